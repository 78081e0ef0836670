/** Reads parts of a whole: "half", "two-thirds of offences", "a quarter", "one in four", "two in five", "halved". */
import { Decimal } from '../../figures/quantity.ts';
import { halvings } from './lexicon.ts';
import { ordinalWords } from './number-words.ts';
import { readNumeral } from './read-numeral.ts';
import { present, type Reading } from './reading.ts';
import { readDirectionTail, readNoun, readOfNoun } from './read-tail.ts';
import { attempt, peekText, take, takeAll, type TokenReader } from './token-reader.ts';

/** Half a percentage point either side: what a bare fraction stands for (DOMAIN 2.5). */
const halfPoint = new Decimal('0.005');

/** "half", "a third", "two-thirds", "three-quarters of all offences", "a fifth as many". */
export function readFraction(reader: TokenReader): Reading | undefined {
  const parts = readParts(reader);
  if (parts === undefined) return undefined;
  const stated = parts.numerator.div(parts.denominator);
  if (stated.greaterThanOrEqualTo(1) || stated.isZero()) return undefined;
  if (takeAll(reader, 'as', 'many') || takeAll(reader, 'as', 'much'))
    return { form: 'times', stated, halfUnit: halfPoint };
  const tail = readDirectionTail(reader);
  const of = readOfNoun(reader);
  const said = present({ direction: tail?.direction, noun: tail?.noun ?? of.noun });
  const traits = [...(tail?.traits ?? []), ...of.traits];
  return { form: 'fraction', stated, halfUnit: halfPoint, denominator: parts.denominator, ...said, traits };
}

interface Parts {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

function readParts(reader: TokenReader): Parts | undefined {
  return attempt(reader, () => {
    const article = take(reader, 'a', 'an') !== undefined;
    const numerator = article ? new Decimal(1) : (readNumeral(reader)?.value ?? undefined);
    if (take(reader, 'half', 'halves') !== undefined)
      return { numerator: numerator ?? new Decimal(1), denominator: new Decimal(2) };
    const denominator = readDenominator(reader);
    return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
  });
}

function readDenominator(reader: TokenReader): Decimal | undefined {
  const word = peekText(reader) ?? '';
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  const denominator = one === 'quarter' ? 4 : one === 'second' ? undefined : ordinalWords.get(one);
  if (denominator === undefined || denominator < 3) return undefined;
  reader.at += 1;
  return new Decimal(denominator);
}

/** "one in four", "two in five", "3 out of every 10 offences". */
export function readOdds(reader: TokenReader): Reading | undefined {
  const numeral = readNumeral(reader);
  if (numeral === undefined || !(takeAll(reader, 'out', 'of') || take(reader, 'in') !== undefined)) return undefined;
  take(reader, 'every');
  const denominator = readNumeral(reader)?.value;
  if (denominator === undefined || numeral.value.isZero() || numeral.value.greaterThan(denominator)) return undefined;
  const direct = readNoun(reader);
  const of = direct === undefined ? readOfNoun(reader) : { noun: direct, traits: [] };
  return {
    form: numeral.value.equals(1) ? 'one-in' : 'fraction',
    stated: numeral.value.equals(1) ? denominator : numeral.value.div(denominator),
    halfUnit: halfPoint,
    denominator,
    numerals: numeral.style,
    ...present({ noun: of.noun }),
    traits: of.traits,
  };
}

/** "halved": fell by half. */
export function readHalved(reader: TokenReader): Reading | undefined {
  if (!halvings.has(peekText(reader) ?? '')) return undefined;
  reader.at += 1;
  return {
    form: 'fraction',
    stated: new Decimal('0.5'),
    halfUnit: halfPoint,
    denominator: new Decimal(2),
    direction: 'down',
  };
}
