/**
 * Finds which lines of a table are sums of lines beside them: a region and its forces, England and its regions. What has
 * been summed becomes one item, so that totals of totals are found too (DOMAIN 15).
 */
import type { WholeColumn } from './whole-numbers.ts';

/** A line that is the sum of other lines, by index. */
export interface FoundSum {
  readonly line: number;
  readonly parts: readonly number[];
  /** Columns that could be tried, and in which the sum is right within rounding. */
  readonly columns: number;
  readonly holds: number;
}

export interface SumHints {
  /** Lines whose label says that they are totals. */
  readonly likely: ReadonlySet<number>;
  /** Lines that a sum does not reach over: section rows part them. */
  readonly fences: ReadonlySet<number>;
}

const mostParts = 400;
/** So many columns must agree before a sum that no label hints at is believed. */
const columnsWithoutLabel = 3;

/** Sums whose parts follow the total, or come before it, whichever way finds more of them. */
export function findSums(count: number, columns: readonly WholeColumn[], hints: SumHints): FoundSum[] {
  if (columns.length === 0 || count < 3) return [];
  const lines = Array.from({ length: count }, (_, line) => line);
  const after = findOneWay([...lines].reverse(), columns, hints);
  const before = findOneWay(lines, columns, hints);
  return before.length > after.length ? before : after;
}

/** @param order lines so that the parts of a sum are met before it. */
function findOneWay(order: readonly number[], columns: readonly WholeColumn[], hints: SumHints): FoundSum[] {
  const found: FoundSum[] = [];
  // The nearest item is last.
  let items: number[] = [];
  for (const line of order) {
    const sum = sumOf(line, items, columns, hints);
    if (sum !== undefined) {
      found.push(sum);
      items = items.slice(0, items.length - sum.parts.length);
    }
    if (hints.fences.has(line)) items = [];
    items.push(line);
  }
  return found;
}

function sumOf(
  line: number,
  items: readonly number[],
  columns: readonly WholeColumn[],
  hints: SumHints,
): FoundSum | undefined {
  const usable = columns.filter(({ values }) => values[line] !== undefined);
  const main = mainColumn(line, usable);
  if (main === undefined) return undefined;
  const target = main.values[line] ?? 0;
  let running = 0;
  for (let parts = 1; parts <= Math.min(items.length, mostParts); parts += 1) {
    running += main.values[items[items.length - parts] ?? -1] ?? 0;
    const slack = main.slack * (parts + 1);
    if (parts < 2) continue;
    if (running > target + slack && target >= 0) return undefined;
    if (Math.abs(running - target) > slack) continue;
    const chosen = items.slice(items.length - parts);
    const judged = judge(line, chosen, usable);
    if (isBelieved(judged, target, parts, hints.likely.has(line)))
      return { line, parts: [...chosen].reverse(), ...judged };
  }
  return undefined;
}

/** The column in which the line is largest: the least likely to agree by chance. */
function mainColumn(line: number, columns: readonly WholeColumn[]): WholeColumn | undefined {
  const size = ({ values, places }: WholeColumn): number => Math.abs(values[line] ?? 0) / 10 ** places;
  return columns.reduce<WholeColumn | undefined>(
    (best, one) => (best === undefined || size(one) > size(best) ? one : best),
    undefined,
  );
}

interface Judged {
  readonly columns: number;
  readonly holds: number;
}

/** In how many columns do the parts come to the line? Parts that are no number are left out of their sum. */
export function judge(line: number, parts: readonly number[], columns: readonly WholeColumn[]): Judged {
  let tried = 0;
  let holds = 0;
  for (const { values, slack } of columns) {
    const stated = values[line];
    const known = parts.flatMap((part) => values[part] ?? []);
    if (stated === undefined || known.length === 0) continue;
    tried += 1;
    const sum = known.reduce((total, value) => total + value, 0);
    if (Math.abs(sum - stated) <= slack * (parts.length + 1)) holds += 1;
  }
  return { columns: tried, holds };
}

function isBelieved({ columns, holds }: Judged, target: number, parts: number, likely: boolean): boolean {
  if (target === 0 || columns === 0) return false;
  if (likely) return holds * 2 >= columns;
  if (holds < columns * 0.8) return false;
  return holds >= columnsWithoutLabel || (holds === columns && parts >= 3 && target >= 100 && columns >= 2);
}
