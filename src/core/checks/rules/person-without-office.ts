/** A letter addresses the office; a person alone is addressed for once (DESIGN 1, person, office, organisation). */
import { recordsOfKind } from '../../model/index.ts';
import { addressLetter, holderOf, standingOf } from '../../people/index.ts';
import type { Rule } from '../rule.ts';

export const personWithoutOffice: Rule = {
  id: 'person-without-office',
  severity: 'style',
  about: 'The letter is to a person and not to an office.',
  source: 'DESIGN 1',
  find: ({ records, letter, date }) =>
    addressLetter(records, letter, date).addressees.flatMap((one) => {
      if (one.kind !== 'person') return [];
      const held = recordsOfKind(records, 'office').find(
        (office) => holderOf(standingOf(records, office.id, date))?.id === one.id,
      );
      const next =
        held === undefined
          ? 'If they hold an office, add it with its tenure, and address that.'
          : `They hold the office “${held.title}”: write “${held.id}” in its place, so that block and salutation follow from it.`;
      const message = `The letter is to ${one.person.name} as a person, so it does not follow when somebody else takes the office. ${next}`;
      const where = { letter: letter.id, text: one.id };
      return [
        {
          rule: 'person-without-office',
          severity: 'style' as const,
          message,
          where,
          ...(held === undefined ? {} : { suggestion: held.id }),
        },
      ];
    }),
  examples: { fires: [{ letter: { to: ['trust-chief-executive'] } }], quiet: [{}] },
};
