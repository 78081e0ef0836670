/** Which numbers may be added or compared: a share is not added to a count, nor a daily average to a weekly one. */
import type { Measure } from '../../model/index.ts';
import type { Per } from '../numbers.ts';
import type { Fault, Input } from './calculation.ts';

export interface CommonMeasure {
  readonly measure: Measure;
  readonly per: Per | undefined;
}

const named: Readonly<Record<Measure, string>> = {
  count: 'a count',
  share: 'a share',
  change: 'a percentage change',
  points: 'percentage points',
  ratio: 'a ratio',
  average: 'an average',
  rate: 'a rate',
  mean: 'a mean',
  rank: 'a rank',
  difference: 'a difference',
};

/** The one kind of number that all are; a fault when they are not alike. Counts, differences and means are alike. */
export function commonMeasure(inputs: readonly Input[]): CommonMeasure | Fault {
  const measures = [...new Set(inputs.map(({ operand }) => operand.measure))];
  const pers = [...new Set(inputs.map(({ operand }) => operand.per))];
  const [measure = 'count'] = measures;
  if (pers.length > 1) {
    return {
      rule: 'figure-measures-differ',
      message: 'it sets averages or rates side by side that are not per the same thing',
    };
  }
  if (measures.length === 1) return { measure, per: pers[0] };
  if (measures.every(isNumber)) return { measure: 'count', per: undefined };
  const names = measures.map((one) => named[one]);
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return {
    rule: 'figure-measures-differ',
    message: `it sets ${list} side by side, which are different kinds of number`,
  };
}

/** A number of things: a count, a difference of counts or a mean. */
export function isNumber(measure: Measure): boolean {
  return measure === 'count' || measure === 'difference' || measure === 'mean';
}
