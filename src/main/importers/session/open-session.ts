/**
 * Opens a file for import in a worker of its own, which keeps it until the import is closed: the desk's own thread never
 * reads, searches or reshapes a table. Ending the worker at any time is how it is stopped.
 */
import { Worker } from 'node:worker_threads';
import { failure, success, type Problem, type Result } from '../../../core/model/index.ts';
import { failureFrom, tooLarge } from '../refused.ts';
import { findWorkerFile } from '../worker-file.ts';
import type { SessionAnswers, SessionAsk, SessionMessage, SessionQuestion, SessionTask } from './messages.ts';
import type { FileFacts } from './work.ts';

export interface ImportSession {
  readonly file: FileFacts;
  ask<K extends SessionAsk>(what: K, ask: SessionAnswers[K]['ask']): Promise<SessionAnswers[K]['answer']>;
  close(): void;
}

export interface SessionOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number, what: string) => void) | undefined;
}

/** The readers stay under this by their own limits; it is the last fence. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 };
/** Longest silence of the worker, in milliseconds. */
const patience = 90_000;

/** @returns the problems of the readers, `stopped` and `took-too-long`. */
export async function openSession(
  task: SessionTask,
  { signal, onProgress }: SessionOptions = {},
): Promise<Result<ImportSession>> {
  if (signal?.aborted === true) return failure(stopped(task.name));
  const file = findWorkerFile('import-session-worker');
  const flags = file.pathname.endsWith('.ts')
    ? ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
    : [];
  const worker = new Worker(file, { workerData: task, resourceLimits: memory, execArgv: flags, stderr: true });
  worker.stderr.resume();
  const waiting = new Map<number, (answer: SessionAnswers[SessionAsk]['answer']) => void>();
  let next = 1;
  let ended = false;
  const end = (problem: Problem): void => {
    ended = true;
    for (const answer of waiting.values()) answer(failure(problem));
    waiting.clear();
  };
  const found = await new Promise<Result<FileFacts>>((resolve) => {
    let watch: NodeJS.Timeout | undefined;
    const wait = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => finish(failure(tookTooLong(task.name))), patience);
    };
    const finish = (result: Result<FileFacts>): void => {
      clearTimeout(watch);
      signal?.removeEventListener('abort', stop);
      if (!result.ok) void worker.terminate();
      resolve(result);
    };
    const stop = (): void => finish(failure(stopped(task.name)));
    worker.on('message', (message: SessionMessage) => {
      switch (message.kind) {
        case 'progress':
          wait();
          onProgress?.(message.share, message.what);
          break;
        case 'found':
          finish(success(message.file));
          break;
        case 'problems':
          finish({ ok: false, problems: message.problems });
          break;
        case 'answer': {
          waiting.get(message.id)?.(message.answer);
          waiting.delete(message.id);
          break;
        }
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const why = outOfMemory ? tooLarge('Reading the file takes more than 1 GB of memory.') : error;
      const failed = failureFrom(why, task.name);
      end(failed.ok ? closed(task.name) : (failed.problems[0] ?? closed(task.name)));
      finish(failed);
    });
    worker.on('exit', () => {
      end(closed(task.name));
      finish(failureFrom(new Error('ended'), task.name));
    });
    signal?.addEventListener('abort', stop);
    wait();
  });
  if (!found.ok) return found;
  // A window that was closed in the middle of an import must not keep the app from ending.
  worker.unref();
  return success({
    file: found.value,
    ask: <K extends SessionAsk>(what: K, ask: SessionAnswers[K]['ask']) =>
      new Promise<SessionAnswers[K]['answer']>((resolve) => {
        if (ended) {
          resolve(failure(closed(task.name)));
          return;
        }
        const id = next++;
        waiting.set(id, resolve);
        worker.postMessage({ id, what, ask } satisfies SessionQuestion<K>);
      }),
    close: () => {
      void worker.terminate();
    },
  });
}

function stopped(file: string): Problem {
  return {
    code: 'stopped',
    file,
    message: 'Reading was stopped.',
    remedy: 'Choose the file again to read it from the beginning.',
  };
}

function closed(file: string): Problem {
  return {
    code: 'import-closed',
    file,
    message: 'This import was closed, because another file was opened since.',
    remedy: 'Choose the file again.',
  };
}

function tookTooLong(file: string): Problem {
  return {
    code: 'took-too-long',
    file,
    message: 'Reading was stopped, as nothing came of it for a minute and a half.',
    remedy: 'Open it in a spreadsheet program and save it as XLSX or CSV.',
  };
}
