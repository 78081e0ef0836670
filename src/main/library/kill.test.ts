/**
 * A writer is killed at random moments (25 times, or as many as fit into 20 seconds; 1,000 times in `npm run test:deep`).
 * Whatever it had said was done is there, the file has kept its form, and undo still works.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { officer, valueOf } from '../../core/sharing/testing/wales.ts';
import { openLibrary } from './index.ts';
import { openTestLibrary, type TestLibrary } from './testing/open-library.ts';

const deep = process.env['BRIEFING_DEEP'] !== undefined;
const kills = deep ? 1000 : 25;
const seconds = deep ? Number.POSITIVE_INFINITY : 20;
/** A new library after so many kills: the first opening is killed too, and histories stay short. */
const killsPerLibrary = 10;

let desk: TestLibrary;
beforeEach(() => {
  desk = openTestLibrary();
});
afterEach(() => {
  desk.close();
});

/** Lets a writer write and kills it some time after it started. @returns the revisions that it acknowledged. */
async function writeUntilKilled(file: string, delay: number, afterFirst: boolean): Promise<string[]> {
  const script = join(import.meta.dirname, 'testing', 'write-for-ever.ts');
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const killSoon = () => setTimeout(() => child.kill('SIGKILL'), delay);
  let printed = '';
  let complained = '';
  if (!afterFirst) killSoon();
  child.stdout.on('data', (data: Buffer) => {
    if (printed === '' && afterFirst) killSoon();
    printed += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => (complained += data.toString()));
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  expect({ signal, complained }).toEqual({ signal: 'SIGKILL', complained: '' });
  // A line without its end was not said.
  return printed.split('\n').slice(0, -1);
}

function checkLibrary(file: string, acknowledged: readonly string[]): void {
  const library = valueOf(openLibrary(file));
  expect(valueOf(library.verify()).faults).toEqual([]);
  const held = valueOf(library.listBriefings());
  if (acknowledged.length > 0) {
    const { briefing } = valueOf(library.exportBriefing('wales'));
    const ids = briefing.revisions.map(({ id }) => id);
    const missing = acknowledged.filter((id) => !ids.includes(id));
    expect(missing).toEqual([]);
    // At most the one edit that was not yet acknowledged lies behind the last that was.
    expect(ids.length - 1 - ids.indexOf(acknowledged.at(-1) ?? '')).toBeLessThanOrEqual(1);
  }
  if (held.length > 0) {
    const before = valueOf(library.readRecords('wales'));
    const undone = library.undo('wales', officer);
    if (undone.ok) {
      expect(undone.value.records).not.toEqual(before);
      expect(valueOf(library.redo('wales', officer)).records).toEqual(before);
    }
  }
  library.close();
}

test(
  `keeps every acknowledged edit when a writer is killed`,
  async () => {
    desk.now().close();
    const started = performance.now();
    let done = 0;
    let edits = 0;
    for (; done < kills && (performance.now() - started) / 1000 < seconds; done += 1) {
      if (done % killsPerLibrary === 0) rmSync(dirname(desk.file), { recursive: true });
      const atStart = done % killsPerLibrary === 0 || Math.random() < 0.1;
      const acknowledged = await writeUntilKilled(desk.file, Math.random() * (atStart ? 400 : 120), !atStart);
      edits += acknowledged.length;
      checkLibrary(desk.file, acknowledged);
    }
    expect(edits).toBeGreaterThan(done);
    expect(done).toBeGreaterThan(5);
    desk.reopen();
    if (deep) console.log(`${String(done)} kills, ${String(edits)} acknowledged changes, none lost`);
  },
  deep ? 3_600_000 : 60_000,
);
