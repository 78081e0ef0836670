/**
 * Which way time runs in a comparison. A figure that goes from the later number to the earlier one turns every rise into
 * a fall, and its percentage is of the wrong number.
 */
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import { renderPeriod } from '../../figures/render-period.ts';
import type { Period } from '../../model/index.ts';
import type { ParsedPhrase } from '../phrase.ts';
import type { Misfit } from './claim.ts';

/** Verbs that say that a multiple came about in time; "2 times" and "twice as many" only compare. */
const becoming = /\b(?:doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing)\b/i;

/**
 * A change or a difference in points that runs backwards is refused in any words; a difference or a ratio, which may
 * compare either way, only where the words say that something went up or down. Undefined: nothing runs backwards.
 */
export function backwardsMisfit(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit | undefined {
  const [froms, tos] = [periodsOf(figure, 'from'), periodsOf(figure, 'to')];
  const [from, to] = [froms[0], tos[0]];
  if (from === undefined || to === undefined) return undefined;
  if (!froms.every(({ start }) => tos.every(({ end }) => start > end))) return undefined;
  const always = figure.calculation === 'change' || figure.calculation === 'points';
  if (!always && phrase.direction === undefined && !becoming.test(phrase.text)) return undefined;
  return {
    misfit:
      `The figure runs back in time, from ${renderPeriod(from, 'slash')} to ${renderPeriod(to, 'slash')}, so what it calls a ` +
      'rise was a fall. Put the earlier number in "from" and the later one in "to".',
  };
}

function periodsOf({ operands }: EvaluatedFigure, role: string): Period[] {
  return operands.flatMap((operand) => (operand.role === role && operand.period !== undefined ? [operand.period] : []));
}
