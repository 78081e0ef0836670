import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workbench, type Run } from './testing/workbench.ts';

let bench: Workbench;
beforeAll(async () => (bench = await Workbench.open()));
afterAll(() => bench.close());

const dataOf = (run: Run) => JSON.parse(run.out);
const code = (run: Run) => dataOf(run).problems[0].code;
const shareWith = (from: string, to: string, ...more: string[]) =>
  bench.run('share', from, '-o', bench.path(to), '--json', ...more);

describe('briefing share and open', () => {
  test('a file that is locked opens with its passphrase alone, into a library', async () => {
    const shared = await shareWith(await bench.example('one'), 'locked.briefing', '--profile', 'full');
    expect(dataOf(shared)).toMatchObject({ locked: true, profile: 'full', strength: { rating: 'strong', bits: 66 } });
    expect((await readFile(bench.path('locked.briefing'))).includes('manifest')).toBe(false);
    await writeFile(bench.path('words.txt'), `${dataOf(shared).passphrase}\n`);
    await writeFile(bench.path('wrong.txt'), 'not these words at all\n');
    const open = (words?: string) =>
      bench.run(
        'open',
        bench.path('locked.briefing'),
        '--into',
        bench.path('their.sqlite'),
        '--json',
        ...(words ? ['--passphrase-file', bench.path(words)] : []),
      );
    expect(code(await open())).toBe('passphrase-needed');
    expect(code(await open('wrong.txt'))).toBe('passphrase-wrong');
    expect(code(await bench.run('check', bench.path('locked.briefing'), '--json'))).toBe('passphrase-needed');
    expect(await bench.names()).not.toContain('their.sqlite');
    const opened = await open('words.txt');
    expect([opened.exitCode, dataOf(opened).how]).toEqual([0, 'imported']);
    expect(dataOf(await open('words.txt'))).toMatchObject({ how: 'merged', changes: [] });
  }, 180_000);

  test('plain files of one briefing are the same bytes; a preview writes nothing', async () => {
    const folder = await bench.example('two');
    for (const name of ['a.briefing', 'b.briefing'])
      await shareWith(folder, name, '--profile', 'for-comment', '--plain');
    expect(await readFile(bench.path('a.briefing'))).toEqual(await readFile(bench.path('b.briefing')));
    const before = await bench.names();
    const preview = await bench.run('share', folder, '--profile', 'public');
    expect(preview.out).toMatch(/^Nothing was written: this is what would leave\.\n.*\n[^]*Stays/);
    expect(await bench.names()).toEqual(before);
  });

  test('what cannot be shared is said', async () => {
    const folder = await bench.example('three');
    expect(code(await shareWith(folder, 'x.briefing', '--profile', 'everything'))).toBe('profile-unknown');
    expect(code(await shareWith(folder, 'x.briefing', '--profile', 'custom', '--kinds', 'gossip'))).toBe(
      'profile-custom',
    );
    expect(
      code(await shareWith(folder, 'x.briefing', '--profile', 'full', '--passphrase-file', bench.path('none.txt'))),
    ).toBe('passphrase-file');
    expect(await bench.names()).not.toContain('x.briefing');
  });
});

describe('briefing diff and merge', () => {
  test('a number that both changed is asked; other changes merge; the effect is told', async () => {
    const base = await bench.example('base');
    const label = (name: string, to: string) =>
      bench.example(name, 'quotes.yaml', (text) => text.replace(/\n {2}words: [^\n]+/, `\n  words: ${to}`));
    const [mine, theirs] = [await label('mine', 'One thing.'), await label('theirs', 'Another thing.')];
    const same = await bench.run('diff', base, base, '--json');
    expect(dataOf(same)).toEqual({ changes: [], findings: [] });
    const differs = await bench.run('diff', base, mine, '--json');
    expect(dataOf(differs).changes).toHaveLength(1);
    expect(dataOf(differs).changes[0]).toMatchObject({ what: 'changed', kind: 'quote' });
    const asked = await bench.run('merge', mine, theirs, '--base', base, '-o', bench.path('merged.briefing'), '--json');
    expect([asked.exitCode, dataOf(asked).questions.length, dataOf(asked).file]).toEqual([3, 1, '']);
    expect(await bench.names()).not.toContain('merged.briefing');
    const taken = await bench.run(
      'merge',
      mine,
      theirs,
      '--base',
      base,
      '-o',
      bench.path('merged.briefing'),
      '--take',
      'theirs',
      '--json',
    );
    expect([taken.exitCode, dataOf(taken).questions]).toEqual([0, []]);
    expect(dataOf(await bench.run('diff', theirs, bench.path('merged.briefing'), '--json')).changes).toEqual([]);
  });

  test('a partner’s file that comes back merges into the library as one step, or asks', async () => {
    await bench.run('library', 'import', await bench.example('home'));
    expect(
      (await shareWith('library:wales-online-safety', 'out.briefing', '--profile', 'full', '--plain')).exitCode,
    ).toBe(0);
    await copyFile(bench.path('out.briefing'), bench.path('back.briefing'));
    const back = await bench.run('open', bench.path('back.briefing'), '--json');
    expect([back.exitCode, dataOf(back).how, dataOf(back).changes]).toEqual([0, 'merged', []]);
  });
});

describe('briefing freeze, sign and signoffs', () => {
  test('a partner signs the frozen version and the board says so; a letter that is not frozen cannot be signed', async () => {
    const folder = await bench.example('to-sign');
    const id = 'ministers';
    const sign = (from: string, to: string) =>
      bench.run(
        'sign',
        from,
        id,
        '-o',
        bench.path(to),
        '--person',
        'Director',
        '--role',
        'Director',
        '--organisation',
        'Example Trust',
        '--logo',
        '--json',
      );
    expect(code(await sign(folder, 'early.sign-off'))).toBe('not-frozen');
    const frozen = await bench.run('freeze', folder, id, '-o', bench.path('frozen.briefing'), '--json');
    expect([frozen.exitCode, dataOf(frozen).version.length]).toEqual([0, 64]);
    expect((await sign(bench.path('frozen.briefing'), 'trust.sign-off')).exitCode).toBe(0);
    const added = await bench.run(
      'signoffs',
      bench.path('frozen.briefing'),
      id,
      '--add',
      bench.path('trust.sign-off'),
      '-o',
      bench.path('signed.briefing'),
      '--json',
    );
    expect(dataOf(added)).toMatchObject({ signed: 1, version: dataOf(frozen).version });
    const board = await bench.run('signoffs', bench.path('signed.briefing'), id);
    expect(board.out).toContain('signed    Director, Example Trust (version');
    await writeFile(bench.path('not.sign-off'), '{"format":"briefing-sign-off"}');
    expect(
      code(
        await bench.run('signoffs', bench.path('frozen.briefing'), id, '--add', bench.path('not.sign-off'), '--json'),
      ),
    ).toBe('sign-off-file');
  });

  test('without -o, freeze and signoffs write back into the library; signatories and the history follow', async () => {
    const place = 'library:wales-online-safety';
    await bench.run('library', 'import', await bench.example('held'));
    const frozen = await bench.run('freeze', place, 'ministers', '--json');
    expect(dataOf(frozen)).toMatchObject({ letter: 'ministers', file: '' });
    const signer = ['--person', 'Director', '--role', 'Director', '--organisation', 'Example Trust'];
    await bench.run('sign', place, 'ministers', '-o', bench.path('held.sign-off'), ...signer);
    const added = await bench.run('signoffs', place, 'ministers', '--add', bench.path('held.sign-off'), '--json');
    expect(dataOf(added)).toMatchObject({ signed: 1, file: '', version: dataOf(frozen).version });
    // Read anew: what was written is on the disk, and the letter prints who signed.
    const board = await bench.run('signoffs', place, 'ministers', '--json');
    expect(dataOf(board).board[0]).toMatchObject({ state: 'signed', who: 'Director', organisation: 'Example Trust' });
    await bench.run('unpack', place, '-o', bench.path('held-again'), '--json');
    const letter = await readFile(bench.path('held-again/letters/ministers.md'), 'utf8');
    expect(letter.slice(letter.indexOf('\nsignatories:')).slice(0, 120)).toContain('name: Director');
  });
});
