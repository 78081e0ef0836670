/** Reads places in an order: "third highest", "the highest of the 43", "record", "a record high of 554", "third". */
import { Decimal } from '../../figures/quantity.ts';
import type { Hedge, PhraseTrait } from '../phrase.ts';
import { ofAllTime, superlatives } from './lexicon.ts';
import { readAmount } from './read-amount.ts';
import { readNumeral, readOrdinal } from './read-numeral.ts';
import { present, type Reading } from './reading.ts';
import { readNoun } from './read-tail.ts';
import { attempt, take, takeLongest, type TokenReader } from './token-reader.ts';

const one = new Decimal(1);
const half = new Decimal('0.5');

export function readRank(reader: TokenReader): Reading | undefined {
  return attempt(reader, readRecord) ?? attempt(reader, readSuperlative) ?? attempt(reader, readOrdinalAlone);
}

/** "record", "a record low", "a record 554", "a record high of 554 offences". */
function readRecord(reader: TokenReader): Reading | undefined {
  take(reader, 'a', 'the');
  if (take(reader, 'record') === undefined) return undefined;
  const end = take(reader, 'high', 'low', 'number');
  const low = end === 'low' ? ({ direction: 'down' } as const) : {};
  const amount = attempt(reader, () => {
    take(reader, 'of', 'at');
    return readAmount(reader);
  });
  const said = { hedge: 'record', hedgeWords: end === 'low' ? 'record low' : 'record' } as const;
  if (amount !== undefined) return { ...amount, ...said, ...low };
  return { form: 'superlative', stated: one, halfUnit: half, ...said, ...low, ...present({ noun: readNoun(reader) }) };
}

/** "highest", "the joint third lowest of the 43 forces", "the highest on record". */
function readSuperlative(reader: TokenReader): Reading | undefined {
  take(reader, 'the');
  const joint = take(reader, 'joint') !== undefined;
  const place = readOrdinal(reader);
  const superlative = takeLongest(reader, superlatives);
  if (superlative === undefined) return undefined;
  const record = takeLongest(reader, ofAllTime) !== undefined;
  if (record && place !== undefined) return undefined;
  const hedge: Hedge = record ? 'record' : superlative.meaning;
  const field = readField(reader);
  return {
    form: place === undefined ? 'superlative' : 'ordinal',
    stated: new Decimal(place ?? 1),
    halfUnit: half,
    hedge,
    hedgeWords: superlative.words,
    ...present({ among: field.among }),
    ...(record && superlative.meaning === 'lowest' ? { direction: 'down' as const } : {}),
    traits: jointTraits(joint),
  };
}

/** "third", "ranked third of 43". */
function readOrdinalAlone(reader: TokenReader): Reading | undefined {
  take(reader, 'ranked', 'the');
  const joint = take(reader, 'joint') !== undefined;
  const place = readOrdinal(reader);
  if (place === undefined) return undefined;
  const { among } = readField(reader);
  return {
    form: 'ordinal',
    stated: new Decimal(place),
    halfUnit: half,
    ...present({ among }),
    traits: jointTraits(joint),
  };
}

function jointTraits(joint: boolean): readonly PhraseTrait[] {
  return joint ? ['joint'] : [];
}

/** "of the 43 forces", "out of 43", "of any force": the field that the place is in. */
function readField(reader: TokenReader): { among?: Decimal } {
  const noun = readNoun(reader);
  const field = attempt(reader, () => {
    take(reader, 'out');
    if (take(reader, 'of', 'among') === undefined) return undefined;
    take(reader, 'the', 'all', 'any');
    take(reader, 'the');
    const among = readNumeral(reader)?.value;
    const whose = readNoun(reader);
    return among === undefined && whose === undefined ? undefined : { among };
  });
  return noun === undefined && field === undefined ? {} : present({ among: field?.among });
}
