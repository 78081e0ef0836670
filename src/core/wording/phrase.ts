/**
 * A phrase: a figure in words, read from the author's own text into a predicate over exact values (DOMAIN 2.5).
 */
import type { Decimal } from '../figures/quantity.ts';
import type { Profile } from '../model/index.ts';

export type Hedge =
  | 'none'
  | 'more-than'
  | 'nearly'
  | 'about'
  | 'exactly'
  | 'just-over'
  | 'at-least'
  | 'fewer-than'
  | 'up-to'
  | 'record'
  | 'highest'
  | 'lowest';

/** What the number in a phrase stands for. */
export type PhraseForm =
  | 'count' // 2,194; two thousand; 2.2 million
  | 'money'
  | 'percent' // 24.99%, 25 per cent
  | 'points' // 3 percentage points
  | 'fraction' // half, two-thirds, a quarter
  | 'one-in' // one in four
  | 'times' // 2.02 times, double, doubled, tripled
  | 'per' // six a day, 42 a week
  | 'every' // every four hours
  | 'rate' // 12.1 per 1,000
  | 'ordinal' // third highest
  | 'superlative'; // record, highest, lowest

export interface ParsedPhrase {
  /** As written, kept exactly. */
  readonly text: string;
  readonly form: PhraseForm;
  readonly hedge: Hedge;
  /** The stated number: 25 for "25%", 0.5 for "half", 2 for "doubled". A range "6 to 7" has `to`. */
  readonly stated: Decimal;
  readonly to?: Decimal;
  /** Half of the last shown digit's place: 0.05 for "24.9%", 50,000 for "2.2 million", 0.5 for "six". */
  readonly halfUnit: Decimal;
  /** The hedge as written: "just under", "over". */
  readonly hedgeWords?: string;
  /** rose, fell, up, down: the direction a change claims. */
  readonly direction?: 'up' | 'down';
  readonly per?: 'day' | 'week' | 'month' | 'year' | 'hour' | 'minute' | 'second' | '1000' | '100000' | 'million';
  /** The noun after the number, as written: "offences". */
  readonly noun?: string;
  readonly profile?: Profile;
  /** Money: the symbol as written. */
  readonly symbol?: string;
  /** "two in five" and "two-fifths": 5. */
  readonly denominator?: Decimal;
  /** "one every four hours": 1. Absent in "every four hours". */
  readonly events?: Decimal;
  /** "the highest of the 43": 43. */
  readonly among?: Decimal;
  /** Was the number in digits or in words? Absent where there is none: "half", "doubled", "highest". */
  readonly numerals?: 'digits' | 'words';
  readonly traits: readonly PhraseTrait[];
}

/** What else the wording says or how it says it; the proof and the cautions look at these. */
export type PhraseTrait =
  | 'average' // "an average of", "on average"
  | 'of-all' // "half of all offences"
  | 'times-more' // "three times more"
  | 'joint' // "joint highest"
  | 'point-singular' // "3 percentage point"
  | 'points-short' // "3 points"
  | 'percent-one-word' // "percent"
  | 'range-dash' // "6-7"
  | 'no-commas' // "38685"
  | 'scaled' // "2.2 million"
  | 'said-fewer' // "280 fewer"
  | 'said-less' // "280 less"
  | 'direction-after' // "a 7% rise"
  | 'sentence-start'; // opens with a capital letter

export interface Verdict {
  readonly holds: boolean;
  /** Why and by how much, as one sentence: "It is 5.99, which is not more than 6; it is 0.01 short." */
  readonly message: string;
  /** Advice on a phrase that holds: "undersells", "say about". Never blocks. */
  readonly cautions: readonly { readonly rule: string; readonly message: string }[];
}

export interface Suggestion {
  readonly text: string;
  /** Higher is better; the list comes best first. */
  readonly score: number;
}

export interface WordingOptions {
  readonly profile: Profile;
  /** Bands in percent (of N) or points; DOMAIN 2.5 defaults. */
  readonly bands?: Partial<Bands>;
}

export interface Bands {
  /** more than N: caution when over by more than this percent. */
  readonly moreThanCaution: string;
  readonly nearly: string;
  readonly about: string;
  /** bare rounded counts, percent. */
  readonly bareCount: string;
  /** common fractions, points either side. */
  readonly fraction: string;
  /** almost/just under/just over a fraction or a share, points. */
  readonly fractionHedged: string;
  /** caution when a hedge that holds stands further from its number than this percent of it. */
  readonly looseHedge: string;
}

export const defaultBands: Bands = {
  moreThanCaution: '10',
  nearly: '5',
  about: '5',
  bareCount: '1',
  fraction: '0.5',
  fractionHedged: '5',
  looseHedge: '10',
};
