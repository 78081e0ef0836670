/** The library through the command line: find, keep, put back, look whether all is whole. */
import { truncateSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  libraryBackupResponse,
  libraryPurgeResponse,
  libraryRestoreResponse,
  librarySearchResponse,
  libraryUsesResponse,
  libraryVerifyResponse,
} from '../contract/library-results.ts';
import { example, Workbench } from './testing/workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
  await bench.run('library', 'import', example, '--by', 'Policy lead, Policy lead');
});
afterAll(() => bench.close());
const json = async (...argv: string[]) => JSON.parse((await bench.run('library', ...argv, '--json')).out) as unknown;
const search = async (...argv: string[]) =>
  librarySearchResponse.parse(await json('search', ...argv)).hits.map(({ kind, id }) => `${kind}/${id}`);

describe('briefing library search', () => {
  test('finds by words as they are typed, without quotation marks', async () => {
    expect(await search('edge', 'of', 'a', 'private', 'chat')).toEqual(['quote/private-chat']);
    expect(await search('2,194')).toContain('figure/wales-total');
    expect((await bench.run('library', 'search', 'private chat')).out).toMatch(
      /quote\/private-chat\n.*Chief Executive, 4 March 2025/,
    );
  });

  test('keeps to a kind, an area, a period and a topic', async () => {
    expect(await search('--kind', 'letter', '--area', 'Wales', '--period', '2023/24', '--topic', 'children')).toEqual([
      'letter/ministers',
    ]);
    expect(await search('offences', '--kind', 'figure', '--area', 'Gwent')).toEqual(['figure/gwent']);
  });

  test('says when nothing was found, and what cannot be searched for', async () => {
    expect((await bench.run('library', 'search', 'zebra')).exitCode).toBe(1);
    expect((await bench.run('library', 'search', 'x', '--kind', 'person')).exitCode).toBe(2);
    expect((await bench.run('library', 'search')).log).toContain('Give a word');
  });
});

test('briefing library uses says what a letter rests on, and what rests on a figure', async () => {
  const letter = libraryUsesResponse.parse(await json('uses', 'wales-online-safety', 'letter/ministers'));
  expect(letter.uses).toContainEqual(expect.objectContaining({ kind: 'figure', id: 'wales-per-day', direct: true }));
  expect(letter.uses).toContainEqual(expect.objectContaining({ kind: 'figure', id: 'wales-total' }));
  expect(letter.uses).toContainEqual(
    expect.objectContaining({ kind: 'source', id: 'home-office-open-data', direct: false }),
  );
  const figure = await bench.run('library', 'uses', 'wales-online-safety', 'figure/snapchat-share');
  expect(figure.out).toMatch(/Used by:\n {2}chart\/platforms/);
});

describe('backups', () => {
  test('are made, listed and put back; putting back is undone in the same way', async () => {
    const { made } = libraryBackupResponse.parse(await json('backup'));
    expect(libraryBackupResponse.parse(await json('backup', '--list')).backups).toEqual([made]);
    const other = await bench.example('other', 'briefing.yaml', (text) =>
      text.replace('wales-online-safety', 'second'),
    );
    expect((await bench.run('library', 'import', other)).exitCode).toBe(0);
    const restored = libraryRestoreResponse.parse(await json('restore'));
    expect(restored).toMatchObject({ restored: { name: made?.name }, briefings: 1 });
    expect(libraryRestoreResponse.parse(await json('restore', restored.previous?.name ?? '')).briefings).toBe(2);
  });

  test('bring back a library that was cut off, which verify and every other command name', async () => {
    await bench.run('library', 'backup');
    truncateSync(bench.path('library', 'library.sqlite'), 20_000);
    const broken = await bench.run('library', 'verify');
    expect(broken.exitCode).toBe(2);
    expect(broken.log).toContain('briefing library restore');
    expect((await bench.run('library', 'restore')).out).toMatch(
      /2 briefings\.\nThe damaged library is kept as .*damaged/,
    );
    expect(libraryVerifyResponse.parse(await json('verify'))).toMatchObject({ whole: true, briefings: 2, faults: [] });
  });
});

test('briefing library purge asks twice, says what used the words, and leaves the rest whole', async () => {
  const purge = ['library', 'purge', 'second', 'quote/private-chat', '--by', 'Data lead, Data lead'] as const;
  expect((await bench.run(...purge)).log).toContain('--for-good');
  expect(
    (await bench.run('library', 'purge', 'second', 'quote/private-chat', '--by', 'x', '--for-good')).exitCode,
  ).toBe(2);
  const purged = libraryPurgeResponse.parse(JSON.parse((await bench.run(...purge, '--for-good', '--json')).out));
  expect(purged.usedBy).toContainEqual(expect.objectContaining({ id: 'ministers' }));
  expect(await search('private', 'chat', '--kind', 'quote', '--briefing', 'second')).toEqual([]);
  expect(await search('private', 'chat', '--kind', 'quote')).toEqual(['quote/private-chat']);
  expect((await bench.run('library', 'verify')).exitCode).toBe(0);
});
