/** Native charts: the right kind, the right numbers in drawing and workbook, the house's colours, nothing under 9 points. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { chartKinds, type ChartKind } from '../../core/model/index.ts';
import { numberFormatOf } from './chart-labels.ts';
import { awkwardCharts, plainChart, value } from './testing/chart-samples.ts';
import { chartOfKind } from './testing/many-plans.ts';
import { elementsIn, OpenedLetter } from './testing/opened-letter.ts';
import { examplePlan, forcesChart } from './testing/plans.ts';
import { writeLetter } from './write-letter.ts';

const chartPart = 'word/charts/chart1.xml';

async function letterWith(chart: ResolvedChart): Promise<OpenedLetter> {
  const plan = examplePlan({ blocks: [{ type: 'chart', id: 'b-1', chart, number: 1 }] });
  return new OpenedLetter(await writeLetter(plan, () => undefined));
}

const drawnAs: Readonly<Record<ChartKind, string>> = {
  column: 'c:barChart col clustered',
  bar: 'c:barChart bar clustered',
  grouped: 'c:barChart col clustered',
  stacked: 'c:barChart col stacked',
  'stacked-100': 'c:barChart bar percentStacked',
  line: 'c:lineChart',
  slope: 'c:lineChart',
  'small-multiples': 'c:lineChart',
  dot: 'c:lineChart',
  pie: 'c:pieChart',
  doughnut: 'c:doughnutChart',
};

describe('a native chart', () => {
  it.each(chartKinds)('of kind %s is drawn as Word has it', async (kind) => {
    const letter = await letterWith(chartOfKind(kind));
    const [bars] = letter.all(chartPart, 'c:barChart');
    const value = (name: string): string => elementsIn(bars!, name)[0]?.attributes['val'] ?? '';
    const found =
      bars === undefined
        ? ['c:lineChart', 'c:pieChart', 'c:doughnutChart'].find((name) => letter.all(chartPart, name).length > 0)
        : `c:barChart ${value('c:barDir')} ${value('c:grouping')}`;
    expect(found).toBe(drawnAs[kind]);
  });

  it('holds the values and labels of the data, in its cache and in the workbook that “Edit Data” opens', async () => {
    const letter = await letterWith(forcesChart);
    const cached = letter.all(chartPart, 'c:v').map((one) => one.text);
    expect(cached).toEqual([
      'Offences',
      'South Wales',
      'North Wales',
      'Gwent',
      'Dyfed-Powys',
      '964',
      '535',
      '503',
      '192',
    ]);
    const workbook = unzipSync(letter.parts['word/embeddings/Microsoft_Excel_Worksheet1.xlsx']!);
    const sheet = strFromU8(workbook['xl/worksheets/sheet1.xml']!);
    const cells = [...sheet.matchAll(/<c r="B[2-5]"[^>]*><v>([^<]*)/g)].map((match) => match[1]);
    expect(cells).toEqual(['964', '535', '503', '192']);
    const strings = strFromU8(workbook['xl/sharedStrings.xml']!);
    for (const item of forcesChart.items) expect(strings).toContain(`>${item}<`);
  });

  it('colours the highlighted item in the accent and the rest quietly', async () => {
    const letter = await letterWith(forcesChart);
    const points = letter.all(chartPart, 'c:dPt').map((point) => elementsIn(point, 'a:srgbClr')[0]?.attributes['val']);
    expect(points).toEqual(['12436D', '7E8E9B', '7E8E9B', '7E8E9B']);
  });

  it('parts several series by the palette of DOMAIN 7', async () => {
    const letter = await letterWith(chartOfKind('grouped'));
    const fills = letter.all(chartPart, 'c:ser').map((series) => elementsIn(series, 'a:srgbClr')[0]?.attributes['val']);
    expect(fills).toEqual(['12436D', '28A197', '801650']);
  });

  it('starts bars at zero, and leaves a gap with its reason in words where there is no number', async () => {
    const letter = await letterWith(chartOfKind('column'));
    expect(letter.all(chartPart, 'c:min').map((one) => one.attributes['val'])).toContain('0');
    expect(letter.all(chartPart, 'c:dispBlanksAs')[0]?.attributes['val']).toBe('gap');
    const cached = letter.all(chartPart, 'c:v').map((one) => one.text);
    expect(cached).toEqual(expect.arrayContaining(['Gwent', 'Dyfed-Powys (withheld)', '964', '535']));
    expect(cached).not.toContain('0');
  });

  it('has no text under 9 points', async () => {
    for (const kind of chartKinds) {
      const letter = await letterWith(chartOfKind(kind));
      for (const [, size] of letter.text(chartPart).matchAll(/ sz="(\d+)"/g))
        expect(Number(size)).toBeGreaterThanOrEqual(900);
    }
  });

  it('draws a range as a hatched bar between its ends, labelled in words', async () => {
    const letter = await letterWith(awkwardCharts['bars with ranges']!);
    const [, most, least] = letter.all(chartPart, 'c:ser');
    expect(elementsIn(most!, 'a:pattFill').length).toBeGreaterThan(0);
    expect(elementsIn(most!, 'a:t').map((one) => one.text)).toEqual(['200 to 450', '0 to 300']);
    expect(elementsIn(least!, 'a:srgbClr')[0]?.attributes['val']).toBe('FFFFFF');
    expect(letter.all(chartPart, 'c:overlap')[0]?.attributes['val']).toBe('100');
  });

  it('draws a range of a line as a whisker between its ends', async () => {
    const letter = await letterWith(awkwardCharts['lines with ranges, gaps and a reference line']!);
    expect(letter.all(chartPart, 'c:errBars')).toHaveLength(2);
    const texts = letter.all(chartPart, 'a:t').map((one) => one.text);
    expect(texts).toEqual(['200 to 450', '10 to 40']);
    expect(letter.all(chartPart, 'c:legend')).toEqual([]);
  });

  it('names every one of 43 bars, in 9 points, on one page', async () => {
    const letter = await letterWith(awkwardCharts['43 bars']!);
    expect(letter.all(chartPart, 'c:tickLblSkip')[0]?.attributes['val']).toBe('1');
    const [names] = letter.all(chartPart, 'c:catAx');
    expect(elementsIn(names!, 'a:defRPr')[0]?.attributes['sz']).toBe('900');
    const height = Number(letter.all('word/document.xml', 'wp:extent')[0]?.attributes['cy']) / 360_000;
    expect(height).toBeGreaterThan(18);
    expect(height).toBeLessThan(21);
  });

  it('says in words that 500 bars are not all named, and numbers only the finding', async () => {
    const letter = await letterWith(awkwardCharts['500 bars']!);
    expect(letter.inStyle('SourceLine')).toContain('Each bar is one of 500; all are named in the chart\u2019s data.');
    const shown = letter.all(chartPart, 'c:dLbl').filter((label) => elementsIn(label, 'c:delete').length === 0);
    expect(shown.map((label) => elementsIn(label, 'c:idx')[0]?.attributes['val'])).toEqual(['250']);
  });

  it('names lines at their ends, apart from each other', async () => {
    const near = [300, 302, 304].map((last, at) => ({
      name: `Force ${at + 1}`,
      points: [value(100 * at), value(last)],
    }));
    const letter = await letterWith(plainChart('line', ['2022/23', '2023/24'], near, { timed: true }));
    const ends = letter.all(chartPart, 'c:dLbl').filter((label) => elementsIn(label, 'c:manualLayout').length > 0);
    const moves = ends.map((label) => Number(elementsIn(label, 'c:y')[0]?.attributes['val']));
    expect(ends.map((label) => elementsIn(label, 'c:showSerName')[0]?.attributes['val'])).toEqual(['1', '1', '1']);
    // The lowest line's label goes down most: a line of 10 pt type, 16 px of the chart's 257, below the next.
    expect((moves[0] ?? 0) - (moves[1] ?? 0)).toBeGreaterThan(14 / 257);
    expect((moves[1] ?? 0) - (moves[2] ?? 0)).toBeGreaterThan(14 / 257);
  });

  it('names lines in a legend where their names are too long for their ends', async () => {
    const long = ['a', 'b'].map((end) => ({
      name: `${'A very long name of a police force '.repeat(2)}${end}`,
      points: [value(1), value(2)],
    }));
    const letter = await letterWith(plainChart('line', ['2022/23', '2023/24'], long, { timed: true }));
    expect(letter.all(chartPart, 'c:legend')).toHaveLength(1);
  });

  it('draws small multiples as charts side by side on one scale', async () => {
    const letter = await letterWith(awkwardCharts['panels over time']!);
    const charts = letter.paths.filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(4);
    const tops = charts.map((path) => letter.all(path, 'c:max')[0]?.attributes['val']);
    expect(new Set(tops)).toEqual(new Set(['400']));
    const widths = letter.all('word/document.xml', 'wp:extent').map((one) => Number(one.attributes['cx']));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(16 * 360_000);
    const names = charts.map((_, at) => letter.all(`word/charts/chart${at + 1}.xml`, 'c:title')[0]);
    expect(names.map((title) => elementsIn(title!, 'a:t')[0]?.text)).toEqual([
      'South Wales',
      'North Wales',
      'Gwent',
      'Dyfed-Powys',
    ]);
  });

  it('hatches a remainder, and parts the fills of a stack by a white edge', async () => {
    const remainder = await letterWith(awkwardCharts['a doughnut with a remainder']!);
    expect(remainder.all(chartPart, 'a:pattFill')).toHaveLength(1);
    const stack = await letterWith(chartOfKind('stacked'));
    for (const series of stack.all(chartPart, 'c:ser')) {
      const [edge] = elementsIn(series, 'a:ln');
      expect(elementsIn(edge!, 'a:srgbClr')[0]?.attributes['val']).toBe('FFFFFF');
    }
  });

  it('carries a reference line to both edges of the columns, and says it in words under lying bars', async () => {
    const columns = await letterWith(chartOfKind('column'));
    expect(columns.all(chartPart, 'c:forward')[0]?.attributes['val']).toBe('0.5');
    expect(columns.all(chartPart, 'c:backward')[0]?.attributes['val']).toBe('0.5');
    const bars = await letterWith(chartOfKind('bar'));
    expect(bars.inStyle('SourceLine')).toContain('Mean of the four forces: 548.5.');
  });

  it('writes a short annotation at its mark, and others under the chart', async () => {
    const drawn = await letterWith(awkwardCharts['bars with a note and a reference line']!);
    expect(drawn.all(chartPart, 'a:t').map((one) => one.text)).toContain('-40   counts two systems');
    expect(drawn.inStyle('SourceLine').join()).not.toContain('counts two systems');
    const several = await letterWith(chartOfKind('grouped'));
    expect(several.inStyle('SourceLine')).toContain('2022/23: two forces changed their system');
  });

  it('keeps names clear of bars below zero', async () => {
    const letter = await letterWith(awkwardCharts['bars with a note and a reference line']!);
    const [axis] = letter.all(chartPart, 'c:catAx');
    expect(elementsIn(axis!, 'c:tickLblPos')[0]?.attributes['val']).toBe('low');
  });

  it('stands between its finding and its source line', async () => {
    const letter = await letterWith(forcesChart);
    expect(letter.inStyle('Caption')[0]).toBe(
      'Chart 1: South Wales recorded more than four in ten\nChild sexual abuse image offences recorded by the police, Wales, 2023/24',
    );
    expect(letter.inStyle('SourceLine')[0]).toBe(forcesChart.sourceLine);
  });

  it('prints labels in Excel’s own format where one serves, and in words where none does', () => {
    const shown = (...texts: string[]): ResolvedChart => ({
      ...forcesChart,
      series: [{ name: 'x', points: texts.map((text) => ({ kind: 'value', value: '1', shown: text })) }],
    });
    expect(numberFormatOf(shown('2,194', '964'))).toBe('#,##0');
    expect(numberFormatOf(shown('49.7%', '11.4%'))).toBe('#,##0.0"%"');
    expect(numberFormatOf(shown('£1.50'))).toBe('"£"#,##0.00');
    expect(numberFormatOf(shown('49.7%', '12%'))).toBeUndefined();
    expect(numberFormatOf(shown('about 3'))).toBeUndefined();
  });
});
