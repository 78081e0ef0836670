/** Numbers whose digit groups break the rule of three, such as "38,0001": a footnote digit may be glued on (DOMAIN 5). */
import { readCell } from '../read-cell.ts';
import type { SheetView } from './cell-class.ts';
import type { MalformedNumber } from './detected-table.ts';

const most = 50;

export function findMalformed(view: SheetView, rows: readonly number[], columns: readonly number[]): MalformedNumber[] {
  const found: MalformedNumber[] = [];
  for (const column of columns) {
    const cells = view.sheet.columns[column];
    if (cells === undefined) continue;
    const suspect = new Map<number, string>();
    cells.dictionary.forEach((text, code) => {
      const says = /\d[, ]\d/.test(text) ? whyMalformed(text) : undefined;
      if (says !== undefined) suspect.set(code, says);
    });
    if (suspect.size === 0) continue;
    for (const row of rows) {
      const says = suspect.get(cells.codes[row] ?? 0);
      if (says !== undefined && found.length < most) found.push({ row, column, shown: view.text(row, column), says });
    }
  }
  return found;
}

function whyMalformed(text: string): string | undefined {
  const cell = readCell(text);
  if (cell.kind !== 'marker' || !/three digits|footnote digit/.test(cell.says ?? '')) return undefined;
  return cell.split === undefined
    ? 'its digits are not in groups of three'
    : `a footnote digit may be glued on (${cell.split.number} with note ${cell.split.note})`;
}
