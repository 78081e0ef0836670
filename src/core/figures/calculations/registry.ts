/** Every calculation by name, with the roles that it takes. */
import type { Calculation } from '../../model/index.ts';
import { difference, mean, sum, value } from './adding.ts';
import type { CalculationRule } from './calculation.ts';
import { change, ratio, share } from './dividing.ts';
import { maximum, minimum, rank } from './ordering.ts';
import { average, rate } from './per.ts';
import { points } from './points.ts';

export const calculationRules: Readonly<Record<Calculation, CalculationRule>> = {
  value,
  sum,
  difference,
  share,
  change,
  points,
  ratio,
  average,
  rate,
  mean,
  rank,
  minimum,
  maximum,
};
