/**
 * Reads a binary XLS workbook with the library, which takes it whole: what it may meet is chosen and counted before (`xls-records.ts`), and
 * a file that makes it run on for ever all the same is stopped from outside (`read-workbook.ts`).
 */
import * as library from '@e965/xlsx';
import type { Sheet, Workbook } from '../../core/tables/sheet.ts';
import type { Container } from './container.ts';
import { numberFormat, type NumberFormat } from './number-formats.ts';
import type { Reading } from './reading.ts';
import { damaged, tooLarge } from './refused.ts';
import { countRemark } from './remarks.ts';
import { openBudget, SheetBuilder } from './sheet-builder.ts';
import { readXlsCell, type XlsCell } from './xls-cell.ts';
import { outlineXls, type XlsSheetOutline } from './xls-records.ts';
import { encrypted } from './zip.ts';

interface XlsSheet {
  readonly '!data'?: readonly (readonly (XlsCell | undefined)[] | undefined)[];
  readonly '!type'?: string;
}

interface XlsWorkbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, XlsSheet | undefined>>;
  readonly Workbook?: {
    readonly Sheets?: readonly { readonly Hidden?: number }[];
    readonly WBProps?: { readonly date1904?: boolean };
  };
}

/** The part of the library that is used here; its types leave it out. */
const { parse_xlscfb: parseStream } = library as unknown as {
  readonly parse_xlscfb: (stream: Buffer, options: object) => XlsWorkbook;
};

export function readXls(container: Container, reading: Reading): Pick<Workbook, 'sheets' | 'remarks'> {
  const stream = container.read('Workbook') ?? container.read('Book');
  if (stream === undefined) throw damaged('The workbook has no sheet of cells.');
  const outline = outlineXls(stream);
  if (outline.encrypted) throw encrypted();
  const { xlsCells } = reading.limits;
  if (outline.cells > xlsCells || outline.entries > xlsCells) {
    throw tooLarge(`The workbook holds more than ${xlsCells.toLocaleString('en-GB')} cells or other entries.`);
  }
  const layouts = [...outline.sheets].sort(([a], [b]) => a - b).map(([, layout]) => layout);
  reading.progress(0.1, 0);
  const workbook = parseWith(stream);
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
    layOut(builder, layouts[at]);
    sheets.push(builder.build());
  });
  if (sheets.length === 0) throw damaged('The workbook has no sheet of cells.');
  const remarks = [
    ...countRemark(
      others.length,
      `${others.join(', ')} is no sheet of cells and was left out.`,
      `${others.join(', ')} are no sheets of cells and were left out.`,
    ),
    ...(container.names.some((name) => /^_VBA_PROJECT/i.test(name))
      ? ['The workbook holds macros. They were neither read nor run.']
      : []),
    ...(since1904 ? ['The workbook counts its dates from 1904, as older Macs do; they are read so.'] : []),
  ];
  return { sheets, remarks };
}

/** The library throws whatever comes when a file is not what it says. */
function parseWith(stream: Uint8Array): XlsWorkbook {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const cells = { dense: true, cellText: false, cellNF: true, cellFormula: false, cellHTML: false };
  try {
    return parseStream(bytes, { type: 'buffer', ...cells });
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
}

function layOut(builder: SheetBuilder, layout: XlsSheetOutline | undefined): void {
  for (const range of layout?.merges ?? []) builder.merge(range);
  for (const row of layout?.hiddenRows ?? []) builder.hideRows(row, row);
  for (const [from, to] of layout?.hiddenColumns ?? []) builder.hideColumns(from, to);
}
