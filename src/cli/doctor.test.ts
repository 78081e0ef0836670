/** The self-check through the command line. */
import { truncateSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { doctorResponse } from '../contract/doctor.ts';
import { example, Workbench } from './testing/workbench.ts';

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open();
});
afterEach(() => bench.close());
const examined = async () => doctorResponse.parse(JSON.parse((await bench.run('doctor', '--json')).out));

describe('briefing doctor', () => {
  test('says that all is well before there is a library', async () => {
    const { exitCode, out } = await bench.run('doctor');
    expect(exitCode).toBe(0);
    expect(out).toContain('Library: none yet');
    expect(out).toMatch(/Runs: Checks and Word letters\. A letter of \d+ words was checked and written, \d+ kB\./);
    expect(out).toMatch(/All is well\.$/);
  });

  test('counts what is in the library and names none of it', async () => {
    await bench.run('library', 'import', example);
    await bench.run('library', 'backup');
    const found = await examined();
    expect(found).toMatchObject({ well: true, library: { there: true, whole: true, briefings: 1, faults: [] } });
    expect(found.library.records).toBeGreaterThan(20);
    expect(found.library.backups).toBe(1);
    const told = JSON.stringify(found) + (await bench.run('doctor')).out;
    for (const word of ['wales', 'Wales', 'Trust', 'ministers', bench.folder, 'Policy'])
      expect(told).not.toContain(word);
  });

  test('says that a damaged library is not whole, and what to do', async () => {
    await bench.run('library', 'import', example);
    truncateSync(bench.path('library', 'library.sqlite'), 20_000);
    const { exitCode, out } = await bench.run('doctor');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/Library: not whole: .*briefing library restore/);
    expect(out).not.toContain(bench.folder);
  });
});
