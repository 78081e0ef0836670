/** What may follow a number: its noun, "of offences", "a day", a direction ("280 fewer"), a hedge ("or more"). */
import { Decimal } from '../../figures/quantity.ts';
import type { Hedge, ParsedPhrase, PhraseTrait } from '../phrase.ts';
import {
  adverbsOfTime,
  directionTails,
  directionVerbs,
  notNouns,
  timeUnits,
  trailingHedges,
  type TimeUnit,
} from './lexicon.ts';
import { readNumeral } from './read-numeral.ts';
import { attempt, peek, take, takeAll, takeLongest, type TokenReader } from './token-reader.ts';

const longestNoun = 8;

/** "offences", "child sexual abuse image offences": words up to one that no noun holds. */
export function readNoun(reader: TokenReader): string | undefined {
  const words: string[] = [];
  for (;;) {
    const token = peek(reader);
    if (token?.kind !== 'word' || isNotNoun(token.text)) break;
    words.push(token.text);
    reader.at += 1;
  }
  return words.length === 0 || words.length > longestNoun ? undefined : words.join(' ');
}

function isNotNoun(word: string): boolean {
  return notNouns.has(word) || directionTails.has(word) || directionVerbs.has(word) || adverbsOfTime.has(word);
}

/** "of offences", "of all the offences", "of these offences". */
export function readOfNoun(reader: TokenReader): { noun?: string; traits: PhraseTrait[] } {
  const found = attempt(reader, () => {
    if (take(reader, 'of') === undefined) return undefined;
    const all = take(reader, 'all', 'every') !== undefined;
    take(reader, 'the', 'these', 'those', 'its', 'their');
    const noun = readNoun(reader);
    return noun === undefined && !all ? undefined : { all, noun };
  });
  if (found === undefined) return { traits: [] };
  return { ...(found.noun === undefined ? {} : { noun: found.noun }), traits: found.all ? ['of-all'] : [] };
}

/** "a day", "per week", "every month", "daily". */
export function readPer(reader: TokenReader): TimeUnit | undefined {
  return attempt(reader, () => {
    const adverb = takeLongest(reader, adverbsOfTime);
    if (adverb !== undefined) return adverb.meaning;
    if (take(reader, 'a', 'an', 'per', 'each', 'every') === undefined) return undefined;
    return takeLongest(reader, timeUnits)?.meaning;
  });
}

export interface Gap {
  readonly length: Decimal;
  readonly place: Decimal;
  readonly unit: TimeUnit;
  readonly style: 'digits' | 'words';
}

/** "every four hours", "every 12 minutes", "every hour", "every half an hour". */
export function readEvery(reader: TokenReader): Gap | undefined {
  return attempt(reader, () => {
    if (take(reader, 'every') === undefined) return undefined;
    if (take(reader, 'half') !== undefined) {
      take(reader, 'an', 'a');
      const unit = takeLongest(reader, timeUnits)?.meaning;
      return unit && { length: new Decimal('0.5'), place: new Decimal('0.1'), unit, style: 'words' };
    }
    const numeral = readNumeral(reader);
    const unit = takeLongest(reader, timeUnits)?.meaning;
    if (unit === undefined) return undefined;
    if (numeral === undefined) return { length: new Decimal(1), place: new Decimal(1), unit, style: 'words' };
    return { length: numeral.value, place: numeral.place, unit, style: numeral.style };
  });
}

const perPeople: ReadonlyMap<string, '1000' | '100000' | 'million'> = new Map([
  ['1000', '1000'],
  ['100000', '100000'],
  ['1000000', 'million'],
]);

/** "per 1,000 people", "per 100,000", "per million": the number of people that a rate is given for. */
export function readPerPeople(reader: TokenReader): '1000' | '100000' | 'million' | undefined {
  return attempt(reader, () => {
    if (take(reader, 'per', 'for') === undefined) return undefined;
    take(reader, 'every');
    const thousand = take(reader, 'thousand', 'million');
    if (thousand !== undefined) return finishPeople(reader, thousand === 'million' ? 'million' : '1000');
    const numeral = readNumeral(reader);
    return numeral === undefined ? undefined : finishPeople(reader, perPeople.get(numeral.value.toFixed()));
  });
}

function finishPeople<T>(reader: TokenReader, per: T): T {
  readNoun(reader);
  return per;
}

export interface Tail {
  readonly direction?: NonNullable<ParsedPhrase['direction']>;
  readonly hedge?: Hedge;
  readonly hedgeWords?: string;
  readonly traits: readonly PhraseTrait[];
}

export interface DirectionTail {
  readonly direction: 'up' | 'down';
  readonly noun?: string;
  readonly traits: readonly PhraseTrait[];
}

/** "rise", "280 fewer offences", "a 7% rise in offences". */
export function readDirectionTail(reader: TokenReader): DirectionTail | undefined {
  const tail = takeLongest(reader, directionTails);
  if (tail === undefined) return undefined;
  const said = tail.words === 'fewer' ? ['said-fewer' as const] : tail.words === 'less' ? ['said-less' as const] : [];
  take(reader, 'in');
  const noun = readNoun(reader);
  const traits = ['direction-after' as const, ...said];
  return { direction: tail.meaning, traits, ...(noun === undefined ? {} : { noun }) };
}

/** "or more", "or fewer", "on average", in any order, at the end of every form. */
export function readTrailing(reader: TokenReader): Tail {
  const tail: { hedge?: Hedge; hedgeWords?: string; traits: PhraseTrait[] } = { traits: [] };
  for (;;) {
    const hedge = tail.hedge === undefined ? takeLongest(reader, trailingHedges) : undefined;
    if (hedge !== undefined) {
      tail.hedge = hedge.meaning;
      tail.hedgeWords = hedge.words;
    } else if (takeAll(reader, 'on', 'average')) tail.traits.push('average');
    else return tail;
  }
}
