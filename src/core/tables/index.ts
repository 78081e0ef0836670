/** Tables' public face: reading cells, finding them, and saying where they stand. */
export * from './address.ts';
export type * from './cell.ts';
export * from './look-up.ts';
export * from './nearest.ts';
export { readCell } from './read-cell.ts';
export { readExemption } from './markers.ts';
