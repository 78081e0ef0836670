/**
 * Reads a binary XLS workbook with the library, which takes it whole: its cells are counted before, and a file that makes the library
 * run on for ever is stopped from outside (`read-workbook.ts`).
 */
import * as library from '@e965/xlsx';
import type { Sheet, Workbook } from '../../core/tables/sheet.ts';
import { numberFormat, type NumberFormat } from './number-formats.ts';
import type { Reading } from './reading.ts';
import { damaged, tooLarge } from './refused.ts';
import { countRemark } from './remarks.ts';
import { openBudget, SheetBuilder } from './sheet-builder.ts';
import { countXlsCells } from './xls-records.ts';
import { readXlsCell, type XlsCell } from './xls-cell.ts';
import { encrypted } from './zip.ts';

interface XlsSheet {
  readonly '!data'?: readonly (readonly (XlsCell | undefined)[] | undefined)[];
  readonly '!type'?: string;
  readonly '!merges'?: readonly { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } }[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

interface XlsWorkbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, XlsSheet | undefined>>;
  readonly Workbook?: {
    readonly Sheets?: readonly { readonly Hidden?: number }[];
    readonly WBProps?: { readonly date1904?: boolean };
  };
}

interface Container {
  readonly FullPaths: readonly string[];
}

/** The part of the library that is used here; its types leave out some of it. */
interface Library {
  readonly CFB: {
    readonly read: (bytes: Buffer, options: { type: 'buffer' }) => Container;
    readonly find: (container: Container, path: string) => { readonly content?: Uint8Array } | null;
  };
  readonly parse_xlscfb: (container: Container, options: object) => XlsWorkbook;
}

const { CFB, parse_xlscfb: parseXls } = library as unknown as Library;

/** A container of Microsoft's older kind: an XLS workbook, or what else may be in one. */
export function openContainer(bytes: Uint8Array): Container {
  try {
    return CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' });
  } catch {
    throw damaged('The workbook is cut off or damaged: its table of contents cannot be read.');
  }
}

export function holds(container: Container, path: string): boolean {
  return CFB.find(container, path) !== null;
}

export function readXls(container: Container, reading: Reading): Pick<Workbook, 'sheets' | 'remarks'> {
  const stream = (CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book'))?.content;
  if (stream === undefined) throw damaged('The workbook has no sheet of cells.');
  const counted = countXlsCells(stream);
  if (counted.encrypted) throw encrypted();
  const { xlsCells } = reading.limits;
  if (counted.cells > xlsCells || counted.entries > xlsCells) {
    throw tooLarge(`The workbook holds more than ${xlsCells.toLocaleString('en-GB')} cells or other entries.`);
  }
  reading.progress(0.1, 0);
  const workbook = parseWith(container);
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const formats = new Map<string, NumberFormat>();
  const formatOf = (code: string): NumberFormat => {
    const format = formats.get(code) ?? numberFormat(british[code] ?? code, since1904);
    formats.set(code, format);
    return format;
  };
  const budget = openBudget(reading.limits);
  const sheets: Sheet[] = [];
  const others: string[] = [];
  workbook.SheetNames.forEach((name, at) => {
    const sheet = workbook.Sheets[name];
    if (sheet?.['!data'] === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') {
      others.push(`“${name}”`);
      return;
    }
    const builder = new SheetBuilder(name, (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0, budget);
    fillSheet(builder, sheet, (cell) => readXlsCell(cell, formatOf));
    sheets.push(builder.build());
  });
  if (sheets.length === 0) throw damaged('The workbook has no sheet of cells.');
  const remarks = [
    ...countRemark(
      others.length,
      `${others.join(', ')} is no sheet of cells and was left out.`,
      `${others.join(', ')} are no sheets of cells and were left out.`,
    ),
    ...(container.FullPaths.some((path) => /_VBA_PROJECT/i.test(path))
      ? ['The workbook holds macros. They were neither read nor run.']
      : []),
    ...(since1904 ? ['The workbook counts its dates from 1904, as older Macs do; they are read so.'] : []),
  ];
  return { sheets, remarks };
}

/** The library throws whatever comes when a file is not what it says. */
function parseWith(container: Container): XlsWorkbook {
  const cells = { dense: true, cellText: false, cellNF: true, cellFormula: false, cellHTML: false };
  try {
    // Hidden rows and columns come with the styles.
    return parseXls(container, { type: 'buffer', cellStyles: true, ...cells });
  } catch {
    throw damaged('The workbook is damaged: it does not keep to the format of an XLS file.');
  }
}

/** The two formats that follow the reader's country, as the library spells them. */
const british: Readonly<Record<string, string>> = { 'm/d/yy': 'dd/mm/yyyy', 'm/d/yy h:mm': 'dd/mm/yyyy hh:mm' };

function fillSheet(
  builder: SheetBuilder,
  sheet: XlsSheet,
  read: (cell: XlsCell) => ReturnType<typeof readXlsCell>,
): void {
  sheet['!data']?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined) return;
      const { shown, stored } = read(cell);
      builder.put(row, column, shown);
      if (stored !== undefined) builder.keep({ row, column, ...stored });
    });
  });
  for (const { s, e } of sheet['!merges'] ?? [])
    builder.merge({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 });
  sheet['!rows']?.forEach((row, at) => {
    if (row?.hidden === true) builder.hideRows(at, at);
  });
  sheet['!cols']?.forEach((column, at) => {
    if (column?.hidden === true) builder.hideColumns(at, at);
  });
}
