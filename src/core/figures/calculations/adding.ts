/** Calculations that add and take away: value, sum, difference and mean. */
import { subtractForms, scaleForm, totalOf } from '../linear-form.ts';
import { Decimal } from '../quantity.ts';
import {
  addedForm,
  addends,
  termOf,
  isFault,
  type CalculationRule,
  type Given,
  type Outcome,
  type Fault,
} from './calculation.ts';
import { commonMeasure, isNumber } from './measures.ts';
import { showQuantity } from '../numbers.ts';

/** The value of one cell or figure, as it is. */
export const value: CalculationRule = {
  name: 'value',
  roles: [{ name: 'of', takes: 'one', what: 'the cell or figure' }],
  inherits: () => ['of'],
  calculate: ({ inputs }) => {
    const [input] = inputs('of');
    if (input === undefined) return { rule: 'figure-role', message: 'it has no cell' };
    const { quantity, measure, per, label } = input.operand;
    const expression = showQuantity(quantity, measure, { per });
    return {
      quantity,
      measure,
      expression,
      sum: `${expression} (${label})`,
      form: input.form,
      lacks: 'value',
      ...perField(per),
    };
  },
};

/** All added. */
export const sum: CalculationRule = {
  name: 'sum',
  roles: [{ name: 'of', takes: 'several', what: 'the cells or figures to add' }],
  inherits: () => ['of'],
  calculate: ({ inputs }) => {
    const common = commonMeasure(inputs('of'));
    if ('rule' in common) return common;
    const form = addedForm(inputs('of'));
    const expression = addends(inputs('of'));
    return {
      quantity: totalOf(form),
      measure: common.measure,
      expression,
      form,
      lacks: 'total',
      ...perField(common.per),
    };
  },
};

/** to − from. Between two shares it is in percentage points. */
export const difference: CalculationRule = {
  name: 'difference',
  roles: [
    { name: 'from', takes: 'several', what: 'what is taken away: the earlier or the smaller' },
    { name: 'to', takes: 'several', what: 'what it is taken from: the later or the larger' },
  ],
  inherits: (field) => (field === 'period' ? ['to'] : ['from', 'to']),
  calculate: (given) => {
    const found = takeAway(given);
    if (isFault(found)) return found;
    if (isNumber(found.measure)) return { ...found, measure: 'difference' };
    return found.measure === 'share' || found.measure === 'change' ? { ...found, measure: 'points' } : found;
  },
};

/** The sum divided by how many there are. */
export const mean: CalculationRule = {
  name: 'mean',
  roles: [{ name: 'of', takes: 'several', what: 'the cells or figures' }],
  inherits: () => ['of'],
  calculate: ({ inputs }) => {
    const common = commonMeasure(inputs('of'));
    if ('rule' in common) return common;
    const count = inputs('of').length;
    const form = addedForm(inputs('of'));
    const share = scaleForm(form, new Decimal(1).div(count));
    const total = totalOf(form);
    return {
      // Divided once at the end: a third of each, added, would not be the third of the whole.
      quantity: total.kind === 'value' ? { kind: 'value', value: total.value.div(count) } : totalOf(share),
      measure: isNumber(common.measure) ? 'mean' : common.measure,
      expression: `${termOf(inputs('of'))} ÷ ${String(count)}`,
      lacks: 'mean',
      ...perField(common.per),
    };
  },
};

function takeAway({ inputs }: Given): Outcome | Fault {
  const common = commonMeasure([...inputs('from'), ...inputs('to')]);
  if ('rule' in common) return common;
  const form = subtractForms(addedForm(inputs('to')), addedForm(inputs('from')));
  const expression = `${termOf(inputs('to'))} − ${termOf(inputs('from'))}`;
  return {
    quantity: totalOf(form),
    measure: common.measure,
    expression,
    form,
    lacks: 'difference',
    ...perField(common.per),
  };
}

function perField(per: Outcome['per'] | undefined): Pick<Outcome, 'per'> {
  return per === undefined ? {} : { per };
}
