/**
 * A chart's data from the cells of a table: rows are the items, value columns the series; a second key column can part
 * the rows into series instead. A line over columns that are years is turned, so that time runs along the axis.
 */
import { readPeriod } from '../figures/index.ts';
import type { ChartKind, ChartSpec, Finding, Period, RowKey, Table, TableColumn } from '../model/index.ts';
import {
  missingDatum,
  mixedUnits,
  unknownReference,
  type ChartData,
  type ChartDataSeries,
  type Datum,
} from './chart-data.ts';
import { decimalsNeeded } from './shown-numbers.ts';
import { readDatum, unitsOf } from './table-cells.ts';

export type TableData = Extract<ChartSpec['data'], { table: string }>;

const timeKinds: readonly ChartKind[] = ['line', 'slope', 'small-multiples'];

/** Reads the rows and columns that a chart names. Unknown names become findings; a row that is not there is a gap. */
export function readTable(chart: string, kind: ChartKind, data: TableData, table: Table): ChartData {
  const findings: Finding[] = [];
  const columns = data.columns.flatMap((name) => {
    const column = table.columns.find((candidate) => candidate.name === name && candidate.role === 'value');
    if (column === undefined) {
      const known = table.columns.filter((candidate) => candidate.role === 'value').map((candidate) => candidate.name);
      findings.push(
        unknownReference(chart, 'column', name, `The value columns of ${table.id} are: ${known.join(', ')}.`),
      );
    }
    return column === undefined ? [] : [column];
  });
  const keys = table.columns.filter((column) => column.role === 'key');
  const seriesKey = findKey(chart, keys, data.series, findings);
  const itemKey = findKey(chart, keys, data.item, findings) ?? keys.find((column) => column !== seriesKey);
  const rows = chosenRows(chart, data, table, keys, findings);
  const read = (column: TableColumn, row: number | undefined, item: string): Datum =>
    row === undefined ? missingDatum('', `${item} has no row in ${table.title}`) : readDatum(table, column, row, item);
  const itemOf = (row: number): string => (itemKey === undefined ? String(row + 1) : cellText(table, itemKey, row));
  const items = [...new Set(rows.map(itemOf))];
  const groups = seriesKey === undefined ? [''] : [...new Set(rows.map((row) => cellText(table, seriesKey, row)))];
  const series: ChartDataSeries[] = groups.flatMap((group) => {
    const own = seriesKey === undefined ? rows : rows.filter((row) => cellText(table, seriesKey, row) === group);
    const byItem = new Map<string, number>();
    for (const row of own) {
      if (byItem.has(itemOf(row))) findings.push(twoRows(chart, itemOf(row), group));
      else byItem.set(itemOf(row), row);
    }
    return columns.map((column) => ({
      name: [group, groups.length > 1 && columns.length === 1 ? '' : column.name]
        .filter((part) => part !== '')
        .join(', '),
      data: items.map((item) => read(column, byItem.get(item), item)),
    }));
  });
  const columnPeriods = columns.map((column) => column.period ?? readPeriod(column.name));
  const turn =
    timeKinds.includes(kind) &&
    seriesKey === undefined &&
    columns.length > 1 &&
    columnPeriods.every((p) => p !== undefined);
  const shape = turn ? turned(items, columns, series) : { items, series };
  const itemPeriods = items.map(
    (item) => table.periods?.[item] ?? (itemKey?.of === 'period' ? readPeriod(item) : undefined),
  );
  const timed = turn || (items.length > 1 && itemPeriods.every((period) => period !== undefined));
  const ordered = timed ? inTimeOrder(shape, turn ? columnPeriods : itemPeriods) : shape;
  const units = unitsOf(table, columns, rows);
  const nouns = new Set(columns.map((column) => (column.unit ?? table.unit)?.many ?? ''));
  if (nouns.size > 1) findings.push(mixedUnits(chart, [...nouns]));
  const quantities = series.flatMap((one) => one.data.map((datum) => datum.quantity));
  const area = table.area ?? (columns.length === 1 ? columns[0]?.area : undefined);
  const phrase = columns.length === 1 ? (columns[0]?.base ?? table.base) : table.base;
  const base =
    phrase !== undefined && /^where\b/.test(phrase) && units.unit !== '' ? `${units.unit} ${phrase}` : phrase;
  return {
    ...ordered,
    timed,
    percent: units.percent,
    unit: units.unit,
    symbol: units.symbol,
    decimals: decimalsNeeded(quantities),
    measure: units.measure === '' ? table.title : units.measure,
    ...(area === undefined ? {} : { area }),
    periods: periodsOf(table, timed ? (turn ? columnPeriods : itemPeriods) : columnPeriods),
    ...(base === undefined ? {} : { base }),
    figures: [],
    sources: [table.source],
    findings,
  };
}

interface Shape {
  readonly items: readonly string[];
  readonly series: readonly ChartDataSeries[];
}

function turned(items: readonly string[], columns: readonly TableColumn[], series: readonly ChartDataSeries[]): Shape {
  return {
    items: columns.map((column) => column.name),
    series: items.map((name, index) => ({
      name,
      data: series.map((one) => one.data[index] ?? missingDatum('', `${name} has no cell here`)),
    })),
  };
}

function inTimeOrder(shape: Shape, periods: readonly (Period | undefined)[]): Shape {
  const order = shape.items.map((_, index) => index);
  order.sort((a, b) => ((periods[a]?.start ?? '') < (periods[b]?.start ?? '') ? -1 : 1));
  return {
    items: order.map((index) => shape.items[index] ?? ''),
    series: shape.series.map((one) => ({
      name: one.name,
      data: order.flatMap((index) => one.data[index] ?? []),
    })),
  };
}

function periodsOf(table: Table, periods: readonly (Period | undefined)[]): Period[] {
  const found = periods.filter((period) => period !== undefined);
  if (found.length > 0) return found;
  return table.period === undefined ? [] : [table.period];
}

function cellText(table: Table, column: TableColumn, row: number): string {
  return table.cells[column.name]?.[row]?.trim() ?? '';
}

function findKey(chart: string, keys: readonly TableColumn[], name: string | undefined, findings: Finding[]) {
  if (name === undefined) return undefined;
  const found = keys.find((column) => column.name === name);
  if (found === undefined) {
    const known = keys.map((column) => column.name).join(', ');
    findings.push(unknownReference(chart, 'key column', name, `The key columns are: ${known}.`));
  }
  return found;
}

function chosenRows(
  chart: string,
  data: TableData,
  table: Table,
  keys: readonly TableColumn[],
  findings: Finding[],
): number[] {
  const count = Math.max(0, ...Object.values(table.cells).map((column) => column.length));
  const all = Array.from({ length: count }, (_, row) => row);
  if (data.rows === undefined || data.rows === 'all') {
    const totals = table.totals ?? [];
    return all.filter((row) => !keys.some((column) => totals.includes(cellText(table, column, row))));
  }
  return data.rows.flatMap((key) => {
    const found = all.filter((row) => rowHas(table, keys, row, key));
    if (found.length === 0) {
      findings.push(unknownReference(chart, 'row', rowName(key), `Name a row as ${table.id} prints it.`));
    }
    return found;
  });
}

function rowHas(table: Table, keys: readonly TableColumn[], row: number, key: RowKey): boolean {
  if (typeof key === 'string') return keys.some((column) => cellText(table, column, row) === key);
  return Object.entries(key).every(([name, label]) => table.cells[name]?.[row]?.trim() === label);
}

function rowName(key: RowKey): string {
  return typeof key === 'string' ? key : Object.values(key).join(', ');
}

function twoRows(chart: string, item: string, group: string): Finding {
  return {
    rule: 'chart-item-twice',
    severity: 'wrong',
    message: `"${item}"${group === '' ? '' : ` in ${group}`} stands in two rows, and only the first is drawn. Choose the rows, or name a second key column as the series.`,
    where: { chart, text: item },
  };
}
