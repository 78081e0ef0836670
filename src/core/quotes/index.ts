/** Quotes' public face: exact words, what clears them for use, and who they are said to be by. */
export * from './attribution.ts';
export * from './standing.ts';
export * from './words.ts';
export * from './approving.ts';
export * from './messages.ts';
export * from './state.ts';
