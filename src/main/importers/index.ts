/**
 * Reading of files that hold tables: CSV and its kin, XLSX, XLS, ODS, pasted text, Word documents. Bytes go in, a `Workbook` comes out: displayed texts in columns,
 * and beside them what is stored, merged and hidden. Where the tables are is said by `core/tables`.
 */
export { delimiters, type Delimiter } from './delimiter.ts';
export { limits, type ImportLimits } from './limits.ts';
export { readPasted } from './pasted.ts';
export { readSource } from './read-source.ts';
export { readWorkbook, readWorkbookFile, type ReadOptions } from './read-workbook.ts';
export { startReading, type ImportProgress, type TextChoices } from './reading.ts';
export { openSession, type ImportSession, type SessionOptions } from './session/open-session.ts';
export type { FileFacts, SheetFacts } from './session/work.ts';
export { sourceOfBytes, sourceOfFile, type Source } from './source.ts';
export type { TextEncoding } from './text-encoding.ts';
export { readWordTables, type WordTable } from './word-tables.ts';
