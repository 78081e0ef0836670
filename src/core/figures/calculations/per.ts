/** Calculations per something: an average per day, week or month over real days, and a rate per so many people. */
import { between } from '../arithmetic.ts';
import { divideForms, totalOf } from '../linear-form.ts';
import { groupDigits, showDecimal } from '../numbers.ts';
import { daysIn, monthsIn } from '../period.ts';
import { Decimal, type Quantity } from '../quantity.ts';
import { addedForm, termOf, type CalculationRule } from './calculation.ts';
import { commonMeasure, isNumber } from './measures.ts';

/**
 * The total over the real days of its period (DOMAIN 2.6): 2023/24 has 366. A week is days ÷ 7; a month is a real calendar
 * month, so a whole year has 12.
 */
export const average: CalculationRule = {
  name: 'average',
  roles: [{ name: 'of', takes: 'several', what: 'the total; several are added' }],
  per: ['day', 'week', 'month'],
  inherits: () => ['of'],
  calculate: ({ inputs, per, period }) => {
    const common = commonMeasure(inputs('of'));
    if ('rule' in common) return common;
    if (!isNumber(common.measure)) {
      return { rule: 'figure-measures-differ', message: 'only a count can be averaged over days' };
    }
    if (period === undefined) {
      return { rule: 'figure-field-missing', message: 'an average needs a period, to know how many days there were' };
    }
    const days = daysIn(period);
    if (days < 1) return { rule: 'period-reversed', message: 'its period ends before it begins' };
    const total = totalOf(addedForm(inputs('of')));
    const unit = per ?? 'day';
    const months = unit === 'month' ? monthsIn(period) : new Decimal(12);
    const said = { day: '', week: ' × 7', month: '' }[unit as 'day' | 'week' | 'month'];
    const over = unit === 'month' ? `${showDecimal(months, 2)} ${months.eq(1) ? 'month' : 'months'}` : sayDays(days);
    return {
      quantity: divide(total, unit === 'month' ? months : new Decimal(days), unit === 'week' ? 7 : 1),
      measure: 'average',
      per: unit,
      days,
      expression: `${termOf(inputs('of'))} ÷ ${over}${said}`,
    };
  },
};

/** of ÷ population × 1,000 or 100,000 (DOMAIN 2.7). Both must cover the same area. */
export const rate: CalculationRule = {
  name: 'rate',
  roles: [
    { name: 'of', takes: 'several', what: 'the count; several are added' },
    { name: 'population', takes: 'several', what: 'the population of the same area; several are added' },
  ],
  per: ['1000', '100000'],
  inherits: (field) => (field === 'area' ? ['of', 'population'] : ['of']),
  calculate: ({ inputs, per = '1000' }) => {
    const common = commonMeasure(inputs('of'));
    if ('rule' in common) return common;
    return {
      quantity: divideForms(addedForm(inputs('of')), addedForm(inputs('population')), per),
      measure: 'rate',
      per,
      expression: `${termOf(inputs('of'))} ÷ ${termOf(inputs('population'))} × ${groupDigits(per)}`,
    };
  },
};

/** Multiplied first and divided once, so that nothing is lost on the way. */
function divide(total: Quantity, by: Decimal, times: number): Quantity {
  if (total.kind === 'missing') return total;
  const [low, high] = total.kind === 'value' ? [total.value, total.value] : [total.low, total.high];
  return between(low.times(times).div(by), high.times(times).div(by));
}

function sayDays(days: number): string {
  return `${groupDigits(String(days))} ${days === 1 ? 'day' : 'days'}`;
}
