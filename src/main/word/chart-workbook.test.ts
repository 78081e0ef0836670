/** What “Edit Data” opens: every label, name and number of the chart, and an empty cell where there is no number. */
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { exampleCharts } from '../../core/charts/testing/example-charts.ts';
import type { ChartPoint, ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { chartKinds } from '../../core/model/index.ts';
import { awkwardCharts } from './testing/chart-samples.ts';
import { chartOfKind } from './testing/many-plans.ts';
import { elementsIn, OpenedLetter } from './testing/opened-letter.ts';
import { examplePlan } from './testing/plans.ts';
import { writeLetter } from './write-letter.ts';

type Cell = string | number | undefined;
type Sheet = readonly (readonly Cell[])[];

const charts: Readonly<Record<string, ResolvedChart>> = {
  ...Object.fromEntries(chartKinds.map((kind) => [`one of kind ${kind}`, chartOfKind(kind)])),
  ...Object.fromEntries(exampleCharts().map((chart) => [`the example ${chart.id}`, chart])),
  ...awkwardCharts,
};

async function letterWith(chart: ResolvedChart): Promise<OpenedLetter> {
  const plan = examplePlan({ blocks: [{ type: 'chart', id: 'b-1', chart, number: 1 }] });
  return new OpenedLetter(await writeLetter(plan, () => undefined));
}

/** The sheet of each workbook in the letter, in the order of the charts. */
function sheetsOf(letter: OpenedLetter): readonly Sheet[] {
  const paths = letter.paths.filter((path) => path.endsWith('.xlsx'));
  return paths.map((_, at) => {
    const book = read(letter.parts[`word/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`]);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    return sheet === undefined ? [] : utils.sheet_to_json<Cell[]>(sheet, { header: 1 });
  });
}

function column(sheet: Sheet, name: string): readonly Cell[] | undefined {
  const at = sheet[0]?.indexOf(name) ?? -1;
  return at < 0 ? undefined : sheet.slice(1).map((row) => row[at]);
}

const numberOf = (point: ChartPoint): Cell => (point.kind === 'value' ? Number(point.value) : undefined);

describe('the workbook of a native chart', () => {
  it.each(Object.entries(charts))('of %s has its labels and numbers, and empty cells for gaps', async (_, chart) => {
    const sheets = sheetsOf(await letterWith(chart));
    const panels = chart.chartKind === 'small-multiples';
    expect(sheets).toHaveLength(panels ? chart.series.length : 1);
    for (const [at, series] of chart.series.entries()) {
      const sheet = sheets[panels ? at : 0] ?? [];
      const labels = sheet.slice(1).map((row) => String(row[0]));
      expect(labels).toHaveLength(chart.items.length);
      for (const [index, item] of chart.items.entries()) {
        expect(labels[index] === item || labels[index] === `${item} (${series.points[index]?.shown})`).toBe(true);
      }
      expect(column(sheet, series.name)).toEqual(series.points.map(numberOf));
    }
  });

  it('gives the ends of a range a column each, under their own names', async () => {
    const [sheet = []] = sheetsOf(await letterWith(awkwardCharts['bars with ranges']!));
    expect(sheet).toEqual([
      [undefined, 'Offences', 'Offences: at most', 'Offences: at least'],
      ['South Wales', 900],
      ['North Wales', undefined, 450, 200],
      ['Gwent', undefined, 300, 0],
      ['Dyfed-Powys (withheld)'],
    ]);
  });

  it('gives a whisker its upper end, and how far it reaches down', async () => {
    const [sheet = []] = sheetsOf(await letterWith(awkwardCharts['dots with ranges']!));
    expect(sheet[0]).toEqual([undefined, 'Offences', 'Offences: at most', 'Offences: at most (-)']);
    expect(sheet[2]).toEqual(['North Wales', undefined, 450, 250]);
  });

  it('holds what the drawing shows on first paint', async () => {
    for (const [name, chart] of Object.entries(awkwardCharts)) {
      const letter = await letterWith(chart);
      for (const [at, sheet] of sheetsOf(letter).entries()) {
        for (const series of letter.all(`word/charts/chart${at + 1}.xml`, 'c:ser')) {
          const title = elementsIn(series, 'c:tx').flatMap((one) => elementsIn(one, 'c:v'))[0]?.text ?? '';
          const drawn = elementsIn(series, 'c:val').flatMap((one) => elementsIn(one, 'c:pt'));
          const cells = (column(sheet, title) ?? []).flatMap((cell, row) => (cell === undefined ? [] : [[row, cell]]));
          const points = drawn.map((one) => [Number(one.attributes['idx']), Number(elementsIn(one, 'c:v')[0]?.text)]);
          expect(points, `${name}: ${title}`).toEqual(cells);
        }
      }
    }
  });
});
