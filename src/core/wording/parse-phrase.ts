/**
 * Reads the author's wording into a parsed phrase. The words are tables in `grammar/lexicon.ts`; each form has a reader in
 * `grammar/`; this module says what may stand before a form, in which order the forms are tried, and that nothing may be
 * left over: a phrase is understood as a whole or not at all.
 */
import { directionVerbs, hedgeWords } from './grammar/lexicon.ts';
import { readAmount, readGap } from './grammar/read-amount.ts';
import { readMultiple } from './grammar/read-multiple.ts';
import { readFraction, readHalved, readOdds } from './grammar/read-part.ts';
import { readRank } from './grammar/read-rank.ts';
import { readTrailing } from './grammar/read-tail.ts';
import type { Reading } from './grammar/reading.ts';
import {
  atEnd,
  peek,
  peekText,
  readerOf,
  take,
  takeAll,
  takeLongest,
  type TokenReader,
} from './grammar/token-reader.ts';
import { tokenise } from './grammar/tokens.ts';
import type { Hedge, ParsedPhrase, PhraseTrait } from './phrase.ts';

/** The forms, most telling first: "third highest" before "third", "two in five" before "two". */
const forms: readonly ((reader: TokenReader) => Reading | undefined)[] = [
  readRank,
  readMultiple,
  readHalved,
  readGap,
  readOdds,
  readFraction,
  readAmount,
];

/**
 * The wording as a predicate's parts, or undefined where the desk cannot read it. Never throws; linear in the text.
 * DOMAIN 2.5 lists the hedges, DOMAIN 2.2 to 2.10 the forms.
 */
export function parsePhrase(text: string): ParsedPhrase | undefined {
  const tokens = tokenise(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = readerOf(tokens);
  const lead = readLead(reader);
  const start = reader.at;
  for (const read of forms) {
    reader.at = start;
    const reading = read(reader);
    if (reading === undefined) continue;
    const tail = readTrailing(reader);
    if (!atEnd(reader)) continue;
    const phrase = combine(text, reading, lead, tail);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

interface Modifiers {
  readonly direction?: 'up' | 'down';
  readonly hedge?: Hedge;
  readonly hedgeWords?: string;
  readonly traits: readonly PhraseTrait[];
}

/** What stands before the form: "rose by more than", "an average of almost", "a nearly". */
function readLead(reader: TokenReader): Modifiers {
  const lead: { direction?: 'up' | 'down'; hedge?: Hedge; hedgeWords?: string; traits: PhraseTrait[] } = { traits: [] };
  for (;;) {
    const hedge = lead.hedge === undefined ? takeLongest(reader, hedgeWords) : undefined;
    if (hedge !== undefined) {
      lead.hedge = hedge.meaning;
      lead.hedgeWords = hedge.words;
      continue;
    }
    const direction = lead.direction === undefined ? takeLongest(reader, directionVerbs) : undefined;
    if (direction !== undefined) {
      lead.direction = direction.meaning;
      take(reader, 'by', 'of');
    } else if (takeAll(reader, 'an', 'average', 'of') || takeAll(reader, 'on', 'average')) lead.traits.push('average');
    else if (!takeAll(reader, 'a', 'total', 'of') && !takeIdleArticle(reader)) return lead;
  }
}

/** "a 7% rise", "a nearly 7% rise", "a threefold rise": the article belongs to the noun at the end. */
function takeIdleArticle(reader: TokenReader): boolean {
  const article = peekText(reader);
  if (article !== 'a' && article !== 'an') return false;
  const next = peek(reader, 1);
  const ahead = readerOf(reader.tokens);
  ahead.at = reader.at + 1;
  const idle =
    next?.kind === 'number' || takeLongest(ahead, hedgeWords) !== undefined || peekText(reader, 2) === 'fold';
  if (idle) reader.at += 1;
  return idle;
}

/** One hedge and one direction at most: "more than almost half" and "rose by a 7% fall" say nothing. */
function combine(text: string, reading: Reading, lead: Modifiers, tail: Modifiers): ParsedPhrase | undefined {
  const hedges = [lead, reading, tail].filter((part) => part.hedge !== undefined);
  const directions = [lead, reading, tail].filter((part) => part.direction !== undefined);
  const sameDirection = directions.every((part) => part.direction === directions[0]?.direction);
  if (hedges.length > 1 || !sameDirection || (reading.to !== undefined && hedges.length > 0)) return undefined;
  const opening = /^[\s"“‘']*\p{Lu}/u.test(text) ? (['sentence-start'] as const) : [];
  return {
    ...reading,
    ...(directions[0]?.direction === undefined ? {} : { direction: directions[0].direction }),
    ...(hedges[0]?.hedgeWords === undefined ? {} : { hedgeWords: hedges[0].hedgeWords }),
    text,
    hedge: hedges[0]?.hedge ?? 'none',
    traits: [...lead.traits, ...(reading.traits ?? []), ...tail.traits, ...opening],
  };
}
