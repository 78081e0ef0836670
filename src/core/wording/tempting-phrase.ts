/**
 * Wording that lies near a figure and is not true of it, with the reason: what an author in a hurry would write. Shown
 * beside the phrases that hold, so that the difference is seen before it is written.
 */
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import { parsePhrase } from './parse-phrase.ts';
import type { WordingOptions } from './phrase.ts';
import { provePhrase } from './prove-phrase.ts';

export interface TemptingPhrase {
  readonly text: string;
  /** Why it does not hold, as one sentence. */
  readonly why: string;
}

/**
 * The first near wording that does not hold; undefined where every one that was tried does.
 * @param holding phrases that hold, best first.
 */
export function temptingPhrase(
  figure: EvaluatedFigure,
  holding: readonly string[],
  options: WordingOptions,
): TemptingPhrase | undefined {
  if (figure.quantity.kind === 'missing') return undefined;
  for (const text of temptations(figure, holding)) {
    if (parsePhrase(text) === undefined) continue;
    const verdict = provePhrase(text, figure, options);
    if (!verdict.holds) return { text, why: verdict.message };
  }
  return undefined;
}

/** The same number with the hedge turned round, or made sharper than the value is. */
function temptations(figure: EvaluatedFigure, holding: readonly string[]): string[] {
  const bare = holding.map((text) => ({
    text,
    hedge: hedgePattern.exec(text)?.[0].toLowerCase().trim(),
    rest: text.replace(hedgePattern, ''),
  }));
  const hedged = bare.filter(({ hedge }) => hedge !== undefined);
  const turned = hedged.flatMap(({ hedge, rest }) => {
    if (/nearly|almost|just under|about|around|roughly/.test(hedge ?? '')) return [`over ${rest}`, `exactly ${rest}`];
    return [`nearly ${rest}`, `exactly ${rest}`];
  });
  const sharper =
    figure.measure === 'share'
      ? bare.filter(({ rest }) => /half|third|quarter/.test(rest)).map(({ rest }) => `exactly ${rest}`)
      : [];
  return [...sharper, ...turned];
}

const hedgePattern =
  /^(?:more than|just over|just under|fewer than|less than|nearly|almost|over|about|around|roughly)\s+/i;
