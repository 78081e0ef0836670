/** Detection's public face: tables found in a workbook, and corrected by a person. */
export type * from './detected-table.ts';
export { correctTable, detectSheets, detectTables, detectTablesIn } from './detect-tables.ts';
export { findGluedNotes } from './glued-notes.ts';
export { readNote } from './lines.ts';
export { findTotals, isAdditive, saysTotal } from './totals.ts';
