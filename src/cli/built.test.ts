/**
 * The program as it is built: each command that loads a room of its own is really run from `out/main`. The other tests run
 * the sources, so only this one sees what the bundler does to them. `npm test` builds first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { example, Workbench } from './testing/workbench.ts';

const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'briefing.js');

let bench: Workbench;
beforeAll(async () => {
  expect(existsSync(program), 'Build it first: npm run build').toBe(true);
  bench = await Workbench.open();
  await writeFile(bench.path('table.csv'), 'Force,Offences\nSouth Wales,964\nGwent,503\n');
});
afterAll(() => bench.close());

test.each([
  ['letter', [example, '-o', 'letter.docx']],
  ['check', [example]],
  ['figures', [example]],
  ['chart', [example, 'platforms', '-o', 'chart.png']],
  ['import', ['table.csv']],
  ['pack', [example, '-o', 'packed.briefing']],
  ['library', ['import', example]],
  ['library', ['list']],
])('briefing %s runs as built, and prints JSON alone', (command, argv) => {
  const environment = { ...process.env, BRIEFING_DESK_LIBRARY: bench.path('library.sqlite') };
  const run = spawnSync(process.execPath, [program, command, ...argv, '--json'], {
    cwd: bench.folder,
    env: environment,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(run.stderr).not.toContain('fault of its own');
  expect(run.status).toBe(0);
  expect(() => JSON.parse(run.stdout) as unknown).not.toThrow();
});
