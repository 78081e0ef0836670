/** Calculations that put numbers in order: rank, minimum and maximum, with who holds them. */
import { between, highOf, joinMissing, lowOf, type Missing } from '../arithmetic.ts';
import { sameForm, totalOf } from '../linear-form.ts';
import { showQuantity } from '../numbers.ts';
import { Decimal, type Quantity } from '../quantity.ts';
import {
  addedForm,
  listOf,
  termOf,
  type CalculationRule,
  type Given,
  type Input,
  type Fault,
  type Outcome,
} from './calculation.ts';
import { commonMeasure } from './measures.ts';

/**
 * The place of one number among others: 1 is the highest. Equal numbers share a place. Where hidden cells leave the place
 * open it is an interval.
 */
export const rank: CalculationRule = {
  name: 'rank',
  roles: [
    { name: 'of', takes: 'several', what: 'the number to place; several are added' },
    { name: 'among', takes: 'several', what: 'the numbers that it is placed among' },
  ],
  inherits: () => ['of'],
  calculate: ({ inputs }) => {
    const common = commonMeasure([...inputs('of'), ...inputs('among')]);
    if ('rule' in common) return common;
    const form = addedForm(inputs('of'));
    const placed = totalOf(form);
    const others = inputs('among').filter((input) => !sameForm(input.form, form));
    const among = others.length + 1;
    const expression = `the place of ${termOf(inputs('of'))} among ${listOf(inputs('among'))}`;
    const gone = missingAmong([placed, ...others.map(({ operand }) => operand.quantity)]);
    if (gone !== undefined) return { quantity: gone, measure: 'rank', expression, among };
    const surelyAbove = others.filter(({ operand }) => atLow(operand.quantity).gt(atHigh(placed))).length;
    const perhapsAbove = others.filter(({ operand }) => atHigh(operand.quantity).gt(atLow(placed))).length;
    const equal = others.filter(({ operand }) => isEqual(operand.quantity, placed));
    const quantity = between(surelyAbove + 1, perhapsAbove + 1);
    const sum = `${termOf(inputs('of'))} is ${placeText(quantity, equal.length > 0)} of ${String(among)}, where 1st is the highest: ${listOf(inputs('among'))}`;
    return { quantity, measure: 'rank', expression, sum, among, holders: [...inputs('of').slice(0, 1), ...equal] };
  },
};

/** The lowest, and who holds it. */
export const minimum: CalculationRule = {
  name: 'minimum',
  roles: [{ name: 'of', takes: 'several', what: 'the cells or figures' }],
  inherits: () => 'holders',
  calculate: (given) => extreme(given, 'lowest'),
};

/** The highest, and who holds it. */
export const maximum: CalculationRule = {
  name: 'maximum',
  roles: [{ name: 'of', takes: 'several', what: 'the cells or figures' }],
  inherits: () => 'holders',
  calculate: (given) => extreme(given, 'highest'),
};

function extreme({ inputs }: Given, which: 'lowest' | 'highest'): Outcome | Fault {
  const of = inputs('of');
  const common = commonMeasure(of);
  if ('rule' in common) return common;
  const expression = `the ${which} of ${listOf(of)}`;
  const per = common.per === undefined ? {} : { per: common.per };
  const quantities = of.map(({ operand }) => operand.quantity);
  const gone = missingAmong(quantities);
  if (gone !== undefined) return { quantity: gone, measure: common.measure, expression, ...per };
  const pick = (a: Decimal, b: Decimal): Decimal => ((which === 'lowest') === a.lt(b) ? a : b);
  const quantity = between(quantities.map(atLow).reduce(pick), quantities.map(atHigh).reduce(pick));
  const holders = of.filter(({ operand }) =>
    which === 'lowest' ? atLow(operand.quantity).lte(atHigh(quantity)) : atHigh(operand.quantity).gte(atLow(quantity)),
  );
  const shown = showQuantity(quantity, common.measure, { per: common.per });
  const sum = `${shown} (${sayHolders(holders, quantity)}) is ${expression}`;
  return { quantity, measure: common.measure, expression, sum, holders, ...per };
}

function sayHolders(holders: readonly Input[], quantity: Quantity): string {
  const all = holders.map(({ operand }) => operand.label);
  const labels = all.length > 8 ? [...all.slice(0, 7), `${String(all.length - 7)} more`] : all;
  const word = quantity.kind === 'interval' ? ' or ' : ' and ';
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')}${word}${labels.at(-1) ?? ''}`;
}

function placeText(quantity: Quantity, joint: boolean): string {
  return `${joint ? 'joint ' : ''}${showQuantity(quantity, 'rank')}`;
}

function missingAmong(quantities: readonly Quantity[]): Missing | undefined {
  const gone = quantities.filter((quantity) => quantity.kind === 'missing');
  return gone.length === 0 ? undefined : joinMissing(gone);
}

function isEqual(a: Quantity, b: Quantity): boolean {
  return a.kind === 'value' && b.kind === 'value' && a.value.eq(b.value);
}

function atLow(quantity: Quantity): Decimal {
  return lowOf(quantity) ?? new Decimal(0);
}

function atHigh(quantity: Quantity): Decimal {
  return highOf(quantity) ?? new Decimal(0);
}
