/** Puts an evaluated figure together: its number, its fields, and everything that it rests on. */
import { hashOf, type Calculation, type Figure, type Json, type Measure, type SeriesBreak } from '../model/index.ts';
import { countCoverage } from './counted-coverage.ts';
import type { CellTrace, EvaluatedFigure, KnownRate, Operand } from './evaluated.ts';
import { addOnce, cellKey, emptyGathering, gatherRole, type Gathered, type Workshop } from './gather.ts';
import { addedQuantity } from './calculations/calculation.ts';
import type { Inherited } from './inherit.ts';
import type { Per } from './numbers.ts';
import { panelOf } from './panel.ts';
import { comparePeriods, samePeriod } from './period.ts';
import { present } from './present.ts';
import type { Quantity } from './quantity.ts';

/** What a figure came to, before what it rests on is added. */
export interface Result {
  readonly calculation: Calculation | 'reported';
  readonly measure: Measure;
  readonly quantity: Quantity;
  readonly sum: string;
  readonly fields: Inherited;
  readonly per?: Per | undefined;
  readonly days?: number | undefined;
  readonly operands?: readonly Operand[];
  readonly holders?: readonly string[] | undefined;
  readonly among?: number | undefined;
  readonly repeated?: readonly string[];
}

/** The evaluated figure. Without a workshop (a figure in a circle) it rests on nothing that is known. */
export function assembleFigure(
  shop: Workshop | undefined,
  figure: Figure,
  from: Gathered | undefined,
  result: Result,
): EvaluatedFigure {
  const gathered = from ?? emptyGathering();
  const known = shop === undefined ? undefined : knownRateOf(shop, figure, gathered);
  const operands = result.operands ?? [];
  const compared = comparedPeriods(operands);
  const fingerprint = fingerprintOf(result.quantity);
  const { unit, area, period, base } = figure;
  const coverage = coverageOf(shop, figure, gathered, result.fields);
  return {
    uid: figure.uid,
    id: figure.id,
    label: figure.label,
    measure: result.measure,
    calculation: result.calculation,
    quantity: result.quantity,
    operands,
    sum: result.sum,
    cells: distinctCells(gathered.cells),
    sources: gathered.sources,
    tables: gathered.tables,
    figures: gathered.figures,
    breaks: breaksOf(shop, gathered, compared),
    repeated: result.repeated ?? [],
    fingerprint,
    ...present({ unit, area, period, base, coverage }),
    ...result.fields,
    ...present({
      panel:
        result.calculation === 'reported'
          ? undefined
          : panelOf(result.calculation, gathered.selections, (role) => gathered.inputs.get(role) ?? []),
      per: result.per,
      days: result.days,
      holders: result.holders,
      among: result.among,
      population: figure.population,
      known,
      compared,
      asPublished: figure.type === 'reported' ? figure.asPublished : undefined,
      place: figure.type === 'reported' ? figure.place : undefined,
      embargo: latestEmbargo(figure, gathered),
      checked:
        figure.checked === undefined
          ? undefined
          : { by: figure.checked.by, date: figure.checked.date, lapsed: figure.checked.of !== fingerprint },
    }),
  };
}

/** What the records state, else what is counted from those who were asked. */
function coverageOf(
  shop: Workshop | undefined,
  figure: Figure,
  gathered: Gathered,
  fields: Inherited,
): EvaluatedFigure['coverage'] {
  const stated = figure.coverage ?? fields.coverage;
  if (stated !== undefined || shop === undefined) return stated;
  return countCoverage(shop, gathered.selections, figure.area ?? fields.area);
}

/** 12 hex digits that tell one value from another: what `checked.of` must equal. Only the number counts. */
export function fingerprintOf(quantity: Quantity): string {
  return hashOf(canonicalQuantity(quantity)).slice(0, 12);
}

function canonicalQuantity(quantity: Quantity): Json {
  switch (quantity.kind) {
    case 'value':
      return { kind: 'value', value: quantity.value.toFixed() };
    case 'interval':
      return { kind: 'interval', low: quantity.low.toFixed(), high: quantity.high.toFixed() };
    case 'missing':
      return { kind: 'missing', marker: quantity.marker };
  }
}

/** Known cases over all cases (DOMAIN 11). Its tables and figures count as rested on; its cells are not the figure's. */
function knownRateOf(shop: Workshop, figure: Figure, gathered: Gathered): KnownRate | undefined {
  if (figure.known === undefined) return undefined;
  const aside = emptyGathering();
  gatherRole(shop, figure, 'part', figure.known.part, aside);
  gatherRole(shop, figure, 'whole', figure.known.whole, aside);
  gathered.findings.push(...aside.findings);
  addOnce(gathered.tables, aside.tables);
  addOnce(gathered.figures, aside.figures);
  const [part, whole] = [aside.inputs.get('part') ?? [], aside.inputs.get('whole') ?? []];
  if (part.length === 0 || whole.length === 0) return undefined;
  return {
    part: addedQuantity(part),
    whole: addedQuantity(whole),
    operands: [...part, ...whole].map(({ operand }) => operand),
  };
}

function comparedPeriods(operands: readonly Operand[]): EvaluatedFigure['compared'] | undefined {
  const periods = operands.flatMap(({ period }) => (period === undefined ? [] : [period])).sort(comparePeriods);
  const [earlier, later] = [periods[0], periods.at(-1)];
  return earlier === undefined || later === undefined || samePeriod(earlier, later) ? undefined : { earlier, later };
}

function breaksOf(
  shop: Workshop | undefined,
  gathered: Gathered,
  compared: EvaluatedFigure['compared'],
): SeriesBreak[] {
  const own: SeriesBreak[] = [];
  for (const id of compared === undefined ? [] : gathered.tables) {
    for (const one of shop?.tables.get(id)?.breaks ?? []) {
      const within = compared !== undefined && one.date > compared.earlier.start && one.date <= compared.later.end;
      if (within && bearsOn(one, id, gathered.cells)) own.push(one);
    }
  }
  const all = [...own, ...gathered.breaks];
  return all.filter((one, at) => all.findIndex((other) => other.date === one.date && other.what === one.what) === at);
}

/** A break that names its rows bears only on figures that rest on one of them. */
function bearsOn(one: SeriesBreak, table: string, cells: readonly CellTrace[]): boolean {
  const { rows } = one;
  return rows === undefined || cells.some((cell) => cell.table === table && rows.includes(cell.row));
}

function distinctCells(cells: readonly CellTrace[]): CellTrace[] {
  const byKey = new Map<string, CellTrace>();
  for (const cell of cells) if (!byKey.has(cellKey(cell))) byKey.set(cellKey(cell), cell);
  return [...byKey.values()];
}

function latestEmbargo(figure: Figure, gathered: Gathered): { until: string } | undefined {
  const until = [figure.embargo?.until, ...gathered.embargoes]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  return until === undefined ? undefined : { until };
}
