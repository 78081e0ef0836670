/** Importers: a published file, and generated large ones, each read from its path in a worker; how long the main thread is away, and how much memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { readWorkbookFile } from '../src/main/importers/index.ts';
import { measure, readPeak, reportPeak, summarise, type Measurement } from './measure.ts';
import type { Section } from './report.ts';

const published = join(import.meta.dirname, '..', '..', 'shared', 'data', 'rec-crime-pfa.csv');

export async function benchImporters(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));
  try {
    const csv = join(folder, 'million.csv');
    writeFileSync(csv, longForm(1_000_000));
    const [xlsx, ods] = writeWorkbooks(folder);
    const few = { runs: 5, warmUp: 1 };
    const rows: Measurement[] = [
      ...(existsSync(published)
        ? [
            await measure('recorded crime by force, 46,469 rows of CSV', () => readFile(published), {
              ...few,
              budget: 1000,
            }),
          ]
        : []),
      await measure('1,000,000 rows of CSV, 70 MB', () => readFile(csv), { ...few, budget: 4000 }),
      peakMemory(csv),
      await measure('100,000 rows of XLSX, ten columns', () => readFile(xlsx), { ...few, budget: 4000 }),
      await measure('100,000 rows of ODS, ten columns', () => readFile(ods), { ...few, budget: 8000 }),
      summarise('main thread away, at most: those 1,000,000 rows', [await longestAbsence(csv)], 'ms', 100),
      summarise('main thread away, at most: those 100,000 rows of XLSX', [await longestAbsence(xlsx)], 'ms', 100),
    ];
    const note = 'From a path to columns in the main thread, the start of the worker included.';
    return {
      title: 'Importers',
      note: existsSync(published) ? note : `${note} The published file is not at hand here.`,
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readFile(path: string): Promise<void> {
  const result = await readWorkbookFile(path);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
}

/** Long form, as the Home Office publishes recorded crime: a few labels repeated, and a number. */
function longForm(rows: number): string {
  const lines = ['12 months ending,PFA,Region,Offence,Rolling year total number of offences'];
  for (let row = 0; row < rows; row += 1) {
    const cells = [
      `31-03-${2003 + (row % 20)}`,
      `Force ${row % 43}`,
      `Region ${row % 10}`,
      `Offence group ${row % 31}, other`,
      (row * 7919) % 100_003,
    ];
    lines.push(`${String(cells[0])},${String(cells[1])},${String(cells[2])},"${String(cells[3])}",${String(cells[4])}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** The same rows, numbers, dates and shares among them, as XLSX and as ODS. */
function writeWorkbooks(folder: string): [xlsx: string, ods: string] {
  const rows = Array.from({ length: 100_000 }, (_, row) => {
    const labels = [
      '2019/20',
      `Force ${row % 43}`,
      `Offence group ${row % 120}`,
      `Note on row ${row}`,
      `E${10_000_000 + row}`,
    ];
    return [...labels, (row * 7919) % 1_000_003, ((row * 31) % 10_007) / 7, row % 40_000, (row % 997) / 997, row % 5];
  });
  const sheet = utils.aoa_to_sheet(rows, { dense: true });
  const formats = ['', '', '', '', '', '#,##0', '0.0', 'dd/mm/yyyy', '0.0%', ''];
  for (const cells of sheet['!data'] ?? []) {
    cells.forEach((cell, column) => {
      if (formats[column] !== '') cell.z = formats[column] ?? '';
    });
  }
  const book = { SheetNames: ['Data'], Sheets: { Data: sheet } };
  const save = (bookType: 'xlsx' | 'ods'): string => {
    const path = join(folder, `large.${bookType}`);
    writeFileSync(path, write(book, { type: 'buffer', bookType, compression: true, bookSST: true }) as Buffer);
    return path;
  };
  return [save('xlsx'), save('ods')];
}

/** The longest time, in milliseconds, in which a timer of this thread did not run while the file was read. */
async function longestAbsence(path: string): Promise<number> {
  const step = 5;
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - step);
    last = now;
  }, step);
  await readFile(path);
  clearInterval(timer);
  return longest;
}

/** Peak resident memory of a new process that reads the file. */
function peakMemory(path: string): Measurement {
  const importers = join(import.meta.dirname, '..', 'src', 'main', 'importers', 'index.ts');
  const script = `
    const { readWorkbookFile } = await import(${JSON.stringify(importers)});
    const result = await readWorkbookFile(${JSON.stringify(path)});
    if (!result.ok) throw new Error('not read');
    ${reportPeak}`;
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--input-type=module'];
  const values = Array.from({ length: 3 }, () => {
    const done = spawnSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`The file was not read: ${done.stderr}`);
    return readPeak(done.stdout);
  });
  return summarise('peak memory of a new process with those 1,000,000 rows', values, 'MB', 350);
}
