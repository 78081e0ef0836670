/** The difference between two shares, in percentage points (DOMAIN 2.3). */
import { lowOf, subtractQuantities } from '../arithmetic.ts';
import { showDecimal, showQuantity } from '../numbers.ts';
import type { Decimal, Quantity } from '../quantity.ts';
import type { CalculationRule } from './calculation.ts';

/** to − from, both shares in percent. */
export const points: CalculationRule = {
  name: 'points',
  roles: [
    { name: 'from', takes: 'one', what: 'the earlier share, in percent' },
    { name: 'to', takes: 'one', what: 'the later share, in percent' },
  ],
  inherits: (field) => (field === 'period' ? ['to'] : ['from', 'to']),
  calculate: ({ inputs }) => {
    const [from] = inputs('from');
    const [to] = inputs('to');
    if (from === undefined || to === undefined) return { rule: 'figure-role', message: 'it needs two shares' };
    const notShare = [from, to].find(({ operand }) => operand.figure !== undefined && !isPercent(operand.measure));
    if (notShare !== undefined) {
      const message = `percentage points lie between two shares, and “${notShare.operand.label}” is not one`;
      return { rule: 'figure-measures-differ', message };
    }
    const quantity = subtractQuantities(to.operand.quantity, from.operand.quantity);
    return { quantity, measure: 'points', ...sayPoints(from.operand.quantity, to.operand.quantity, quantity) };
  },
};

function isPercent(measure: string): boolean {
  return measure === 'share' || measure === 'change';
}

/** The fewest decimals at which the rounded shares differ by the rounded points, so that the printed sum adds up. */
function sayPoints(from: Quantity, to: Quantity, result: Quantity): { expression: string; sum?: string } {
  const expression = `${showQuantity(to, 'share')} − ${showQuantity(from, 'share')}`;
  const exact = lowOf(result);
  if (from.kind !== 'value' || to.kind !== 'value' || exact === undefined) return { expression };
  for (let places = 1; places <= 6; places += 1) {
    const [after, before] = [to.value.toDecimalPlaces(places), from.value.toDecimalPlaces(places)];
    const rounded: Decimal = exact.toDecimalPlaces(places);
    const hides = rounded.decimalPlaces() < places && !rounded.eq(exact);
    if (hides || !after.minus(before).eq(rounded)) continue;
    const shown = `${showDecimal(rounded, places)} percentage ${rounded.abs().eq(1) ? 'point' : 'points'}`;
    return { expression, sum: `${showDecimal(after, places)}% − ${showDecimal(before, places)}% = ${shown}` };
  }
  return { expression };
}
