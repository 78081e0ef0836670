/**
 * A second opinion for the property tests: the main hedges of DOMAIN 2.5 once more, written straight from its table with
 * whole-number fractions (BigInt) and a reader of its own, sharing no code with the room.
 */

/** n ÷ d, with d above 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const fraction = (n: number | bigint, d: number | bigint = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const absolute = ({ n, d }: Fraction): Fraction => ({ n: n < 0n ? -n : n, d });
const near = (a: Fraction, b: Fraction, band: Fraction): boolean => compare(absolute(minus(a, b)), band) <= 0;

/** Rounds once, half away from zero, to so many decimals: the digits as text. */
export function roundText({ n, d }: Fraction, places: number): string {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(places);
  const rounded = (2n * scaled + d) / (2n * d);
  const digits = rounded.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return n < 0n && rounded > 0n ? `-${text}` : text;
}

const words = 'no one two three four five six seven eight nine'.split(' ');
const spoken: Readonly<Record<string, [number, number]>> = {
  none: [0, 1],
  half: [1, 2],
  'a third': [1, 3],
  'two-thirds': [2, 3],
  'a quarter': [1, 4],
  'three-quarters': [3, 4],
  'a fifth': [1, 5],
  'a tenth': [1, 10],
};
const multiples: Readonly<Record<string, number>> = {
  double: 2,
  doubled: 2,
  triple: 3,
  tripled: 3,
  quadruple: 4,
  quadrupled: 4,
};
const hedges = ['more than', 'nearly', 'almost', 'just under', 'just over', 'about', 'at least', 'up to', 'fewer than'];

export interface NaiveReading {
  readonly direction: 'up' | 'down' | undefined;
  readonly hedge: string;
  readonly kind: 'number' | 'percent' | 'fraction' | 'one-in' | 'times' | 'a day' | 'a week' | 'per' | 'points';
  readonly number: Fraction;
  readonly to: Fraction | undefined;
  readonly places: number;
}

const units: readonly [suffix: string, kind: NaiveReading['kind']][] = [
  [' per cent', 'percent'],
  ['%', 'percent'],
  [' percentage points', 'points'],
  [' percentage point', 'points'],
  [' a day', 'a day'],
  [' a week', 'a week'],
  [' per 1,000', 'per'],
  [' times', 'times'],
];

/** Reads a suggestion; undefined where it is no number ("third highest"). */
export function readNaively(text: string): NaiveReading | undefined {
  const [, way, rest = ''] = /^(?:(up|down)(?: by)? (?!to ))?(.*)$/.exec(text) ?? [];
  const [, stem = '', tail] = /^(.*?)(?: (more|fewer|less))?$/.exec(rest) ?? [];
  const direction = way === 'up' || tail === 'more' ? 'up' : way === 'down' || tail !== undefined ? 'down' : undefined;
  const hedge = hedges.find((each) => stem.startsWith(`${each} `)) ?? '';
  const said = stem.slice(hedge.length).trim();
  const range = /^between (.+) and (.+)$/.exec(said) ?? /^(.+?) to (.+)$/.exec(said);
  const first = readUnit(range === null ? said : (range[2] ?? ''));
  if (first === undefined) return undefined;
  if (range === null) return { direction, hedge, to: undefined, ...first };
  const low = readUnit(range[1] ?? '');
  return low && { direction, hedge, ...first, number: low.number, to: first.number };
}

function readUnit(said: string): Pick<NaiveReading, 'kind' | 'number' | 'places'> | undefined {
  const multiple = multiples[said];
  if (multiple !== undefined) return { kind: 'times', number: fraction(multiple), places: 1 };
  const part = spoken[said];
  if (part !== undefined)
    return { kind: said === 'none' ? 'number' : 'fraction', number: fraction(...part), places: 0 };
  const odds = /^(\S+) in (\S+)$/.exec(said);
  if (odds !== null) {
    const [a, b] = [readNumber(odds[1] ?? ''), readNumber(odds[2] ?? '')];
    if (a === undefined || b === undefined) return undefined;
    const oneIn = a.number.n === 1n;
    return {
      kind: oneIn ? 'one-in' : 'fraction',
      number: oneIn ? b.number : fraction(a.number.n, b.number.n),
      places: 0,
    };
  }
  const [suffix, kind] = units.find(([each]) => said.endsWith(each)) ?? ['', 'number' as const];
  const number = readNumber(said.slice(0, said.length - suffix.length));
  return number && { kind, ...number, places: kind === 'times' ? Math.max(1, number.places) : number.places };
}

function readNumber(said: string): { number: Fraction; places: number } | undefined {
  const word = said === 'ten' ? 10 : said === 'zero' ? 0 : words.indexOf(said);
  if (word >= 0) return { number: fraction(word), places: 0 };
  const match = /^£?([\d,]+)(?:\.(\d+))?( million| billion)?$/.exec(said);
  if (match === null) return undefined;
  const [, whole = '', decimals = '', scale] = match;
  const digits = fraction(BigInt(whole.replaceAll(',', '') + decimals), 10n ** BigInt(decimals.length));
  const factor = scale === ' million' ? 1_000_000n : scale === ' billion' ? 1_000_000_000n : 1n;
  return { number: times(digits, fraction(factor)), places: scale === undefined ? decimals.length : 0 };
}

/** Percent of common fractions, from none to all. */
const common: readonly Fraction[] = [2, 3, 4, 5, 10].flatMap((d) =>
  Array.from({ length: d + 1 }, (_, n) => fraction(100 * n, d)),
);

/** Is the phrase true of a value on its own scale? `counts`: a bare number must be the value itself. */
export function isTrue({ hedge, kind, number, to, places }: NaiveReading, value: Fraction, counts: boolean): boolean {
  const part = kind === 'fraction' || kind === 'one-in';
  const stated =
    kind === 'one-in' ? fraction(100, number.n) : kind === 'fraction' ? times(number, fraction(100)) : number;
  const order = compare(value, stated);
  if (to !== undefined) return order >= 0 && compare(value, to) <= 0;
  const five = times(stated, fraction(5, 100));
  const ten = times(stated, fraction(10, 100));
  const points = fraction(5);
  // A share's bands are points; a percentage's never wider than a tenth of it.
  const band = kind === 'fraction' ? points : kind === 'percent' ? (compare(points, ten) < 0 ? points : ten) : five;
  const nearestCommon =
    kind !== 'fraction' || common.every((each) => near(value, stated, absolute(minus(value, each))));
  const nearestOdds =
    kind !== 'one-in' ||
    [number.n - 1n, number.n + 1n].every((other) =>
      other === 0n ? true : compare(absolute(minus(value, stated)), absolute(minus(value, fraction(100n, other)))) < 0,
    );
  const close =
    kind === 'one-in' ? nearestOdds || near(value, stated, five) : near(value, stated, band) && nearestCommon;
  switch (hedge) {
    case 'more than':
      return order > 0;
    case 'at least':
      return order >= 0;
    case 'fewer than':
      return order < 0;
    case 'up to':
      return order <= 0;
    case 'about':
      return close;
    case 'nearly':
    case 'almost':
    case 'just under':
      return close && order < 0;
    case 'just over':
      return close && order > 0;
    default:
      if (kind === 'one-in') return nearestOdds;
      if (part) return near(value, stated, fraction(1, 2));
      return counts ? order === 0 : compare(readNumber(roundText(value, places))?.number ?? fraction(-1), stated) === 0;
  }
}
