/**
 * Reads an XLSX workbook sheet by sheet. Only the parts that hold cells, texts and number formats are unpacked: macros, pictures and links
 * to other files stay where they are, and no formula is run.
 */
import type { Sheet, Workbook } from '../../core/tables/sheet.ts';
import type { Reading } from './reading.ts';
import { damaged, tooLarge } from './refused.ts';
import { countRemark } from './remarks.ts';
import { openBudget, SheetBuilder } from './sheet-builder.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { readFormats, readRelations, readSharedTexts, readWorkbookPart } from './xlsx-parts.ts';
import type { WorkbookZip } from './zip.ts';

export async function readXlsx(zip: WorkbookZip, reading: Reading): Promise<Pick<Workbook, 'sheets' | 'remarks'>> {
  const root = await readRelations(zip, '');
  const part = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = await readWorkbookPart(zip, part);
  const relations = await readRelations(zip, part);
  const ofType = (wanted: string): string | undefined =>
    [...relations.values()].find(({ type }) => type === wanted)?.target;
  const found = workbook.sheets.map((entry) => ({ entry, relation: relations.get(entry.relation) }));
  const worksheets = found.flatMap(({ entry, relation }) =>
    relation?.type === 'worksheet' ? [{ entry, part: relation.target }] : [],
  );
  checkSizes(zip, worksheets, ofType('sharedStrings'), reading);
  const { since1904 } = workbook;
  const texts = await readSharedTexts(zip, ofType('sharedStrings'), reading.limits);
  const context = { texts, formats: await readFormats(zip, ofType('styles'), since1904), since1904 };
  const total = worksheets.reduce((sum, sheet) => sum + zip.sizeOf(sheet.part), 1);
  const budget = openBudget(reading.limits);
  const sheets: Sheet[] = [];
  let [done, rows, formulas, merges] = [0, 0, 0, 0];
  for (const sheet of worksheets) {
    const builder = new SheetBuilder(sheet.entry.name, sheet.entry.hidden, budget);
    const size = zip.sizeOf(sheet.part);
    const notes = readXlsxSheet(await zip.read(sheet.part), builder, context, (share) => {
      reading.progress((done + share * size) / total, rows + builder.rows);
    });
    sheets.push(builder.build());
    done += size;
    rows += builder.rows;
    formulas += notes.formulasWithoutValue;
    merges += notes.mergesLeftOut;
  }
  const others = found.filter(({ relation }) => relation?.type !== 'worksheet').map(({ entry }) => `“${entry.name}”`);
  const remarks = [
    ...countRemark(
      others.length,
      `${others.join(', ')} is no sheet of cells and was left out.`,
      `${others.join(', ')} are no sheets of cells and were left out.`,
    ),
    ...(zip.names.some((name) => /vbaproject\.bin$/i.test(name))
      ? ['The workbook holds macros. They were neither read nor run.']
      : []),
    ...(ofType('externalLink') === undefined
      ? []
      : ['The workbook refers to other files. They were not opened; values are those it last stored.']),
    ...(since1904 ? ['The workbook counts its dates from 1904, as older Macs do; they are read so.'] : []),
    ...countRemark(
      formulas,
      '1 formula has no stored value. It was not run, so its cell is empty.',
      `${String(formulas)} formulas have no stored value. They were not run, so their cells are empty.`,
    ),
    ...countRemark(
      merges,
      '1 merged range was left out, as there are too many.',
      `${String(merges)} merged ranges were left out, as there are too many.`,
    ),
  ];
  return { sheets, remarks };
}

function checkSizes(
  zip: WorkbookZip,
  sheets: readonly { readonly part: string }[],
  texts: string | undefined,
  { limits }: Reading,
): void {
  if (sheets.length === 0) throw damaged('The workbook has no sheet of cells.');
  if (sheets.length > limits.sheets)
    throw tooLarge(`The workbook has ${String(sheets.length)} sheets; at most ${String(limits.sheets)} are read.`);
  const total = sheets.reduce((sum, { part }) => sum + zip.sizeOf(part), texts === undefined ? 0 : zip.sizeOf(texts));
  if (total > limits.total)
    throw tooLarge(`The sheets say that they unpack to ${String(Math.round(total / 1024 / 1024))} MB.`);
}
