/** Puts note marks into a paragraph's inlines, by the rule of notes.ts. */
import type { PlanInline } from './letter-plan.ts';
import type { NoteBook } from './notes.ts';
import { splitSentences } from './sentences.ts';

/** One inline on its way into the plan; note marks get their numbers last, in the order they print. */
export type Piece =
  | {
      readonly kind: 'inline';
      readonly inline: Exclude<PlanInline, { type: 'note' }>;
      readonly sources: readonly string[];
    }
  | { readonly kind: 'own-note'; readonly inlines: readonly PlanInline[]; readonly sources: readonly string[] }
  | { readonly kind: 'source-note'; readonly source: string };

/** The paragraph with its marks. Headings take no marks of their own accord: `automatic` is false there. */
export function placeNotes(pieces: readonly Piece[], notes: NoteBook, automatic: boolean): PlanInline[] {
  const text = pieces.map((piece) => (piece.kind === 'inline' ? piece.inline.text : '')).join('');
  const marks = automatic ? automaticMarks(pieces, text) : new Map<number, string[]>();
  const placed: PlanInline[] = [];
  const say = (inline: Exclude<PlanInline, { type: 'note' }>): void => {
    if (inline.text !== '') placed.push(inline);
  };
  const flush = (at: number): void => {
    for (const place of [...marks.keys()].filter((key) => key <= at).sort((a, b) => a - b)) {
      for (const source of marks.get(place) ?? []) placed.push(notes.markSource(source));
      marks.delete(place);
    }
  };
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind === 'own-note') {
      flush(at);
      placed.push(notes.markOwn(piece.inlines));
    } else if (piece.kind === 'source-note') {
      flush(at);
      placed.push(notes.markSource(piece.source));
    } else {
      flush(at);
      const { inline } = piece;
      if (inline.type === 'text') {
        let from = 0;
        for (const cut of [...marks.keys()].filter((key) => key < at + inline.text.length).sort((a, b) => a - b)) {
          say({ ...inline, text: inline.text.slice(from, cut - at) });
          flush(cut);
          from = cut - at;
        }
        say({ ...inline, text: inline.text.slice(from) });
      } else say(inline);
      at += inline.text.length;
    }
  }
  flush(at);
  return placed;
}

/** Place in the text -> sources whose mark stands there. What an explicit mark cites needs no second mark. */
function automaticMarks(pieces: readonly Piece[], text: string): Map<number, string[]> {
  const cited = new Set(pieces.flatMap((piece) => (piece.kind === 'source-note' ? [piece.source] : [])));
  const sentences = splitSentences(text);
  const marks = new Map<number, string[]>();
  let at = 0;
  for (const piece of pieces) {
    const sources = piece.kind === 'source-note' ? [] : piece.sources;
    // A note stands behind its sentence: what it cites belongs to the sentence before it.
    const place = piece.kind === 'own-note' ? Math.max(at - 1, 0) : at;
    const end = sentences.find((sentence) => place < sentence.end)?.end ?? text.trimEnd().length;
    for (const source of sources) {
      if (cited.has(source)) continue;
      cited.add(source);
      marks.set(end, [...(marks.get(end) ?? []), source]);
    }
    if (piece.kind === 'inline') at += piece.inline.text.length;
  }
  return marks;
}
