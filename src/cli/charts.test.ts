/** Charts through the command line: what a comms officer gets. */
import { readFile, readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartResponse, chartsResponse } from '../contract/results.ts';
import { example, Workbench } from './testing/workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());

describe('briefing chart', () => {
  test.each([
    ['png', '\u0089PNG'],
    ['svg', '<'],
    ['pdf', '%PDF'],
    ['csv', ''],
    ['xlsx', 'PK'],
    ['alt.txt', 'Bar chart'],
  ])('writes .%s, twice the same bytes', async (ending, opening) => {
    const [first, second] = [bench.path(`a.${ending}`), bench.path(`b.${ending}`)];
    const run = await bench.run('chart', example, 'platforms', '-o', first, '--json');
    expect(run.exitCode).toBe(0);
    const chart = chartResponse.parse(JSON.parse(run.out));
    expect(chart).toMatchObject({ chart: 'platforms', file: first, open: { wrong: 0, misleading: 0 } });
    await bench.run('chart', example, 'platforms', '-o', second);
    const bytes = await readFile(first);
    expect(await readFile(second)).toEqual(bytes);
    expect(bytes.toString('latin1').startsWith(opening)).toBe(true);
  });

  test('draws a story at its own size, and at a scale', async () => {
    const size = async (...options: string[]) => {
      const file = bench.path(`size ${options.join(' ')}.png`);
      expect((await bench.run('chart', example, 'welsh-forces', '-o', file, ...options)).exitCode).toBe(0);
      const bytes = await readFile(file);
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    };
    expect(await size('--size', 'story')).toEqual([1080, 1920]);
    expect(await size('--size', '1200x630', '--scale', '2')).toEqual([2400, 1260]);
    expect(await size('--size', 'social', '--theme', 'dark')).toEqual([1080, 1080]);
  });

  test.each([
    ['an ending that says nothing', ['platforms', '-o', 'chart.doc']],
    ['an unknown chart, with the nearest one', ['platform', '-o', 'chart.png']],
    ['a size no image can have', ['platforms', '-o', 'chart.png', '--size', '50000x50000']],
    ['a scale of nine', ['platforms', '-o', 'chart.png', '--scale', '9']],
    ['a theme that is not there', ['platforms', '-o', 'chart.png', '--theme', 'sepia']],
  ])('refuses %s', async (_name, argv) => {
    const run = await bench.run('chart', example, ...argv);
    expect(run.exitCode).toBe(2);
    expect(run.log.length).toBeGreaterThan(20);
    expect(await bench.names()).not.toContain('chart.png');
  });
});

describe('briefing charts', () => {
  test('makes the whole pack with a contact sheet', async () => {
    const run = await bench.run('charts', example, '-o', bench.path('pack'), '--all', '--json');
    expect(run.exitCode).toBe(0);
    const pack = chartsResponse.parse(JSON.parse(run.out));
    expect(pack.charts).toBe(3);
    expect((await readdir(bench.path('pack'))).sort()).toEqual([...pack.files].sort());
    const sheet = await readFile(bench.path('pack', 'index.html'), 'utf8');
    for (const file of pack.files.filter((name) => name !== 'index.html')) expect(sheet).toContain(file);
    expect(sheet).not.toMatch(/https?:[^"]*\.(js|css)/);
  });

  test('leaves out a chart that cannot be drawn from its data, and says so', async () => {
    const broken = await bench.example('broken', 'charts.yaml', (text) =>
      text.replace('figure: grooming-2017', 'figure: grooming-1917'),
    );
    const run = await bench.run('charts', broken, '-o', bench.path('part'), '--all', '--json');
    const pack = chartsResponse.parse(JSON.parse(run.out));
    expect(pack).toMatchObject({ charts: 2, leftOut: ['grooming'] });
    expect(run.exitCode).not.toBe(0);
  });

  test('asks which charts', async () => {
    expect((await bench.run('charts', example, '-o', bench.path('none'))).exitCode).toBe(2);
    expect(await bench.names()).not.toContain('none');
  });
});
