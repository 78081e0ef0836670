/** `npm run bench`: every benchmark, one after another, in one run so that they can be compared. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchApp } from './app.ts';
import { benchCharts } from './charts.ts';
import { benchImporters } from './importers.ts';
import { benchChecks } from './checks.ts';
import { benchLetters } from './letters.ts';
import { benchLibrary } from './library.ts';
import { benchReadBack } from './readback.ts';
import { benchSharing } from './sharing.ts';
import { describeMachine, renderSection } from './report.ts';

const benches = {
  letters: benchLetters,
  charts: benchCharts,
  importers: benchImporters,
  library: benchLibrary,
  checks: benchChecks,
  sharing: benchSharing,
  readback: benchReadBack,
  app: benchApp,
};

/** The benchmarks named on the command line; all where none is. */
const chosen = Object.entries(benches).flatMap(([name, bench]) => (process.argv.includes(name) ? [bench] : []));
const keep = process.argv.includes('--keep');
const machine = describeMachine();
process.stderr.write(`Measuring on ${machine}. This takes a few minutes.\n`);

const sections: string[] = [];
for (const bench of chosen.length === 0 ? Object.values(benches) : chosen) {
  const section = renderSection(await bench());
  process.stdout.write(`${section}\n\n`);
  sections.push(section);
}

if (keep) {
  const file = join(import.meta.dirname, '..', 'docs', 'BENCHMARKS.md');
  const head = [
    '# Benchmarks',
    'Written by `npm run bench -- --keep`. Medians; a ratio under 1 is within the budget. Machines are noisy: compare rows of one run.',
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
  ];
  writeFileSync(file, `${[...head, ...sections].join('\n\n')}\n`);
  process.stderr.write('Kept in docs/BENCHMARKS.md.\n');
}
