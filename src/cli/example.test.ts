/** The example briefing through the command line: what a policy officer gets. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkResponse, figuresResponse, letterResponse } from '../contract/results.ts';
import { example, Workbench } from './testing/workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());

describe('briefing letter', () => {
  test('writes the letter, traces its figures, and finds nothing wrong or misleading left open', async () => {
    const run = await bench.run('letter', example, 'ministers', '-o', bench.path('letter.docx'), '--json');
    const letter = letterResponse.parse(JSON.parse(run.out));
    expect(run.exitCode).toBe(0);
    expect(letter.open).toMatchObject({ wrong: 0, misleading: 0 });
    expect(letter.open.accepted).toBeGreaterThanOrEqual(3);
    expect(letter.figures).toContainEqual({ id: 'wales-per-day', wordings: ['about six a day'] });
    expect(letter.traced).toBeGreaterThanOrEqual(14);
    const bytes = await readFile(bench.path('letter.docx'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(letter.sha256);
  });

  test('writes the same bytes again, and says nothing was lost', async () => {
    await bench.run('letter', example, 'ministers', '-o', bench.path('first.docx'));
    await bench.run('letter', example, 'ministers', '-o', bench.path('second.docx'));
    expect(await readFile(bench.path('second.docx'))).toEqual(await readFile(bench.path('first.docx')));
  });

  test('never replaces a file that differs unless told to', async () => {
    await writeFile(bench.path('taken.docx'), 'a letter that somebody edited');
    const refused = await bench.run('letter', example, 'ministers', '-o', bench.path('taken.docx'));
    expect(refused.exitCode).toBe(2);
    expect(refused.log).toContain('--replace');
    expect(await readFile(bench.path('taken.docx'), 'utf8')).toBe('a letter that somebody edited');
    const replaced = await bench.run('letter', example, 'ministers', '-o', bench.path('taken.docx'), '--replace');
    expect(replaced.exitCode).toBe(0);
  });

  test('refuses a letter with a false phrase, unless it is a draft or a named person overrides it', async () => {
    const wrong = await bench.example('wrong', 'letters/ministers.md', (text) =>
      text.replace('about six a day', 'over six a day'),
    );
    const refused = await bench.run('letter', wrong, 'ministers', '-o', bench.path('wrong.docx'));
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toMatch(/5\.99/);
    expect(await bench.names()).not.toContain('wrong.docx');

    const draft = await bench.run('letter', wrong, 'ministers', '-o', bench.path('draft.docx'), '--draft');
    expect(draft.exitCode).toBe(0);

    const nobody = await bench.run(
      'letter',
      wrong,
      '-o',
      bench.path('over.docx'),
      '--override',
      'The minister asked for it',
    );
    expect(nobody.exitCode).toBe(2);
    const overridden = await bench.run(
      'letter',
      wrong,
      '-o',
      bench.path('over.docx'),
      '--override',
      'The minister asked for it',
      '--by',
      'Policy lead, Head of policy',
    );
    expect(overridden.exitCode).toBe(0);
    expect(await bench.names()).toContain('over.docx');
  });

  test('a refused letter lists what is wrong in --json too', async () => {
    const wrong = await bench.example('wrong-json', 'letters/ministers.md', (text) =>
      text.replace('[a quarter]', '[exactly a quarter]'),
    );
    const run = await bench.run('letter', wrong, '-o', bench.path('wrong.docx'), '--json');
    const letter = letterResponse.parse(JSON.parse(run.out));
    expect(letter.file).toBe('');
    expect(letter.findings[0]).toMatchObject({
      severity: 'wrong',
      where: { figure: 'meta-share', text: 'exactly a quarter' },
    });
    expect(letter.findings[0]?.suggestion).toBeDefined();
  });
});

describe('briefing check', () => {
  test('passes the example, strictly too', async () => {
    const run = await bench.run('check', example, '--strict', '--json');
    const check = checkResponse.parse(JSON.parse(run.out));
    expect(check).toMatchObject({ passes: true, open: { wrong: 0, misleading: 0 } });
    expect(run.exitCode).toBe(0);
  });

  test('with an acceptance taken out passes, but not strictly', async () => {
    const open = await bench.example('open', 'letters/ministers.md', (text) =>
      text.replace('rule: series-break', 'rule: part-year'),
    );
    expect((await bench.run('check', open)).exitCode).toBe(0);
    expect((await bench.run('check', open, '--strict')).exitCode).toBe(1);
  });
});

describe('briefing figures', () => {
  test('lists every figure with its sum in words, its cells and the phrases that are true', async () => {
    const run = await bench.run('figures', example, '--json');
    const { figures } = figuresResponse.parse(JSON.parse(run.out));
    const total = figures.find((figure) => figure.id === 'wales-total');
    expect(total).toMatchObject({ value: '2194', sum: '964 + 535 + 503 + 192 = 2,194', unit: 'offences' });
    expect(total?.cells.map((cell) => cell.cell)).toEqual(['B2', 'B3', 'B4', 'B5']);
    const perDay = figures.find((figure) => figure.id === 'wales-per-day');
    expect(perDay?.sum).toContain('366 days');
    expect(perDay?.phrases).toContain('about six a day');
  });
});

describe('pack, unpack and the library', () => {
  test('a packed folder makes the same letter, and packs to the same bytes after unpacking', async () => {
    const file = bench.path('example.briefing');
    expect((await bench.run('pack', example, '-o', file)).exitCode).toBe(0);
    expect((await bench.run('unpack', file, '-o', bench.path('unpacked'))).exitCode).toBe(0);
    expect((await bench.run('pack', bench.path('unpacked'), '-o', bench.path('again.briefing'))).exitCode).toBe(0);
    expect(await readFile(bench.path('again.briefing'))).toEqual(await readFile(file));

    await bench.run('letter', example, '-o', bench.path('from-folder.docx'));
    await bench.run('letter', file, '-o', bench.path('from-file.docx'));
    expect(await readFile(bench.path('from-file.docx'))).toEqual(await readFile(bench.path('from-folder.docx')));
  });

  test('a briefing in the library is used by its id', async () => {
    expect((await bench.run('library', 'import', example)).exitCode).toBe(0);
    expect((await bench.run('library', 'list')).out).toContain('library:wales-online-safety');
    await bench.run('letter', 'library:wales-online-safety', '-o', bench.path('from-library.docx'));
    await bench.run('letter', example, '-o', bench.path('from-hand.docx'));
    expect(await readFile(bench.path('from-library.docx'))).toEqual(await readFile(bench.path('from-hand.docx')));
  });
});
