/** The patches that keep what was captured: a reported figure with its source, a quotation with its speaker. */
import type { Figure, Json, RecordMap, RecordPatch } from '../../../core/model/index.ts';
import { freeId } from '../../../core/patches/index.ts';
import type { CapturedFigure } from './capture-figure.ts';

export interface GivenSource {
  /** The id of one that is there; left out: the new one. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly publisher: string;
  readonly released: string;
}

type MakeUid = () => string;

/** A figure as it was printed, and its source where that is new. */
export function keepFigure(
  records: RecordMap,
  captured: CapturedFigure,
  source: GivenSource,
  makeUid: MakeUid,
): { readonly patches: readonly RecordPatch[]; readonly id: string } {
  const { title, publisher, released } = source;
  const sourceId = source.id ?? freeId(records, 'source', title);
  const id = freeId(records, 'figure', captured.label);
  const figure = {
    ...{ uid: makeUid(), id, kind: 'figure' as const, type: 'reported' as const },
    ...{ ...captured, source: sourceId },
  } as Figure;
  const made = { uid: makeUid(), id: sourceId, kind: 'source', sourceKind: 'other', title, publisher, released };
  return {
    id,
    patches: [
      ...(source.id === undefined ? [{ op: 'put' as const, record: made }] : []),
      { op: 'put', record: JSON.parse(JSON.stringify(figure)) as Readonly<Record<string, Json>> },
    ],
  };
}

export interface GivenQuote {
  readonly words: string;
  /** The id of a person who is there; left out: somebody new, of this name. */
  readonly speaker?: string | undefined;
  readonly name: string;
  readonly role: string;
  readonly date: string;
}

/** A quotation that waits for its speaker's approval, and the speaker where that is somebody new. */
export function keepQuote(
  records: RecordMap,
  { words, speaker, name, role, date }: GivenQuote,
  makeUid: MakeUid,
): { readonly patches: readonly RecordPatch[]; readonly id: string } {
  const person = speaker ?? freeId(records, 'person', name);
  const id = freeId(records, 'quote', `${name === '' ? role : name} ${date.slice(0, 4)}`);
  const quote = {
    ...{ uid: makeUid(), id, kind: 'quote', speaker: person, role, date, words: words.trim() },
    ...{ quoteKind: 'published', approval: { status: 'waiting' } },
  };
  return {
    id,
    patches: [
      ...(speaker === undefined
        ? [{ op: 'put' as const, record: { uid: makeUid(), id: person, kind: 'person', name, role } }]
        : []),
      { op: 'put', record: quote },
    ],
  };
}
