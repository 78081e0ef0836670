// The same reading, in a worker: from the sources here, and from the build.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInWorker, readWorkbook, readWorkbookFile } from './read-workbook.ts';
import type { ImportProgress } from './reading.ts';
import { read, rowsOf, xlsxOfRows } from './testing/files.ts';
import { findWorkerFile } from './worker-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing import '));
const large = join(folder, 'offences.csv');
const rows = 200_000;
const xlsx = xlsxOfRows('<row><c t="inlineStr"><is><t>Gwent</t></is></c><c s="1"><v>0.4971</v></c></row>', {
  formats: ['0%'],
});

beforeAll(() =>
  writeFileSync(
    large,
    `Area,Offences\n${Array.from({ length: rows }, (_, at) => `Area ${String(at % 43)},${String(at)}\n`).join('')}`,
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

describe('Reading in a worker', () => {
  it('gives what reading in place gives', async () => {
    const result = await readWorkbook(xlsx, { name: 'share.xlsx' });
    expect(result).toEqual(await read(xlsx, 'share.xlsx'));
    expect(result.ok && rowsOf(result.value.sheets[0]!)).toEqual([['Gwent', '50%']]);
  });

  it('leaves the bytes with their owner', async () => {
    for (const bytes of [Uint8Array.from(xlsx), Buffer.from(xlsx)]) {
      await readWorkbook(bytes, { name: 'share.xlsx' });
      expect(Uint8Array.from(bytes)).toEqual(xlsx);
    }
  });

  it('streams a file from its path and tells how far it is', async () => {
    const told: ImportProgress[] = [];
    const result = await readWorkbookFile(large, { onProgress: (progress) => told.push(progress) });
    expect(result.ok && [result.value.name, result.value.sheets[0]?.rows]).toEqual(['offences.csv', rows + 1]);
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(({ share }) => share)).toEqual(told.map(({ share }) => share).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual({ share: 1, rows: rows + 1 });
    expect(told[0]?.rows).toBeLessThan(rows);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const result = await readWorkbookFile(large, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'cancelled', file: 'offences.csv' }] });
    expect(await readWorkbookFile(large, { signal: stop.signal })).toEqual(result);
  });

  it.each([
    ['a path that leads nowhere', join(folder, 'none.csv'), 'not-found'],
    ['a folder', folder, 'is-folder'],
  ])('gives a problem for %s', async (_, path, code) => {
    expect(await readWorkbookFile(path)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('takes the choices of the person along', async () => {
    const result = await readWorkbook(Buffer.from('a;b,c\n'), {
      name: 'x.csv',
      delimiter: ';',
      encoding: 'windows-1252',
    });
    expect(result).toMatchObject({ ok: true, value: { delimiter: ';', encoding: 'windows-1252' } });
  });

  it('ends a worker from which nothing comes', async () => {
    const setting = { file: new URL('./testing/silent-worker.ts', import.meta.url), patience: 500, memory: {} };
    const result = await readInWorker({ name: 'x.xls', from: { path: '' }, choices: {} }, {}, [], setting);
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'took-too-long', file: 'x.xls' }] });
  });

  // In a process of its own: a busy machine may let one that runs out of memory die of it, and the other tests with it.
  it('ends a worker that takes more memory than it may', async () => {
    const script = join(import.meta.dirname, 'testing', 'read-greedily.ts');
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, script], { timeout: 60_000 });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [{ code: 'too-large', file: 'x.xls', message: 'Reading the file takes more than 1 GB of memory.' }],
    });
  });
});

describe('The worker of the build', () => {
  const built = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'import-worker.js');

  it('is found from the build and from its chunks', () => {
    expect(existsSync(built), 'npm run build makes it').toBe(true);
    for (const from of ['cli.js', 'chunks/read-workbook-x.js']) {
      expect(findWorkerFile('import-worker', new URL(from, pathToFileURL(built)).href).href).toBe(
        pathToFileURL(built).href,
      );
    }
    expect(() => findWorkerFile('import-worker', pathToFileURL(join(folder, 'cli.js')).href)).toThrow(
      'import-worker.js is missing from the build.',
    );
  });

  it('reads what the worker of the sources reads', async () => {
    const setting = { file: pathToFileURL(built), patience: 60_000, memory: {} };
    const result = await readInWorker(
      { name: 'share.xlsx', from: { bytes: Uint8Array.from(xlsx) }, choices: {} },
      {},
      [],
      setting,
    );
    expect(result).toEqual(await read(xlsx, 'share.xlsx'));
  });
});
