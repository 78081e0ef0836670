/** Evidence in through the command line: found, put into a briefing, and compared with the next edition. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importResponse } from '../contract/imports.ts';
import { Workbench } from './testing/workbench.ts';

const published = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());

async function imported(...argv: string[]) {
  const run = await bench.run('import', ...argv, '--json');
  return { exitCode: run.exitCode, ...importResponse.parse(JSON.parse(run.out)) };
}

/** A table as a publisher prints it: title, headings, a total, a hidden and a missing cell, a note. */
async function writeEdition(name: string, southWales: string): Promise<string> {
  const lines = [
    '"Image offences recorded by police; Wales; 2023/24"',
    '',
    'Force;Offences',
    `South Wales;${southWales}`,
    'North Wales;535',
    'Gwent1;503',
    'Dyfed-Powys;192',
    `Wales;${String(Number(southWales) + 1230)}`,
    '',
    '1. Gwent revised its count.',
  ];
  const file = bench.path(name);
  await writeFile(file, `\uFEFF${lines.join('\r\n')}\r\n`);
  return file;
}

describe('briefing import', () => {
  test('says what it found, and writes nothing', async () => {
    const before = await bench.names();
    const file = await writeEdition('found.csv', '964');
    const found = await imported(file);
    expect(found).toMatchObject({ exitCode: 0, format: 'csv', encoding: 'utf-8', delimiter: ';' });
    expect(found.tables).toHaveLength(1);
    expect(found.tables[0]).toMatchObject({ range: 'A3:B8', rows: 5, totals: ['Wales'] });
    expect(await bench.names()).toEqual([...before, 'found.csv'].sort());
  });

  test('puts a table into a folder beside what stands there, traced to the original file', async () => {
    const folder = await bench.example('into');
    const sourcesBefore = await readFile(join(folder, 'sources.yaml'), 'utf8');
    const file = await writeEdition('edition-1.csv', '964');
    const put = await imported(
      file,
      '--into',
      folder,
      '--as',
      'forces',
      '--publisher',
      'Home Office',
      '--released',
      '2025-01-30',
    );
    expect(put.into).toMatchObject({ table: 'forces' });
    expect(existsSync(join(folder, 'assets', put.sha256))).toBe(true);
    expect((await readFile(join(folder, 'sources.yaml'), 'utf8')).startsWith(sourcesBefore.trimEnd())).toBe(true);
    const figures = `${await readFile(join(folder, 'figures.yaml'), 'utf8')}
- id: imported-total
  label: Image offences recorded in Wales, imported
  calculation: sum
  args:
    of: {table: forces, column: Offences, rows: all}
  area: {code: W92000004, label: Wales, nations: [wales]}
`;
    await writeFile(join(folder, 'figures.yaml'), figures);
    const run = await bench.run('figures', folder, '--json');
    const listed = (
      JSON.parse(run.out) as { figures: { id: string; value: string; cells: { cell: string; asset?: string }[] }[] }
    ).figures;
    const total = listed.find(({ id }) => id === 'imported-total');
    expect(total).toMatchObject({ value: '2194' });
    expect(total?.cells.map(({ cell }) => cell)).toEqual(['B4', 'B5', 'B6', 'B7']);
    expect(total?.cells[0]?.asset).toBe(put.sha256);
  });

  test('compares the next edition before it takes it', async () => {
    const folder = await bench.example('editions');
    const first = await writeEdition('e1.csv', '964');
    await imported(
      first,
      '--into',
      folder,
      '--as',
      'image-offences-new',
      '--publisher',
      'Home Office',
      '--released',
      '2025-01-30',
    );
    const second = await writeEdition('e2.csv', '970');
    const waits = await imported(second, '--into', folder, '--as', 'image-offences-new');
    expect(waits.exitCode).toBe(1);
    expect(waits.into).toBeUndefined();
    expect(waits.changes).toContainEqual({
      row: 'South Wales',
      column: 'Offences',
      change: 'value',
      before: '964',
      after: '970',
    });
    const taken = await imported(second, '--into', folder, '--as', 'image-offences-new', '--replace');
    expect(taken).toMatchObject({ exitCode: 0, into: { table: 'image-offences-new' } });
  });

  test('says which sentences of the letter a new edition makes false', async () => {
    const folder = await bench.example('false');
    const file = bench.path('image-offences.csv');
    await writeFile(file, 'Force,Offences\nSouth Wales,1970\nNorth Wales,535\nGwent,503\nDyfed-Powys,192\n');
    const waits = await imported(file, '--into', folder, '--as', 'image-offences');
    expect(waits.exitCode).toBe(1);
    expect(waits.figures).toContainEqual(expect.objectContaining({ figure: 'wales-total', change: 'value' }));
    expect(waits.falseSentences.map(({ phrase }) => phrase)).toEqual(
      expect.arrayContaining(['2,194', 'about six a day', '964']),
    );
  });

  test('marks the source of a grid of answers as freedom of information, and no other', async () => {
    const folder = await bench.example('answers');
    const grid = bench.path('answers.csv');
    const answers = ['Kent;12;Refused', 'Essex;Not held;9', 'Sussex;7;8', 'Surrey;Refused;4', 'Norfolk;3;Withheld'];
    await writeFile(grid, ['Force;2022/23;2023/24', ...answers].join('\n'));
    const put = await imported(grid, '--into', folder, '--as', 'answers', '--title', 'Answers of five forces');
    expect(put.tables[0]?.shape).toBe('foi-grid');
    await imported(await writeEdition('plain.csv', '964'), '--into', folder, '--as', 'plain', '--title', 'Counts');
    const sources = (await readFile(join(folder, 'sources.yaml'), 'utf8')).split(/^- /m);
    const about = (title: string): string => sources.find((source) => source.includes(title)) ?? '';
    expect(about('Answers of five forces')).toContain('sourceKind: freedom-of-information');
    expect(about('Counts')).not.toContain('freedom-of-information');
  });

  test('puts a table into a .briefing file', async () => {
    const file = bench.path('in.briefing');
    await bench.run('pack', await bench.example('packed'), '-o', file);
    const put = await imported(await writeEdition('p.csv', '964'), '--into', file, '--as', 'forces');
    expect(put).toMatchObject({ exitCode: 0, into: { table: 'forces' } });
    expect((await bench.run('check', file)).exitCode).toBe(0);
  });

  test.each([
    ['a file that is not there', ['nothing.csv']],
    ['a recipe that is not there', ['RIGHT', '--recipe', 'nothing.yaml']],
    ['a sheet that it has not', ['RIGHT', '--sheet', 'Table 9']],
    ['a table that it has not', ['RIGHT', '--table', '7']],
    ['a briefing that is not there', ['RIGHT', '--into', 'nowhere']],
  ])('refuses %s', async (_name, argv) => {
    const right = await writeEdition('right.csv', '964');
    const run = await bench.run('import', ...argv.map((one) => (one === 'RIGHT' ? right : one)));
    expect(run.exitCode).toBe(2);
    expect(run.log.length).toBeGreaterThan(20);
  });
});

describe.runIf(existsSync(published))('published files', () => {
  test('the four Welsh forces, 12 months to March 2018, by one recipe', async () => {
    const recipe = bench.path('welsh-robbery.yaml');
    await writeFile(
      recipe,
      `title: Robbery in Wales
steps:
  - {step: choose, headings: [12 months ending, PFA, Region, Offence]}
  - {step: header-rows, keys: [12 months ending, PFA, Offence]}
  - {step: map-areas, column: PFA, as: force, not-areas: drop}
  - {step: read-periods, column: 12 months ending, ending: 12 months}
  - {step: filter, column: Region, is: Wales}
  - {step: filter, column: Offence, is: Robbery}
  - {step: filter, column: 12 months ending, is: 31-03-2018}
`,
    );
    const made = await imported(join(published, 'rec-crime-pfa.csv'), '--recipe', recipe);
    expect(made.made?.rows).toBe(4);
    const values = made.made?.head.map((row) => row.at(-1));
    expect(values?.map(Number).reduce((sum, value) => sum + value, 0)).toBe(979);
  });
});
