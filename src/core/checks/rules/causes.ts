/** A number that rose does not say why it rose (DOMAIN 23). */
import { causeWords } from '../../audit/index.ts';
import { claimsBySentence } from '../passages.ts';
import type { Rule } from '../rule.ts';

const moves = new Set(['change', 'ratio', 'points', 'difference']);

export const causes: Rule = {
  id: 'causes',
  severity: 'style',
  about: 'A cause stands beside a change as if the numbers showed it.',
  source: 'DOMAIN 3.23',
  find: ({ letter, passages }) =>
    passages.flatMap((passage) =>
      claimsBySentence(passage).flatMap(({ text, claims }) => {
        const changed = claims.find(({ figure }) => figure !== undefined && moves.has(figure.measure));
        const said = changed === undefined ? undefined : causeWords.exec(text)?.[0];
        if (changed === undefined || said === undefined) return [];
        const message = `“${said}” gives a cause for “${changed.claim.text}”. The figures show the change, and not why. Say who found the cause, or set the two side by side.`;
        const where = { letter: letter.id, block: passage.block, figure: changed.figure?.id ?? '', text: said };
        return [{ rule: 'causes', severity: 'style' as const, message, where }];
      }),
    ),
  examples: {
    fires: [
      { paragraph: 'Because of the new app, the count in Wales was :figure[2.02 times]{of=grooming-times} as high.' },
    ],
    quiet: [
      {},
      { paragraph: 'The count in Wales was :figure[2.02 times]{of=grooming-times} as high. We write because of it.' },
      { paragraph: 'Because of the law, police recorded :figure[2,194]{of=wales-total} offences in Wales.' },
    ],
  },
};
