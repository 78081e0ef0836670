/** The same statistic from two records, worded in two places so that both cannot hold: a reader has to choose (DOMAIN 2.5, 20a). */
import type { EvaluatedFigure } from '../../figures/index.ts';
import { samePeriod } from '../../figures/index.ts';
import { bandsOf } from '../../letters/index.ts';
import { provePhrase } from '../../wording/index.ts';
import type { PrintedFigure } from '../context.ts';
import type { Rule } from '../rule.ts';
import { contentWords } from '../words.ts';

const twice = (value: string, more: object = {}) => ({
  paragraph:
    'Police in Wales recorded :figure[2,194]{of=wales-total} offences. In Wales :figure[auto]{of=wales-again} offences were recorded.',
  records: [
    {
      kind: 'figure',
      id: 'wales-again',
      set: {
        type: 'reported',
        label: 'Image offences recorded in Wales',
        value,
        asPublished: value,
        source: 'image-foi',
        unit: { one: 'offence', many: 'offences' },
        area: { code: 'W92000004', label: 'Wales', nations: ['wales'] },
        period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' },
        ...more,
      },
    },
  ] as const,
});

export const figuresContradict: Rule = {
  id: 'figures-contradict',
  severity: 'misleading',
  about: 'The letter words one statistic in two places from two records so that both cannot hold.',
  source: 'DOMAIN 2.5 and 20a',
  find: ({ letter, records, printed }) => {
    const options = { profile: letter.profile, bands: bandsOf(records) };
    const holds = (one: PrintedFigure, of: EvaluatedFigure): boolean =>
      one.claims.some(({ text }) => provePhrase(text, of, options).holds);
    return printed.flatMap((one, at) =>
      printed.slice(at + 1).flatMap((other) => {
        if (isSameValue(one.figure, other.figure) || !isSameStatistic(one.figure, other.figure)) return [];
        if (holds(one, other.figure) || holds(other, one.figure)) return [];
        const [first, second] = [one.claims[0], other.claims[0]];
        const sum = `“${first.text}” is ${one.figure.sum}; “${second.text}” is ${other.figure.sum}`;
        const message = `“${first.text}” and “${second.text}” give the same statistic (“${one.figure.label}”) in two ways, and both cannot hold: ${sum}. Print one of them, or say how the two differ.`;
        const where = { letter: letter.id, block: second.block, figure: other.figure.id, text: second.text };
        return [{ rule: 'figures-contradict', severity: 'misleading' as const, message, sum, where }];
      }),
    );
  },
  examples: {
    fires: [twice('2301')],
    quiet: [
      {},
      twice('2194'),
      twice('2301', { label: 'Robberies recorded in Wales' }),
      twice('2301', { period: { start: '2022-04-01', end: '2023-03-31', kind: 'financial' } }),
    ],
  },
};

/** What is true of one is then true of the other. */
function isSameValue({ quantity: a }: EvaluatedFigure, { quantity: b }: EvaluatedFigure): boolean {
  return a.kind === 'value' && b.kind === 'value' && a.value.equals(b.value);
}

function isSameStatistic(a: EvaluatedFigure, b: EvaluatedFigure): boolean {
  if (a.measure !== b.measure || a.per !== b.per || a.unit?.many !== b.unit?.many || a.base !== b.base) return false;
  if (a.area?.code !== b.area?.code || a.area === undefined) return false;
  if (a.period === undefined || b.period === undefined || !samePeriod(a.period, b.period)) return false;
  const [one, other] = [contentWords(a.label), contentWords(b.label)];
  const shared = one.filter((word) => other.includes(word)).length;
  return shared > 0 && shared === one.length && shared === other.length;
}
