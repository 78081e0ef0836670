/** Finds the totals of a detected table: its rows and columns are handed to the arithmetic with their notes split off. */
import type { Body } from './body.ts';
import { sampleRows, type SheetView } from './cell-class.ts';
import type { ColumnTotal, DetectedColumn, DetectedTable, DetectedTotal, GluedNote } from './detected-table.ts';
import { findColumnTotals, findTotals, saysTotal, type TotalRow } from './totals.ts';

interface TotalFacts {
  readonly columns: readonly DetectedColumn[];
  readonly body: Body;
  readonly layout: DetectedTable['layout'];
  readonly gluedNotes: readonly GluedNote[];
  readonly units?: string | undefined;
}

interface Totals {
  readonly totals: readonly DetectedTotal[];
  readonly columnTotals: readonly ColumnTotal[];
}

export function totalsOf(view: SheetView, facts: TotalFacts): Totals {
  const { columns, body, layout } = facts;
  const keys = columns.filter(({ use }) => use === 'key');
  const values = columns.filter(({ use }) => use === 'value');
  if (keys.length === 0 || values.length === 0) return { totals: [], columnTotals: [] };
  if (layout === 'long' || body.rows.length > 5000) return { totals: totalLabels(view, facts, keys), columnTotals: [] };
  const splits = new Map(facts.gluedNotes.map(({ printed, label }) => [printed, label]));
  const code = columns.find(({ of }) => of === 'code');
  const named = keys.filter(({ of }) => of !== 'code');
  const groups = columns.filter(({ use, of }) => use === 'note' && of !== 'code');
  const rows = body.rows.map((row): TotalRow => {
    const texts = (named.length > 0 ? named : keys).map(({ at }) => view.text(row, at)).filter((text) => text !== '');
    return {
      row,
      label: texts.map((text) => splits.get(text) ?? text).join(', '),
      ...(code === undefined ? {} : { code: view.text(row, code.at) }),
      groups: groups.map(({ at }) => view.text(row, at)),
      section: body.sections.filter((section) => section < row).length,
    };
  });
  const cells = values.map(({ name, at }) => ({ name, texts: body.rows.map((row) => view.text(row, at)) }));
  const areas = columns.some(({ of }) => of === 'area' || of === 'code');
  return {
    totals: findTotals(rows, cells, { areas, units: facts.units }),
    columnTotals: findColumnTotals(cells, facts.units),
  };
}

/** In a long table a total is a label of its own; its rows are many, so the label stands once. */
function totalLabels(view: SheetView, { body }: TotalFacts, keys: readonly DetectedColumn[]): DetectedTotal[] {
  const found = new Map<string, DetectedTotal>();
  for (const at of sampleRows(0, body.rows.length - 1, 20_000)) {
    const row = body.rows[at] ?? 0;
    for (const key of keys) {
      const label = view.text(row, key.at);
      if (!found.has(label) && saysTotal(label)) {
        found.set(label, { row, label, by: ['label'], parts: [], partLabels: [], columns: 0, holds: 0, gaps: [] });
      }
    }
  }
  return [...found.values()];
}
