import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartPoint, ResolvedChart } from '../resolved-chart.ts';
import { exampleCharts } from '../testing/example-charts.ts';
import { layoutChart } from './layout-chart.ts';
import { boxOfText, overlap, type ChartLayout, type MeasureText } from './layout-types.ts';
import { presetNames, presetSize, readSize } from './sizes.ts';
import { inside } from './text.ts';

/** A face whose letters are all about as wide as they are in Source Sans. */
const measure: MeasureText = (text, font) =>
  Array.from(text).reduce(
    (sum, letter) => sum + (/[\s.,:'il]/.test(letter) ? 0.28 : /[A-Zmw%]/.test(letter) ? 0.62 : 0.5),
    0,
  ) * font.size;

function lay(chart: ResolvedChart, size: string): ChartLayout {
  const read = readSize(size);
  if (!read.ok) throw new Error(size);
  const laid = layoutChart(chart, { size: read.value, measure });
  if (!laid.ok) throw new Error(laid.problems[0]?.message);
  return laid.value;
}

/** Pairs of texts that overlap, and texts outside the picture. */
function faults(layout: ChartLayout): string[] {
  const page = { x: 0, y: 0, width: layout.width, height: layout.height };
  const boxes = layout.texts.filter((mark) => mark.text !== '').map((mark) => ({ mark, box: boxOfText(mark) }));
  const outside = boxes.filter(({ box }) => !inside(box, page)).map(({ mark }) => `outside: ${mark.text}`);
  const pairs = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .flatMap((b) =>
        overlap(a.box, b.box, a.mark.font.size * 0.12) ? [`overlap: ${a.mark.text} / ${b.mark.text}`] : [],
      ),
  );
  return [...outside, ...pairs];
}

const examples = exampleCharts();
const cases = examples.flatMap((chart) => presetNames.map((size) => [chart.id, size] as const));

describe('every example at every preset', () => {
  it.each(cases)('%s at %s: nothing is clipped, no label overlaps, every text is legible', (id, size) => {
    const chart = examples.find((one) => one.id === id)!;
    const layout = lay(chart, size);
    expect(faults(layout)).toEqual([]);
    const least = presetSize(size).type.labelLeast * 0.9;
    for (const mark of layout.texts)
      expect(mark.font.size).toBeGreaterThanOrEqual(Math.min(least, presetSize(size).type.source));
  });

  it.each(cases)('%s at %s: every plot lies in the picture', (id, size) => {
    const layout = lay(
      examples.find((one) => one.id === id)!,
      size,
    );
    for (const { plot } of layout.panels)
      expect(inside(plot, { x: 0, y: 0, width: layout.width, height: layout.height })).toBe(true);
  });
});

describe('a story is not the letter stretched', () => {
  it('stands labels above their bars and in the letter beside them', () => {
    const chart = examples.find((one) => one.id === 'platforms')!;
    const place = (size: string) => {
      const layout = lay(chart, size);
      const label = layout.texts.find((mark) => mark.role === 'item' && mark.text === 'Snapchat')!;
      return { label, plot: layout.panels[0]!.plot };
    };
    const letter = place('letter');
    expect(letter.label.x + letter.label.width).toBeLessThan(letter.plot.x);
    const story = place('story');
    expect(story.label.x).toBeCloseTo(story.plot.x, 0);
    expect(story.label.font.size / 1080).toBeGreaterThan(letter.label.font.size / 605);
  });
});

const value = (number: number): ChartPoint => ({
  kind: 'value',
  value: String(number),
  shown: number.toLocaleString('en-GB'),
});

describe('charts that nobody has seen', () => {
  const point = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -2000, max: 90_000 }).map(value) },
    {
      weight: 1,
      arbitrary: fc.constant<ChartPoint>({
        kind: 'missing',
        marker: '[x]',
        shown: 'not available',
        why: 'it is not available',
      }),
    },
    { weight: 1, arbitrary: fc.constant<ChartPoint>({ kind: 'interval', low: '1', high: '4', shown: '1 to 4' }) },
  );
  const label = fc.oneof(
    fc.constantFrom(
      'Gwent',
      'Avon and Somerset',
      'Heddlu Dyfed-Powys',
      'Metropolitan Police Service and City of London',
    ),
    fc.string({ minLength: 1, maxLength: 60 }),
  );

  it.each(['bar', 'column', 'dot', 'line', 'grouped'] as const)(
    'a %s chart has no faults, or is refused in words',
    (chartKind) => {
      fc.assert(
        fc.property(
          fc.uniqueArray(label, { minLength: 1, maxLength: 16 }),
          fc.integer({ min: 1, max: 3 }),
          fc.array(point, { minLength: 48, maxLength: 48 }),
          fc.constantFrom(...presetNames, '1200x630', '600x900'),
          (items, count, points, size) => {
            const many = chartKind === 'grouped' || chartKind === 'line' ? count : 1;
            const series = Array.from({ length: many }, (_, index) => ({
              name: many === 1 ? '' : `Series ${index + 1}`,
              points: points.slice(index * 16, index * 16 + items.length),
            }));
            const chart: ResolvedChart = {
              ...examples[0]!,
              chartKind,
              horizontal: chartKind === 'bar' || chartKind === 'dot',
              items,
              series,
            };
            const read = readSize(size);
            if (!read.ok) throw new Error(size);
            const laid = layoutChart(chart, { size: read.value, measure });
            if (laid.ok) expect(faults(laid.value)).toEqual([]);
            else expect(laid.problems[0]?.remedy).not.toBe('');
          },
        ),
        { numRuns: 60, seed: 7 },
      );
    },
  );
});

describe('what cannot be drawn is refused in words', () => {
  const refuse = (change: Partial<ResolvedChart>) =>
    layoutChart({ ...examples[0]!, ...change }, { size: presetSize('letter'), measure });
  it.each([
    ['no data', { items: [], series: [] }, 'chart-empty'],
    [
      'nothing but gaps',
      {
        items: ['A'],
        series: [{ name: '', points: [{ kind: 'missing', marker: '[x]', shown: 'not available', why: 'x' }] }],
      },
      'chart-all-missing',
    ],
    [
      'a pie with a negative part',
      { chartKind: 'pie', items: ['A', 'B'], series: [{ name: '', points: [value(1), value(-1)] }] },
      'chart-parts',
    ],
  ] as const)('%s', (_what, change, code) => {
    const laid = refuse(change);
    expect(laid.ok ? '' : laid.problems[0]?.code).toBe(code);
  });

  it('a picture of 50,000 pixels', () => {
    const read = readSize('50000x50000');
    expect(read.ok ? '' : read.problems[0]?.message).toBe('A chart of 50000 × 50000 pixels cannot be drawn.');
  });

  it('500 bars are drawn thin, with the two ends named and the rest counted', () => {
    const items = Array.from({ length: 500 }, (_, index) => `Force ${index}`);
    const layout = lay(
      { ...examples[0]!, items, series: [{ name: '', points: items.map((_, index) => value(1000 - index)) }] },
      'social',
    );
    expect(layout.texts.map((mark) => mark.text)).toContain('Each bar is one of 500; all are named in the data table.');
    expect(layout.unnamed).toBe(498);
    expect(faults(layout)).toEqual([]);
  });
});
