/** Does the new wording hold? Figures through the proof of phrases, quotes through the speaker's words, numbers through the audit. */
import { auditAgainst, auditText } from '../audit/index.ts';
import { isStatistic } from '../capture/index.ts';
import type { EvaluatedFigure, Evaluation } from '../figures/index.ts';
import { findRecord, type Letter, type RecordMap } from '../model/index.ts';
import { objectionsTo, useOf } from '../quotes/index.ts';
import { phrasesThatHold, provePhrase, wordsToNumber, type WordingOptions } from '../wording/index.ts';
import type { Claim, LetterPlan } from '../letters/letter-plan.ts';
import type { ItemVerdict } from './items.ts';
import { findHunks, isSpace, keyOfToken, tokenise, type Token } from './tokens.ts';

export interface Judging {
  readonly records: RecordMap;
  readonly letter: Letter;
  readonly plan: LetterPlan;
  readonly evaluation: Evaluation;
  readonly wording: WordingOptions;
}

/** A figure or count in new words. */
export function judgeClaim(judging: Judging, claim: Claim, now: string): ItemVerdict {
  if (claim.kind === 'count') return judgeCount(judging, claim, now);
  const figure = judging.evaluation.figures.get(claim.of);
  if (figure === undefined) return { holds: false, message: `The figure “${claim.of}” is not in the briefing.` };
  const verdict = provePhrase(now, figure, judging.wording);
  const suggestion = verdict.holds ? undefined : phrasesThatHold(figure, judging.wording)[0]?.text;
  return {
    holds: verdict.holds,
    message: verdict.message,
    sum: figure.sum,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function judgeCount({ plan }: Judging, claim: Claim, now: string): ItemVerdict {
  const counts: Readonly<Record<string, number>> = {
    signatories: plan.signatories.count,
    organisations: plan.signatories.organisations.length,
    individuals: plan.signatories.individuals.length,
    asks: plan.blocks.reduce((sum, block) => sum + (block.type === 'asks' ? block.items.length : 0), 0),
  };
  const count = counts[claim.of] ?? 0;
  const stated = /^\d+$/.test(now) ? Number(now) : Number(wordsToNumber(now.toLowerCase())?.toString() ?? Number.NaN);
  const holds = stated === count;
  const has = `The letter has ${String(count)} ${claim.of}.`;
  return { holds, message: holds ? has : `${has} “${now}” is not that.`, ...(!holds && { suggestion: claim.text }) };
}

/** The words of a quote as they stand now. Only what its speaker cleared holds. */
export function judgeQuote({ records, letter, plan }: Judging, claim: Claim, now: string): ItemVerdict {
  const quote = findRecord(records, 'quote', claim.of);
  if (quote === undefined) return { holds: false, message: `The quote “${claim.of}” is not in the briefing.` };
  const [objection] = objectionsTo(quote, { use: useOf(letter.letterKind), date: plan.date.iso, cut: now });
  if (objection === undefined) return { holds: true, message: 'The speaker cleared these words.' };
  return {
    holds: false,
    message: `${describeWords(claim.text, now)} ${objection.message}`,
    suggestion: claim.text,
  };
}

/** What differs between two texts, in words. */
export function describeWords(was: string, now: string): string {
  const [left, right] = [tokenise(was), tokenise(now)];
  const words = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');
  return describeParts(
    findHunks(left.map(keyOfToken), right.map(keyOfToken)).map((hunk) => [
      words(left.slice(...hunk.left)),
      words(right.slice(...hunk.right)),
    ]),
  );
}

/** "“not” was taken out; “at last” was put in." Each part is what was and what is; long ones are cut. */
export function describeParts(parts: readonly (readonly [was: string, now: string])[]): string {
  const said = parts.flatMap(([was, now]): string[] => {
    const [out, put] = [shorten(was), shorten(now)];
    if (isSpace(out) && isSpace(put)) return [];
    if (isSpace(put)) return [`“${out}” was taken out`];
    return [isSpace(out) ? `“${put}” was put in` : `“${out}” became “${put}”`];
  });
  const shown = said.slice(0, 4);
  const more = said.length > shown.length ? [`${String(said.length - shown.length)} more changes`] : [];
  return said.length === 0 ? 'Only the spaces differ.' : `${[...shown, ...more].join('; ')}.`;
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 80 ? `${plain.slice(0, 77).trimEnd()}…` : plain;
}

export interface JudgedNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: ItemVerdict;
  readonly figure?: string;
}

/** Numbers of a line that state a statistic, each held against the briefing's figures (part 5, capture and audit). */
export function judgeNumbers(text: string, figures: Iterable<EvaluatedFigure>): JudgedNumber[] {
  const audit = auditAgainst(auditText(text), figures);
  return audit.numbers
    .filter(({ meaning }) => isStatistic(meaning) || meaning === 'malformed')
    .map(({ text: words, start, end, verdict, figure, sum, nearest }): JudgedNumber => {
      const place = { text: words, start, end };
      if (figure !== undefined && verdict?.startsWith('matches') === true) {
        const message = `It fits the figure “${figure}”, but is not bound to it.`;
        return { ...place, figure, verdict: { holds: true, message, ...(sum !== undefined && { sum }) } };
      }
      if (figure !== undefined) {
        const message = `It contradicts the figure “${figure}”. ${sum ?? ''}`.trim();
        return { ...place, figure, verdict: { holds: false, message } };
      }
      const near = nearest === undefined ? '' : ` The nearest is “${nearest.figure}”, ${nearest.shown}.`;
      return { ...place, verdict: { holds: false, message: `No figure of the briefing says this.${near}` } };
    });
}
