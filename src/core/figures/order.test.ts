/** Figures that refer to figures are worked out after them; circles are named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCircle, orderByReference } from './order.ts';

describe('the order of work', () => {
  it('puts every figure after those that it refers to', () => {
    const plan = orderByReference(
      new Map([
        ['share', ['meta', 'all']],
        ['meta', ['facebook']],
        ['facebook', []],
        ['all', []],
      ]),
    );
    expect(plan.order.indexOf('share')).toBeGreaterThan(plan.order.indexOf('meta'));
    expect(plan.order.indexOf('meta')).toBeGreaterThan(plan.order.indexOf('facebook'));
    expect(plan.stuck).toEqual([]);
  });

  it('names a circle from its first id, and what rests on it is stuck too', () => {
    const plan = orderByReference(
      new Map([
        ['d', ['c']],
        ['c', ['a']],
        ['b', ['c']],
        ['a', ['b']],
        ['e', []],
      ]),
    );
    expect(plan.circles.map(nameCircle)).toEqual(['a → b → c → a']);
    expect(plan.stuck).toEqual(['a', 'b', 'c', 'd']);
    expect(plan.order).toEqual(['e']);
    expect(orderByReference(new Map([['a', ['a']]])).circles.map(nameCircle)).toEqual(['a → a']);
  });

  it('does not mind a chain of ten thousand', () => {
    const chain = new Map(
      Array.from({ length: 10_000 }, (_, at) => [`f${String(at)}`, [`f${String(at + 1)}`]] as const),
    );
    expect(orderByReference(chain).order).toHaveLength(10_000);
  });

  it('leaves out nothing: each id is ordered or stuck, never both', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const graph = fc.dictionary(id, fc.array(id, { maxLength: 3 })).map((one) => new Map(Object.entries(one)));
    fc.assert(
      fc.property(graph, (references) => {
        const plan = orderByReference(references);
        expect([...plan.order, ...plan.stuck].sort()).toEqual([...references.keys()].sort());
        expect(plan.circles.length > 0).toBe(plan.stuck.length > 0);
        for (const circle of plan.circles) {
          circle.forEach((from, at) => {
            expect(references.get(from)).toContain(circle[(at + 1) % circle.length]);
          });
        }
      }),
    );
  });
});
