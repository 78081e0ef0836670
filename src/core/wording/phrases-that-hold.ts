/**
 * Suggests wording for a figure: candidates are made from its value, every one is proved by `provePhrase`, and only those
 * that hold without any caution are offered, best first. So a suggestion is never false and never undersells.
 */
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import type { Measure } from '../model/index.ts';
import { provePhrase } from './prove-phrase.ts';
import { endsOf, type Ends } from './proof/claim.ts';
import type { Suggestion, WordingOptions } from './phrase.ts';
import type { Candidate, Material } from './suggest/candidate.ts';
import { changeCandidates, pointsCandidates, ratioCandidates } from './suggest/changes.ts';
import {
  averageCandidates,
  countCandidates,
  differenceCandidates,
  meanCandidates,
  rateCandidates,
} from './suggest/levels.ts';
import { shareCandidates } from './suggest/parts.ts';
import { rangeCandidates } from './suggest/ranges.ts';
import { extremeCandidates, rankCandidates } from './suggest/ranks.ts';

type Direction = 'up' | 'down';

const makers: Readonly<Record<Measure, (material: Material, direction: Direction) => Candidate[]>> = {
  count: countCandidates,
  share: shareCandidates,
  change: changeCandidates,
  points: pointsCandidates,
  ratio: ratioCandidates,
  average: averageCandidates,
  rate: rateCandidates,
  mean: meanCandidates,
  rank: rankCandidates,
  difference: differenceCandidates,
};

const directed: readonly Measure[] = ['change', 'points', 'difference'];
const inUnits: readonly Measure[] = ['count', 'difference', 'mean', 'average', 'rate'];
const mostSuggestions = 8;

/** Up to eight phrases that hold of the figure, best first; none for a missing quantity. */
export function phrasesThatHold(figure: EvaluatedFigure, options: WordingOptions): readonly Suggestion[] {
  const best = new Map<string, number>();
  for (const { text, score } of candidatesFor(figure, options))
    best.set(text, Math.max(score, best.get(text) ?? -Infinity));
  const ranked = [...best].map(([text, score]) => ({ text, score })).sort(byScore);
  const offered: Suggestion[] = [];
  for (const candidate of ranked) {
    if (offered.length === mostSuggestions) break;
    const verdict = provePhrase(candidate.text, figure, options);
    if (verdict.holds && verdict.cautions.length === 0) offered.push(candidate);
  }
  return offered;
}

/** Money is worded as such wherever the figure's number is an amount, and not a share or a multiple of one. */
function moneySymbol({ measure, unit }: EvaluatedFigure): string {
  return inUnits.includes(measure) ? (unit?.symbol ?? '') : '';
}

function byScore(a: Suggestion, b: Suggestion): number {
  return b.score - a.score || a.text.length - b.text.length || (a.text < b.text ? -1 : 1);
}

/** What `auto` prints: the best phrase that holds. Undefined where none does. */
export function wordFigure(figure: EvaluatedFigure, options: WordingOptions): string | undefined {
  return phrasesThatHold(figure, options)[0]?.text;
}

function candidatesFor(figure: EvaluatedFigure, { profile }: WordingOptions): Candidate[] {
  if (figure.quantity.kind === 'missing') return [];
  const ends = endsOf(figure.quantity);
  if (ends.low.isNegative() && ends.high.greaterThan(0)) return [];
  const fell = directed.includes(figure.measure) && ends.high.lessThanOrEqualTo(0) && !ends.low.isZero();
  const direction = fell ? 'down' : 'up';
  const sized: Ends = fell ? { low: ends.high.neg(), high: ends.low.neg() } : ends;
  const anchors = sized.low.equals(sized.high) ? [sized.low] : [sized.low, sized.high];
  const material: Material = { figure, profile, anchors, symbol: moneySymbol(figure) };
  const ranges =
    anchors.length === 2
      ? rangeCandidates(material, sized, directed.includes(figure.measure) ? direction : undefined)
      : [];
  return [...ranges, ...makers[figure.measure](material, direction), ...extremeCandidates(material)];
}
