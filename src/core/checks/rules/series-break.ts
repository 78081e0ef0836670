/**
 * A change across a series break compares two different things. A break in the first week of the earlier period is only
 * noted: 3 April 2017 for 2017/18 (DOMAIN 17).
 */
import { daysIn, renderDate } from '../../figures/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const WEEK = 7;
const breaks = (date: string) => ({
  records: [
    { kind: 'table', id: 'grooming', set: { breaks: [{ date, what: 'one force changed its system' }] } },
  ] as const,
});

export const seriesBreak: Rule = {
  id: 'series-break',
  severity: 'misleading',
  about: 'A change is taken across a break in its series.',
  source: 'DOMAIN 17',
  find: (context) =>
    eachFigure(context, (figure) => {
      const { compared } = figure;
      if (compared === undefined) return undefined;
      const early = (date: string): boolean => daysIn({ start: compared.earlier.start, end: date }) <= WEEK;
      const grave = figure.breaks.filter(({ date }) => !early(date));
      const listed = (grave.length > 0 ? grave : figure.breaks)
        .map(({ date, what }) => `on ${renderDate(date)} ${what}`)
        .join('; ');
      if (listed === '') return undefined;
      if (grave.length === 0) {
        const message = `“${figure.label}” begins beside a break in its series: ${listed}. It lies in the first week of the earlier period, so a note is enough.`;
        return { rule: 'series-break', severity: 'style', message, sum: figure.sum };
      }
      const message = `“${figure.label}” compares across a break in its series: ${listed}. Part of the change may come from that. Compare years after the break, or say so in the letter and accept this with a reason.`;
      return { rule: 'series-break', severity: 'misleading', message, sum: figure.sum };
    }),
  examples: {
    fires: [breaks('2018-04-01'), breaks('2024-03-31'), breaks('2017-04-03'), breaks('2017-04-08')],
    quiet: [breaks('2017-04-01'), breaks('2024-04-01')],
  },
};
