/** Letters: in a warm process, in a new one, in bulk; beside pandoc making a like letter from Markdown. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareLetter } from '../src/core/checks/index.ts';
import type { RecordMap } from '../src/core/model/index.ts';
import { packBriefing } from '../src/main/briefing-file/index.ts';
import { writeLetter } from '../src/main/word/index.ts';
import { measure, measureProcess, summarise, type Measurement } from './measure.ts';
import type { Section } from './report.ts';
import { letterId, manyFigures, readExample, twoPages } from './sample-letters.ts';

const program = join(import.meta.dirname, '..', 'out', 'main', 'briefing.js');

export async function benchLetters(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));
  try {
    const records = await readExample();
    const sample = twoPages(records, 20);
    const file = join(folder, 'sample.briefing');
    writeFileSync(
      file,
      packBriefing({ briefing: { records: sample, revisions: [], head: undefined }, assets: new Map() }),
    );
    const letter = [process.execPath, program, 'letter', file, '-o', join(folder, 'sample.docx'), '--draft'] as const;
    const rows: Measurement[] = [
      await measure('two-page letter, 3 charts, 20 notes: warm process', () => write(sample), { budget: 80 }),
      measureProcess('the same: new process', letter, { budget: 450 }),
      await measure("43 letters, the example's: one process", () => writeTimes(records, 43), {
        runs: 5,
        warmUp: 1,
        budget: 3000,
      }),
      await measure('200-figure letter: warm process', () => write(manyFigures(records, 200)), { budget: 400 }),
      peakMemory(letter),
      ...comparePandoc(folder),
    ];
    return { title: 'Letters', note: noteOn(rows), rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(records: RecordMap): Promise<Uint8Array> {
  const resolved = prepareLetter(records, letterId, { draft: true });
  if (!resolved.ok) throw new Error(resolved.problems.map((problem) => problem.message).join('\n'));
  return writeLetter(resolved.value.plan, () => undefined);
}

async function writeTimes(records: RecordMap, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await write(records);
}

/** Peak resident memory of a new process that writes the sample letter. */
function peakMemory(command: readonly [string, ...string[]]): Measurement {
  const report = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))`;
  const values = Array.from({ length: 5 }, () => {
    const [node, ...rest] = command;
    const done = spawnSync(node, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...rest], {
      encoding: 'utf8',
    });
    const peak = /peak (\d+)/.exec(done.stderr)?.[1];
    if (peak === undefined) throw new Error(`The letter was not written: ${done.stderr}`);
    return Number(peak) / 1024;
  });
  return summarise('peak memory of that new process', values, 'MB', 250);
}

/** Pandoc's time for as many words and notes, without charts, claims or checks, where pandoc is installed. */
function comparePandoc(folder: string): Measurement[] {
  if (spawnSync('pandoc', ['--version']).status !== 0) return [];
  const markdown = join(folder, 'sample.md');
  const notes = Array.from({ length: 20 }, (_, index) => `[^n${String(index)}]: Note ${String(index)}.`);
  const marks = notes.map((_, index) => `A sentence of about ten words that carries a note.[^n${String(index)}]`);
  writeFileSync(markdown, ['# A letter', marks.join(' '), 'Word '.repeat(400), ...notes].join('\n\n'));
  return [
    measureProcess('pandoc: a like letter from Markdown, no charts: new process', [
      'pandoc',
      markdown,
      '-o',
      join(folder, 'pandoc.docx'),
    ]),
  ];
}

function noteOn(rows: readonly Measurement[]): string {
  const pandoc = rows.some((row) => row.what.startsWith('pandoc'))
    ? ''
    : ' Pandoc is not installed here, so it is not compared.';
  return `From records to \`.docx\` bytes: every figure worked out, worded and proved, checks run.${pandoc}`;
}
