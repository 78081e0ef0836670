/** A source as a form holds it, what is missing in it, and the record that it makes. */
import type { Source } from '../../../../core/model/index.ts';
import { sourceFormWords } from '../../../words/evidence-sources.ts';

export interface SourceDraft {
  title: string;
  publisher: string;
  released: string;
  edition: string;
  link: string;
  licence: string;
  sourceKind: Source['sourceKind'];
  caveat: string;
  authorities: string;
  note: string;
}

export function sourceDraftOf(source: Partial<Source> = {}): SourceDraft {
  return {
    title: source.title ?? '',
    publisher: source.publisher ?? '',
    released: source.released ?? '',
    edition: source.edition ?? '',
    link: source.link ?? '',
    licence: source.licence ?? '',
    sourceKind: source.sourceKind ?? 'other',
    caveat: source.caveat ?? '',
    authorities: source.authorities ?? '',
    note: source.note ?? '',
  };
}

export type SourceProblems = Partial<Record<'title' | 'publisher' | 'released' | 'link', string>>;

export function sourceProblems(draft: SourceDraft): SourceProblems {
  const { needed } = sourceFormWords;
  return {
    ...(draft.title.trim() === '' && { title: needed }),
    ...(draft.publisher.trim() === '' && { publisher: needed }),
    ...(draft.released === '' && { released: needed }),
    ...(draft.link.trim() !== '' &&
      !/^https?:\/\/\S+$/.test(draft.link.trim()) && { link: sourceFormWords.linkProblem }),
  };
}

/** The record with what was typed; what was emptied is gone. */
export function sourceFrom(before: Pick<Source, 'uid' | 'id'> & Partial<Source>, draft: SourceDraft): Source {
  const optional = ['edition', 'link', 'licence', 'caveat', 'authorities', 'note'] as const;
  const kept = Object.fromEntries(
    Object.entries(before).filter(([name]) => !optional.includes(name as (typeof optional)[number])),
  );
  const typed = optional.flatMap((name) => (draft[name].trim() === '' ? [] : [[name, draft[name].trim()]]));
  return {
    ...kept,
    ...Object.fromEntries(typed),
    kind: 'source',
    title: draft.title.trim(),
    publisher: draft.publisher.trim(),
    released: draft.released,
    sourceKind: draft.sourceKind,
  } as Source;
}
