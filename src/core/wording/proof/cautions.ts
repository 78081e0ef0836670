/**
 * Advice on phrases that hold: true, but there is a better way to say it. Each rule has a stable id, which a style finding
 * carries. Nothing here blocks a letter (DESIGN 5, Severity).
 */
import { showDecimal } from '../../figures/numbers.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import { numberToWords } from '../numerals.ts';
import type { Bands, ParsedPhrase, PhraseForm, PhraseTrait } from '../phrase.ts';
import type { Profile } from '../../model/index.ts';
import { percentStyle, wordsTo } from '../profiles.ts';
import type { Caution, Claim } from './claim.ts';
import { percentOf } from './spans.ts';

interface Case {
  readonly phrase: ParsedPhrase;
  readonly figure: EvaluatedFigure;
  readonly claim: Claim;
  readonly bands: Bands;
  readonly profile: Profile;
}

interface CautionRule {
  readonly rule: string;
  /** The advice, or undefined where there is none to give. */
  readonly advise: (at: Case) => string | undefined;
}

const says = ({ phrase }: Case, trait: PhraseTrait): boolean => phrase.traits.includes(trait);

/** DOMAIN 2.5: over by more than 10%, the phrase undersells. */
function undersells({ claim, bands }: Case): string | undefined {
  if (claim.hedge !== 'more-than' && claim.hedge !== 'at-least') return undefined;
  const over = claim.low.minus(claim.stated);
  if (!over.greaterThan(percentOf(claim.stated, bands.moreThanCaution))) return undefined;
  return `It is more than ${bands.moreThanCaution}% above ${claim.show(claim.stated, 2)}, so the phrase undersells it.`;
}

/** The same on the other side: "up to 10,000" for 2,194. */
function oversells({ claim, bands }: Case): string | undefined {
  if (claim.hedge !== 'up-to' && claim.hedge !== 'fewer-than') return undefined;
  // Fewer than 5 whole things are at most 4.
  const most =
    claim.hedge === 'fewer-than' && claim.kind === 'count' && claim.whole ? claim.stated.minus(1) : claim.stated;
  if (!most.minus(claim.high).greaterThan(percentOf(most, bands.moreThanCaution))) return undefined;
  return `It is more than ${bands.moreThanCaution}% below ${claim.show(claim.stated, 2)}, so the phrase oversells it.`;
}

/** A number that may stand for the value and yet is far from it: "almost a tenth" for 8%, "one a day" for 0.52. */
function isLoose({ claim, bands }: Case): boolean {
  const { kind, hedge, to, halfUnit } = claim;
  const near = hedge === 'nearly' || hedge === 'about' || hedge === 'just-over';
  const coarse = kind === 'odds' || ((kind === 'measured' || kind === 'share') && halfUnit.greaterThanOrEqualTo('0.5'));
  if (!near && !(hedge === 'none' && to === undefined && coarse)) return false;
  const far = percentOf(claim.stated, bands.looseHedge);
  return [claim.low, claim.high].some((end) => end.minus(claim.stated).abs().greaterThan(far));
}

/** DOMAIN 2.5: a rounded count needs its "about". */
function isRoundedCount({ claim }: Case): boolean {
  if (claim.kind !== 'count' || claim.hedge !== 'none' || claim.to !== undefined) return false;
  return [claim.low, claim.high].some((end) => {
    const off = end.minus(claim.stated).abs();
    return end.isInteger() ? !off.isZero() : off.greaterThan(claim.halfUnit);
  });
}

const countForms: readonly PhraseForm[] = ['count', 'per'];
const amountForms: readonly PhraseForm[] = ['percent', 'points', 'money'];

/** GSS, "Writing about statistics": fewer for counts, less for amounts. */
function fewerOrLess({ phrase, figure }: Case): string | undefined {
  const words = phrase.hedgeWords ?? '';
  const counts = countForms.includes(phrase.form) && phrase.symbol === undefined && figure.measure !== 'mean';
  if (counts && (/\bless\b/.test(words) || phrase.traits.includes('said-less')))
    return 'Write "fewer" for things that are counted, "less" for amounts.';
  if (!counts && (/\bfewer\b/.test(words) || phrase.traits.includes('said-fewer')) && amountForms.includes(phrase.form))
    return 'Write "less" for amounts and shares, "fewer" for things that are counted.';
  return undefined;
}

/** DOMAIN 2.5: "points" plural except exactly 1; before a noun it stays singular ("a 3 percentage point rise"). */
function pointsPlural({ phrase }: Case): string | undefined {
  if (phrase.form !== 'points' || phrase.text.toLowerCase().includes('half a ')) return undefined;
  const singular = phrase.traits.includes('point-singular');
  const beforeNoun = singular && phrase.traits.includes('direction-after');
  const one = phrase.stated.equals(1) && phrase.to === undefined;
  if (singular === one || beforeNoun) return undefined;
  return one ? 'Write "1 percentage point".' : 'Write "percentage points": it is plural except for exactly 1.';
}

function percentSign({ phrase, profile }: Case): string | undefined {
  if (phrase.form !== 'percent' || phrase.profile === undefined) return undefined;
  const style = percentStyle(profile);
  const written = phrase.profile === 'press' ? 'per cent' : '%';
  if (written === style.trim() && !phrase.traits.includes('percent-one-word')) return undefined;
  return `This letter's profile writes "${showDecimal(phrase.stated, 4)}${style}".`;
}

const spelledForms: readonly PhraseForm[] = ['count', 'per', 'times', 'every'];

/** Words to nine, numerals from 10; an opening number is in words (ONS style guide, numbers). */
function numberStyle({ phrase, profile }: Case): string | undefined {
  const { stated, to, numerals } = phrase;
  if (numerals === undefined || !spelledForms.includes(phrase.form) || phrase.symbol !== undefined) return undefined;
  const largest = to ?? stated;
  if (!stated.isInteger() || !largest.isInteger() || phrase.traits.includes('scaled')) return undefined;
  const small = largest.lessThanOrEqualTo(wordsTo(profile));
  const opening = phrase.traits.includes('sentence-start');
  if (numerals === 'digits' && small && phrase.halfUnit.times(2).greaterThanOrEqualTo('0.1') && shownWhole(phrase))
    return `This letter's profile writes numbers to ${numberToWords(wordsTo(profile))} in words: "${numberToWords(stated)}".`;
  if (numerals === 'words' && !small && !opening)
    return `This letter's profile writes numbers from ${wordsTo(profile) + 1} in digits: "${showDecimal(stated, 0)}".`;
  return undefined;
}

/** "6", not "6.0". */
function shownWhole({ text }: ParsedPhrase): boolean {
  return !/\d\.\d/.test(text);
}

function groups({ phrase }: Case): string | undefined {
  if (!phrase.traits.includes('no-commas')) return undefined;
  return `Write commas every three digits: "${showDecimal(phrase.stated, 4)}".`;
}

/** The registry; the order is the order in which advice is given. */
const rules: readonly CautionRule[] = [
  { rule: 'undersells', advise: undersells },
  { rule: 'oversells', advise: oversells },
  { rule: 'say-about', advise: (at) => (isRoundedCount(at) ? 'The count is rounded: say "about".' : undefined) },
  {
    rule: 'loose-hedge',
    advise: (at) =>
      isLoose(at)
        ? `It is more than ${at.bands.looseHedge}% of ${at.claim.show(at.claim.stated, 2)} away from it: say it more closely.`
        : undefined,
  },
  {
    rule: 'value-known',
    advise: ({ claim }) =>
      claim.to !== undefined && claim.low.equals(claim.high)
        ? 'The value is known: say it in place of a range.'
        : undefined,
  },
  { rule: 'fewer-less', advise: fewerOrLess },
  { rule: 'points-plural', advise: pointsPlural },
  {
    rule: 'say-percentage-points',
    advise: (at) => (says(at, 'points-short') ? 'Write "percentage points" in full.' : undefined),
  },
  { rule: 'profile', advise: percentSign },
  { rule: 'profile', advise: numberStyle },
  { rule: 'commas', advise: groups },
  { rule: 'range-to', advise: (at) => (says(at, 'range-dash') ? 'Write a range with "to".' : undefined) },
];

/** All advice on a phrase that holds. */
export function cautionsOn(at: Case): readonly Caution[] {
  return rules.flatMap(({ rule, advise }) => {
    const message = advise(at);
    return message === undefined ? [] : [{ rule, message }];
  });
}
