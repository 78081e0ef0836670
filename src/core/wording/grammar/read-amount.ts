/**
 * Reads amounts: counts, money, percent, percentage points, averages a day, rates per 1,000, and ranges of them. The unit
 * that stands after the number decides the form.
 */
import { Decimal } from '../../figures/quantity.ts';
import type { PhraseForm, PhraseTrait } from '../phrase.ts';
import { readNumeral, type Numeral } from './read-numeral.ts';
import { present, traitsOf, type Reading } from './reading.ts';
import { readDirectionTail, readEvery, readNoun, readOfNoun, readPer, readPerPeople } from './read-tail.ts';
import { attempt, take, takeAll, takeLongest, type TokenReader } from './token-reader.ts';

interface Amount {
  readonly numeral: Numeral;
  readonly symbol: string | undefined;
  readonly unit: Unit | undefined;
}

interface Unit {
  readonly form: PhraseForm;
  readonly profile?: 'press' | 'ons';
  readonly traits?: readonly PhraseTrait[];
}

/** What stands directly after a number and makes it a percentage or points. */
const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['%', { form: 'percent', profile: 'ons' }],
  ['per cent', { form: 'percent', profile: 'press' }],
  ['percent', { form: 'percent', profile: 'press', traits: ['percent-one-word'] }],
  ['percentage points', { form: 'points' }],
  ['percentage point', { form: 'points', traits: ['point-singular'] }],
  ['points', { form: 'points', traits: ['points-short'] }],
  ['point', { form: 'points', traits: ['points-short', 'point-singular'] }],
  ['pp', { form: 'points', traits: ['points-short'] }],
  ['ppt', { form: 'points', traits: ['points-short'] }],
  ['ppts', { form: 'points', traits: ['points-short'] }],
]);

/** "2,194 offences", "24.99%", "£2.2 million", "3 percentage points", "six a day", "12.1 per 1,000", "6 to 7". */
export function readAmount(reader: TokenReader): Reading | undefined {
  const range = attempt(reader, readRange);
  if (range !== undefined) return finishAmount(reader, range.from, range.to, range.traits);
  const amount = readOne(reader);
  return amount === undefined ? undefined : finishAmount(reader, amount, undefined, []);
}

function readOne(reader: TokenReader): Amount | undefined {
  return attempt(reader, readHalfUnit) ?? readNumbered(reader);
}

/** "half a percentage point". */
function readHalfUnit(reader: TokenReader): Amount | undefined {
  if (!takeAll(reader, 'half', 'a')) return undefined;
  const unit = takeLongest(reader, units)?.meaning;
  const numeral = { value: new Decimal('0.5'), place: new Decimal('0.1'), style: 'words' } as const;
  return unit && { numeral: { ...numeral, scaled: false, noCommas: false }, symbol: undefined, unit };
}

function readNumbered(reader: TokenReader): Amount | undefined {
  const symbol = take(reader, '£', '€', '$');
  const numeral = readNumeral(reader);
  return numeral === undefined ? undefined : { numeral, symbol, unit: takeLongest(reader, units)?.meaning };
}

interface Range {
  readonly from: Amount;
  readonly to: Amount;
  readonly traits: readonly PhraseTrait[];
}

/** "between 6 and 7", "from 6 to 7", "6 to 7%", "six or seven", "6-7". */
function readRange(reader: TokenReader): Range | undefined {
  const between = take(reader, 'between') !== undefined;
  if (!between) take(reader, 'from');
  const from = readOne(reader);
  const joint = between ? take(reader, 'and') : take(reader, 'to', 'or', '-');
  const to = joint === undefined ? undefined : readOne(reader);
  if (from === undefined || to === undefined || from.numeral.value.greaterThanOrEqualTo(to.numeral.value))
    return undefined;
  const sameUnit = from.unit === undefined || from.unit.form === to.unit?.form;
  const sameSymbol = from.symbol === undefined ? to.symbol === undefined : (to.symbol ?? from.symbol) === from.symbol;
  return sameUnit && sameSymbol ? { from, to, traits: joint === '-' ? ['range-dash'] : [] } : undefined;
}

function finishAmount(
  reader: TokenReader,
  from: Amount,
  to: Amount | undefined,
  rangeTraits: readonly PhraseTrait[],
): Reading | undefined {
  const place = Decimal.min(from.numeral.place, to?.numeral.place ?? from.numeral.place);
  const unit = (to ?? from).unit;
  const after = unit === undefined ? readAfterNumber(reader) : readAfterUnit(reader);
  if (after === undefined || (after.gap !== undefined && to !== undefined)) return undefined;
  const base = {
    ...present({
      to: to?.numeral.value,
      symbol: from.symbol,
      profile: unit?.profile,
      noun: after.noun,
      per: after.per,
      direction: after.direction,
    }),
    numerals: from.numeral.style,
    traits: [...traitsOf(from.numeral), ...rangeTraits, ...(unit?.traits ?? []), ...after.traits],
  };
  if (after.gap !== undefined)
    return {
      ...base,
      form: 'every',
      stated: after.gap.length,
      halfUnit: after.gap.place.div(2),
      per: after.gap.unit,
      events: from.numeral.value,
    };
  const form = unit?.form ?? after.form ?? (from.symbol === undefined ? 'count' : 'money');
  return { ...base, form, stated: from.numeral.value, halfUnit: place.div(2) };
}

interface After {
  readonly form?: PhraseForm;
  readonly noun?: string;
  readonly per?: NonNullable<Reading['per']>;
  readonly gap?: ReturnType<typeof readEvery>;
  readonly direction?: 'up' | 'down';
  readonly traits: readonly PhraseTrait[];
}

/** After a bare number: a direction, the noun, then what it is per. */
function readAfterNumber(reader: TokenReader): After | undefined {
  const ahead = readDirectionTail(reader);
  const noun = ahead?.noun ?? readNoun(reader);
  // "one every hour" is an average an hour; "one every four hours" is a gap.
  const per = readPer(reader);
  const gap = per === undefined ? readEvery(reader) : undefined;
  const people = per === undefined && gap === undefined ? readPerPeople(reader) : undefined;
  const after = ahead ?? readDirectionTail(reader);
  const form = per !== undefined ? 'per' : people !== undefined ? 'rate' : undefined;
  return {
    ...present({ form, noun, per: per ?? people, gap, direction: after?.direction } as const),
    traits: after?.traits ?? [],
  };
}

/** After a percentage or points: a direction ("a 7% rise") or whom they are a share of ("of offences"). */
function readAfterUnit(reader: TokenReader): After {
  const tail = readDirectionTail(reader);
  const of = readOfNoun(reader);
  const said = present({ direction: tail?.direction, noun: tail?.noun ?? of.noun });
  return { ...said, traits: [...(tail?.traits ?? []), ...of.traits] };
}

/** "every 12 minutes": a gap without a count of what happens in it. */
export function readGap(reader: TokenReader): Reading | undefined {
  const gap = readEvery(reader);
  if (gap === undefined) return undefined;
  return { form: 'every', stated: gap.length, halfUnit: gap.place.div(2), per: gap.unit, numerals: gap.style };
}
