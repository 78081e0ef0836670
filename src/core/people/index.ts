/** People's public face: who holds an office, and how a letter addresses them. */
export * from './addressees.ts';
export * from './names.ts';
export * from './salutations.ts';
export * from './tenures.ts';
export * from './read-signatories.ts';
