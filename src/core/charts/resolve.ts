/**
 * Resolves a `ChartSpec`: fetches its data by reference, orders it, words every number, and drafts what the author left
 * out. The screen, Word, the images, the alternative text and the data table are all drawn from the result.
 */
import type { Evaluation } from '../figures/index.ts';
import { Decimal, type Quantity } from '../figures/quantity.ts';
import { findRecord, hashOf, type ChartSpec, type Finding, type RecordMap } from '../model/index.ts';
import { draftAlt } from './alternative-text.ts';
import { draftCaption, draftNotes, draftSourceLine } from './captions.ts';
import { unknownReference, type ChartData } from './chart-data.ts';
import { liesDown } from './kinds.ts';
import { orderItems } from './order-items.ts';
import { readFigures } from './read-figures.ts';
import { readTable } from './read-table.ts';
import type { ResolvedChart } from './resolved-chart.ts';
import { pointOf, showNumber, wordMarker } from './shown-numbers.ts';
import { printTitle } from './titles.ts';

/**
 * Resolves a chart. It always gives a chart, as complete as the briefing allows: what is unknown becomes a gap and a
 * finding of severity wrong in `findings`. Missing is never 0 (DESIGN 5, Cell kinds).
 */
export function resolveChart(spec: ChartSpec, records: RecordMap, evaluation: Evaluation): ResolvedChart {
  const read = readData(spec, records, evaluation);
  const data = orderItems(read, spec);
  const findings: Finding[] = [...read.findings];
  const title = printTitle(spec.id, spec.title, evaluation);
  findings.push(...title.findings);
  const series = data.series.map((one) => ({ name: one.name, points: one.data.map((datum) => pointOf(datum, data)) }));
  const find = (label: string, what: string): number | undefined => {
    const index = findLabel(data, label);
    if (index < 0)
      findings.push(unknownReference(spec.id, what, label, `The items are: ${data.items.slice(0, 12).join(', ')}.`));
    return index < 0 ? undefined : index;
  };
  const highlightSeries = findSeries(data, spec.highlight);
  const highlight =
    spec.highlight === undefined || highlightSeries !== undefined
      ? undefined
      : find(spec.highlight, 'highlighted item');
  const remainder = spec.remainder === undefined ? undefined : find(spec.remainder, 'remainder');
  const annotations = (spec.annotations ?? []).flatMap((note) => {
    const item = find(note.item, 'annotated item');
    return item === undefined ? [] : [{ item, text: note.text }];
  });
  const reference = resolveReference(spec, data, evaluation, findings);
  const sourceIds = [...data.sources];
  const sources = sourceIds.flatMap((id) => findRecord(records, 'source', id) ?? []);
  const base = spec.base ?? data.base;
  const caption = spec.caption ?? draftCaption(data);
  const shape = { chartKind: spec.chartKind, title: title.text, caption, items: data.items, series, timed: data.timed };
  const fingerprint = hashOf({ items: data.items, series: JSON.stringify(series) }).slice(0, 12);
  return {
    id: spec.id,
    uid: spec.uid,
    ...shape,
    horizontal: liesDown(spec),
    unit: data.unit,
    percent: data.percent,
    ...(highlight === undefined ? {} : { highlight }),
    ...(highlightSeries === undefined ? {} : { highlightSeries }),
    ...(remainder === undefined ? {} : { remainder }),
    ...(reference === undefined ? {} : { reference }),
    annotations,
    axis: pickAxis(spec),
    sourceLine: spec.source ?? draftSourceLine(sources),
    ...(base === undefined || base === '' ? {} : { base }),
    notes: draftNotes(data.items, series),
    alt: spec.alt?.text ?? draftAlt(shape),
    altStale: spec.alt?.of !== undefined && spec.alt.of !== fingerprint,
    fingerprint,
    figures: [...new Set([...data.figures, ...title.figures])],
    sources: sourceIds,
    findings,
    ...(spec.logo === undefined ? {} : { logo: { asset: spec.logo.asset, alt: spec.logo.alt } }),
    ...(spec.partner === undefined ? {} : { partner: resolvePartner(spec.partner) }),
  };
}

function readData(spec: ChartSpec, records: RecordMap, evaluation: Evaluation): ChartData {
  if ('figures' in spec.data)
    return readFigures(spec.id, spec.data as Extract<ChartSpec['data'], { figures: unknown }>, evaluation);
  const data = spec.data;
  const table = findRecord(records, 'table', data.table);
  if (table !== undefined) return readTable(spec.id, spec.chartKind, data, table);
  const finding = unknownReference(spec.id, 'table', data.table, 'Name a table of the briefing, or add it.');
  const empty = { items: [], series: [], timed: false, percent: false, unit: '', symbol: '', decimals: 0, measure: '' };
  return { ...empty, periods: [], figures: [], sources: [], findings: [finding] };
}

function findLabel(data: ChartData, label: string): number {
  return data.items.findIndex((item) => item.trim().toLowerCase() === label.trim().toLowerCase());
}

/** On a line the one that the title is about is a series; an item of the same name goes first. */
function findSeries(data: ChartData, label: string | undefined): number | undefined {
  if (label === undefined || findLabel(data, label) >= 0) return undefined;
  const index = data.series.findIndex((one) => one.name.toLowerCase() === label.trim().toLowerCase());
  return index < 0 ? undefined : index;
}

function resolveReference(spec: ChartSpec, data: ChartData, evaluation: Evaluation, findings: Finding[]) {
  const { reference } = spec;
  if (reference === undefined) return undefined;
  let quantity: Quantity | undefined;
  if (reference.figure !== undefined) {
    quantity = evaluation.figures.get(reference.figure)?.quantity;
    if (quantity === undefined) {
      findings.push(
        unknownReference(spec.id, 'figure', reference.figure, 'Name a figure for the reference line, or add it.'),
      );
    }
  } else if (reference.value !== undefined && /^-?\d+(\.\d+)?$/.test(reference.value.replaceAll(',', ''))) {
    quantity = { kind: 'value', value: new Decimal(reference.value.replaceAll(',', '')) };
  }
  if (quantity?.kind === 'value') {
    const decimals = Math.max(
      data.decimals,
      Math.min(2, reference.figure === undefined ? quantity.value.decimalPlaces() : 0),
    );
    return {
      label: reference.label,
      value: quantity.value.toFixed(),
      shown: showNumber(quantity.value, { ...data, decimals }),
    };
  }
  if (reference.figure === undefined || quantity !== undefined) {
    findings.push({
      rule: 'chart-reference-line',
      severity: 'wrong',
      message: `The reference line "${reference.label}" has no one number${quantity?.kind === 'missing' ? `: it is ${wordMarker(quantity.marker)}` : ''}. Give it a figure with a value, or take the line out.`,
      where: { chart: spec.id, text: reference.label },
    });
  }
  return undefined;
}

function pickAxis(spec: ChartSpec): ResolvedChart['axis'] {
  const { from, to, label } = spec.axis ?? {};
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(label === undefined ? {} : { label }),
  };
}

function resolvePartner(partner: NonNullable<ChartSpec['partner']>): NonNullable<ResolvedChart['partner']> {
  if (partner.asset === undefined) return { name: partner.name };
  return { name: partner.name, image: { asset: partner.asset, alt: partner.alt ?? partner.name } };
}
