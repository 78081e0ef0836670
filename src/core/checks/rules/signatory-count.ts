/** The count of those who sign is computed; one typed by hand goes stale (DOMAIN 8). */
import { groupDigits } from '../../figures/index.ts';
import { wordsToNumber } from '../../wording/index.ts';
import type { Rule } from '../rule.ts';

const said =
  /\b(?:we(?: are)?(?:,| the| a coalition of)*|on behalf of|coalition of|signed by|the undersigned) ((?:\d[\d,]*)|[a-z]+(?:-[a-z]+)?) (?:children[’']s )?(charities|organisations|signatories|bodies|groups|people)\b/giu;

export const signatoryCount: Rule = {
  id: 'signatory-count',
  severity: 'misleading',
  about: 'The text gives a number of signatories that is not computed.',
  source: 'DOMAIN 8',
  find: ({ letter, plan, passages }) =>
    passages.flatMap((passage) =>
      [...passage.unbound.matchAll(said)].flatMap((match) => {
        const number = wordsToNumber((match[1] ?? '').replaceAll(',', ''));
        if (number === undefined) return [];
        const organisations = new Set(plan.signatories.organisations.map((one) => one.organisation || one.name)).size;
        const counts =
          match[2]?.toLowerCase() === 'signatories' || match[2]?.toLowerCase() === 'people'
            ? [plan.signatories.count]
            : [organisations, plan.signatories.count];
        const right = counts.some((count) => number.eq(count));
        const text = match[1] ?? '';
        const of = counts.length === 1 ? 'signatories' : 'organisations';
        const message = right
          ? `“${match[0]}” holds today. Write :count[${text}]{of=${of}}, so that it is proved again when somebody else signs.`
          : `“${match[0]}” does not hold: ${counts.map((count) => groupDigits(String(count))).join(' or ')} sign. Write :count[auto]{of=${of}}.`;
        const severity = right ? ('style' as const) : ('misleading' as const);
        return [
          {
            rule: 'signatory-count',
            severity,
            message,
            where: { letter: letter.id, block: passage.block, text },
            suggestion: `:count[auto]{of=${of}}`,
          },
        ];
      }),
    ),
  examples: {
    fires: [
      { paragraph: 'We are four charities that support children.' },
      { paragraph: 'On behalf of 5 organisations, we write.' },
    ],
    quiet: [
      { paragraph: 'We are :count[five]{of=organisations} charities.' },
      { paragraph: 'Last year four charities told us.' },
      { paragraph: 'We are many charities.' },
    ],
  },
};
