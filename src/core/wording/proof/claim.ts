/**
 * A claim: a phrase and a figure brought to one scale, so that a hedge can be a comparison of numbers. "A quarter" of a
 * share is 25 against 24.993; "42 a week" of an average a day is 42 against 41.96.
 */
import { showDecimal } from '../../figures/numbers.ts';
import { type Decimal, type Quantity } from '../../figures/quantity.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import type { Hedge, ParsedPhrase } from '../phrase.ts';

export interface Caution {
  readonly rule: string;
  readonly message: string;
}

/** How a number on this scale may stand for a value (DOMAIN 2.5). */
export type ClaimKind =
  | 'count' // exact, or rounded within the count's band
  | 'measured' // rounded once to the shown decimals: averages, rates, changes, multiples
  | 'share' // the same, and its bands are points
  | 'fraction' // half, thirds, quarters, fifths, tenths: within half a point
  | 'odds' // one in N: the nearest such fraction
  | 'exact' // 3,648 in 7,338: exact
  | 'position'; // third highest: exact, and in words

export interface Claim {
  readonly kind: ClaimKind;
  /** The figure's ends on the claim's scale; equal for a value. */
  readonly low: Decimal;
  readonly high: Decimal;
  readonly hedge: Hedge;
  /** The stated number on the claim's scale: 25 for "a quarter" and for "one in four". */
  readonly stated: Decimal;
  readonly to?: Decimal;
  readonly halfUnit: Decimal;
  /** One in N: N. */
  readonly oneIn?: Decimal;
  /** A value in words of the claim: "5.99 a day", "24.99%". */
  readonly show: (value: Decimal, places: number) => string;
  /** A distance in words of the claim: "0.29 percentage points". */
  readonly showDistance: (distance: Decimal, places: number) => string;
  /** What a message opens with: "It is", "The rise is". */
  readonly lead: string;
  /** Are the figure's values whole numbers? */
  readonly whole: boolean;
  readonly cautions: readonly Caution[];
}

/** The wording does not fit the figure, whatever its value; the message says what would. */
export interface Misfit {
  readonly misfit: string;
}

export type Fit = (phrase: ParsedPhrase, figure: EvaluatedFigure) => Claim | Misfit;

export function isMisfit(fit: object): fit is Misfit {
  return 'misfit' in fit;
}

export interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Digits that are trusted: arithmetic has 40, and a repeating decimal is cut at the last. */
const trustedDigits = 32;

/** A number as the proof compares it: 39 nines after the point are the whole number that they were cut from. */
export function settle(value: Decimal): Decimal {
  return value.toSignificantDigits(trustedDigits);
}

/** The ends of a quantity that is not missing. */
export function endsOf(quantity: Exclude<Quantity, { kind: 'missing' }>): Ends {
  return quantity.kind === 'value'
    ? { low: quantity.value, high: quantity.value }
    : { low: quantity.low, high: quantity.high };
}

/** Both ends brought to another scale; the ends change places where the scale runs the other way. */
export function rescale(ends: Ends, scale: (value: Decimal) => Decimal): Ends {
  const [a, b] = [scale(ends.low), scale(ends.high)];
  return a.lessThanOrEqualTo(b) ? { low: a, high: b } : { low: b, high: a };
}

export interface ClaimParts extends Ends {
  readonly kind: ClaimKind;
  readonly stated: Decimal;
  readonly to?: Decimal | undefined;
  readonly halfUnit?: Decimal | undefined;
  readonly hedge?: Hedge | undefined;
  readonly oneIn?: Decimal | undefined;
  readonly show?: Claim['show'] | undefined;
  readonly showDistance?: Claim['showDistance'] | undefined;
  readonly lead?: string | undefined;
  readonly cautions?: readonly Caution[] | undefined;
}

/** A claim from its parts; what is not given follows the phrase and plain numbers. */
export function claimOf(phrase: ParsedPhrase, parts: ClaimParts): Claim {
  const show = parts.show ?? showDecimal;
  const [low, high] = [settle(parts.low), settle(parts.high)];
  const to = parts.to ?? phrase.to;
  return {
    kind: parts.kind,
    low,
    high,
    hedge: parts.hedge ?? phrase.hedge,
    stated: settle(parts.stated),
    ...(to === undefined ? {} : { to: settle(to) }),
    halfUnit: parts.halfUnit ?? phrase.halfUnit,
    ...(parts.oneIn === undefined ? {} : { oneIn: parts.oneIn }),
    show,
    showDistance: parts.showDistance ?? showDecimal,
    lead: parts.lead ?? 'It is',
    whole: low.isInteger() && high.isInteger(),
    cautions: parts.cautions ?? [],
  };
}

/** "49.7%". */
export const showPercent = (value: Decimal, places: number): string => `${showDecimal(value, places)}%`;

/** "0.29 percentage points". */
export const showPoints = (value: Decimal, places: number): string => {
  const text = showDecimal(value, places);
  return `${text} percentage ${text === '1' ? 'point' : 'points'}`;
};
