/** Input that cannot be used: a clear message, exit code 2, and nothing written. */
import { readFile, writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureResponse } from '../contract/results.ts';
import { example, Workbench } from './testing/workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());

/** Each way of using the briefing ends with 2, says what is expected, and leaves no file behind. */
async function expectUnusable(
  place: string,
  says: RegExp,
  where: { file?: string; line?: number } = {},
): Promise<void> {
  const target = bench.path('must-not-appear.docx');
  const runs = [
    await bench.run('check', place),
    await bench.run('letter', place, 'ministers', '-o', target),
    await bench.run('letter', place, 'ministers', '-o', target, '--json'),
  ];
  for (const run of runs) {
    expect(run.exitCode).toBe(2);
    expect(`${run.log}\n${run.out}`).toMatch(says);
  }
  expect(await bench.names()).not.toContain('must-not-appear.docx');
  if (Object.keys(where).length === 0) return;
  const { problems } = failureResponse.parse(JSON.parse(runs[2]?.out ?? ''));
  expect(problems).toContainEqual(expect.objectContaining(where));
}

describe('a folder', () => {
  test('with malformed YAML names file, line and column, and reports the other files too', async () => {
    const broken = await bench.example('yaml', 'figures.yaml', (text) =>
      text.replace('  calculation: sum', '  calculation: [sum'),
    );
    await writeFile(`${broken}/quotes.yaml`, '- id: Not An Id\n');
    const run = await bench.run('check', broken, '--json');
    const { problems } = failureResponse.parse(JSON.parse(run.out));
    expect(run.exitCode).toBe(2);
    expect(problems.find((problem) => problem.file === 'figures.yaml')).toMatchObject({
      line: expect.any(Number) as number,
      column: expect.any(Number) as number,
    });
    expect(problems.some((problem) => problem.file === 'quotes.yaml')).toBe(true);
    for (const problem of problems) expect(problem.remedy).not.toBe('');
  });

  test('with malformed CSV names the file and the line', async () => {
    await expectUnusable(
      await bench.example('csv', 'tables/platforms.csv', (text) => text.replace('Instagram,840', 'Instagram,840,9')),
      /platforms/,
      { file: 'tables/platforms.csv', line: 3 },
    );
  });

  test('whose figure refers to a table that is not there', async () => {
    await expectUnusable(
      await bench.example('table', 'figures.yaml', (text) => text.replace('table: platforms,', 'table: platform,')),
      /platform/,
    );
  });

  test('whose letter refers to a figure that is not there', async () => {
    await expectUnusable(
      await bench.example('unknown', 'letters/ministers.md', (text) => text.replace('of=wales-total', 'of=wales-totl')),
      /wales-totl[\s\S]*wales-total/,
    );
  });

  test('whose figures go round in a circle', async () => {
    const round = (text: string) =>
      text.replace('of: {table: image-offences, column: Offences, rows: all}', 'of: {figure: wales-per-day}');
    await expectUnusable(await bench.example('cycle', 'figures.yaml', round), /wales-total[\s\S]*wales-per-day/);
  });

  test('whose share divides by nothing', async () => {
    await expectUnusable(
      await bench.example('zero', 'tables/platforms.csv', (text) => text.replace('"7,338"', '0')),
      /÷ 0|divid/i,
    );
  });

  test('that is not there', async () => {
    await expectUnusable(bench.path('nowhere'), /no such file or folder/i);
  });
});

describe('a .briefing file', () => {
  const file = (name: string, bytes: Uint8Array) => writeFile(bench.path(name), bytes).then(() => bench.path(name));

  test('that is cut short', async () => {
    await bench.run('pack', example, '-o', bench.path('whole.briefing'));
    const whole = await readFile(bench.path('whole.briefing'));
    await expectUnusable(await file('short.briefing', whole.subarray(0, whole.length - 200)), /cut off or damaged/);
  });

  test('that holds a name with ../ in it', async () => {
    await expectUnusable(
      await file('climb.briefing', zipSync({ '../../evil.txt': strToU8('x'), 'manifest.json': strToU8('{}') })),
      /\.\.\/|name/,
    );
  });

  test('that claims to hold 10 GB', async () => {
    const zip = zipSync({ 'manifest.json': strToU8('{}'), 'records.json': new Uint8Array(4096) });
    const view = new DataView(zip.buffer, zip.byteOffset);
    for (let at = 0; at < zip.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    }
    await expectUnusable(await file('bomb.briefing', zip), /says that it holds more/);
  });

  test('of a newer format says so', async () => {
    const manifest = { format: 'briefing', formatVersion: 99, app: { name: 'Briefing Desk', version: '9.0.0' } };
    await expectUnusable(
      await file('newer.briefing', zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)) })),
      /newer/i,
    );
  });

  test('that is something else', async () => {
    await expectUnusable(await file('not-a-zip.briefing', strToU8('Dear Minister')), /\.briefing/);
  });
});

describe('the command line', () => {
  test('an unknown letter lists those there are', async () => {
    const run = await bench.run('letter', example, 'minister', '-o', bench.path('x.docx'));
    expect(run).toMatchObject({ exitCode: 2 });
    expect(run.log).toContain('ministers');
  });

  test.each([
    ['an unknown command', ['leter']],
    ['a missing option', ['letter', example]],
    ['an unknown option', ['check', example, '--strickt']],
    ['a date that is none', ['letter', example, '-o', 'x.docx', '--date', '2025-02-30']],
    ['a library briefing that is not there', ['check', 'library:nothing']],
  ])('%s', async (_name, argv) => {
    const run = await bench.run(...argv, '--json');
    expect(run.exitCode).toBe(2);
    expect(failureResponse.parse(JSON.parse(run.out)).problems).not.toHaveLength(0);
  });
});
