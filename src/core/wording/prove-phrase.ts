/**
 * Proves a phrase against a figure: the wording is read, brought to one scale with the figure, and its hedge is a span that
 * the exact value, or both ends of an interval, must lie in (DOMAIN 2.5, DESIGN 5 "Phrase").
 */
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import { parsePhrase } from './parse-phrase.ts';
import { isDigitGroup, longestPhrase, normaliseWording } from './grammar/tokens.ts';
import { defaultBands, type ParsedPhrase, type PhraseForm, type Verdict, type WordingOptions } from './phrase.ts';
import { cautionsOn } from './proof/cautions.ts';
import { isMisfit, type Claim, type Fit, type Misfit } from './proof/claim.ts';
import { fitLevel } from './proof/fit-level.ts';
import { fitMultiple } from './proof/fit-multiple.ts';
import { fitFraction, fitOdds, fitPercent, fitPoints } from './proof/fit-part.ts';
import { fitEvery, fitPer, fitRate } from './proof/fit-period.ts';
import { fitRank, recordMisfit } from './proof/fit-rank.ts';
import { exampleWording } from './proof/measures.ts';
import { sayFails, sayHolds } from './proof/messages.ts';
import { nounCautions, nounMisfit } from './proof/nouns.ts';
import { placeIn } from './proof/span.ts';
import { spanOf } from './proof/spans.ts';
import { backwardsMisfit } from './proof/time-order.ts';

/** How each form is brought to the figure's scale. */
const fits: Readonly<Record<PhraseForm, Fit>> = {
  count: fitLevel,
  money: fitLevel,
  percent: fitPercent,
  points: fitPoints,
  fraction: fitFraction,
  'one-in': fitOdds,
  times: fitMultiple,
  per: fitPer,
  every: fitEvery,
  rate: fitRate,
  ordinal: fitRank,
  superlative: fitRank,
};

/**
 * Does the wording hold of the figure, and why? Never throws. `options.bands` overrides the bands of DOMAIN 2.5;
 * `options.profile` only decides cautions.
 */
export function provePhrase(text: string, figure: EvaluatedFigure, options: WordingOptions): Verdict {
  if (figure.quantity.kind === 'missing') return fails(`There is no number to word: ${figure.quantity.why}.`);
  const phrase = parsePhrase(text);
  if (phrase === undefined) return fails(sayUnreadable(text, figure));
  const claim = findMisfit(phrase, figure) ?? fitPhrase(phrase, figure);
  if (isMisfit(claim)) return fails(claim.misfit);
  return proveClaim(phrase, figure, claim, options);
}

/** What is wrong with these words for this figure, whatever its value. */
function findMisfit(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit | undefined {
  return nounMisfit(phrase, figure) ?? averageMisfit(phrase, figure) ?? backwardsMisfit(phrase, figure);
}

function fitPhrase(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  const superlative = phrase.form === 'ordinal' || phrase.form === 'superlative';
  const unproved = phrase.hedge === 'record' && !superlative ? recordMisfit(phrase, figure) : undefined;
  return unproved ?? fits[phrase.form](phrase, figure);
}

function proveClaim(phrase: ParsedPhrase, figure: EvaluatedFigure, claim: Claim, options: WordingOptions): Verdict {
  const bands = { ...defaultBands, ...options.bands };
  const span = spanOf(claim, bands);
  for (const end of [claim.low, claim.high]) {
    const place = placeIn(span, end);
    if (place !== 'in') return fails(sayFails(phrase, claim, span, end, place));
  }
  const cautions = [
    ...claim.cautions,
    ...cautionsOn({ phrase, figure, claim, bands, profile: options.profile }),
    ...nounCautions(phrase, figure),
  ];
  return { holds: true, message: sayHolds(phrase, claim), cautions };
}

function fails(message: string): Verdict {
  return { holds: false, message, cautions: [] };
}

/** "an average of 2,194" of a count. */
function averageMisfit(phrase: ParsedPhrase, { measure }: EvaluatedFigure): Misfit | undefined {
  if (!phrase.traits.includes('average') || measure === 'average' || measure === 'mean') return undefined;
  return { misfit: `"${phrase.text}" says that it is an average, but the figure is not one.` };
}

/** Why the wording could not be read, and what could be. */
function sayUnreadable(text: string, figure: EvaluatedFigure): string {
  const readable = `Wording that can be read is like ${exampleWording(figure)}: the number, its hedge, its unit noun, and no more.`;
  if (text.length > longestPhrase) return `The wording is too long for one number. ${readable}`;
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(normaliseWording(text))?.[0];
  if (digits !== undefined && !isDigitGroup(digits))
    return `"${digits}" breaks the rule of three digits between commas, so it is no number. ${readable}`;
  return `"${text}" cannot be read as wording for a number. ${readable}`;
}
