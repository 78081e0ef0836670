/** Percentages of few cases jump about: under 50 prefer counts, under 20 a percentage change misleads (DOMAIN 21). */
import { Decimal, showQuantity, type EvaluatedFigure } from '../../figures/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

/** What the percentage is of: the whole of a share, the earlier number of a change or ratio. */
function baseOf({ operands, calculation }: EvaluatedFigure): Decimal | undefined {
  const role =
    calculation === 'share' ? 'whole' : calculation === 'change' || calculation === 'ratio' ? 'from' : undefined;
  const parts = operands.filter((operand) => operand.role === role);
  if (parts.length === 0) return undefined;
  let sum = new Decimal(0);
  for (const { quantity } of parts) {
    if (quantity.kind === 'missing') return undefined;
    sum = sum.plus(quantity.kind === 'value' ? quantity.value : quantity.low);
  }
  return sum;
}

const from = (force: string, offences: string) => ({
  paragraph:
    'Of the offences recorded in Wales, :figure[auto]{of=small} was there; it is :figure[auto]{of=small-change} on the year.',
  records: [
    {
      kind: 'figure',
      id: 'few',
      set: { type: 'reported', label: force, value: offences, asPublished: offences, source: 'image-foi' },
    },
    {
      kind: 'figure',
      id: 'some',
      set: { type: 'reported', label: 'Part', value: '12', asPublished: '12', source: 'image-foi' },
    },
    {
      kind: 'figure',
      id: 'small',
      set: {
        type: 'derived',
        label: 'A share',
        calculation: 'share',
        args: { part: [{ figure: 'some' }], whole: [{ figure: 'few' }] },
        base: 'of the offences recorded in Wales',
      },
    },
    {
      kind: 'figure',
      id: 'small-change',
      set: {
        type: 'derived',
        label: 'A change',
        calculation: 'change',
        args: { from: [{ figure: 'few' }], to: [{ figure: 'some' }] },
      },
    },
  ] as const,
});

export const smallBase: Rule = {
  id: 'small-base',
  severity: 'misleading',
  about: 'A percentage is taken of few cases.',
  source: 'DOMAIN 21',
  find: (context) =>
    eachFigure(context, (figure) => {
      const base = baseOf(figure);
      const { smallBase: small, tinyBase: tiny } = context.thresholds;
      if (base === undefined || base.lt(1) || base.gte(small)) return undefined;
      const shown = showQuantity({ kind: 'value', value: base });
      if (figure.calculation === 'change' && base.lt(tiny)) {
        const message = `“${figure.label}” is a percentage change on ${shown}, fewer than ${String(tiny)}. One case more or less moves it a great deal. Print the two counts instead.`;
        return { rule: 'small-base', severity: 'misleading', message, sum: figure.sum };
      }
      const message = `“${figure.label}” is taken of ${shown}, fewer than ${String(small)}. Readers see more in counts: print those, or both.`;
      return { rule: 'small-base', severity: 'style', message, sum: figure.sum };
    }),
  examples: {
    fires: [from('Few', '49'), from('Few', '19')],
    quiet: [from('Some', '50'), { paragraph: 'No share here.' }],
  },
};
