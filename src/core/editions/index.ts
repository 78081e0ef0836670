/** Editions' public face: what a new edition changes, cell by cell, figure by figure, sentence by sentence. */
export * from './compare-editions.ts';
export * from './compare-figures.ts';
