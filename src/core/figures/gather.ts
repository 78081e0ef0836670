/**
 * Gathers what a figure's arguments mean: the cells that keys point to, the figures that ids name. What cannot be found is
 * a finding, with the nearest name; nothing is guessed.
 */
import type {
  Coverage,
  Figure,
  FigureArg,
  Finding,
  FoiRequest,
  RowKey,
  SeriesBreak,
  Source,
  Table,
  TableColumn,
} from '../model/index.ts';
import {
  cellAt,
  findColumn,
  findRow,
  nearestNames,
  partRowsOf,
  suggestNames,
  type FoundCell,
  type LookUpProblem,
  type TableRow,
} from '../tables/index.ts';
import { missing } from './arithmetic.ts';
import type { Input } from './calculations/calculation.ts';
import type { CellTrace, EvaluatedFigure, Operand } from './evaluated.ts';
import { leafForm, type LinearForm } from './linear-form.ts';
import { present } from './present.ts';
import type { Quantity } from './quantity.ts';
import { inRole, selectAnswers, type Selection } from './selections.ts';

/** A figure worked out, with how it is added up from cells. */
export interface Worked {
  readonly figure: EvaluatedFigure;
  readonly form: LinearForm;
  readonly restsOnTotal: boolean;
  /** The authorities that it rests on, for coverage and panels. */
  readonly selections: readonly Selection[];
  /** The coverage that its records state; one that was counted is counted anew for what rests on it. */
  readonly stated?: Coverage;
}

/** What the evaluation knows while it works: records by id, and the figures worked out so far. */
export interface Workshop {
  readonly tables: ReadonlyMap<string, Table>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly requests: readonly FoiRequest[];
  readonly figureIds: readonly string[];
  readonly worked: ReadonlyMap<string, Worked>;
}

/** What the arguments of a figure came to. Arrays grow in the order met. */
export interface Gathered {
  readonly inputs: Map<string, Input[]>;
  /** For operands that are cells: the row alone, and the row with its column. */
  readonly rows: Map<Operand, { readonly row: string; readonly label: string }>;
  readonly cells: CellTrace[];
  readonly sources: string[];
  readonly tables: string[];
  readonly figures: string[];
  readonly breaks: SeriesBreak[];
  readonly embargoes: string[];
  readonly selections: Selection[];
  readonly findings: Finding[];
}

/** Nothing gathered yet. */
export function emptyGathering(): Gathered {
  return {
    inputs: new Map(),
    rows: new Map(),
    cells: [],
    sources: [],
    tables: [],
    figures: [],
    breaks: [],
    embargoes: [],
    selections: [],
    findings: [],
  };
}

/** Reads the arguments of one role into `gathered`. */
export function gatherRole(
  shop: Workshop,
  owner: Figure,
  role: string,
  args: readonly FigureArg[],
  gathered: Gathered,
): void {
  const inputs: Input[] = gathered.inputs.get(role) ?? [];
  gathered.inputs.set(role, inputs);
  for (const arg of args) {
    if ('figure' in arg && typeof arg.figure === 'string')
      gatherFigure(shop, owner, role, arg.figure, gathered, inputs);
    else if ('table' in arg) gatherCells(shop, owner, role, arg as CellArg, gathered, inputs);
  }
}

/** Each value once, in the order met. */
export function addOnce(list: string[], items: readonly string[]): void {
  for (const item of items) if (!list.includes(item)) list.push(item);
}

/** Adds a source, or a finding when the briefing has none of this id. */
export function citeSource(shop: Workshop, owner: Figure, id: string, gathered: Gathered): void {
  const source = shop.sources.get(id);
  addOnce(gathered.sources, [id]);
  if (source?.embargo !== undefined) gathered.embargoes.push(source.embargo.until);
  if (source === undefined) gathered.findings.push(unknownId(owner, 'source', id, shop.sources.keys()));
}

/** The finding for an id that the briefing does not hold, with the nearest id that it does. */
export function unknownId(
  owner: Figure,
  kind: 'source' | 'table' | 'figure',
  id: string,
  ids: Iterable<string>,
): Finding {
  const all = [...ids];
  const near = nearestNames(id, all)[0];
  return {
    rule: `${kind}-unknown`,
    severity: 'wrong',
    message: `The briefing has no ${kind} “${id}”. ${suggestNames(id, all, `${kind}s`)}`,
    where: { figure: owner.id, text: id },
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

type CellArg = Extract<FigureArg, { table: string }>;

function gatherFigure(
  shop: Workshop,
  owner: Figure,
  role: string,
  id: string,
  gathered: Gathered,
  inputs: Input[],
): void {
  const worked = shop.worked.get(id);
  if (worked === undefined) {
    gathered.findings.push(unknownId(owner, 'figure', id, shop.figureIds));
    return;
  }
  const { figure } = worked;
  const fields = { area: figure.area, period: figure.period, unit: figure.unit, per: figure.per, base: figure.base };
  const operand: Operand = {
    role,
    label: figure.label,
    quantity: figure.quantity,
    measure: figure.measure,
    total: worked.restsOnTotal,
    figure: id,
    ...present({ ...fields, coverage: worked.stated }),
  };
  inputs.push({ operand, form: worked.form });
  gathered.selections.push(...inRole(worked.selections, role, isPlainSum(figure)));
  for (const cell of figure.cells) gathered.cells.push(cell);
  addOnce(gathered.sources, figure.sources);
  addOnce(gathered.tables, figure.tables);
  addOnce(gathered.figures, [id, ...figure.figures]);
  gathered.breaks.push(...figure.breaks);
  if (figure.embargo !== undefined) gathered.embargoes.push(figure.embargo.until);
}

function gatherCells(
  shop: Workshop,
  owner: Figure,
  role: string,
  arg: CellArg,
  gathered: Gathered,
  inputs: Input[],
): void {
  const table = shop.tables.get(arg.table);
  if (table === undefined) {
    gathered.findings.push(unknownId(owner, 'table', arg.table, shop.tables.keys()));
    return;
  }
  addOnce(gathered.tables, [table.id]);
  citeSource(shop, owner, table.source, gathered);
  if (table.embargo !== undefined) gathered.embargoes.push(table.embargo.until);
  const column = findColumn(table, arg.column);
  if (!column.ok) {
    gathered.findings.push(...column.problems.map((problem) => lookUpFinding(owner, table, arg.column, problem)));
    return;
  }
  const taken = new Map<TableRow, Input>();
  for (const row of rowsOf(owner, table, arg, column.value, gathered)) {
    const found = cellAt(table, row, column.value);
    const trace = traceOf(table, found);
    gathered.cells.push(trace);
    const operand = cellOperand(table, found, trace, role, coverageOf(table, arg, found));
    gathered.rows.set(operand, { row: row.label, label: operand.label });
    const input = { operand, form: leafForm(cellKey(trace), trace.quantity) };
    inputs.push(input);
    taken.set(row, input);
  }
  const rows = 'rows' in arg ? (typeof arg.rows === 'string' ? 'counted' : 'listed') : 'one';
  gathered.selections.push(selectAnswers(table, column.value, { role, rows, taken }));
}

/** A sum of cells, or one of them, is a sum of cells still: its areas can be compared one by one. */
function isPlainSum({ calculation }: EvaluatedFigure): boolean {
  return calculation === 'sum' || calculation === 'value';
}

function rowsOf(owner: Figure, table: Table, arg: CellArg, column: TableColumn, gathered: Gathered): TableRow[] {
  const wanted = 'rows' in arg ? arg.rows : [arg.row];
  if (wanted === 'all' || wanted === 'answered') {
    const parts = partRowsOf(table);
    const columns = wanted === 'all' ? [] : [column, ...alsoOf(owner, table, arg, gathered)];
    const rows = parts.filter((row) => columns.every((one) => cellAt(table, row, one).cell.kind !== 'marker'));
    if (rows.length === 0) {
      const message =
        parts.length === 0
          ? `The table “${table.id}” has no rows but totals. Name the rows, or correct the list of totals.`
          : `No row of the table “${table.id}” gives a number in ${columns.map(({ name }) => `“${name}”`).join(' and ')}. Choose other columns.`;
      gathered.findings.push({
        rule: 'row-unmatched',
        severity: 'wrong',
        message,
        where: { figure: owner.id, table: table.id },
      });
    }
    return rows;
  }
  const rows: TableRow[] = [];
  for (const key of wanted as readonly RowKey[]) {
    const row = findRow(table, key);
    const text = typeof key === 'string' ? key : Object.values(key).join(', ');
    if (row.ok) rows.push(row.value);
    else gathered.findings.push(...row.problems.map((problem) => lookUpFinding(owner, table, text, problem)));
  }
  return rows;
}

/** The other columns in which a row must give a number too. */
function alsoOf(owner: Figure, table: Table, arg: CellArg, gathered: Gathered): TableColumn[] {
  const names = 'also' in arg && Array.isArray(arg.also) ? (arg.also as string[]) : [];
  return names.flatMap((name) => {
    const column = findColumn(table, name);
    if (column.ok) return [column.value];
    gathered.findings.push(...column.problems.map((problem) => lookUpFinding(owner, table, name, problem)));
    return [];
  });
}

function lookUpFinding(owner: Figure, table: Table, text: string, problem: LookUpProblem): Finding {
  return {
    rule: problem.code,
    severity: 'wrong',
    message: `${problem.message} ${problem.remedy}`,
    where: { figure: owner.id, table: table.id, text },
    ...(problem.nearest === undefined ? {} : { suggestion: problem.nearest }),
  };
}

function traceOf(table: Table, found: FoundCell): CellTrace {
  const { row, column, cell, address } = found;
  return {
    table: table.id,
    source: table.source,
    row: row.label,
    column: column.name,
    sheet: address.sheet,
    cell: address.cell,
    shown: cell.shown,
    quantity: withSubject(cell.quantity, found),
    flags: cell.flags,
    total: row.total,
    ...present({ asset: address.asset }),
  };
}

/** "the cell is not held" becomes "Gwent is not held for 2019/20": the reason travels with the number. */
function withSubject(quantity: Quantity, { row, column, cell, period }: FoundCell): Quantity {
  if (quantity.kind !== 'missing') return quantity;
  const when =
    period !== undefined && column.of === undefined && /\d{4}/.test(column.name) ? ` for ${column.name}` : '';
  return missing(quantity.marker, `${row.label} ${cell.says ?? 'is not a number'}${when}`);
}

/**
 * "4 of 6 councils" is said of all councils together. Where the rows are those councils, one that is named answered for
 * itself: its own number covers all of it.
 */
function coverageOf(table: Table, arg: CellArg, { row, column, area }: FoundCell): Coverage | undefined {
  const { coverage } = table;
  if (coverage === undefined || row.total || ('rows' in arg && typeof arg.rows === 'string')) return coverage;
  const places = partRowsOf(table).length;
  const rowsArePlaces = places === coverage.usable || places === coverage.of;
  const ownArea = area !== undefined && area !== (column.area ?? table.area);
  return rowsArePlaces && ownArea ? undefined : coverage;
}

function cellOperand(
  table: Table,
  found: FoundCell,
  trace: CellTrace,
  role: string,
  coverage: Coverage | undefined,
): Operand {
  const { row, column, cell, area, period } = found;
  const unit = column.unit ?? table.unit;
  const percent = cell.percent || unit?.symbol === '%' || /^(?:%|per ?cent)/i.test(unit?.many ?? '');
  return {
    role,
    label: `${row.label}, ${column.name}`,
    quantity: trace.quantity,
    measure: percent ? 'share' : 'count',
    total: row.total,
    table: table.id,
    ...present({ area, period, unit, base: column.base ?? table.base, coverage }),
  };
}

/** What tells one cell from every other in the briefing. */
export function cellKey(trace: Pick<CellTrace, 'table' | 'column' | 'cell' | 'sheet'>): string {
  return [trace.table, trace.column, trace.sheet, trace.cell].join('\u0000');
}
