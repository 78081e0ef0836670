/**
 * Reads a file in a worker of its own: the caller's thread only takes in what comes, in small pieces. Reading can be stopped at any time, and
 * a file that makes a reader run on, or take too much memory, ends its worker and is a problem like any other.
 */
import { basename } from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { failure, success, type Problem, type Result } from '../../core/model/problem.ts';
import type { Workbook } from '../../core/tables/sheet.ts';
import type { ImportTask, WorkerMessage } from './import-worker.ts';
import type { ImportProgress, TextChoices } from './reading.ts';
import { failureFrom, tooLarge } from './refused.ts';
import { Unpacking } from './transport.ts';
import { findWorkerFile } from './worker-file.ts';

export interface ReadOptions extends TextChoices {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The readers stay under this by their own limits; it is the last fence. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 };
/** Longest silence of the worker, in milliseconds. */
const patience = 90_000;

/**
 * Reads CSV and its kin, XLSX, XLS or ODS, whatever the name says. The bytes stay the caller's. Problems: `too-large`, `damaged`, `encrypted`,
 * `not-a-table`, `empty`, `cancelled`, `took-too-long`; each names the file.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions & { readonly name: string },
): Promise<Result<Workbook>> {
  const copy = new Uint8Array(bytes);
  return readInWorker({ name: options.name, from: { bytes: copy }, choices: choicesOf(options) }, options, [
    copy.buffer,
  ]);
}

/** The same from a path. A text file is read as a stream and never held whole. Problems of the file system come, too. */
export async function readWorkbookFile(path: string, options: ReadOptions = {}): Promise<Result<Workbook>> {
  return readInWorker({ name: basename(path), from: { path }, choices: choicesOf(options) }, options, []);
}

function choicesOf({ encoding, delimiter }: TextChoices): TextChoices {
  return { encoding, delimiter };
}

/** Where the worker is, and its fences: other ones are for tests. */
export interface WorkerSetting {
  readonly file: URL;
  /** In milliseconds. */
  readonly patience: number;
  readonly memory: ResourceLimits;
}

/** The bytes of `transfer` are handed over and gone from here. */
export async function readInWorker(
  task: ImportTask,
  { onProgress, signal }: ReadOptions,
  transfer: ArrayBuffer[],
  { file, patience: longest, memory: most }: WorkerSetting = { file: findWorkerFile(), patience, memory },
): Promise<Result<Workbook>> {
  if (signal?.aborted === true) return failure(cancelled(task.name));
  // In the sources the worker is TypeScript, whose types an older Node takes off only when told to.
  const flags = file.pathname.endsWith('.ts')
    ? ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
    : [];
  const start = { workerData: task, transferList: transfer, resourceLimits: most, execArgv: flags, name: 'import' };
  const worker = new Worker(file, { ...start, stderr: true });
  // The library tells the console what it does not know of a file; that is nobody's business.
  worker.stderr.resume();
  return new Promise((resolve) => {
    let watch: NodeJS.Timeout | undefined;
    const finish = (result: Result<Workbook>): void => {
      clearTimeout(watch);
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(result);
    };
    const stop = (): void => finish(failure(cancelled(task.name)));
    const wait = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => finish(failure(tookTooLong(task.name))), longest);
    };
    const unpacking = new Unpacking();
    worker.on('message', (message: WorkerMessage) => {
      wait();
      switch (message.kind) {
        case 'progress':
          onProgress?.({ share: message.share, rows: message.rows });
          break;
        case 'parcel':
          unpacking.add(message.parcel);
          worker.postMessage('next');
          break;
        case 'done':
          finish(success(unpacking.finish()));
          break;
        case 'problems':
          finish({ ok: false, problems: message.problems });
          break;
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(
        failureFrom(outOfMemory ? tooLarge('Reading the file takes more than 1 GB of memory.') : error, task.name),
      );
    });
    worker.on('exit', () => finish(failureFrom(new Error('ended'), task.name)));
    signal?.addEventListener('abort', stop);
    wait();
  });
}

function cancelled(file: string): Problem {
  return {
    code: 'cancelled',
    file,
    message: 'Reading was stopped.',
    remedy: 'Choose the file again to read it from the beginning.',
  };
}

function tookTooLong(file: string): Problem {
  const message = 'Reading was stopped, as nothing came of it for a minute and a half.';
  return {
    code: 'took-too-long',
    file,
    message,
    remedy: 'Open it in a spreadsheet program and save it as XLSX or CSV.',
  };
}
