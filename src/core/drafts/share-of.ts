/** Drafts of shares: which cells are the part, and what they are a share of. */
import { samePeriod } from '../figures/index.ts';
import type { FigureArg, Table } from '../model/index.ts';
import { cellAt, partRowsOf, rowKeysOf, type FoundCell } from '../tables/index.ts';
import { cannotAdd } from './add-up.ts';
import type { Draft, DraftChoices, WholeOption } from './draft.ts';
import { joinAreas } from './joined-fields.ts';
import { argsOf, byColumn, isNumber, pickOf } from './picked.ts';
import { listWords, ofPeriod, rowName } from './words.ts';

interface Whole extends WholeOption {
  readonly args: readonly FigureArg[];
  readonly cells: readonly FoundCell[];
  /** Which of the chosen cells are then the part. */
  readonly part: readonly FoundCell[];
}

export function draftShare(table: Table, cells: readonly FoundCell[], choices: DraftChoices): Draft {
  const cannot = cannotAdd(
    table,
    cells.filter(({ row }) => !row.total),
    'share',
    'A share',
  );
  if (cannot !== undefined) return cannot;
  const columns = byColumn(cells);
  if (columns.size > 1) {
    return {
      can: false,
      needs: 'A share needs its part and its whole from one column.',
      have: `You have selected cells from ${listWords(
        [...columns.keys()].map((name) => `“${name}”`),
        3,
      )}.`,
      offers: [...columns].slice(0, 2).map(([name, own]) => {
        return { label: `Use ${name}`, kind: 'share' as const, table: table.id, picked: own.map(pickOf) };
      }),
    };
  }
  if (table.multiResponse === true && cells.filter(({ row }) => !row.total).length > 1) {
    return {
      can: false,
      needs: 'One case can stand in several of these rows, so their shares are not added.',
      have: 'Choose one row. If each case stands in one row only, say so in Table settings.',
      offers: cells.slice(0, 1).map((cell) => {
        return { label: `Use ${rowName(cell.row)}`, kind: 'share' as const, table: table.id, picked: [pickOf(cell)] };
      }),
    };
  }
  const wholes = wholesFor(table, cells);
  const whole = wholes.find(({ id }) => id === choices.whole) ?? wholes[0];
  if (whole === undefined) {
    return {
      can: false,
      needs: 'A share needs a part and what it is a part of.',
      have: 'Nothing else in this column gives a number. Choose the part first, then hold Ctrl and pick more cells.',
      offers: [],
    };
  }
  const [first] = cells;
  const area =
    joinAreas([...whole.part, ...whole.cells]) === undefined
      ? undefined
      : (joinAreas(whole.cells) ?? whole.cells[0]?.area);
  const base = first?.column.base ?? table.base ?? `of ${whole.label}`;
  const part = listWords(
    whole.part.map(({ row }) => rowName(row)),
    4,
  );
  return {
    can: true,
    figure: {
      calculation: 'share',
      args: { part: argsOf(table, whole.part), whole: [...whole.args] },
      ...(first?.column.base === undefined && table.base === undefined && { base }),
      ...(area !== undefined && { area }),
    },
    label: `${part}, share of ${whole.label}`,
    says: `${part} as a share of ${whole.label}${ofPeriod(cells)}.`,
    wholes: wholes.map(({ id, label }) => ({ id, label })),
    whole: whole.id,
  };
}

/** What the cells can be a share of, the likeliest first. */
function wholesFor(table: Table, cells: readonly FoundCell[]): Whole[] {
  const [first] = cells;
  if (first === undefined) return [];
  const { column } = first;
  const [totals, parts] = [cells.filter(({ row }) => row.total), cells.filter(({ row }) => !row.total)];
  const chosen = totals.filter(isNumber).map((cell) => ofRow(table, cell, parts));
  if (chosen.length > 0 && parts.length > 0) return chosen;
  const wholes: Whole[] = [];
  for (const row of rowKeysOf(table).filter(({ total }) => total)) {
    const cell = cellAt(table, row, column);
    const same = cell.period === undefined || first.period === undefined || samePeriod(cell.period, first.period);
    if (isNumber(cell) && same && !cells.some((one) => one.row === row)) wholes.push(ofRow(table, cell, cells));
  }
  if (parts.length > 1) {
    const label =
      parts.length > 4
        ? `the ${String(parts.length)} rows selected`
        : listWords(
            parts.map(({ row }) => rowName(row)),
            4,
          );
    wholes.push({ id: 'chosen', label, args: argsOf(table, parts), cells: parts, part: parts.slice(0, 1) });
  }
  const all = partRowsOf(table)
    .map((row) => cellAt(table, row, column))
    .filter(
      (cell) =>
        isNumber(cell) &&
        (first.period === undefined || cell.period === undefined || samePeriod(cell.period, first.period)),
    );
  if (all.length > parts.length && parts.length > 0) {
    const of =
      all.length === partRowsOf(table).length
        ? `all ${String(all.length)} rows`
        : `the ${String(all.length)} rows with a number`;
    wholes.push({ id: 'all', label: of, args: argsOf(table, all), cells: all, part: parts });
  }
  return wholes;
}

function ofRow(table: Table, cell: FoundCell, part: readonly FoundCell[]): Whole {
  return {
    id: `row:${String(cell.row.index)}`,
    label: rowName(cell.row),
    args: argsOf(table, [cell]),
    cells: [cell],
    part,
  };
}
