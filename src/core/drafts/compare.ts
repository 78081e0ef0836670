/** Drafts of figures that set two numbers side by side: change, ratio and points; and the rank of one among others. */
import type { Table } from '../model/index.ts';
import { cellAt, partRowsOf, type FoundCell } from '../tables/index.ts';
import { cannotAdd, fieldsOf } from './add-up.ts';
import type { Draft, Offer } from './draft.ts';
import { joinAreas, reasonsOf } from './joined-fields.ts';
import { argsOf, isNumber, pickOf } from './picked.ts';
import { findComparisons } from './comparisons.ts';
import { sameSubject, sidesOf, subjectOf, type Side } from './sides.ts';
import { countWords, listWords, nameFrom, periodWords, rowName, thingOf } from './words.ts';

export type Comparing = 'change' | 'ratio' | 'points';

const names: Readonly<Record<Comparing, string>> = { change: 'Change', ratio: 'A ratio', points: 'Points' };

/** @param tables all tables of the briefing, for another comparison to offer. */
export function draftCompare(
  table: Table,
  cells: readonly FoundCell[],
  kind: Comparing,
  tables: readonly Table[],
): Draft {
  const sides = sidesOf(cells);
  const [first, second] = cells;
  if (sides.length !== 2 || first === undefined || second === undefined) {
    if (kind === 'ratio' && cells.length === 2 && first !== undefined && second !== undefined && sides.length < 2) {
      return compareTwo(table, first, second);
    }
    return notTwo(table, cells, sides, kind, tables);
  }
  const [earlier = [], later = []] = sides.map(({ cells: own }) => own);
  const shared = earlier.filter((cell) => later.some((other) => sameSubject(table, cell, other)));
  const both = [...shared, ...later.filter((cell) => earlier.some((other) => sameSubject(table, cell, other)))];
  const offer = (picked: readonly FoundCell[], label: string): Offer[] =>
    picked.length < 2 ? [] : [{ label, kind, table: table.id, picked: picked.map(pickOf) }];
  if (both.length < cells.length) {
    return {
      can: false,
      needs: `${names[kind]} needs the same rows in both years.`,
      have:
        shared.length === 0
          ? 'The cells that you have selected are of different rows.'
          : `${countWords(cells.length - both.length, 'cell')} of those selected stand in one year only.`,
      offers: offer(both, `Use the ${countWords(shared.length, 'row')} in both`),
    };
  }
  const missing = cells.filter((cell) => !isNumber(cell));
  if (missing.length > 0) {
    const out = (cell: FoundCell): boolean => missing.some((gone) => sameSubject(table, gone, cell));
    const who = listWords(
      missing.map(({ row }) => rowName(row)),
      3,
    );
    return {
      can: false,
      needs: `${listWords(reasonsOf(missing).slice(0, 2))}, so the years cannot be compared.`,
      have: `Leave ${who} out of both years, or choose another year.`,
      offers: offer(
        cells.filter((cell) => !out(cell)),
        `Leave ${who} out of both`,
      ),
    };
  }
  const mixed = cannotAdd(table, earlier, kind, names[kind]) ?? cannotAdd(table, later, kind, names[kind]);
  if (mixed !== undefined) return mixed;
  if (kind === 'points' && !cells.every(({ cell, column }) => cell.percent || isPercentUnit(table, column.unit)))
    return notShares(table, cells);
  return comparison(table, earlier, later, kind);
}

function comparison(table: Table, earlier: readonly FoundCell[], later: readonly FoundCell[], kind: Comparing): Draft {
  const area = joinAreas([...earlier, ...later]);
  const [from, to] = [periodWords(earlier[0]?.period) ?? '', periodWords(later[0]?.period) ?? ''];
  const rows =
    area?.label ??
    listWords(
      later.map(({ row }) => subjectOf(table, row.key)),
      3,
    );
  const first = later[0];
  const thing = first === undefined ? table.title : thingOf(table, first);
  const words = { change: 'change', ratio: 'times', points: 'points' }[kind];
  return {
    can: true,
    figure: {
      calculation: kind,
      args: { from: argsOf(table, earlier), to: argsOf(table, later) },
      ...(area !== undefined && { area }),
    },
    label: nameFrom([thing, rows, `${from} to ${to}`, words]),
    says: `${rows}: ${to} compared with ${from}.`,
  };
}

/** Two numbers that are not of two years: the second over the first. */
function compareTwo(table: Table, from: FoundCell, to: FoundCell): Draft {
  const missing = [from, to].filter((cell) => !isNumber(cell));
  if (missing.length > 0) {
    return {
      can: false,
      needs: `${listWords(reasonsOf(missing))}, so the two cannot be compared.`,
      have: 'Choose two cells with numbers.',
      offers: [],
    };
  }
  const { area } = fieldsOf(table, [from, to]);
  return {
    can: true,
    figure: {
      calculation: 'ratio',
      args: { from: argsOf(table, [from]), to: argsOf(table, [to]) },
      ...(area !== undefined && { area }),
    },
    label: nameFrom([thingOf(table, to), `${rowName(to.row)} against ${rowName(from.row)}`, periodWords(to.period)]),
    says: `${rowName(to.row)} compared with ${rowName(from.row)}.`,
  };
}

function notTwo(
  table: Table,
  cells: readonly FoundCell[],
  sides: readonly Side[],
  kind: Comparing,
  tables: readonly Table[],
): Draft {
  const unknown = cells.length > 0 && cells.every(({ period }) => period === undefined);
  const needs =
    kind === 'ratio'
      ? 'A ratio needs two cells, or the same rows in two years.'
      : `${names[kind]} needs one cell from each of two years.`;
  const chosen = countWords(cells.length, 'cell');
  const have = unknown
    ? 'No year is known for these cells. Say in Table settings what period each column is for.'
    : cells.length === 0
      ? 'Pick a cell, then hold Ctrl and pick the same row in another year.'
      : sides.length > 2
        ? `You have selected ${chosen} from ${countWords(sides.length, 'year')}. Keep two of them.`
        : `You have selected ${chosen} from one year. Hold Ctrl and pick the same row in another year.`;
  const [first, last] = [sides[0], sides.at(-1)];
  const ends: Offer[] =
    sides.length > 2 && first !== undefined && last !== undefined
      ? [
          {
            label: `Use ${periodWords(first.period) ?? ''} and ${periodWords(last.period) ?? ''}`,
            kind,
            table: table.id,
            picked: [...first.cells, ...last.cells].map(pickOf),
          },
        ]
      : [];
  return { can: false, needs, have, offers: ends.length > 0 ? ends : findComparisons(table, cells, kind, tables) };
}

function notShares(table: Table, cells: readonly FoundCell[]): Draft {
  return {
    can: false,
    needs: 'Points lie between two percentages.',
    have: 'The cells that you have selected are counts. Their change is a percentage.',
    offers: [{ label: 'Use the change', kind: 'change', table: table.id, picked: cells.map(pickOf) }],
  };
}

function isPercentUnit(table: Table, unit: Table['unit']): boolean {
  const own = unit ?? table.unit;
  return own?.symbol === '%' || /^(?:%|per ?cent)/i.test(own?.many ?? '');
}

/** The place of one row among all of its column. */
export function draftRank(table: Table, cells: readonly FoundCell[]): Draft {
  const [cell] = cells;
  const wrong = cells.find((one) => !isNumber(one) || one.row.total);
  if (cell === undefined || cells.length > 1 || wrong !== undefined) {
    const have =
      wrong === undefined
        ? `You have selected ${countWords(cells.length, 'cell')}.`
        : wrong.row.total
          ? `${rowName(wrong.row)} is a total, which has no place among its parts.`
          : `${listWords(reasonsOf([wrong]))}.`;
    const good = cells.find((one) => isNumber(one) && !one.row.total);
    const offers: Offer[] =
      good === undefined
        ? []
        : [{ label: `Use ${rowName(good.row)}`, kind: 'rank', table: table.id, picked: [pickOf(good)] }];
    return { can: false, needs: 'A place needs one cell, which is set among all rows of its column.', have, offers };
  }
  const among = partRowsOf(table)
    .map((row) => cellAt(table, row, cell.column))
    .filter(isNumber);
  if (among.length < 2) {
    return {
      can: false,
      needs: 'A place needs other rows to stand among.',
      have: 'No other row of this column gives a number.',
      offers: [],
    };
  }
  return {
    can: true,
    figure: { calculation: 'rank', args: { of: argsOf(table, [cell]), among: argsOf(table, among) } },
    label: nameFrom([
      thingOf(table, cell),
      `place of ${rowName(cell.row)} among ${String(among.length)}`,
      periodWords(cell.period),
    ]),
    says: `The place of ${rowName(cell.row)} among the ${String(among.length)} rows that give a number in “${cell.column.name}”.`,
  };
}
