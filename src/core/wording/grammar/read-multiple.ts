/** Reads multiples: "doubled", "twice as many", "2.02 times", "threefold", and "three times more", which is ambiguous. */
import { Decimal } from '../../figures/quantity.ts';
import { multiples } from './lexicon.ts';
import { readNumeral } from './read-numeral.ts';
import { present, traitsOf, type Reading } from './reading.ts';
import { readDirectionTail, readNoun } from './read-tail.ts';
import { attempt, take, takeLongest, type TokenReader } from './token-reader.ts';

/** A multiple without decimals stands for its rounding at one decimal: "doubled" is 1.95 to 2.05 (DOMAIN 2.5). */
const shownPlace = new Decimal('0.1');

export function readMultiple(reader: TokenReader): Reading | undefined {
  return attempt(reader, readNamed) ?? attempt(reader, readFold) ?? attempt(reader, readTimes);
}

function readNamed(reader: TokenReader): Reading | undefined {
  const named = takeLongest(reader, multiples);
  if (named === undefined) return undefined;
  return { form: 'times', stated: new Decimal(named.meaning), halfUnit: shownPlace.div(2), ...readComparison(reader) };
}

/** "threefold", "a tenfold increase". */
function readFold(reader: TokenReader): Reading | undefined {
  const numeral = readNumeral(reader);
  if (numeral === undefined || take(reader, 'fold') === undefined) return undefined;
  const direction = readDirectionTail(reader)?.direction;
  const place = Decimal.min(numeral.place, shownPlace);
  return { form: 'times', stated: numeral.value, halfUnit: place.div(2), ...present({ direction }) };
}

/** "2.02 times", "three times as many offences", "three times more". */
function readTimes(reader: TokenReader): Reading | undefined {
  const numeral = readNumeral(reader);
  if (numeral === undefined || take(reader, 'times') === undefined) return undefined;
  const more = readDirectionTail(reader);
  const place = Decimal.min(numeral.place, shownPlace);
  const traits = [...traitsOf(numeral), ...(more === undefined ? [] : (['times-more'] as const))];
  const said = more === undefined ? readComparison(reader) : {};
  return { form: 'times', stated: numeral.value, halfUnit: place.div(2), numerals: numeral.style, ...said, traits };
}

/** "as many offences", "the number of offences", "the number in 2017/18" is left for the sentence. */
function readComparison(reader: TokenReader): { noun?: string } {
  const noun = attempt(reader, () => {
    if (take(reader, 'as') !== undefined) {
      const how = take(reader, 'many', 'much', 'high', 'large', 'big', 'great', 'often', 'likely');
      return how === undefined ? undefined : { noun: readNoun(reader) };
    }
    if (take(reader, 'the') === undefined) return undefined;
    if (take(reader, 'number', 'figure', 'total', 'count', 'level', 'rate', 'share') === undefined) return undefined;
    return { noun: take(reader, 'of') === undefined ? undefined : readNoun(reader) };
  });
  return present({ noun: noun?.noun });
}
