/** Charts: one at letter size, the first of a process, and a pack for comms. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { presetSize, type ResolvedChart } from '../src/core/charts/index.ts';
import { drawChart, drawPack } from '../src/main/images/index.ts';
import { resolveCharts } from '../src/main/services/resolve-charts.ts';
import { measure, measureProcess, type Measurement } from './measure.ts';
import type { Section } from './report.ts';
import { exampleFolder, readExample } from './sample-letters.ts';

const program = join(import.meta.dirname, '..', 'out', 'main', 'briefing.js');

export async function benchCharts(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));
  try {
    const resolved = resolveCharts(await readExample());
    if (!resolved.ok) throw new Error(resolved.problems.map((problem) => problem.message).join('\n'));
    const charts = resolved.value.map(({ chart }) => chart);
    const [first] = charts;
    if (first === undefined) throw new Error('The example has no charts.');
    const twelve = Array.from({ length: 12 }, (_, index) => charts[index % charts.length] ?? first);
    const png = join(folder, 'chart.png');
    const command = [process.execPath, program, 'chart', exampleFolder, first.id, '-o', png, '--scale', '2'] as const;
    const rows: Measurement[] = [
      await measure('letter-size chart, PNG at 2x: warm process', () => drawLetterSize(first), { budget: 80 }),
      measureProcess('briefing chart: start to exit of a new process', command),
      await measure('pack of 12 charts in 5 presets, with SVG, PDF and data', () => drawAll(twelve), {
        runs: 3,
        warmUp: 1,
        budget: 20_000,
      }),
    ];
    const note =
      'The first chart of a process is within the second row: Node, the briefing and the fonts take the rest of it.';
    return { title: 'Charts', note, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drawLetterSize(chart: ResolvedChart): Promise<void> {
  const drawn = await drawChart(chart, { format: 'png', size: presetSize('letter'), scale: 2 });
  if (!drawn.ok) throw new Error(drawn.problems.map((problem) => problem.message).join('\n'));
}

async function drawAll(charts: readonly ResolvedChart[]): Promise<void> {
  for await (const file of drawPack(charts, { title: 'Benchmark' }))
    if (file.bytes.length === 0) throw new Error(file.name);
}
