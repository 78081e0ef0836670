/** A share of the known says little where little is known (DOMAIN 11). Thresholds are settings. */
import { Decimal } from '../../figures/index.ts';
import { knownRateOf } from '../../letters/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const known = (part: string) => ({
  paragraph: 'Of the offences where the platform was known, :figure[49.7%]{of=snapchat-share} took place on Snapchat.',
  records: [
    {
      kind: 'figure',
      id: 'known-part',
      set: { type: 'reported', label: 'Known', value: part, asPublished: part, source: 'image-foi' },
    },
    {
      kind: 'figure',
      id: 'known-whole',
      set: { type: 'reported', label: 'All', value: '10000', asPublished: '10,000', source: 'image-foi' },
    },
    {
      kind: 'figure',
      id: 'snapchat-share',
      set: { known: { part: [{ figure: 'known-part' }], whole: [{ figure: 'known-whole' }] } },
    },
  ] as const,
});

export const knownRateLow: Rule = {
  id: 'known-rate-low',
  severity: 'misleading',
  about: 'A share rests on cases of which few are known.',
  source: 'DOMAIN 11',
  find: (context) =>
    eachFigure(context, (figure) => {
      const rate = figure.measure === 'share' ? knownRateOf(figure) : undefined;
      const { knownRate, knownRateStrong } = context.thresholds;
      if (rate === undefined || rate.gte(knownRate)) return undefined;
      const shown = `${rate.toFixed(1, Decimal.ROUND_HALF_UP)}%`;
      const strong = rate.lt(knownRateStrong);
      const message = strong
        ? `“${figure.label}” rests on ${shown} of cases, under ${String(knownRateStrong)}%: a strong caution. The rest may look quite different. Leave the share out, or print the counts and say how few are known.`
        : `“${figure.label}” rests on ${shown} of cases, under ${String(knownRate)}%. The rest may look different. Say how many are known, or leave the share out.`;
      return { rule: 'known-rate-low', severity: 'misleading', message, sum: `${shown} known; ${figure.sum}` };
    }),
  examples: { fires: [known('4999'), known('1900')], quiet: [known('5000'), { paragraph: 'No share here.' }] },
};
