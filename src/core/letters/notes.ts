/**
 * Footnotes. One rule for repeats: a source has one note in the letter. In each paragraph its number stands once, at the
 * end of the first sentence that prints a figure of it, after the closing punctuation; in later paragraphs the same number
 * is repeated. The author's own note is always a note of its own.
 */
import type { PlanInline } from './letter-plan.ts';

export type NoteEntry =
  | { readonly kind: 'own'; readonly inlines: readonly PlanInline[] }
  | {
      readonly kind: 'source';
      readonly source: string;
      /** Figures printed in the text that rest on it, in the order met. */
      readonly figures: Set<string>;
      /** Places the author names: "Table 3". */
      readonly places: Set<string>;
    };

export interface NoteBook {
  readonly entries: readonly NoteEntry[];
  /** The mark for a source: a new number, or the number it has. */
  markSource(source: string): PlanInline & { type: 'note' };
  markOwn(inlines: readonly PlanInline[]): PlanInline & { type: 'note' };
  /** Remembers what of a source the letter uses, whether or not it has a number yet. */
  useSource(source: string, use: { readonly figure?: string; readonly place?: string }): void;
}

export function createNoteBook(): NoteBook {
  const entries: NoteEntry[] = [];
  const numbers = new Map<string, number>();
  const uses = new Map<string, { figures: Set<string>; places: Set<string> }>();
  const usesOf = (source: string): { figures: Set<string>; places: Set<string> } => {
    const known = uses.get(source) ?? { figures: new Set<string>(), places: new Set<string>() };
    uses.set(source, known);
    return known;
  };
  return {
    entries,
    markSource(source) {
      const known = numbers.get(source);
      if (known !== undefined) return { type: 'note', number: known, repeat: true };
      const number = entries.push({ kind: 'source', source, ...usesOf(source) });
      numbers.set(source, number);
      return { type: 'note', number };
    },
    markOwn(inlines) {
      return { type: 'note', number: entries.push({ kind: 'own', inlines }) };
    },
    useSource(source, { figure, place }) {
      const known = usesOf(source);
      if (figure !== undefined) known.figures.add(figure);
      if (place !== undefined) known.places.add(place);
    },
  };
}
