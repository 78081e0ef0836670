/** "Checked by" lapses when the value changes (DESIGN 5, Who). */
import { renderDate } from '../../figures/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const checked = (of: string) => ({
  paragraph: 'South Wales Police recorded :figure[964]{of=south-wales} offences.',
  records: [
    { kind: 'figure', id: 'south-wales', set: { checked: { by: 'Data lead', date: '2025-03-04', of } } },
  ] as const,
});

export const checkedLapsed: Rule = {
  id: 'checked-lapsed',
  severity: 'style',
  about: 'A figure was checked, and its value has changed since.',
  source: 'DESIGN 5, Who',
  find: (context) =>
    eachFigure(context, ({ label, checked: check, fingerprint, sum }) => {
      if (check?.lapsed !== true) return undefined;
      const message = `${check.by} checked “${label}” on ${renderDate(check.date)}, and its value has changed since. Have it checked again; its fingerprint is now ${fingerprint}.`;
      return { rule: 'checked-lapsed', severity: 'style', message, sum };
    }),
  examples: { fires: [checked('000000000000')], quiet: [{}] },
};
