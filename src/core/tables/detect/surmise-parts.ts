/**
 * Which rows should add up to a total that no run of rows beside it comes to: the areas below it, or the rows of its group.
 * Whether they do is judged column by column, and a gap is shown with the rows that are missing (DOMAIN 15).
 */
import { areaLevel, holdsArea, type AreaMatch } from '../../areas/index.ts';
import { judge, type FoundSum } from './sums.ts';
import type { TotalRow } from './totals.ts';
import type { WholeColumn } from './whole-numbers.ts';

export interface SurmiseFacts {
  readonly rows: readonly TotalRow[];
  /** The area that each row is, where it is one. */
  readonly matches: readonly AreaMatch[];
  readonly whole: readonly WholeColumn[];
  readonly likely: ReadonlySet<number>;
}

/** "England (excluding Greater Manchester Police)" stands where England does. */
export const lessSome = / ?\((?:excl|incl|less|without|with)[^)]*\)$/i;

/** The parts of a total by what its rows are, and in how many columns they come to it; undefined where nothing is known. */
export function surmiseParts(line: number, facts: SurmiseFacts): FoundSum | undefined {
  const areas = partsByArea(line, facts);
  const parts = areas.length > 1 ? areas : partsByGroup(line, facts);
  if (parts.length < 2) return undefined;
  const judged = judge(line, parts, facts.whole);
  if (judged.holds === judged.columns) return { line, parts, ...judged };
  return withOneMore(line, parts, facts) ?? { line, parts, ...judged };
}

/** The areas directly below this one. Of two rows for one area, the one that leaves out what the total leaves out. */
function partsByArea(line: number, facts: SurmiseFacts): number[] {
  const own = codeOf(facts, line);
  const variant = variantOf(facts, line);
  const below = new Map<string, number>();
  facts.rows.forEach((_, at) => {
    const code = codeOf(facts, at);
    if (own === '' || code === '' || !holdsArea(own, code)) return;
    const mine = variantOf(facts, at);
    if (mine === variant || (mine === '' && !below.has(code))) below.set(code, at);
  });
  const direct = [...below].filter(([code]) => ![...below.keys()].some((other) => holdsArea(other, code)));
  const level = (at: number): number => {
    const match = facts.matches[at];
    return match?.kind === 'area' ? areaLevel(match.areaKind) : 3;
  };
  const widest = Math.min(3, ...direct.map(([, at]) => level(at)));
  return direct.flatMap(([, at]) => (widest > 1 || level(at) === widest ? [at] : [])).sort((a, b) => a - b);
}

/** Rows that share a label of another column with the total: the councils of the region "SW". */
function partsByGroup(line: number, { rows, whole, likely }: SurmiseFacts): number[] {
  for (const [column, label] of (rows[line]?.groups ?? []).entries()) {
    if (label === '') continue;
    const parts = rows.flatMap(({ groups }, at) =>
      at !== line && !likely.has(at) && groups?.[column] === label ? [at] : [],
    );
    const { columns, holds } = judge(line, parts, whole);
    if (parts.length > 1 && columns > 0 && holds * 2 >= columns) return parts;
  }
  return [];
}

/** England and Wales is England, Wales and British Transport Police: one row more may be what closes the gap. */
function withOneMore(line: number, parts: readonly number[], facts: SurmiseFacts): FoundSum | undefined {
  const own = codeOf(facts, line);
  const known = parts.map((part) => codeOf(facts, part));
  for (const [at] of facts.rows.entries()) {
    const code = codeOf(facts, at);
    const near =
      code !== '' &&
      (code === own || known.some((one) => one === code || holdsArea(one, code) || holdsArea(code, one)));
    if (at === line || near || parts.includes(at)) continue;
    const all = [...parts, at];
    const judged = judge(line, all, facts.whole);
    if (judged.columns > 0 && judged.holds >= judged.columns * 0.8) return { line, parts: all, ...judged };
  }
  return undefined;
}

function codeOf({ matches }: SurmiseFacts, at: number): string {
  const match = matches[at];
  return match?.kind === 'area' ? match.area.code : '';
}

function variantOf({ rows }: SurmiseFacts, at: number): string {
  return lessSome.exec(rows[at]?.label ?? '')?.[0] ?? '';
}
