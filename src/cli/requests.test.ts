/** Freedom-of-information requests through the command line: typed in, and made from a grid of answers. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresResponse } from '../contract/results.ts';
import { requestsResponse } from '../contract/requests.ts';
import { example, Workbench } from './testing/workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());
const json = async (...argv: string[]) =>
  requestsResponse.parse(JSON.parse((await bench.run('requests', ...argv, '--json')).out));

/** The example with a table of answers by four forces. */
async function withGrid(name: string): Promise<string> {
  const folder = await bench.example(name, 'sources.yaml', (text) =>
    text.replace('  request: grooming\n', '  authorities: forces\n'),
  );
  await writeFile(
    join(folder, 'tables', 'answers.csv'),
    'Force,Sent,Response,2022/23,2023/24\nGwent,06/05/2024,Full,12,15\nKent,06/05/2024,Refused (s.12),,\nSussex,06/05/2024,Partial,Not held,31\nSurrey,06/05/2024,,,\n',
  );
  await writeFile(
    join(folder, 'tables', 'answers.yaml'),
    'title: Answers of four forces\nsource: nspcc-grooming-foi\ncolumns:\n  - {name: Force, role: key, of: area}\n  - {name: Sent, role: note}\n  - {name: Response, role: note}\n  - {name: 2022/23, role: value}\n  - {name: 2023/24, role: value}\n',
  );
  const figure =
    '\n- id: answered\n  label: Offences in the forces that answered\n  calculation: sum\n  args:\n    of: {table: answers, column: 2023/24, rows: answered}\n  area: {code: forces-asked, label: the forces that answered, nations: [england, wales]}\n  unit: {one: offence, many: offences}\n';
  await writeFile(join(folder, 'figures.yaml'), (await readFile(join(folder, 'figures.yaml'), 'utf8')) + figure);
  return folder;
}

describe('briefing requests', () => {
  test('says how typed requests stand on a day', async () => {
    const { requests, surveys } = await json(example, '--on', '2024-06-28');
    expect(requests[0]).toMatchObject({ id: 'image-platforms', state: 'partly', due: '2024-07-01' });
    expect(surveys[0]).toMatchObject({ asked: 1 });
    expect(surveys[0]).not.toHaveProperty('coverage');
  });

  test('shows what a grid gives, writes it only when asked, and then counts it as coverage', async () => {
    const folder = await withGrid('grid');
    const before = await readFile(join(folder, 'requests.yaml'), 'utf8');
    const shown = await bench.run('requests', folder, '--grid', 'answers', '--on', '2024-07-01');
    expect(shown.out).toContain('overdue: Surrey, due 4 June 2024, 19 working days ago');
    expect(shown.out).toContain('refused (s.12): Kent');
    expect(shown.out).toContain('Add --add');
    expect(await readFile(join(folder, 'requests.yaml'), 'utf8')).toBe(before);

    const added = await json(folder, '--grid', 'answers', '--add');
    expect(added.grid).toMatchObject({ table: 'answers', added: 4 });
    const after = await readFile(join(folder, 'requests.yaml'), 'utf8');
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(after).toContain('- id: sussex');
    const { surveys } = await json(folder);
    expect(surveys.find(({ source }) => source === 'nspcc-grooming-foi')).toMatchObject({
      ...{ asked: 4, replied: 3, refused: 1, waiting: 1, usable: 2, bothYears: 1, coverage: '2 of 4 forces' },
    });
    const run = await bench.run('figures', folder, '--json');
    const { figures } = figuresResponse.parse(JSON.parse(run.out));
    expect(figures.find(({ id }) => id === 'answered')).toMatchObject({
      sum: '15 + 31 = 46',
      coverage: '2 of 4 forces',
    });
    // Who was asked already is not asked again.
    expect((await bench.run('requests', folder, '--grid', 'answers', '--add')).exitCode).toBe(2);
  });

  test('puts them into the library as one edit', async () => {
    await bench.run('library', 'import', await withGrid('library-grid'));
    const added = await bench.run('requests', 'library:wales-online-safety', '--grid', 'answers', '--add');
    expect(added.out).toContain('4 requests were put into the briefing.');
    const { requests } = await json('library:wales-online-safety', '--on', '2024-07-01');
    expect(requests.find(({ authority }) => authority === 'Gwent')).toMatchObject({
      source: 'nspcc-grooming-foi',
      usable: true,
    });
    expect((await bench.run('library', 'verify')).exitCode).toBe(0);
  });

  test('refuses in words a day that is none, a table that is not there, a file that is not edited in place', async () => {
    expect((await bench.run('requests', example, '--on', 'soon')).log).toContain('“soon” is no day');
    expect((await bench.run('requests', example, '--grid', 'none')).log).toContain('no table “none”');
    const folder = await withGrid('packed');
    await bench.run('pack', folder, '-o', bench.path('packed.briefing'));
    const refused = await bench.run('requests', bench.path('packed.briefing'), '--grid', 'answers', '--add');
    expect(refused.exitCode).toBe(2);
    expect(refused.log).toContain('briefing library import');
  });
});
