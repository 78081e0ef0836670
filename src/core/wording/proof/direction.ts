/** Changes: which way the figure went, which way the phrase says it went, and how far in that direction. */
import { Decimal } from '../../figures/quantity.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import type { ParsedPhrase } from '../phrase.ts';
import { rescale, type Caution, type Ends, type Misfit } from './claim.ts';

export interface Directed extends Ends {
  readonly lead: string;
  readonly cautions: readonly Caution[];
}

const zero = new Decimal(0);

/** The size of the change in the phrase's direction. Without one the sentence must say which way, and is told so. */
export function inDirection(phrase: ParsedPhrase, ends: Ends): Directed | Misfit {
  const fell = ends.high.lessThan(zero);
  const rose = ends.low.greaterThan(zero);
  const still = ends.low.isZero() && ends.high.isZero();
  if (phrase.direction === undefined) {
    if (still || !ends.low.isNegative()) return { ...ends, lead: 'It is', cautions: [] };
    if (!fell) return { misfit: 'It may have gone up or down: the figure is a range with 0 inside it. Say the range.' };
    const caution = { rule: 'direction', message: 'This is a fall: the sentence must say that it fell.' };
    return { ...rescale(ends, (value) => value.neg()), lead: 'The fall is', cautions: [caution] };
  }
  if (still) return { misfit: 'It did not change, so it went neither up nor down.' };
  const right = phrase.direction === 'up' ? rose : fell;
  if (!right) return { misfit: wrongWay(phrase.direction, rose, fell) };
  return phrase.direction === 'up'
    ? { ...ends, lead: 'The rise is', cautions: [] }
    : { ...rescale(ends, (value) => value.neg()), lead: 'The fall is', cautions: [] };
}

function wrongWay(said: 'up' | 'down', rose: boolean, fell: boolean): string {
  if (rose || fell) return `It went ${rose ? 'up' : 'down'}, not ${said}.`;
  return `It may not have gone ${said} at all: the figure is a range that reaches 0. Say the range.`;
}

/** A difference has a direction, whatever it is a difference of; any other figure is a level, which has none. */
export function sizeOf(phrase: ParsedPhrase, figure: EvaluatedFigure, ends: Ends): Directed | Misfit {
  if (figure.measure === 'difference' || figure.calculation === 'difference') return inDirection(phrase, ends);
  if (phrase.direction === undefined) return { ...ends, lead: 'It is', cautions: [] };
  return {
    misfit: `"${phrase.text}" says that something went ${phrase.direction}, but the figure is a level, not a change: use a figure that is a change or a difference.`,
  };
}
