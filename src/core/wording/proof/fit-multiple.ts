/** Multiples: "2.02 times", "doubled", "half as many". A change of 102% is 2.02 times. */
import { showDecimal } from '../../figures/numbers.ts';
import { type Decimal } from '../../figures/quantity.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import type { ParsedPhrase } from '../phrase.ts';
import { claimOf, endsOf, rescale, type Claim, type Ends, type Misfit } from './claim.ts';
import { wrongForm } from './measures.ts';

const showTimes = (value: Decimal, places: number): string => `${showDecimal(value, places)} times`;

export function fitMultiple(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  if (phrase.traits.includes('times-more')) return timesMore(phrase);
  const ends = timesOf(figure);
  if (ends === undefined)
    return wrongForm(phrase, figure, 'A multiple compares two numbers: a figure with the calculation ratio does.');
  if (phrase.direction === 'down' || (phrase.direction === 'up' && !ends.low.greaterThan(1)))
    return { misfit: `It did not go ${phrase.direction} "${phrase.text}": it is ${showTimes(ends.low, 2)}.` };
  return claimOf(phrase, { ...ends, kind: 'measured', stated: phrase.stated, show: showTimes });
}

function timesOf({ measure, quantity }: EvaluatedFigure): Ends | undefined {
  if (quantity.kind === 'missing') return undefined;
  if (measure === 'ratio') return endsOf(quantity);
  if (measure === 'change') return rescale(endsOf(quantity), (value) => value.div(100).plus(1));
  return undefined;
}

/** DOMAIN 2.5: "N times more" may be N or N + 1 times as many. */
function timesMore(phrase: ParsedPhrase): Misfit {
  const number = showDecimal(phrase.stated, 2);
  return {
    misfit:
      `"${phrase.text}" may be read as ${number} or as ${showDecimal(phrase.stated.plus(1), 2)} times as many. ` +
      `Write "${number} times as many" when that is what is meant.`,
  };
}
