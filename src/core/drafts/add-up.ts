/** Drafts of figures that take cells together: total, per day, rate, mean, highest and lowest. */
import { perText } from '../figures/index.ts';
import type { Figure, Table } from '../model/index.ts';
import type { FoundCell } from '../tables/index.ts';
import type { Draft, DraftChoices, DraftFigure, DraftKind } from './draft.ts';
import { joinAreas, joinPeriods, leftOutCoverage, reasonsOf } from './joined-fields.ts';
import { argsOf, isNumber, pickOf } from './picked.ts';
import { countWords, listWords, nameFrom, ofPeriod, periodWords, rowName, thingOf } from './words.ts';

type Cannot = Extract<Draft, { can: false }>;

/** Why these cells cannot be taken together; undefined where they can. */
export function cannotAdd(
  table: Table,
  cells: readonly FoundCell[],
  kind: DraftKind,
  name: string,
): Cannot | undefined {
  const refuse = (needs: string, have: string, offers: Cannot['offers'] = []): Cannot => {
    return { can: false, needs, have, offers };
  };
  const leave = (out: readonly FoundCell[]): Cannot['offers'] => {
    const rest = cells.filter((cell) => !out.includes(cell));
    const label = `Leave ${listWords(
      out.map(({ row }) => rowName(row)),
      3,
    )} out`;
    return rest.length === 0 ? [] : [{ label, kind, table: table.id, picked: rest.map(pickOf) }];
  };
  if (cells.length === 0) return refuse(`${name} needs a cell with a number.`, 'Choose cells in the table above.');
  const [totals, parts] = [cells.filter(({ row }) => row.total), cells.filter(({ row }) => !row.total)];
  if (totals.length > 0 && parts.length > 0) {
    const named = listWords(
      totals.map(({ row }) => rowName(row)),
      3,
    );
    const one = new Set(totals.map(({ row }) => rowName(row))).size === 1;
    return refuse(
      `${named} ${one ? 'is a total' : 'are totals'} of other rows, so ${one ? 'it is' : 'they are'} not added to them.`,
      `Leave ${named} out, or choose ${one ? 'it' : 'one of them'} alone.`,
      leave(totals),
    );
  }
  const missing = cells.filter((cell) => !isNumber(cell));
  if (missing.length === 0) return undefined;
  const reasons = reasonsOf(missing);
  const told =
    reasons.length > 2
      ? `${reasons[0] ?? ''}, and ${countWords(reasons.length - 1, 'other cell')} have no number`
      : listWords(reasons);
  const who = missing.length > 2 ? 'them' : listWords(missing.map(({ row }) => rowName(row)));
  const noun = kind === 'total' ? 'total' : 'such figure';
  const offers = leave(missing).map((offer) =>
    missing.length > 2 ? { ...offer, label: `Leave the ${countWords(missing.length, 'cell')} out` } : offer,
  );
  return refuse(`${told}, so there is no ${noun}.`, `Leave ${who} out, or choose another year.`, offers);
}

/** The fields that a figure of these cells must say itself. */
export function fieldsOf(table: Table, cells: readonly FoundCell[]): Omit<DraftFigure, 'calculation' | 'args'> {
  const [area, period] = [joinAreas(cells), joinPeriods(cells)];
  return {
    ...(area !== undefined && { area }),
    ...(period !== undefined && { period }),
    ...leftOutCoverage(table, cells),
  };
}

export function draftTotal(table: Table, cells: readonly FoundCell[]): Draft {
  const cannot = cannotAdd(table, cells, 'total', 'A total');
  if (cannot !== undefined) return cannot;
  const [first] = cells;
  const args = { of: argsOf(table, cells) };
  const fields = fieldsOf(table, cells);
  const rows = cells.map(({ row }) => rowName(row));
  const label = nameOf(table, cells, fields);
  if (cells.length === 1 && first !== undefined) {
    return {
      can: true,
      figure: { calculation: 'value', args },
      label,
      says: `${rowName(first.row)}, ${first.column.name}.`,
    };
  }
  const says = `${listWords(rows)} added together${ofPeriod(cells)}.`;
  return { can: true, figure: { calculation: 'sum', args, ...fields }, label, says };
}

export function draftPer(table: Table, cells: readonly FoundCell[], { per = 'day' }: DraftChoices): Draft {
  const cannot = cannotAdd(table, cells, 'per', `Per ${per}`);
  if (cannot !== undefined) return cannot;
  const fields = fieldsOf(table, cells);
  if (cells.some(({ period }) => period === undefined)) {
    return {
      can: false,
      needs: `Per ${per} needs the period that the cells are for.`,
      have: 'No period is known for these cells. Say it in Table settings, for the table or for its columns.',
      offers: [{ label: 'Use the total', kind: 'total', table: table.id, picked: cells.map(pickOf) }],
    };
  }
  const figure: DraftFigure = { calculation: 'average', per, args: { of: argsOf(table, cells) }, ...fields };
  const label = `${nameOf(table, cells, fields)}, a ${per}`;
  return {
    can: true,
    figure,
    label,
    says: `${listWords(cells.map(({ row }) => rowName(row)))}, for each ${per}${ofPeriod(cells)}.`,
  };
}

/** @param figures those that could be the population. */
export function draftRate(
  table: Table,
  cells: readonly FoundCell[],
  choices: DraftChoices,
  figures: readonly Figure[],
): Draft {
  const cannot = cannotAdd(table, cells, 'rate', 'A rate');
  if (cannot !== undefined) return cannot;
  const population = figures.find(({ id }) => id === choices.population);
  if (population === undefined) {
    return {
      can: false,
      needs: 'A rate needs the population of the same area.',
      have: 'Choose the figure that gives it below. If there is none yet, add it as a reported figure first.',
      offers: [],
    };
  }
  const per = choices.per === '100000' ? '100000' : '1000';
  const fields = fieldsOf(table, cells);
  const args = { of: argsOf(table, cells), population: [{ figure: population.id }] };
  const label = `${nameOf(table, cells, fields)}, ${perText(per)} people`;
  const says = `${listWords(cells.map(({ row }) => rowName(row)))} ${perText(per)} of ${population.label}${ofPeriod(cells)}.`;
  return { can: true, figure: { calculation: 'rate', per, args, ...fields }, label, says };
}

const several = {
  mean: { calculation: 'mean', name: 'An average', label: 'average', says: 'The average of' },
  highest: { calculation: 'maximum', name: 'The highest', label: 'highest', says: 'The highest of' },
  lowest: { calculation: 'minimum', name: 'The lowest', label: 'lowest', says: 'The lowest of' },
} as const;

export function draftSeveral(table: Table, cells: readonly FoundCell[], kind: keyof typeof several): Draft {
  const { calculation, name, label, says } = several[kind];
  const cannot = cannotAdd(table, cells, kind, name);
  if (cannot !== undefined) return cannot;
  if (cells.length < 2) {
    return {
      can: false,
      needs: `${name} needs two cells or more.`,
      have: `You have selected ${countWords(cells.length, 'cell')}. Hold Ctrl and pick more.`,
      offers: [],
    };
  }
  const fields = kind === 'mean' ? fieldsOf(table, cells) : {};
  const rows = listWords(cells.map(({ row }) => rowName(row)));
  return {
    can: true,
    figure: { calculation, args: { of: argsOf(table, cells) }, ...fields },
    label: `${nameOf(table, cells, fields)}, ${label}`,
    says: `${says} ${rows}${ofPeriod(cells)}.`,
  };
}

/** "Offences, Wales, 2023/24". */
export function nameOf(
  table: Table,
  cells: readonly FoundCell[],
  { area, period }: Pick<DraftFigure, 'area' | 'period'>,
): string {
  const [first] = cells;
  if (first === undefined) return table.title;
  const rows =
    cells.length === 1
      ? rowName(first.row)
      : (area?.label ??
        listWords(
          cells.map(({ row }) => rowName(row)),
          3,
        ));
  const columns = new Set(cells.map(({ column }) => column.name));
  const year = periodWords(period ?? first.period) ?? (columns.size === 1 ? first.column.name : undefined);
  return nameFrom([thingOf(table, first), rows, rows.includes(year ?? '\u0000') ? undefined : year]);
}
