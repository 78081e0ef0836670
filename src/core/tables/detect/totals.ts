/**
 * Tells totals from their parts, by label and by arithmetic, and says where a total and its parts differ (DOMAIN 15).
 */
import { areaLevel, holdsArea, matchArea, type AreaMatch } from '../../areas/index.ts';
import type { ColumnTotal, DetectedTotal, TotalGap } from './detected-table.ts';
import { findSums, type FoundSum } from './sums.ts';
import { lessSome, surmiseParts } from './surmise-parts.ts';
import { printWhole, wholeColumn, type WholeColumn } from './whole-numbers.ts';

/** One row of the body as totals look at it. */
export interface TotalRow {
  /** Row of the sheet. */
  readonly row: number;
  readonly label: string;
  readonly code?: string | undefined;
  /** What its other label columns say, by column: the region of a council. */
  readonly groups?: readonly string[] | undefined;
  /** The section that it stands in. */
  readonly section: number;
}

export interface TotalColumn {
  readonly name: string;
  /** The cells of the rows, in their order. */
  readonly texts: readonly string[];
}

const mostRows = 3000;
const mostGaps = 12;

/** "Total", "Grand total", "All households", "National": the label says so. "All other theft", "All others" and "The rest" are none. */
export function saysTotal(label: string): boolean {
  const plain = label.trim().toLowerCase();
  if (/^(?:all |any )?(?:the )?(?:others?|rest|remain\w*)\b|^total .*\bexcept\b/.test(plain)) return false;
  return /^(?:all|overall|national|aggregate)\b|(?:^|\b(?:grand|sub)[- ]?|[:,(-] ?)totals?\b|\btotals?$|^cyfanswm\b|^pob\b/.test(
    plain,
  );
}

/** A percentage, a rate, an average or a change is not the sum of its parts. */
export function isAdditive(heading: string): boolean {
  return !/%|per ?cent|\brates?\b|\bper [\d£a-z]|\baverage\b|\bmedian\b|\bmean\b|\bratio\b|\bindex\b|\bchange\b|\bproportion\b|\blongest\b/i.test(
    heading,
  );
}

/**
 * The rows that are totals of others. `areas`: the labels name areas, so that a region is a total of its forces. `units`:
 * what the whole table is given in; rates and percentages are not added.
 */
export function findTotals(
  rows: readonly TotalRow[],
  columns: readonly TotalColumn[],
  { areas, units = '' }: { readonly areas: boolean; readonly units?: string | undefined },
): DetectedTotal[] {
  const matches = areas
    ? rows.map(({ label, code }) => matchArea(label.replace(lessSome, ''), { code, nearest: false }))
    : [];
  const councils = nationsOfCouncils(matches);
  const likely = new Set(
    rows.flatMap(({ label }, at) => (saysTotal(label) || isWider(matches, at, councils) ? [at] : [])),
  );
  const whole =
    rows.length > mostRows
      ? []
      : columns
          .filter(
            ({ name }) =>
              isAdditive(name) &&
              (isAdditive(units) ||
                /\b(?:population|household) figures|^(?:population|households?|numbers? of)\b/i.test(name)),
          )
          .flatMap(({ name, texts }) => wholeColumn(name, texts) ?? []);
  const fences = new Set(rows.flatMap(({ section }, at) => (at > 0 && rows[at - 1]?.section !== section ? [at] : [])));
  const sums = new Map(findSums(rows.length, whole, { likely, fences }).map((sum) => [sum.line, sum]));
  const lines = [...new Set([...likely, ...sums.keys()])].sort((a, b) => a - b);
  return lines.map((line) => {
    const sum = sums.get(line) ?? surmiseParts(line, { rows, matches, whole, likely });
    const adds = sums.has(line) || (sum !== undefined && sum.columns > 0 && sum.holds >= sum.columns * 0.8);
    return describeTotal(line, { rows, sum, whole, byLabel: likely.has(line), byArithmetic: adds });
  });
}

/** Columns that are sums of columns beside them, within the same kind of number. */
export function findColumnTotals(columns: readonly TotalColumn[], units = ''): ColumnTotal[] {
  if (!isAdditive(units)) return [];
  const additive = columns.filter(({ name }) => isAdditive(name));
  if (additive.length < 3 || (additive[0]?.texts.length ?? 0) < 3) return [];
  const rows = (additive[0]?.texts ?? []).slice(0, 200).map((_, row) => additive.map(({ texts }) => texts[row] ?? ''));
  const whole = rows
    .flatMap((texts, row) => wholeColumn(String(row), texts) ?? [])
    .map((one) => ({ ...one, slack: one.places > 0 ? 0.5 : 0 }));
  const likely = new Set(additive.flatMap(({ name }, at) => (saysTotal(name) || /\btotal\b/i.test(name) ? [at] : [])));
  return findSums(additive.length, whole, { likely, fences: new Set() })
    .filter(({ holds, columns: tried }) => tried >= 3 && holds >= tried * 0.9)
    .map(({ line, parts }) => ({
      column: additive[line]?.name ?? '',
      parts: parts.map((part) => additive[part]?.name ?? ''),
    }))
    .reverse();
}

/**
 * An area that holds another of the column is a total: a region of its forces. Among councils, whose regions no gazetteer
 * tells, so is a region or nation that they can lie in. Wales among English regions is no total.
 */
function isWider(matches: readonly AreaMatch[], at: number, councils: ReadonlySet<string>): boolean {
  const own = matches[at];
  if (own?.kind !== 'area') return false;
  if (areaLevel(own.areaKind) < 3 && own.area.nations.some((nation) => councils.has(nation))) return true;
  return matches.some((other) => other.kind === 'area' && holdsArea(own.area.code, other.area.code));
}

/** The nations of the local authorities, where most of the areas are such. */
function nationsOfCouncils(matches: readonly AreaMatch[]): Set<string> {
  const areas = matches.filter((match) => match.kind === 'area');
  const councils = areas.filter(({ areaKind }) => areaKind === 'local-authority');
  return new Set(councils.length * 2 > areas.length ? councils.flatMap(({ area }) => area.nations) : []);
}

interface TotalFacts {
  readonly rows: readonly TotalRow[];
  readonly sum: FoundSum | undefined;
  readonly whole: readonly WholeColumn[];
  readonly byLabel: boolean;
  readonly byArithmetic: boolean;
}

function describeTotal(line: number, { rows, sum, whole, byLabel, byArithmetic }: TotalFacts): DetectedTotal {
  const label = (at: number): string => rows[at]?.label ?? '';
  const parts = sum?.parts ?? [];
  const gaps = whole.flatMap((column) => gapIn(column, line, parts, label));
  return {
    row: rows[line]?.row ?? 0,
    label: label(line),
    by: [...(byLabel ? (['label'] as const) : []), ...(byArithmetic ? (['arithmetic'] as const) : [])],
    parts: parts.map((part) => rows[part]?.row ?? 0),
    partLabels: parts.map(label),
    columns: sum?.columns ?? 0,
    holds: sum?.holds ?? 0,
    gaps: gaps.slice(0, mostGaps),
  };
}

function gapIn(column: WholeColumn, line: number, parts: readonly number[], label: (at: number) => string): TotalGap[] {
  const stated = column.values[line];
  if (stated === undefined || parts.length === 0) return [];
  const known = parts.flatMap((part) => column.values[part] ?? []);
  const sum = known.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - stated) <= column.slack * (parts.length + 1)) return [];
  const missing = parts.filter((part) => column.values[part] === undefined).map(label);
  return [{ column: column.name, stated: printWhole(stated, column), sum: printWhole(sum, column), missing }];
}
