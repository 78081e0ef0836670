/** Letters' public face: a line read, a letter resolved into its plan. */
export * from './annex-notes.ts';
export * from './annex.ts';
export { applySuggestion } from './apply-suggestion.ts';
export * from './bind-count.ts';
export { escapeInline } from './escape-inline.ts';
export * from './estimate-pages.ts';
export * from './inline-node.ts';
export * from './inline-text.ts';
export * from './inline.ts';
export * from './length-limits.ts';
export type * from './letter-plan.ts';
export { planText } from './resolve-text.ts';
export { layoutFor } from './resolve-signatories.ts';
export * from './resolve.ts';
export * from './sentences.ts';
export * from './settings.ts';
