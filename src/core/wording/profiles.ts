/**
 * Style profiles: how a letter writes percent and small numbers. House is the charity's own mix; press spells "per cent";
 * ONS and GOV.UK write "%". All three write numbers to nine in words and numerals from 10 (DOMAIN 2.1).
 */
import { groupDigits } from '../figures/numbers.ts';
import type { Decimal } from '../figures/quantity.ts';
import type { Profile } from '../model/index.ts';
import { numberToWords } from './numerals.ts';

interface ProfileStyle {
  /** What follows the number: "%" or " per cent". */
  readonly percent: '%' | ' per cent';
  /** The greatest number that is written in words. */
  readonly wordsTo: number;
}

const styles: Readonly<Record<Profile, ProfileStyle>> = {
  house: { percent: '%', wordsTo: 9 },
  press: { percent: ' per cent', wordsTo: 9 },
  ons: { percent: '%', wordsTo: 9 },
};

export function percentStyle(profile: Profile): ProfileStyle['percent'] {
  return styles[profile].percent;
}

export function wordsTo(profile: Profile): number {
  return styles[profile].wordsTo;
}

/** A number as the profile writes it: "six", "12", "2,194", "5.99". The value is already rounded. */
export function writeNumber(value: Decimal, profile: Profile): string {
  const small = value.isInteger() && !value.isNegative() && value.lessThanOrEqualTo(wordsTo(profile));
  return small ? numberToWords(value) : groupDigits(value.toFixed());
}

/** One manner of writing, with the texts that use it. */
export interface ProfileUse {
  readonly style: string;
  readonly texts: readonly string[];
}

/** A matter in which the texts follow more than one profile. */
export interface MixedProfile {
  readonly matter: 'percent' | 'small-numbers';
  readonly uses: readonly ProfileUse[];
  readonly message: string;
}

const matters: readonly {
  readonly matter: MixedProfile['matter'];
  readonly what: string;
  readonly styles: readonly { readonly style: string; readonly pattern: RegExp }[];
}[] = [
  {
    matter: 'percent',
    what: 'Percentages are',
    styles: [
      { style: '%', pattern: /\d\s?%/ },
      { style: 'per cent', pattern: /\bper cent\b/i },
      { style: 'percent', pattern: /\bpercent\b/i },
    ],
  },
  {
    matter: 'small-numbers',
    what: 'Numbers below ten are',
    styles: [
      {
        style: 'in words',
        pattern:
          /(?<!\bin )\b(?:two|three|four|five|six|seven|eight|nine)\b(?![- ](?:third|quarter|fifth|tenth|in\b))/i,
      },
      {
        style: 'in digits',
        pattern:
          /(?<![\d.,£€$/-])\b[2-9]\b(?![.,/]\d|\s?(?:%|per cent|percent|million|billion|bn|m\b|(?:to|and) \d\d))/i,
      },
    ],
  },
];

/**
 * Where texts of one document mix profiles: "49.7%" beside "7 per cent", "six" beside "7" (DOMAIN 2.1, a style finding).
 * Give it the printed phrases of one letter. Empty when they agree.
 */
export function mixedProfiles(texts: readonly string[]): readonly MixedProfile[] {
  return matters.flatMap(({ matter, what, styles: manners }) => {
    const uses = manners
      .map(({ style, pattern }) => ({ style, texts: texts.filter((text) => pattern.test(text)) }))
      .filter((use) => use.texts.length > 0);
    if (uses.length < 2) return [];
    const named = uses.map(({ style, texts: [first = ''] }) => `${style} ("${first}")`).join(' and ');
    return [
      { matter, uses, message: `${what} written in more than one way: ${named}. Choose one for the whole letter.` },
    ];
  });
}
