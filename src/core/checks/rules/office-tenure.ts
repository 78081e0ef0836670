/** Office-holders change: warn when nobody is known to hold the office on the letter's date (DOMAIN 8). */
import { renderDate } from '../../figures/index.ts';
import type { Finding } from '../../model/index.ts';
import { addressLetter, type Addressee } from '../../people/index.ts';
import type { Rule } from '../rule.ts';

const tenure = (set: object, id = 'home-secretary-now') => ({
  records: [{ kind: 'tenure', id, set: { ...set } }] as const,
});

export const officeTenure: Rule = {
  id: 'office-tenure',
  severity: 'misleading',
  about: 'Nobody, or more than one, is known to hold the office that the letter is to.',
  source: 'DOMAIN 8',
  find: ({ records, letter, date }) =>
    addressLetter(records, letter, date).addressees.flatMap((one) => {
      const found = one.kind === 'office' ? describe(one, date) : undefined;
      return found === undefined
        ? []
        : [{ rule: 'office-tenure', ...found, where: { letter: letter.id, office: one.id } }];
    }),
  examples: {
    fires: [
      tenure({ to: '2025-03-11' }),
      tenure({ from: '2025-03-13' }),
      tenure({ office: 'home-secretary', from: '2025-01-01' }, 'home-secretary-too'),
      tenure({ person: 'nobody' }),
      {
        letter: { to: ['new-office'] },
        records: [{ kind: 'office', id: 'new-office', set: { title: 'Minister for Safeguarding' } }],
      },
    ],
    quiet: [{}, tenure({ from: '2025-03-12', to: '2025-03-12' })],
  },
};

function describe(
  { office, standing }: Addressee & { kind: 'office' },
  date: string,
): Pick<Finding, 'severity' | 'message'> | undefined {
  const day = renderDate(date);
  const next = 'Look up who holds it, and record the tenure.';
  switch (standing.kind) {
    case 'held':
    case 'placeholder':
      return undefined;
    case 'ended': {
      const who = standing.person?.name ?? 'The last tenure known';
      const ended = standing.tenure.to === undefined ? '' : ` on ${renderDate(standing.tenure.to)}`;
      return {
        severity: 'misleading',
        message: `${who} left the office “${office.title}”${ended}, before the letter's date, ${day}. The letter prints the office without a name. ${next}`,
      };
    }
    case 'gap':
      return {
        severity: 'misleading',
        message: `Nobody is recorded as “${office.title}” on ${day}; the next tenure begins ${standing.next.from === undefined ? 'later' : `on ${renderDate(standing.next.from)}`}. The letter prints the office without a name. ${next}`,
      };
    case 'several':
      return {
        severity: 'misleading',
        message: `${String(standing.tenures.length)} tenures of “${office.title}” run on ${day}. The letter prints the office without a name. Give the earlier one its last day.`,
      };
    case 'unknown-person':
      return {
        severity: 'misleading',
        message: `The tenure “${standing.tenure.id}” of “${office.title}” names a person “${standing.tenure.person ?? ''}” who is not in the briefing. The letter prints the office without a name. Add the person.`,
      };
    case 'unrecorded':
      return {
        severity: 'style',
        message: `No tenure of “${office.title}” is recorded, so the letter prints the office without a name. ${next}`,
      };
  }
}
