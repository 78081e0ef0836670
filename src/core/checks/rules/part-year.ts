/** Part years are not compared with full years: a sheet with three quarters in it shows a fall that is none (DOMAIN 17). */
import { daysIn, renderPeriod } from '../../figures/index.ts';
import { groupDigits } from '../../figures/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const comparing = ['change', 'ratio', 'difference', 'points'];
const earlier = (end: string) => ({
  records: [
    {
      kind: 'table',
      id: 'grooming',
      set: {
        columns: [
          { name: 'Forces', role: 'key', of: 'area' },
          { name: '2017/18', role: 'value', period: { start: '2017-04-01', end, kind: 'other' } },
          { name: '2023/24', role: 'value', period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' } },
        ],
      },
    },
  ] as const,
});

export const partYear: Rule = {
  id: 'part-year',
  severity: 'misleading',
  about: 'A part of a year is compared with a whole year.',
  source: 'DOMAIN 17',
  find: (context) =>
    eachFigure(context, (figure) => {
      const { compared } = figure;
      if (compared === undefined || !comparing.includes(figure.calculation)) return undefined;
      const [first, last] = [daysIn(compared.earlier), daysIn(compared.later)];
      // A leap day is no part year; a missing month is.
      if (Math.abs(first - last) <= Math.max(first, last) / 20) return undefined;
      const sum = `${renderPeriod(compared.earlier, 'slash')} has ${groupDigits(String(first))} days, ${renderPeriod(compared.later, 'slash')} has ${groupDigits(String(last))}`;
      const message = `“${figure.label}” compares periods of unlike length: ${sum}. Compare the same months of both years, or averages per day.`;
      return { rule: 'part-year', severity: 'misleading', message, sum };
    }),
  examples: { fires: [earlier('2017-12-31')], quiet: [earlier('2018-03-31'), { paragraph: 'No change here.' }] },
};
