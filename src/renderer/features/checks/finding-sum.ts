/** The sum of a finding as two boxes: what comes out, how it stands to the text, what the text says. */
import type { EvaluatedFigure } from '../../../core/figures/index.ts';
import type { Finding } from '../../../core/model/index.ts';
import { boxWords } from '../../words/checks.ts';

export interface Boxes {
  readonly left: string;
  readonly between: string;
  readonly right: string;
}

/** Longer sums stand alone, as one line. */
const longest = 80;

/** @returns undefined where there is no sum, or it says all there is. */
export function boxesOf({ severity, sum, where }: Finding, figure: EvaluatedFigure | undefined): Boxes | undefined {
  if (sum === undefined || sum.length > longest || where.text === undefined) return undefined;
  if (severity === 'wrong') return { left: sum, between: boxWords.isNot, right: where.text };
  if (severity === 'style') return undefined;
  const narrower = [coverageWords(figure), figure?.base].filter((one) => one !== undefined).join(', ');
  return narrower === ''
    ? { left: sum, between: boxWords.saying, right: where.text }
    : { left: sum, between: boxWords.counts, right: narrower };
}

function coverageWords(figure: EvaluatedFigure | undefined): string | undefined {
  const coverage = figure?.coverage;
  if (coverage === undefined) return undefined;
  const { usable, of, what } = coverage;
  return of === undefined ? `${String(usable)} ${what}` : `${String(usable)} of ${String(of)} ${what}`;
}

export interface Message {
  /** The sum as one sentence: what is the matter. */
  readonly headline: string;
  /** What follows from it, and what to do. */
  readonly rest: string;
}

/** Shorter than this, a sentence only names the words. */
const naming = 40;

/** A message parted: its first sentence stands as the headline; where that only names the words, the next one does. */
export function partMessage(message: string): Message {
  const parts = message.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}“])/u);
  const [first = '', second, ...others] = parts;
  const rest = parts.slice(1).join(' ');
  if (second === undefined) return { headline: first, rest };
  if (/^“[^”]*” does not hold\b/u.test(first) && others.length > 0) return { headline: second, rest: others.join(' ') };
  return first.length < naming ? { headline: `${first} ${second}`, rest: others.join(' ') } : { headline: first, rest };
}
