/** A chart's data from evaluated figures, one an item; `series` parts them where a chart has several. */
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import type { Evaluation } from '../figures/index.ts';
import { groupDigits, renderPeriod } from '../figures/index.ts';
import type { Quantity } from '../figures/quantity.ts';
import type { ChartSpec, Finding, Measure } from '../model/index.ts';
import { missingDatum, mixedUnits, unknownReference, type ChartData, type Datum } from './chart-data.ts';
import { decimalsNeeded } from './shown-numbers.ts';

type FigureData = Extract<ChartSpec['data'], { figures: unknown }>;

const percentMeasures: readonly Measure[] = ['share', 'change'];
const oneDecimal: readonly Measure[] = ['share', 'change', 'points', 'average', 'rate', 'mean', 'ratio'];

/** Reads the figures that a chart names. A figure that is not there becomes a gap and a finding. */
export function readFigures(chart: string, data: FigureData, evaluation: Evaluation): ChartData {
  const findings: Finding[] = [];
  const rows = data.figures.map((entry) => {
    const figure = evaluation.figures.get(entry.figure);
    if (figure === undefined) {
      findings.push(unknownReference(chart, 'figure', entry.figure, 'Name a figure of the briefing, or add it.'));
    }
    return { figure, item: entry.label ?? figure?.label ?? entry.figure, series: entry.series ?? '' };
  });
  const known = rows.flatMap((row) => (row.figure === undefined ? [] : [row.figure]));
  const items = [...new Set(rows.map((row) => row.item))];
  const seriesNames = [...new Set(rows.map((row) => row.series))];
  const measure = common(known.map((figure) => figure.measure));
  const units = common(known.map((figure) => figure.unit?.many ?? ''));
  if (known.length > 0 && (measure === undefined || units === undefined)) {
    findings.push(
      mixedUnits(chart, [
        ...new Set(known.map((figure) => [figure.unit?.many ?? '', figure.measure].filter(Boolean).join(', '))),
      ]),
    );
  }
  for (const [index, row] of rows.entries()) {
    const first = rows.findIndex((other) => other.item === row.item && other.series === row.series);
    if (first < index) findings.push(twice(chart, row.item));
  }
  const percent = measure !== undefined && percentMeasures.includes(measure);
  const series = seriesNames.map((name) => ({
    name,
    data: items.map((item) => {
      const row = rows.find((candidate) => candidate.item === item && candidate.series === name);
      if (row?.figure === undefined) return missingDatum('', `${item} has no figure here`);
      return datumOf(row.figure);
    }),
  }));
  const periods = known.flatMap((figure) => (figure.period === undefined ? [] : [figure.period]));
  const area = common(known.map((figure) => figure.area?.code ?? ''));
  const base = sharedBase(known);
  return {
    items,
    series,
    timed: isTimed(rows),
    percent,
    unit: percent ? '' : unitOf(measure, units ?? '', known),
    symbol:
      known[0]?.unit?.symbol !== undefined && known.every((f) => f.unit?.symbol === known[0]?.unit?.symbol)
        ? known[0].unit.symbol
        : '',
    decimals:
      measure !== undefined && oneDecimal.includes(measure)
        ? 1
        : decimalsNeeded(known.map((figure) => figure.quantity)),
    measure: measureWords(measure, units ?? ''),
    ...(area !== undefined && area !== '' && known[0]?.area !== undefined ? { area: known[0].area } : {}),
    periods,
    ...(base === undefined ? {} : { base }),
    figures: known.map((figure) => figure.id),
    sources: [...new Set(known.flatMap((figure) => figure.sources))],
    findings,
  };
}

function datumOf(figure: EvaluatedFigure): Datum {
  const part = figure.measure === 'share' ? partOf(figure) : undefined;
  return part === undefined ? { quantity: figure.quantity } : { quantity: figure.quantity, detail: part };
}

/** The part of a share as one exact count; shares of several cells keep their sum to the figure's own words. */
function partOf(figure: EvaluatedFigure): Quantity | undefined {
  const parts = figure.operands.filter((operand) => operand.role === 'part');
  const [first] = parts;
  return parts.length === 1 && first?.quantity.kind === 'value' ? first.quantity : undefined;
}

/** "7,338 offences where the platform was known": when all shares are of the same whole. */
function sharedBase(figures: readonly EvaluatedFigure[]): string | undefined {
  const phrase = common(figures.map((figure) => figure.base ?? ''));
  if (phrase === undefined || phrase === '') return undefined;
  const wholes = figures.map((figure) => {
    const parts = figure.operands.filter((operand) => operand.role === 'whole');
    const quantity = parts.length === 1 ? parts[0]?.quantity : undefined;
    return quantity?.kind === 'value' ? quantity.value.toFixed() : '';
  });
  const whole = common(wholes);
  const unit = common(figures.map((figure) => figure.unit?.many ?? ''));
  if (whole === undefined || whole === '' || unit === undefined) return phrase;
  return [groupDigits(whole), unit, phrase].filter((part) => part !== '').join(' ');
}

/** Are the labels the periods of their figures, in the order of time? */
function isTimed(rows: readonly { readonly figure: EvaluatedFigure | undefined; readonly item: string }[]): boolean {
  if (rows.length < 2) return false;
  return rows.every(({ figure, item }) => {
    const period = figure?.period;
    if (period === undefined) return false;
    return (['slash', 'year-ending', 'dash', 'to'] as const).some(
      (rendering) => renderPeriod(period, rendering) === item,
    );
  });
}

function unitOf(measure: Measure | undefined, unit: string, figures: readonly EvaluatedFigure[]): string {
  if (measure === 'points') return 'percentage points';
  if (measure === 'ratio') return 'times';
  const per = common(figures.map((figure) => figure.per ?? ''));
  if (measure === 'average' && per !== undefined && per !== '') return `${unit} a ${per}`.trim();
  if (measure === 'rate' && per !== undefined && per !== '') return `${unit} per ${groupDigits(per)} people`.trim();
  return unit;
}

function measureWords(measure: Measure | undefined, unit: string): string {
  if (measure === 'share') return unit === '' ? 'Share' : `Share of ${unit}`;
  if (measure === 'change') return unit === '' ? 'Change' : `Change in ${unit}`;
  return unit === '' ? '' : unit.charAt(0).toUpperCase() + unit.slice(1);
}

function common<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.length > 0 && values.every((value) => value === first) ? first : undefined;
}

function twice(chart: string, item: string): Finding {
  return {
    rule: 'chart-item-twice',
    severity: 'wrong',
    message: `"${item}" stands twice in this chart, and only the first is drawn. Give one of them its own label or series.`,
    where: { chart, text: item },
  };
}
