/**
 * The inline content of the editor as plain data: what ProseMirror's `toJSON` gives and `fromJSON` takes. A bound figure is
 * a mark on its printed words, so that caret, selection and line breaks are those of text; what prints computed words is
 * an atom.
 */
import type { Countable } from '../../../../core/letters/index.ts';

export type InlineMark =
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: 'lang' }
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  /** `:plain[1998]`. The key tells it from a neighbour. */
  | { readonly type: 'plain'; readonly attrs: { readonly key: string } }
  /** `:figure[2,194]{of=wales-total}`. The key tells it from a neighbour of the same figure. */
  | { readonly type: 'figure'; readonly attrs: { readonly of: string; readonly key: string } };

interface Marked {
  readonly marks?: readonly InlineMark[];
}

export type InlinePiece =
  | (Marked & { readonly type: 'text'; readonly text: string })
  /** `:figure[auto]{of=...}`. */
  | (Marked & { readonly type: 'autoFigure'; readonly attrs: { readonly of: string } })
  | (Marked & { readonly type: 'count'; readonly attrs: { readonly of: Countable; readonly wording: string } })
  /** A note to a source. */
  | (Marked & { readonly type: 'sourceNote'; readonly attrs: { readonly source: string; readonly place: string } })
  /** The author's own note; `text` is inline Markdown. */
  | (Marked & { readonly type: 'note'; readonly attrs: { readonly text: string } })
  /** A directive that is not as it should be, as written. */
  | (Marked & {
      readonly type: 'malformed';
      readonly attrs: { readonly text: string; readonly why: string; readonly remedy: string };
    });

/** Outermost first: the order in which the schema ranks them. */
export const markOrder = ['link', 'lang', 'strong', 'emphasis', 'plain', 'figure'] as const;

export function sameMark(a: InlineMark, b: InlineMark): boolean {
  return a.type === b.type && JSON.stringify('attrs' in a ? a.attrs : 0) === JSON.stringify('attrs' in b ? b.attrs : 0);
}

export function hasMark(piece: InlinePiece, mark: InlineMark): boolean {
  return piece.marks?.some((own) => sameMark(own, mark)) ?? false;
}

/** The words that the mark binds: only one figure or plain number can be on a piece. */
export function boundMark(piece: InlinePiece): (InlineMark & { type: 'figure' | 'plain' }) | undefined {
  for (const mark of piece.marks ?? []) if (mark.type === 'figure' || mark.type === 'plain') return mark;
  return undefined;
}

/** The piece with these marks, in the order of the schema. */
export function withMarks(piece: InlinePiece, marks: readonly InlineMark[]): InlinePiece {
  const { marks: _before, ...bare } = piece;
  if (marks.length === 0) return bare;
  const sorted = [...marks].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
  return { ...bare, marks: sorted };
}
