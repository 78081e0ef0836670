/** How large a file from somebody else may be, before and while it is read (DESIGN 3.7): about 1 GB of memory at the worst. */
export interface ImportLimits {
  /** Bytes of a text file, which is read in a stream, and of a workbook, which is held whole. */
  readonly textFile: number;
  readonly workbookFile: number;
  /** Entries of a zip; bytes of one part, of a part that only describes others, and of all parts, unpacked. */
  readonly entries: number;
  readonly part: number;
  readonly smallPart: number;
  readonly total: number;
  /** From `ratioFrom` bytes unpacked, at most this many times the file's own size. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly sheets: number;
  /** Cells that hold a text, in all sheets. */
  readonly cells: number;
  /** Bytes and cells of an XLS workbook, which the library reads all at once. */
  readonly xlsFile: number;
  readonly xlsCells: number;
  /** Texts held: distinct ones of each column, and stored values; and their characters. */
  readonly texts: number;
  readonly characters: number;
  /** Rows times columns that hold anything, in all sheets: one code each. */
  readonly codes: number;
  readonly rows: number;
  readonly columns: number;
  readonly merges: number;
  /** Runs of hidden rows, and of hidden columns. */
  readonly hiddenSpans: number;
  /** Characters of one cell, or of one row of a text file. */
  readonly cellText: number;
  readonly rowText: number;
}

const million = 1_000_000;
const megabyte = 1024 * 1024;

export const limits: ImportLimits = {
  textFile: 1024 * megabyte,
  workbookFile: 128 * megabyte,
  entries: 20_000,
  part: 256 * megabyte,
  smallPart: 16 * megabyte,
  total: 512 * megabyte,
  ratio: 300,
  ratioFrom: 64 * megabyte,
  sheets: 1000,
  cells: 20 * million,
  xlsFile: 64 * megabyte,
  xlsCells: million,
  texts: 4 * million,
  characters: 96 * million,
  codes: 60 * million,
  // A text file may be longer than any sheet of Excel.
  rows: 10 * million,
  columns: 16_384,
  merges: 200_000,
  hiddenSpans: 1_100_000,
  cellText: million,
  rowText: 2 * million,
};

/** The last row and column of a sheet in Excel and LibreOffice, from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;
