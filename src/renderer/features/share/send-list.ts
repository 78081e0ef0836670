/** What a share holds and leaves out, gathered by kind for people. */
import type { Preview } from '../../../contract/calls/sharing.ts';
import { recordKinds, type RecordKind } from '../../../core/model/index.ts';
import { kindLabel, sendWords } from '../../words/share.ts';

export interface SendLine {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Fields that records of this kind leave without. */
  readonly without: readonly string[];
  readonly titles: readonly string[];
}

/** The order in which a reader looks for them. */
const order: readonly RecordKind[] = ['letter', 'figure', 'table', 'source', 'chart', 'quote', 'request', 'person'];

export function listLeaving({ leaves }: Pick<Preview, 'leaves'>): SendLine[] {
  return gather(leaves, (one) => one.without);
}

export function listStaying({ stays }: Pick<Preview, 'stays'>): SendLine[] {
  return gather(stays, () => []);
}

function gather<T extends { readonly kind: string; readonly title: string }>(
  all: readonly T[],
  withoutOf: (one: T) => readonly string[],
): SendLine[] {
  const kinds = [...order, ...recordKinds.filter((kind) => !order.includes(kind))];
  return kinds.flatMap((kind) => {
    const found = all.filter((one) => one.kind === kind);
    if (found.length === 0) return [];
    const fields = [
      ...new Set(found.flatMap((one) => withoutOf(one).map((field) => sendWords.fields[field] ?? field))),
    ];
    return [
      {
        key: kind,
        label: kindLabel(kind),
        count: found.length,
        without: fields,
        titles: found.map(({ title }) => title),
      },
    ];
  });
}

/** "12.4 MB", "310 kB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${String(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function sumBytes(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
