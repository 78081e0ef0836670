/**
 * The example's charts as small pictures, kept to be looked at and compared byte for byte: a change of a pixel is seen in
 * review. Drawing is the same only on one type of processor (DESIGN 5), so elsewhere the layouts' own tests stand alone.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { customSize } from '../../core/charts/index.ts';
import { exampleCharts } from '../../core/charts/testing/example-charts.ts';
import { drawChart } from './draw-chart.ts';

const golden = join(import.meta.dirname, 'golden');
const sameProcessor = process.platform === 'linux' && process.arch === 'x64';

describe.runIf(sameProcessor)('golden pictures, 480 × 270', () => {
  const shown = exampleCharts().slice(0, 4);
  test.each(shown.map((chart) => [chart.id, chart] as const))('%s', async (id, chart) => {
    const size = customSize(480, 270);
    if (!size.ok) throw new Error(size.problems.map((problem) => problem.message).join());
    const drawn = await drawChart(chart, { format: 'png', size: size.value, scale: 1 });
    if (!drawn.ok) throw new Error(drawn.problems.map((problem) => problem.message).join());
    const file = join(golden, `${id}.png`);
    // A first picture is written to be looked at; the automatic run never writes one.
    if (!existsSync(file) && process.env['CI'] === undefined) await writeFile(file, drawn.value);
    const same = Buffer.compare(await readFile(file), drawn.value) === 0;
    expect(same, `${file} differs. Delete it, run this test, and look at the new picture.`).toBe(true);
  });
});
