/** The library: opening one of 200 briefings, searching 10,000 figures and 2,000 quotes, and the cost of one edit. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary, type Library } from '../src/main/library/index.ts';
import { measure, measureProcess, summarise, type Measurement } from './measure.ts';
import type { Section } from './report.ts';
import { figuresEach, makeBriefing, quotesEach, searches } from './sample-briefings.ts';

const program = join(import.meta.dirname, '..', 'out', 'main', 'briefing.js');
const briefings = 200;
const who = { author: { name: 'Bench', role: 'Bench' }, time: '2025-03-12T09:00:00Z' };

export async function benchLibrary(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));
  const file = join(folder, 'library.sqlite');
  try {
    fill(file);
    const large = join(folder, 'large.sqlite');
    const rows: Measurement[] = [
      await measure(`opening a library of ${String(briefings)} briefings and listing them`, () => openAndList(file), {
        budget: 300,
      }),
      measureProcess('the same: new process, briefing library list', [process.execPath, program, 'library', 'list'], {
        env: { BRIEFING_DESK_LIBRARY: file },
        budget: 300,
      }),
      ...searchTimes(file),
      ...editTimes(large),
    ];
    const note = `${String(briefings * figuresEach)} figures and ${String(briefings * quotesEach)} quotes in ${String(briefings)} briefings; each edit is on the disk, and in the search, when it is counted.`;
    return { title: 'Library', note, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(file: string): void {
  withLibrary(file, (library) => {
    for (let count = 0; count < briefings; count += 1) {
      valueOf(library.importBriefing(makeBriefing(count), who));
    }
  });
}

function openAndList(file: string): void {
  withLibrary(file, (library) => {
    if (valueOf(library.listBriefings()).length !== briefings) throw new Error('Not every briefing was listed.');
  });
}

/** Each search alone, in another order each time, after every one of them has run once. */
function searchTimes(file: string): Measurement[] {
  const times: number[] = [];
  withLibrary(file, (library) => {
    for (let run = 0; run < 21; run += 1) {
      for (const [at] of searches.entries()) {
        const query = searches[(at * 7 + run) % searches.length];
        if (query === undefined) continue;
        const start = performance.now();
        const { hits } = valueOf(library.search(query));
        if (run > 0) times.push(performance.now() - start);
        if (hits.length === 0) throw new Error(`Nothing was found for ${JSON.stringify(query)}.`);
      }
    }
  });
  const sorted = times.sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return [
    summarise(`search, ${String(searches.length)} different ones: the middle one`, times, 'ms'),
    { ...summarise('the same: 95 in 100 are faster than', times, 'ms', 40), median: p95 },
  ];
}

/** One edit in a briefing of 10,000 figures: a letter's word, and a cell on which 50 figures rest. */
function editTimes(file: string): Measurement[] {
  const content = makeBriefing(0, briefings);
  const [letter, table] = ['letter', 'table'].map(
    (kind) => [...content.briefing.records.values()].find((record) => record.kind === kind)?.uid ?? '',
  );
  const times: Record<'imported' | 'letter' | 'cell', number[]> = { imported: [], letter: [], cell: [] };
  const timed = (list: number[], work: () => unknown): void => {
    const start = performance.now();
    work();
    list.push(performance.now() - start);
  };
  withLibrary(file, (library) => {
    timed(times.imported, () => valueOf(library.importBriefing(content, who)));
    const set = (uid: string, path: (string | number)[], value: string) =>
      valueOf(library.applyPatches('bench-0', [{ op: 'set', uid, path, value }], who));
    for (let run = 0; run < 20; run += 1) {
      timed(times.letter, () => set(letter ?? '', ['subject'], `Subject ${String(run)}`));
      timed(times.cell, () => set(table ?? '', ['cells', 'Offences', 0], String(1000 + run)));
    }
  });
  return [
    summarise('one briefing of 10,000 figures comes in', times.imported, 'ms'),
    summarise('one edit of a letter in it', times.letter, 'ms'),
    summarise('one edit of a table on which 50 of its figures rest', times.cell, 'ms'),
  ];
}

function withLibrary(file: string, use: (library: Library) => void): void {
  const library = valueOf(openLibrary(file));
  try {
    use(library);
  } finally {
    library.close();
  }
}

function valueOf<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problems: readonly { message: string }[] },
): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}
