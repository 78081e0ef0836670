/** Native charts: the right kind, the right numbers in drawing and workbook, the house's colours, nothing under 9 points. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { chartKinds, type ChartKind } from '../../core/model/index.ts';
import { numberFormatOf } from './chart-labels.ts';
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
    expect(cached).toEqual(expect.arrayContaining(['Gwent (1 to 4)', 'Dyfed-Powys (withheld)', '964', '535']));
    expect(cached).not.toContain('0');
  });

  it('has no text under 9 points', async () => {
    for (const kind of chartKinds) {
      const letter = await letterWith(chartOfKind(kind));
      for (const [, size] of letter.text(chartPart).matchAll(/ sz="(\d+)"/g))
        expect(Number(size)).toBeGreaterThanOrEqual(900);
    }
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
