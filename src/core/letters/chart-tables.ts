/** The data tables of the letter's charts, for its annex: a data table is always offered (DOMAIN 7). */
import { tabulateChart, type ResolvedChart } from '../charts/index.ts';
import type { PlanBlock, PlanTable } from './letter-plan.ts';

/** One table a chart, in the order of the letter. A chart without data has none. */
export function chartTables(blocks: readonly PlanBlock[]): PlanTable[] {
  return blocks.flatMap((block) =>
    block.type === 'chart' && block.chart.items.length > 0 ? [tableOf(block.chart, block.number)] : [],
  );
}

function tableOf(chart: ResolvedChart, number: number): PlanTable {
  const { title, headings, rows, notes, sourceLine, base } = tabulateChart(chart);
  return {
    title: `The numbers in chart ${String(number)}: ${title}`,
    headings: headings.map((text, at) => ({ text, align: at === 0 ? 'left' : 'right' })),
    rows: rows.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.shown : cell.text))),
    totals: [],
    rowHeadings: true,
    sourceLine,
    notes: base === undefined ? notes : [...notes, base],
  };
}
