/**
 * Reads an ODS workbook in one pass over its content. A sheet may claim a million repeated rows or columns: empty ones only move the
 * place on, filled ones count like any other cells.
 */
import type { Sheet, Workbook } from '../../core/tables/sheet.ts';
import { OdsCells } from './ods-cells.ts';
import type { Reading } from './reading.ts';
import { damaged, tooLarge } from './refused.ts';
import { countRemark } from './remarks.ts';
import { openBudget, SheetBuilder } from './sheet-builder.ts';
import { attributeOf, attributesOf, scanXml } from './xml.ts';
import { encrypted, type WorkbookZip } from './zip.ts';

/** Parts of a content in which cells are no cells of the sheet: old versions of them, copies from elsewhere, drawings. */
const foreign = new Set([
  'tracked-changes',
  'dde-links',
  'shapes',
  'frame',
  'annotation',
  'forms',
  'custom-shape',
  'g',
  'rect',
  'control',
]);

export async function readOds(zip: WorkbookZip, reading: Reading): Promise<Pick<Workbook, 'sheets' | 'remarks'>> {
  await refuseEncrypted(zip, reading);
  const content = await zip.read('content.xml');
  const budget = openBudget(reading.limits);
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  const notes = { formulasWithoutValue: 0, outside: 0, mergesLeftOut: 0 };
  let style = '';
  let skipped = '';
  let depth = 0;
  let rows = 0;
  let tables = 0;
  let builder: SheetBuilder | undefined;
  let cells: OdsCells | undefined;
  scanXml(content, {
    open: (name, raw) => {
      if (skipped !== '') {
        if (name === skipped) depth += 1;
      } else if (foreign.has(name)) {
        [skipped, depth] = [name, 1];
      } else if (name === 'style') style = attributeOf(raw, 'style:name') ?? '';
      else if (name === 'table-properties' && attributeOf(raw, 'table:display') === 'false') hiddenStyles.add(style);
      else if (name === 'table') {
        tables += 1;
        if (tables > 1) return;
        const attributes = attributesOf(raw);
        if (sheets.length >= reading.limits.sheets)
          throw tooLarge(`The workbook has more than ${String(reading.limits.sheets)} sheets.`);
        builder = new SheetBuilder(
          attributes.get('name') ?? '',
          hiddenStyles.has(attributes.get('style-name') ?? ''),
          budget,
        );
        cells = new OdsCells(builder, notes);
      } else if (tables === 1) cells?.open(name, raw);
    },
    close: (name) => {
      if (skipped !== '') {
        if (name === skipped) depth -= 1;
        if (depth === 0) skipped = '';
      } else if (name === 'table') {
        tables -= 1;
        if (tables > 0 || builder === undefined) return;
        sheets.push(builder.build());
        rows += builder.rows;
        builder = undefined;
        cells = undefined;
      } else if (tables === 1) cells?.close(name);
    },
    text: (raw) => {
      if (skipped === '' && tables === 1) cells?.text(raw);
    },
    progress: (share) => reading.progress(share, rows + (builder?.rows ?? 0)),
  });
  if (sheets.length === 0) throw damaged('The workbook has no sheet of cells.');
  const { formulasWithoutValue: formulas, outside, mergesLeftOut: merges } = notes;
  const remarks = [
    ...(zip.names.some((name) => /^(?:basic|scripts)\/.+\/.+/i.test(name))
      ? ['The workbook holds macros. They were neither read nor run.']
      : []),
    ...countRemark(
      formulas,
      '1 formula has no stored value. It was not run, so its cell is empty.',
      `${String(formulas)} formulas have no stored value. They were not run, so their cells are empty.`,
    ),
    ...countRemark(
      outside,
      '1 cell lies beyond the last row or column of a sheet and was left out.',
      `${String(outside)} cells lie beyond the last row or column of a sheet and were left out.`,
    ),
    ...countRemark(
      merges,
      '1 merged range was left out, as there are too many.',
      `${String(merges)} merged ranges were left out, as there are too many.`,
    ),
  ];
  return { sheets, remarks };
}

async function refuseEncrypted(zip: WorkbookZip, reading: Reading): Promise<void> {
  const manifest = 'META-INF/manifest.xml';
  if (!zip.has(manifest)) return;
  scanXml(await zip.read(manifest, reading.limits.smallPart), {
    open: (name) => {
      if (name === 'encryption-data') throw encrypted();
    },
    close: () => undefined,
    text: () => undefined,
  });
}
