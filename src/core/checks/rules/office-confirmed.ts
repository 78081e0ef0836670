/** A holder last confirmed long ago may have left since (DOMAIN 8). The number of days is a setting. */
import { daysIn, renderDate } from '../../figures/index.ts';
import { addressLetter } from '../../people/index.ts';
import type { Rule } from '../rule.ts';

const confirmed = (date: string | undefined, person?: string) => ({
  records: [{ kind: 'tenure', id: 'home-secretary-now', set: { confirmed: date, person } }] as const,
});

export const officeConfirmed: Rule = {
  id: 'office-confirmed',
  severity: 'style',
  about: 'Who holds the office was last confirmed long before the letter.',
  source: 'DOMAIN 8',
  find: ({ records, letter, date, thresholds }) =>
    addressLetter(records, letter, date).addressees.flatMap((one) => {
      if (one.kind !== 'office' || (one.standing.kind !== 'held' && one.standing.kind !== 'placeholder')) return [];
      const { confirmed: last } = one.standing.tenure;
      const where = { letter: letter.id, office: one.id };
      const finding = { rule: 'office-confirmed', severity: 'style' as const, where };
      if (last === undefined) {
        if (one.standing.kind === 'placeholder') return [];
        return [
          {
            ...finding,
            message: `Nobody has confirmed who is “${one.office.title}”. Make sure, and record the date as “confirmed”.`,
          },
        ];
      }
      const days = last <= date ? daysIn({ start: last, end: date }) - 1 : 0;
      if (days <= thresholds.confirmedDays) return [];
      const message = `Who is “${one.office.title}” was last confirmed on ${renderDate(last)}, ${String(days)} days before the letter. Make sure, and record the new date.`;
      return [{ ...finding, message }];
    }),
  examples: {
    fires: [confirmed('2024-09-12'), confirmed(undefined, 'trust-chief-executive')],
    quiet: [confirmed('2024-09-13'), confirmed(undefined), confirmed('2025-03-12')],
  },
};
