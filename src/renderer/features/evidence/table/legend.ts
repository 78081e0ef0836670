/** The markers that a table holds, each once, with what it means. */
import type { Cell } from '../../../../core/tables/index.ts';
import { markerShown, markerWords } from '../../../ui/index.ts';
import type { GridModel } from './grid-model.ts';

export interface LegendEntry {
  readonly cell: Cell;
  readonly words: string;
}

/** Cells looked at; a marker that stands only further down is explained by its own tooltip. */
const mostCells = 4_000;
const mostEntries = 6;

export function legendOf({ columns, rows, cell }: GridModel): LegendEntry[] {
  const values = columns.flatMap(({ isNumber }, at) => (isNumber ? [at] : []));
  const entries = new Map<string, LegendEntry>();
  const last = Math.min(rows.length, Math.ceil(mostCells / Math.max(1, values.length)));
  for (let row = 0; row < last && entries.size < mostEntries; row += 1) {
    for (const column of values) {
      const read = cell(row, column);
      if (read.kind !== 'marker') continue;
      const shown = markerShown(read.found.cell);
      if (!entries.has(shown)) entries.set(shown, { cell: read.found.cell, words: markerWords(read.found.cell) });
    }
  }
  return [...entries.values()].slice(0, mostEntries);
}
