/** What capture finds in a text: plain data, offsets in UTF-16 units as JavaScript counts them, the same on the screen and in `--json`. */
import type { Decimal } from '../figures/quantity.ts';
import type { Period } from '../model/index.ts';
import type { Hedge } from '../wording/phrase.ts';

/** What a number means. The last seven are no statistics. */
export type Meaning =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'fraction'
  | 'odds' // one in four
  | 'multiple' // doubled, three times
  | 'average' // six a day
  | 'gap' // every four hours
  | 'rate' // 12.1 per 1,000
  | 'ordinal'
  | 'age'
  | 'date'
  | 'year'
  | 'period'
  | 'time' // 20 working days, 10:30
  | 'reference' // section 12, page 3
  | 'malformed'; // 38,0001

const statistics: ReadonlySet<Meaning> = new Set<Meaning>([
  'count',
  'money',
  'percent',
  'points',
  'fraction',
  'odds',
  'multiple',
  'average',
  'gap',
  'rate',
]);

/** Does a number with this meaning state a statistic? */
export function isStatistic(meaning: Meaning): boolean {
  return statistics.has(meaning);
}

export interface Span {
  readonly start: number;
  /** One past the last. */
  readonly end: number;
}

export interface CapturedNumber extends Span {
  /** From the hedge to the unit sign: "more than 2,000", "49.7%", "about six a day". */
  readonly text: string;
  readonly meaning: Meaning;
  /** The stated number: 25 for "25%", 0.5 for "half", 4 for "one in four", 2 for "doubled". */
  readonly stated?: Decimal;
  /** The far end of a range. */
  readonly to?: Decimal;
  /** Half of the last shown digit's place. */
  readonly halfUnit?: Decimal;
  readonly hedge: Hedge;
  readonly hedgeWords?: string;
  /** rose, fell: what the words before or after it say. `by`: the number is the change; `to`: it is where the change ends. */
  readonly direction?: 'up' | 'down';
  readonly change?: 'by' | 'to' | 'from';
  readonly per?: 'day' | 'week' | 'month' | 'year' | 'hour' | 'minute' | 'second' | '1000' | '100000' | 'million';
  readonly symbol?: string;
  /** The unit noun as written: "child sexual abuse image offences". */
  readonly unit?: string;
  readonly area?: string;
  readonly period?: CapturedPeriod;
  /** "where the platform was known". */
  readonly base?: string;
  /** Which sentence it stands in, from 0. */
  readonly sentence: number;
  readonly scaled: boolean;
}

export interface CapturedPeriod {
  readonly text: string;
  /** Where the words fix its days. */
  readonly period?: Period;
}

export interface CapturedQuote extends Span {
  /** The words without their quotation marks; paragraphs of one quotation are joined by a line end. */
  readonly words: string;
  readonly speaker?: string;
  readonly role?: string;
  readonly organisation?: string;
  /** Where who said it stands, as written. */
  readonly attribution?: string;
  /** The speaker is known from the quotation before: "he added", or a paragraph that goes on. */
  readonly carried: boolean;
}

export interface Capture {
  readonly numbers: readonly CapturedNumber[];
  readonly quotes: readonly CapturedQuote[];
  readonly sentences: readonly Span[];
}
