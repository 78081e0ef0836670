/**
 * Reads the number that begins at a token: its core and the signs that belong to it ("49.7%", "six a day", "two-thirds",
 * "£2.2 million", "5 to 7"). Numerals, hedges and multiples are the wording grammar's own. Each look is bounded, so that a
 * text is read in time that grows with its length only.
 */
import { Decimal } from '../figures/quantity.ts';
import { directionVerbs, halvings, multiples, notNouns, superlatives, timeUnits } from '../wording/grammar/lexicon.ts';
import { cardinalWords, ordinalWords, scaleSuffixes } from '../wording/grammar/number-words.ts';
import { readNumeral, readOrdinal } from '../wording/grammar/read-numeral.ts';
import { readEvery, readPer, readPerPeople } from '../wording/grammar/read-tail.ts';
import { attempt, peek, peekText, readerOf, take, takeAll, type TokenReader } from '../wording/grammar/token-reader.ts';
import type { CapturedNumber } from './captured.ts';
import type { PlacedToken } from './tokens.ts';

/** No number in words is longer than this many tokens with what belongs to it. */
const reach = 24;

export type Core = Pick<CapturedNumber, 'meaning' | 'stated' | 'to' | 'halfUnit' | 'per' | 'symbol' | 'direction'> & {
  readonly scaled: boolean;
  /** Tokens that it takes up. */
  readonly length: number;
  readonly style?: 'digits' | 'words';
  /** The noun inside it: "six offences a day". */
  readonly inner?: readonly [from: number, to: number];
};

type Found = Omit<Core, 'length' | 'scaled'> & { readonly scaled?: boolean };

const half = new Decimal('0.5');
const halfPoint = new Decimal('0.005');
const tenth = new Decimal('0.05');

const readers: readonly ((reader: TokenReader) => Found | undefined)[] = [
  readMultiple,
  readOdds,
  readFraction,
  readRank,
  readAmount,
  readGap,
];

/** The number at this token, or undefined where none begins. */
export function readNumberAt(tokens: readonly PlacedToken[], at: number): Core | undefined {
  const first = tokens[at];
  if (first === undefined || !mayBegin(first)) return undefined;
  let window = tokens.slice(at, at + reach);
  if (isStartOfChange(tokens, at)) {
    const to = window.findIndex((token) => token.text === 'to');
    if (to > 0) window = window.slice(0, to);
  }
  for (const read of isPlainAmount(window) ? amountReaders : readers) {
    const reader = readerOf(window);
    const found = read(reader);
    if (found !== undefined && reader.at > 0) return { scaled: false, ...found, length: reader.at };
  }
  return undefined;
}

const amountReaders = [readRank, readAmount];

/** A numeral after which no part, multiple or odds can follow: most numbers, read once. */
function isPlainAmount(window: readonly PlacedToken[]): boolean {
  const reader = readerOf(window);
  if (readNumeral(reader) === undefined) return false;
  const next = peekText(reader) ?? '';
  return !/^(?:times|fold|out|in|half|halves)$/.test(next) && denominatorOf(next) === undefined;
}

/** "rose from 30 to 67": two numbers and no range; "ranged from 30 to 67" is a range. */
function isStartOfChange(tokens: readonly PlacedToken[], at: number): boolean {
  if (tokens[at - 1]?.text !== 'from') return false;
  return tokens
    .slice(Math.max(0, at - 5), at - 1)
    .some((token) => directionVerbs.has(token.text) || changeVerbs.test(token.text));
}

const changeVerbs = /^(?:doubl|trebl|tripl|quadrupl|halv|mov|went|going|goes|jump|surg|soar|plung|slump|chang)/;

const openers = new Set(['a', 'an', 'half', 'every', 'twice', 'thrice', '£', '€', '$']);

function mayBegin(token: PlacedToken): boolean {
  if (token.kind === 'number') return true;
  const { text } = token;
  return (
    openers.has(text) || cardinalWords.has(text) || ordinalWords.has(text) || multiples.has(text) || halvings.has(text)
  );
}

/** "doubled", "twice", "a doubling", "2.02 times", "threefold"; "double" only where it compares. */
function readMultiple(reader: TokenReader): Found | undefined {
  const word = peekText(reader) ?? '';
  const named = multiples.get(word) ?? (word === 'a' ? multiples.get(`a ${peekText(reader, 1) ?? ''}`) : undefined);
  if (named !== undefined) {
    const comparing = !/^(?:double|treble|triple|quadruple)$/.test(word) || compares(reader);
    if (!comparing) return undefined;
    reader.at += word === 'a' ? 2 : 1;
    return { meaning: 'multiple', stated: new Decimal(named), halfUnit: tenth };
  }
  return attempt(reader, () => {
    const numeral = readNumeral(reader);
    if (numeral === undefined) return undefined;
    const fold = take(reader, 'fold') !== undefined;
    if (!fold && take(reader, 'times') === undefined) return undefined;
    if (
      !fold &&
      !/^(?:as|more|higher|greater|larger|the|that|what|fewer|less|lower|bigger)$/.test(peekText(reader) ?? '')
    )
      return undefined;
    return {
      meaning: 'multiple',
      stated: numeral.value,
      halfUnit: Decimal.min(numeral.place, '0.1').div(2),
      style: numeral.style,
    };
  });
}

/** "double the number", "more than double in 2017/18", "double that of": not "double decker". */
function compares(reader: TokenReader): boolean {
  const next = peek(reader, 1);
  return next?.kind !== 'word' || notNouns.has(next.text) || /^(?:what|its|their)$/.test(next.text);
}

/** "one in four", "two in every five", "3 out of 10". */
function readOdds(reader: TokenReader): Found | undefined {
  return attempt(reader, () => {
    const numeral = readNumeral(reader);
    if (numeral === undefined || numeral.scaled) return undefined;
    if (!takeAll(reader, 'out', 'of') && take(reader, 'in') === undefined) return undefined;
    take(reader, 'every');
    const field = readNumeral(reader);
    if (field === undefined || numeral.value.isZero() || numeral.value.gte(field.value)) return undefined;
    // "one in 2023" and "37 in 2023" are not odds.
    if (field.value.gt(1000) && field.noCommas) return undefined;
    if (numeral.value.gt(1) && (numeral.value.gt(99) || field.value.gt(100))) return undefined;
    return numeral.value.eq(1)
      ? { meaning: 'odds', stated: field.value, halfUnit: half, style: numeral.style }
      : { meaning: 'fraction', stated: numeral.value.div(field.value), halfUnit: halfPoint, style: numeral.style };
  });
}

/** "half", "a third", "two-thirds", "three quarters", "halved"; a third party and the first quarter are none. */
function readFraction(reader: TokenReader): Found | undefined {
  return attempt(reader, () => {
    if (halvings.has(peekText(reader) ?? '')) {
      reader.at += 1;
      return { meaning: 'fraction', stated: half, halfUnit: halfPoint, direction: 'down' };
    }
    const article = take(reader, 'a', 'an') !== undefined;
    const numerator = article ? new Decimal(1) : readNumeral(reader)?.value;
    const word = peekText(reader) ?? '';
    if (word === 'half' || (word === 'halves' && numerator !== undefined)) {
      reader.at += 1;
      if (
        take(reader, 'a', 'an') !== undefined ||
        /^(?:term|time|past|hour|way|million|brother|sister)$/.test(peekText(reader) ?? '')
      )
        return undefined;
      return { meaning: 'fraction', stated: half, halfUnit: halfPoint };
    }
    const denominator = denominatorOf(word);
    if (numerator === undefined || denominator === undefined) return undefined;
    reader.at += 1;
    const next = peek(reader);
    const whole =
      next?.kind !== 'word' ||
      notNouns.has(next.text) ||
      /^(?:more|fewer|less|higher|lower|rise|fall|were|are|have|had|say|said|took)$/.test(next.text);
    const single = article || numerator.eq(1);
    // "a third attempt", "a tenth birthday": the place in an order, not a part.
    if (single && !whole) return undefined;
    const stated = numerator.div(denominator);
    return stated.gt(0) && stated.lt(1) ? { meaning: 'fraction', stated, halfUnit: halfPoint } : undefined;
  });
}

function denominatorOf(word: string): number | undefined {
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  const value = one === 'quarter' ? 4 : one === 'second' ? undefined : ordinalWords.get(one);
  return value !== undefined && value > 2 ? value : undefined;
}

/** "third highest", "21st", "first". */
function readRank(reader: TokenReader): Found | undefined {
  const place = readOrdinal(reader);
  if (place === undefined) return undefined;
  if (superlatives.has(peekText(reader) ?? '')) reader.at += 1;
  return { meaning: 'ordinal', stated: new Decimal(place), halfUnit: half };
}

/** "every four hours", "every 12 minutes". */
function readGap(reader: TokenReader): Found | undefined {
  const next = peek(reader, 1);
  if (next?.kind !== 'number' && !cardinalWords.has(next?.text ?? '')) return undefined;
  const gap = readEvery(reader);
  if (gap === undefined) return undefined;
  return { meaning: 'gap', stated: gap.length, halfUnit: gap.place.div(2), per: gap.unit, style: gap.style };
}

interface One {
  readonly value: Decimal;
  readonly place: Decimal;
  readonly style: 'digits' | 'words';
  readonly scaled: boolean;
  readonly symbol?: string;
  readonly unit?: 'percent' | 'points';
}

/** "2,194", "£2.2 million", "49.7%", "3 percentage points", "6 to 7", "six a day", "12.1 per 1,000". */
function readAmount(reader: TokenReader): Found | undefined {
  const from = readOne(reader);
  if (from === undefined) return undefined;
  const to = attempt(reader, () => readFarEnd(reader, from));
  const last = to ?? from;
  const base = {
    stated: from.value,
    halfUnit: Decimal.min(from.place, last.place).div(2),
    style: from.style,
    scaled: from.scaled || last.scaled,
    ...(to && { to: to.value }),
    ...(from.symbol !== undefined && { symbol: from.symbol }),
  };
  const unit = last.unit ?? from.unit;
  if (unit !== undefined) return { ...base, meaning: unit };
  const meaning = from.symbol === undefined ? 'count' : 'money';
  const per = readWithin(reader, readPer);
  if (per !== undefined) return { ...base, meaning: 'average', per: per.found, ...(per.inner && { inner: per.inner }) };
  const people = readWithin(reader, readRatePeople);
  if (people !== undefined)
    return { ...base, meaning: 'rate', per: people.found, ...(people.inner && { inner: people.inner }) };
  return { ...base, meaning };
}

function readOne(reader: TokenReader): One | undefined {
  if (takeAll(reader, 'half', 'a') && readUnit(reader) === 'points')
    return { value: half, place: new Decimal('0.1'), style: 'words', scaled: false, unit: 'points' };
  const symbol = take(reader, '£', '€', '$');
  if (/^(?:a|an|no|none|nil)$/.test(peekText(reader) ?? '') && !opensScale(reader)) return undefined;
  const numeral = readNumeral(reader);
  if (numeral === undefined) return undefined;
  const unit = readUnit(reader);
  return {
    value: numeral.value,
    place: numeral.place,
    style: numeral.style,
    scaled: numeral.scaled,
    ...(symbol !== undefined && { symbol }),
    ...(unit && { unit }),
  };
}

/** "a million", "a hundred", "a dozen". */
function opensScale(reader: TokenReader): boolean {
  const next = peekText(reader, 1) ?? '';
  return next === 'dozen' || next === 'quarter' || (scaleSuffixes.has(next) && next.length > 2);
}

function readUnit(reader: TokenReader): 'percent' | 'points' | undefined {
  if (take(reader, '%', 'percent') !== undefined || takeAll(reader, 'per', 'cent')) {
    return take(reader, 'points', 'point') === undefined ? 'percent' : 'points';
  }
  if (takeAll(reader, 'percentage', 'points') || takeAll(reader, 'percentage', 'point')) return 'points';
  return take(reader, 'pp', 'ppt', 'ppts') === undefined ? undefined : 'points';
}

/** "to 7", "-7", "or seven": rising, and of the same unit. */
function readFarEnd(reader: TokenReader, from: One): One | undefined {
  if (take(reader, 'to', 'or', '-') === undefined) return undefined;
  const to = readOne(reader);
  if (to === undefined || to.value.lte(from.value)) return undefined;
  if (from.unit !== undefined && from.unit !== to.unit) return undefined;
  return from.symbol === undefined && to.symbol !== undefined ? undefined : to;
}

/** "12 forces replied within a month": a length of time, and no average. */
const spans = /^(?:within|inside|after|during|throughout|until|lasting|nearly|almost)$/;

/** The period straight after the number, or after its noun: "six a day", "six offences a day". */
function readWithin<T>(
  reader: TokenReader,
  read: (reader: TokenReader) => T | undefined,
): { found: T; inner?: readonly [number, number] } | undefined {
  return attempt(reader, () => {
    const start = reader.at;
    for (let words = 0; words <= 5; words += 1) {
      const found = read(reader);
      if (found !== undefined) return words === 0 ? { found } : { found, inner: [start, start + words] as const };
      const token = peek(reader);
      if (token?.kind !== 'word' || notNouns.has(token.text) || timeUnits.has(token.text)) return undefined;
      if (spans.test(token.text)) return undefined;
      reader.at += 1;
    }
    return undefined;
  });
}

function readRatePeople(reader: TokenReader): '1000' | '100000' | 'million' | undefined {
  return attempt(reader, () => {
    const start = reader.at;
    const per = peekText(reader) === 'per' ? readPerPeople(reader) : undefined;
    // The people are the sentence's, not the number's.
    if (per !== undefined) reader.at = Math.min(reader.at, start + 2);
    return per;
  });
}
