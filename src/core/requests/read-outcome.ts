/** How a request fared, from the words of a grid and from the numbers that came. */
import type { FoiRequest } from '../model/index.ts';
import { readExemption } from '../tables/index.ts';
import type { Cell } from '../tables/index.ts';

export type Outcome = FoiRequest['outcome'];

/** Words of a column that says how requests fared, most telling first. */
const words: readonly (readonly [RegExp, Outcome])[] = [
  [/\bnot held\b|\bno (?:info|information|data|records?)\b|\bdoes not hold\b/, 'not-held'],
  [/\bpart(?:ly|ial|ially)?\b|\bsome\b/, 'partly'],
  [
    /\bno (?:response|reply|answer)\b|\bnot (?:replied|answered|responded)\b|\bdid(?: not|n['’]t) (?:respond|reply)\b/,
    'asked',
  ],
  [/\bawait|\bpending\b|\boverdue\b|\bchas(?:ed|ing)\b|\bin progress\b|^no$|^n$/, 'asked'],
  [/\brefus|\breject|\bwithheld\b|\bexempt|\bdeclined\b/, 'refused'],
  [/\backnowledged\b/, 'acknowledged'],
  [
    /\bfull(?:y)?\b|\bcomplete\b|\breplied\b|\banswered\b|\bresponded\b|\bprovided\b|\bdisclosed\b|^yes$|^y$/,
    'replied',
  ],
];

/** What a word such as "Full", "Partial", "Refused (s.12)" or "Did not respond" says; undefined where it says nothing. */
export function readOutcomeWord(text: string): Outcome | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === '') return undefined;
  return (
    words.find(([pattern]) => pattern.test(plain))?.[1] ?? (readExemption(plain) === undefined ? undefined : 'refused')
  );
}

export interface Evidence {
  /** The word of the outcome column. */
  readonly word: string;
  readonly reason: string;
  /** The cells where the numbers were asked for. */
  readonly cells: readonly Cell[];
}

/**
 * The outcome of one authority. Numbers weigh more than words: whoever gave some and is called refused replied in part. A
 * refusal whose reason is that nothing is held is `not-held`. Nothing at all: it is still `asked`.
 */
export function decideOutcome({ word, reason, cells }: Evidence): { outcome: Outcome; exemption?: string } {
  const numbers = cells.filter(({ kind }) => kind !== 'marker').length;
  const said = readOutcomeWord(word);
  if (numbers > 0) {
    const whole = numbers === cells.length;
    return { outcome: said === 'partly' || (!whole && said !== 'replied') ? 'partly' : 'replied' };
  }
  const exemption = [reason, word].map(readExemption).find((one) => one !== undefined) ?? exemptionIn(cells);
  const saysNotHeld = readOutcomeWord(reason) === 'not-held' || cells.some(({ says }) => says === 'is not held');
  if (said === 'refused') {
    return exemption === undefined && saysNotHeld ? { outcome: 'not-held' } : withExemption('refused', exemption);
  }
  if (said !== undefined && said !== 'asked') return withExemption(said, exemption);
  const refused = exemption !== undefined || cells.some(({ says = '' }) => /\brefused\b|\bwithheld\b/.test(says));
  if (refused) return withExemption('refused', exemption);
  return { outcome: said === undefined && saysNotHeld ? 'not-held' : 'asked' };
}

function exemptionIn(cells: readonly Cell[]): string | undefined {
  return cells.find(({ exemption }) => exemption !== undefined)?.exemption;
}

function withExemption(outcome: Outcome, exemption: string | undefined): { outcome: Outcome; exemption?: string } {
  return { outcome, ...(exemption !== undefined && { exemption }) };
}
