/** The worker that reads files, so that the window never waits: started by `read-workbook.ts`, one for each file. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../../core/model/problem.ts';
import { readSource } from './read-source.ts';
import { startReading, type TextChoices } from './reading.ts';
import { sourceOfBytes, sourceOfFile } from './source.ts';
import { packWorkbook, transferOf, type Parcel } from './transport.ts';

/** What the worker is given: the bytes, or a path to read them from. */
export interface ImportTask {
  readonly name: string;
  readonly from: { readonly bytes: Uint8Array } | { readonly path: string };
  readonly choices: TextChoices;
}

/** What the worker says; after each `parcel` it waits for a word to go on. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly share: number; readonly rows: number }
  | { readonly kind: 'parcel'; readonly parcel: Parcel }
  | { readonly kind: 'done' }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

async function work(task: ImportTask): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  const reading = startReading(task.choices, ({ share, rows }) => say({ kind: 'progress', share, rows }));
  const { from, name } = task;
  const result = await readSource(
    () => ('path' in from ? sourceOfFile(from.path, name) : sourceOfBytes(from.bytes, name)),
    name,
    reading,
  );
  if (!result.ok) {
    say({ kind: 'problems', problems: result.problems });
    port.close();
    return;
  }
  const parcels = packWorkbook(result.value);
  const sendNext = (): void => {
    const next = parcels.next();
    if (next.done !== true) say({ kind: 'parcel', parcel: next.value }, transferOf(next.value));
    else {
      say({ kind: 'done' });
      port.close();
    }
  };
  port.on('message', sendNext);
  sendNext();
}

await work(workerData as ImportTask);
