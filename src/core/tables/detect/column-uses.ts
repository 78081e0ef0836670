/**
 * Tells what each column of a block is for: numbers, the labels that name a row, or text beside them. Numbers that only
 * name something (an id, a reference, a year in a long table) are labels.
 */
import { areaKindOf, headsAreas, isAreaCode, isAreaName } from '../../areas/index.ts';
import { readLabelPeriod } from '../label-period.ts';
import { sampleRows, type CellClass, type SheetView } from './cell-class.ts';
import type { Block } from './find-blocks.ts';

export interface ColumnTally {
  readonly column: number;
  /** Rows looked at, and of them those with something in this column. */
  readonly rows: number;
  readonly filled: number;
  readonly of: Readonly<Record<CellClass, number>>;
}

/** How often each class of cell stands in each column, over the rows given. */
export function tallyColumns(view: SheetView, block: Block, rows: readonly number[]): ColumnTally[] {
  const tallies: ColumnTally[] = [];
  for (let column = block.firstColumn; column <= block.lastColumn; column += 1) {
    const of = { empty: 0, number: 0, year: 0, period: 0, marker: 0, code: 0, text: 0, prose: 0 };
    for (const row of rows) of[view.classAt(row, column)] += 1;
    tallies.push({ column, rows: rows.length, filled: rows.length - of.empty, of });
  }
  return tallies;
}

const identifying =
  /(?:^|[^a-z])(?:id|ref|reference|no\.?|e-?code|code|codes|postcode|telephone|phone|transaction number|rank)\??$|^(?:calendar |financial )?(?:year|quarter|week|month)$/im;

/**
 * The columns that hold numbers. Most of what is filled is a number or a marker, at least one is a number, and the heading
 * does not say that it names something.
 * @param headings what the first rows print over a column, all joined
 */
export function findValueColumns(tallies: readonly ColumnTally[], headings: ReadonlyMap<number, string>): number[] {
  const values = tallies.filter((tally) => isValueColumn(tally, headings.get(tally.column) ?? ''));
  const first = values[0]?.column;
  // 1,970 offences printed as 1970 read like years; without other numbers they are what the table is about.
  if (first === undefined)
    return tallies.filter((tally) => countsLikeYears(tally, headings)).map(({ column }) => column);
  // A column of markers only, right of numbers, is a series of which nothing is known.
  const hidden = tallies.filter(
    ({ column, filled, of }) =>
      column > first && filled > 0 && of.marker >= filled * 0.9 && of.number + of.year === 0 && filled > 2,
  );
  const all = new Set([...values, ...hidden].map(({ column }) => column));
  return [...all].sort((a, b) => a - b);
}

function countsLikeYears({ column, filled, of }: ColumnTally, headings: ReadonlyMap<number, string>): boolean {
  const heading = headings.get(column) ?? '';
  return (
    of.year > 0 &&
    of.year + of.marker === filled &&
    heading !== '' &&
    !/\b(?:years?|dates?|ending|ended|period|since|built|born)\b/i.test(heading)
  );
}

function isValueColumn({ of, filled }: ColumnTally, heading: string): boolean {
  if (filled === 0 || of.number === 0) return false;
  if (of.code > of.number || identifying.test(heading.trim())) return false;
  const answers = of.number + of.marker + (of.number > of.year ? of.year : 0);
  // Free words beside numbers are an answer that could not be given as a number ("Cost exceeded"); prose is a comment.
  return (
    answers >= filled * 0.7 ||
    (of.number >= filled * 0.15 && answers + of.text >= filled * 0.95 && answers >= filled * 0.5)
  );
}

export interface LabelUse {
  readonly keys: readonly number[];
  readonly notes: readonly number[];
}

/**
 * Which of the columns of labels name the row: the fewest that tell every row from every other, a readable one before a
 * code. The rest are notes.
 */
export function chooseKeys(
  view: SheetView,
  rows: readonly number[],
  labels: readonly ColumnTally[],
  firstValue: number | undefined,
): LabelUse {
  const usable = labels.filter(({ filled, of }) => filled > 0 && of.prose <= filled * 0.2);
  const left = usable.filter(({ column }) => firstValue === undefined || column < firstValue);
  const candidates = left.length > 0 ? left : usable;
  const single = bestSingle(view, rows, candidates);
  const keys = single === undefined ? fewestTogether(view, rows, candidates) : withName(view, rows, single, candidates);
  const chosen = new Set(keys);
  return { keys, notes: labels.map(({ column }) => column).filter((column) => !chosen.has(column)) };
}

function bestSingle(view: SheetView, rows: readonly number[], candidates: readonly ColumnTally[]): number | undefined {
  const unique = candidates.filter(
    ({ column, filled }) => filled >= rows.length * 0.98 && isUnique(view, rows, [column]),
  );
  const readable = unique.filter((tally) => !isCodes(tally));
  return (readable[0] ?? unique[0])?.column;
}

/** A code alone tells the rows apart and tells a reader nothing: the name beside it is a key too. */
function withName(
  view: SheetView,
  rows: readonly number[],
  single: number,
  candidates: readonly ColumnTally[],
): number[] {
  const own = candidates.find(({ column }) => column === single);
  if (own === undefined || !isCodes(own)) return [single];
  const name = candidates.find(
    (tally) =>
      !isCodes(tally) && tally.filled >= own.filled * 0.95 && distinctIn(view, rows, tally.column) >= rows.length * 0.7,
  );
  return name === undefined ? [single] : [single, name.column].sort((a, b) => a - b);
}

function distinctIn(view: SheetView, rows: readonly number[], column: number): number {
  const codes = view.plainCodes(column);
  return new Set(rows.map((row) => codes[row])).size;
}

function isCodes({ of, filled }: ColumnTally): boolean {
  return of.code + of.number + of.marker >= filled / 2;
}

function fewestTogether(view: SheetView, rows: readonly number[], candidates: readonly ColumnTally[]): number[] {
  const all = candidates.map(({ column }) => column);
  const chosen: number[] = [];
  for (const column of all) {
    chosen.push(column);
    if (chosen.length > 1 && isUnique(view, rows, chosen)) break;
  }
  if (!isUnique(view, rows, chosen)) return all.slice(0, Math.max(1, Math.min(all.length, 6)));
  // What another key already says is not needed: the region of a force. Periods and names stay, and leave last.
  for (const column of [...chosen].reverse()) {
    const rest = chosen.filter((one) => one !== column);
    // Codes alone tell a reader nothing.
    if (candidates.every((tally) => !rest.includes(tally.column) || isCodes(tally))) continue;
    if (rest.length > 0 && !isPeriodColumn(view, rows, column) && isUnique(view, rows, rest)) {
      chosen.splice(chosen.indexOf(column), 1);
    }
  }
  return chosen;
}

/** Do these columns together tell every row from every other? */
export function isUnique(view: SheetView, rows: readonly number[], columns: readonly number[]): boolean {
  const seen = new Set<number | string>();
  const codes = columns.map((column) => view.plainCodes(column));
  const sizes = columns.map((column) => view.sheet.columns[column]?.dictionary.length ?? 1);
  const packs = sizes.reduce((product, size) => product * size, 1) < Number.MAX_SAFE_INTEGER;
  for (const row of rows) {
    let packed = 0;
    let joined = '';
    codes.forEach((cells, at) => {
      const code = cells[row] ?? 0;
      if (packs) packed = packed * (sizes[at] ?? 1) + code;
      else joined += `${String(code)},`;
    });
    seen.add(packs ? packed : joined);
  }
  return seen.size === rows.length;
}

function isPeriodColumn(view: SheetView, rows: readonly number[], column: number): boolean {
  const some = rows.slice(0, 50);
  return some.filter((row) => ['period', 'year'].includes(view.classAt(row, column))).length > some.length / 2;
}

/** What a column of labels names: areas, codes of areas, periods or categories. */
export function labelsOf(
  view: SheetView,
  rows: readonly number[],
  column: number,
  heading: string,
): 'area' | 'period' | 'category' | 'code' {
  const texts = [...new Set(sampleRows(0, rows.length - 1, 300).map((at) => view.text(rows[at] ?? 0, column)))].filter(
    (text) => text !== '',
  );
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  if (share(isAreaCode) > 0.6) return 'code';
  if (share((text) => readLabelPeriod(text, heading) !== undefined) > 0.6) return 'period';
  const named = share((text) => isAreaName(text.replace(/[\d,]+$/, '')));
  if (named > 0.5 || (named > 0.02 && headsAreas(heading))) return 'area';
  return areaKindOf(heading) === 'local-authority' &&
    !/\btype\b/i.test(heading) &&
    share((text) => /^[A-Z]/.test(text)) > 0.8
    ? 'area'
    : 'category';
}
