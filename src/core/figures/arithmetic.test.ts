/** Intervals stay intervals and missing stays missing (DESIGN 5, Cell kinds). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addQuantities,
  between,
  compareQuantities,
  divideQuantities,
  exactly,
  highOf,
  joinMissing,
  lowOf,
  missing,
  scaleQuantity,
  subtractQuantities,
} from './arithmetic.ts';
import {
  addForms,
  divideForms,
  leafForm,
  repeatedKeys,
  scaleForm,
  subtractForms,
  totalOf,
  type LinearForm,
} from './linear-form.ts';
import { showQuantity } from './numbers.ts';
import { Decimal, type Quantity } from './quantity.ts';

const hidden = between(1, 4);
const gone = missing('[x]', 'Gwent is not available');

const quantities = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.nat({ max: 9 }))
  .map(([low, width]) => ({ quantity: between(low, low + width), low, width }));

function holds(quantity: Quantity, value: Decimal | number): boolean {
  const [low, high] = [lowOf(quantity), highOf(quantity)];
  return low !== undefined && high !== undefined && low.lte(value) && high.gte(value);
}

describe('arithmetic of independent quantities', () => {
  it('widens intervals', () => {
    expect(showQuantity(addQuantities(exactly(15), hidden))).toBe('16 to 19');
    expect(showQuantity(subtractQuantities(hidden, hidden))).toBe('−3 to 3');
    expect(showQuantity(scaleQuantity(hidden, -2))).toBe('−8 to −2');
    expect(showQuantity(divideQuantities(exactly(12), hidden))).toBe('3 to 12');
  });

  it('gives no number for a divisor that is or may be 0', () => {
    expect(divideQuantities(exactly(5), exactly(0))).toMatchObject({
      kind: 'missing',
      why: 'nothing can be divided by 0',
    });
    expect(divideQuantities(exactly(5), between(-1, 4))).toMatchObject({ why: 'the number to divide by may be 0' });
  });

  it('lets missing absorb everything, with every reason', () => {
    const other = missing('Refused', 'Kent was refused');
    for (const act of [addQuantities, subtractQuantities, divideQuantities]) {
      expect(act(gone, hidden)).toBe(gone);
      expect(act(hidden, gone)).toBe(gone);
      expect(act(gone, other)).toEqual({
        kind: 'missing',
        marker: '[x]',
        why: 'Gwent is not available; Kent was refused',
      });
    }
  });

  it('tells a few of very many reasons, and counts the rest', () => {
    const gaps = Array.from({ length: 43 }, (_, at) => missing('[x]', `force ${String(at)} is not held`));
    expect(joinMissing(gaps).why).toMatch(/^force 0 is not held; .*force 4 is not held; and 38 more$/);
  });

  it('compares only what can be told apart', () => {
    expect(compareQuantities(exactly(5), hidden)).toBe(1);
    expect(compareQuantities(exactly(0), hidden)).toBe(-1);
    expect(compareQuantities(exactly(3), hidden)).toBeUndefined();
    expect(compareQuantities(exactly(3), exactly('3.0'))).toBe(0);
    expect(compareQuantities(gone, hidden)).toBeUndefined();
  });
});

describe('forms added up from cells', () => {
  const leaves = (list: readonly { quantity: Quantity }[]): LinearForm[] =>
    list.map(({ quantity }, at) => leafForm(`cell ${String(at)}`, quantity));

  it('hold the sum of any choice of their members', () => {
    const choices = fc.array(fc.tuple(quantities, fc.nat({ max: 1000 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(choices, (chosen) => {
        const total = totalOf(addForms(leaves(chosen.map(([member]) => member))));
        const sum = chosen.reduce((all, [{ low, width }, pick]) => all + low + (pick % (width + 1)), 0);
        return holds(total, sum);
      }),
    );
  });

  it('are missing as soon as one member is, even one that cancels', () => {
    const total = totalOf(addForms([leafForm('a', exactly(964)), leafForm('b', gone)]));
    expect(total).toEqual(gone);
    expect(totalOf(subtractForms(leafForm('b', gone), leafForm('b', gone)))).toEqual(gone);
  });

  it('cancel a hidden cell that stands on both sides', () => {
    const whole = addForms([leafForm('a', exactly(10)), leafForm('b', hidden)]);
    expect(totalOf(subtractForms(whole, leafForm('b', hidden)))).toEqual(exactly(10));
  });

  it('give a hidden part its exact share of its own whole', () => {
    const part = leafForm('b', hidden);
    const whole = addForms([leafForm('a', exactly(4)), part]);
    // 1 of 5 to 4 of 8; taken as independent it would be 12.5% to 80%.
    expect(showQuantity(divideForms(part, whole, 100), 'share')).toBe('20% to 50%');
  });

  it('keep the share of a contained part within 0 and 100', () => {
    fc.assert(
      fc.property(fc.array(quantities, { minLength: 1, maxLength: 12 }), fc.nat({ max: 11 }), (members, count) => {
        const all = leaves(members);
        const part = addForms(all.slice(0, (count % all.length) + 1));
        const share = divideForms(part, addForms(all), 100);
        if (share.kind === 'missing') return true;
        return lowOf(share)?.gte(0) === true && highOf(share)?.lte(100) === true;
      }),
    );
  });

  it('bound a ratio tightly: every choice is inside and both ends are reached', () => {
    const members = fc.array(
      fc.record({
        low: fc.integer({ min: 1, max: 20 }),
        width: fc.integer({ min: 0, max: 3 }),
        up: fc.integer({ min: -2, max: 2 }),
        down: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        members.filter((list) => list.some(({ down }) => down > 0)),
        (list) => {
          const forms = leaves(list.map(({ low, width }) => ({ quantity: between(low, low + width) })));
          const over = addForms(forms.map((form, at) => scaleForm(form, list[at]?.up ?? 0)));
          const under = addForms(forms.map((form, at) => scaleForm(form, list[at]?.down ?? 0)));
          const ratio = divideForms(over, under);
          const corners = list.reduce<number[][]>(
            (made, { low, width }) =>
              made.flatMap((one) => [
                [...one, low],
                [...one, low + width],
              ]),
            [[]],
          );
          const values = corners.map((corner) => {
            const top = corner.reduce((sum, value, at) => sum + value * (list[at]?.up ?? 0), 0);
            const bottom = corner.reduce((sum, value, at) => sum + value * (list[at]?.down ?? 0), 0);
            return new Decimal(top).div(bottom);
          });
          const tiny = new Decimal('1e-30');
          expect(
            lowOf(ratio)
              ?.minus(Decimal.min(...values))
              .abs()
              .lt(tiny),
          ).toBe(true);
          expect(
            highOf(ratio)
              ?.minus(Decimal.max(...values))
              .abs()
              .lt(tiny),
          ).toBe(true);
        },
      ),
    );
  });

  it('tell which cells are counted twice', () => {
    expect(repeatedKeys(addForms([leafForm('a', hidden), leafForm('b', hidden), leafForm('a', hidden)]))).toEqual([
      'a',
    ]);
  });
});
