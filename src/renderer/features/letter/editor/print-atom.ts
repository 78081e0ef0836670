/** What an inline atom prints, as core/letters resolves it: the best phrase of the moment, a count, a mark. */
import { Decimal, groupDigits } from '../../../../core/figures/index.ts';
import { countLetter, type Countable } from '../../../../core/letters/index.ts';
import type { Letter } from '../../../../core/model/index.ts';
import { numberToWords } from '../../../../core/wording/index.ts';

export interface Printing {
  readonly letter: Letter | undefined;
  /** The best true phrase of a figure; undefined where it has none. */
  readonly word: (figure: string) => string | undefined;
  readonly known: (figure: string) => boolean;
}

export function printAtom(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  { letter, word, known }: Printing,
): string {
  const textOf = (key: string, otherwise = ''): string =>
    typeof attributes[key] === 'string' ? attributes[key] : otherwise;
  const of = textOf('of');
  switch (name) {
    case 'autoFigure':
      if (!known(of)) return `[figure ${of} is not in the briefing]`;
      return word(of) ?? `[figure ${of} has no value]`;
    case 'count': {
      const wording = textOf('wording', 'auto');
      if (wording !== 'auto' || letter === undefined) return wording;
      const count = countLetter(letter)[of as Countable];
      // To nine in words, from 10 in digits (ONS style guide, numbers).
      return count < 10 ? numberToWords(new Decimal(count)) : groupDigits(String(count));
    }
    case 'malformed':
      return textOf('text');
    default:
      return '•';
  }
}
