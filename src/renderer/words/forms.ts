/** What fields say that write into a record. */
import type { Problem, RecordKind } from '../../core/model/index.ts';

/** Why what was typed is not kept. */
export function whyNotKept(problems: readonly Problem[]): string {
  const [first] = problems;
  return first === undefined
    ? 'This was not kept. Change it and try again.'
    : `Not kept: ${first.message} ${first.remedy}`;
}

/** What a kind of record is called in a line of text. */
export const kindWords: Readonly<Record<RecordKind, string>> = {
  briefing: 'briefing',
  source: 'source',
  table: 'table',
  figure: 'figure',
  request: 'request',
  quote: 'quote',
  person: 'person',
  organisation: 'organisation',
  office: 'office',
  tenure: 'tenure',
  chart: 'chart',
  letter: 'letter',
};

export const formWords = {
  whereUsed: 'Where it is used',
  notUsed: 'Not used yet',
  keep: 'Keep',
  remove: 'Delete',
  undo: 'Undo',
  used: (kind: string, count: number): string => (count === 1 ? kind : `${kind}, ${String(count)} times`),
  removeTitle: (name: string): string => `Delete “${name}”?`,
  removeText: (uses: number): string =>
    uses === 0
      ? 'It is not used anywhere. You can undo this.'
      : 'What uses it will have a gap that the checks name. You can undo this.',
} as const;
