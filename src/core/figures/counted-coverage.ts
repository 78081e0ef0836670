/**
 * Coverage counted where none is given (DOMAIN 16): who gave a number in the columns that a figure takes, out of all who were
 * asked. From a grid of answers by its rows, else from the requests behind the source.
 */
import { holdsArea } from '../areas/index.ts';
import type { Area, Coverage } from '../model/index.ts';
import { answersIn, authorityKey, isAnswerColumn, type Answer } from '../requests/answers.ts';
import { nameAuthorities } from '../requests/authorities.ts';
import { coverageOfRequests, requestsOfSource } from '../requests/coverage.ts';
import type { Workshop } from './gather.ts';
import type { Selection } from './selections.ts';

/** Roles that are compared over time: an authority in both is in both years. */
const compared: ReadonlySet<string> = new Set(['from', 'to']);

/**
 * The coverage of a figure that rests on these selections; undefined where nobody was asked, or it is about one place.
 * @param area the figure's own: rows that it names are counted out of those that lie in it
 */
export function countCoverage(
  shop: Workshop,
  selections: readonly Selection[],
  area: Area | undefined,
): Coverage | undefined {
  const grids = selections.filter((selection) => selection.rows !== 'one' && isGrid(shop, selection));
  if (grids.length > 0) return countGrids(shop, grids, area);
  const surveys = selections
    .filter((selection) => !hasAuthorityRows(shop, selection))
    .flatMap(({ table }) => surveyOf(shop, table.source) ?? []);
  return surveys.sort(narrowerFirst)[0];
}

function isGrid(shop: Workshop, selection: Selection): boolean {
  return (
    isAnswerColumn(selection.table, selection.column, shop.sources.get(selection.table.source)) ||
    (surveyOf(shop, selection.table.source) !== undefined && hasAuthorityRows(shop, selection))
  );
}

/** The requests behind a source, counted; undefined where there is no survey behind it. */
function surveyOf(shop: Workshop, sourceId: string): Coverage | undefined {
  const source = shop.sources.get(sourceId);
  if (source === undefined || shop.requests.length === 0) return undefined;
  const requests = requestsOfSource(shop.requests, source);
  return coverageOfRequests(requests, nameAuthorities(source, requests));
}

/** Are the rows those who were asked, or is it a table of what they said together? */
function hasAuthorityRows(shop: Workshop, { table, column }: Selection): boolean {
  const source = shop.sources.get(table.source);
  const asked = source === undefined ? [] : requestsOfSource(shop.requests, source);
  if (asked.length < 2) return isAnswerColumn(table, column, source);
  const names = new Set(asked.map(({ authority }) => authorityKey(authority)));
  const answers = answersIn(table, column) ?? [];
  const known = answers.filter(({ authority }) => names.has(authorityKey(authority))).length;
  return answers.length > 0 && known * 2 >= answers.length;
}

function countGrids(shop: Workshop, grids: readonly Selection[], area: Area | undefined): Coverage | undefined {
  const asked = new Map<string, Answer>();
  for (const grid of grids) {
    const within = answersWithin(grid, area);
    if (within === undefined) return undefined;
    for (const answer of within) asked.set(answer.key, answer);
  }
  const byRole = new Map<string, Set<string>>();
  for (const { role, cells } of grids) {
    const keys = byRole.get(role) ?? new Set<string>();
    for (const { key } of cells) if (asked.has(key)) keys.add(key);
    byRole.set(role, keys);
  }
  const sets = [...byRole.values()];
  const inAll = [...asked.keys()].filter((key) => sets.every((set) => set.has(key))).length;
  const inAny = [...asked.keys()].filter((key) => sets.some((set) => set.has(key))).length;
  const overTime = sets.length > 1 && [...byRole.keys()].every((role) => compared.has(role));
  const source = shop.sources.get(grids[0]?.table.source ?? '');
  const counted = grids.every(({ rows }) => rows === 'counted');
  const of = Math.max(asked.size, counted ? (surveyOf(shop, source?.id ?? '')?.of ?? 0) : 0);
  const what = nameAuthorities(source, [...asked.values()]);
  return { usable: overTime ? inAny : inAll, of, what, ...(overTime && { bothYears: inAll }) };
}

/**
 * Those who were asked, as far as they concern the figure: all of them, or where it names its rows those in its own area.
 * Undefined where it cannot be told which those are.
 */
function answersWithin({ table, column, rows }: Selection, area: Area | undefined): readonly Answer[] | undefined {
  const answers = answersIn(table, column) ?? [];
  if (rows === 'counted' || area === undefined) return answers;
  if (answers.some((answer) => (answer.area?.nations.length ?? 0) === 0)) return undefined;
  return answers.filter((answer) => answer.area !== undefined && liesIn(answer.area, area));
}

function liesIn(part: Area, whole: Area): boolean {
  if (part.code === whole.code || holdsArea(whole.code, part.code)) return true;
  // A council that the gazetteer does not have lies in its nation, and in a group of nations.
  return /^[EWSNK](?:92|0[2-4])/.test(whole.code) && part.nations.every((nation) => whole.nations.includes(nation));
}

function narrowerFirst(a: Coverage, b: Coverage): number {
  return a.usable * (b.of ?? 1) - b.usable * (a.of ?? 1);
}
