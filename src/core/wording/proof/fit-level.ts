/** Counts and money: the figure's own number, exact or rounded within the band. */
import { perText, showDecimal } from '../../figures/numbers.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import type { Measure } from '../../model/index.ts';
import type { ParsedPhrase } from '../phrase.ts';
import { claimOf, endsOf, isMisfit, type Claim, type ClaimKind, type Misfit } from './claim.ts';
import { sizeOf } from './direction.ts';
import { wrongForm } from './measures.ts';

/** Measures that a plain number can word. Averages and rates need their "a day" or "per 1,000" beside it. */
const plainKinds: Readonly<Partial<Record<Measure, ClaimKind>>> = {
  count: 'count',
  difference: 'count',
  mean: 'measured',
  average: 'measured',
  rate: 'measured',
};

/** "2,194", "280 more", "£2.2 million". */
export function fitLevel(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  const { quantity } = figure;
  const kind = plainKinds[figure.measure];
  if (kind === undefined || quantity.kind === 'missing') return wrongForm(phrase, figure, namePart(phrase, figure));
  const money = moneyMisfit(phrase, figure);
  if (money !== undefined) return money;
  const ends = sizeOf(phrase, figure, endsOf(quantity));
  if (isMisfit(ends)) return ends;
  const per = figure.per;
  const outside =
    kind === 'measured' && per !== undefined
      ? [{ rule: 'say-per', message: `The figure is ${perText(per)}: the sentence must say so beside the number.` }]
      : [];
  return claimOf(phrase, {
    kind,
    low: ends.low,
    high: ends.high,
    stated: phrase.stated,
    show: (value, places) => `${phrase.symbol ?? ''}${showDecimal(value, places)}`,
    lead: ends.lead,
    cautions: [...ends.cautions, ...outside],
  });
}

/** Money carries its symbol, or its noun; anything else carries none. */
export function moneyMisfit(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit | undefined {
  const symbol = figure.unit?.symbol ?? '';
  const said = phrase.symbol ?? '';
  if (said === symbol || (said === '' && phrase.noun !== undefined)) return undefined;
  if (symbol === '')
    return { misfit: `"${phrase.text}" is money, but the figure counts ${figure.unit?.many ?? 'something else'}.` };
  return { misfit: `The figure is money in ${symbol}: write ${symbol} before the number.` };
}

/** A share worded as its own numerator is the commonest slip: say which number that is. */
function namePart(phrase: ParsedPhrase, figure: EvaluatedFigure): string {
  const part = figure.operands.find(
    ({ quantity }) => quantity.kind === 'value' && quantity.value.equals(phrase.stated),
  );
  return part === undefined ? '' : `${showDecimal(phrase.stated, 0)} is ${part.label}, which is a figure of its own.`;
}
