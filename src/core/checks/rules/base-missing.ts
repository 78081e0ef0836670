/** Every share carries its base phrase, in the same sentence (DOMAIN 11). Matched by the words that carry it. */
import { claimsBySentence } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { namesBase } from '../words.ts';

export const baseMissing: Rule = {
  id: 'base-missing',
  severity: 'misleading',
  about: 'A share stands in a sentence that does not say of what it is the share.',
  source: 'DOMAIN 11',
  find: ({ letter, passages }) =>
    passages.flatMap((passage) =>
      claimsBySentence(passage).flatMap(({ text, claims }) =>
        claims.flatMap(({ claim, figure }) => {
          if (figure?.measure !== 'share' || (figure.base !== undefined && namesBase(text, figure.base))) return [];
          const why =
            figure.base === undefined
              ? `The record of “${figure.id}” has no base phrase. Add one, such as “where the platform was known”, and say it in this sentence.`
              : `Its sentence does not say “${figure.base}”. Add those words to the sentence, so that nobody reads it as a share of everything.`;
          const where = { letter: letter.id, block: claim.block, figure: figure.id, text: claim.text };
          return [
            {
              rule: 'base-missing',
              severity: 'misleading' as const,
              message: `“${claim.text}” is a share. ${why}`,
              sum: figure.sum,
              where,
            },
          ];
        }),
      ),
    ),
  examples: {
    fires: [
      { paragraph: 'Of all the offences, :figure[49.7%]{of=snapchat-share} took place on Snapchat.' },
      { paragraph: 'We asked where the platform was known. It was Snapchat in :figure[49.7%]{of=snapchat-share}.' },
      {
        paragraph: 'Of them, :figure[49.7%]{of=snapchat-share} took place on Snapchat.',
        records: [{ kind: 'table', id: 'platforms', set: { base: undefined } }],
      },
    ],
    quiet: [
      {
        paragraph:
          'Where the platform was known, :figure[49.7%]{of=snapchat-share} of offences took place on Snapchat.',
      },
      { paragraph: 'Snapchat was used in :figure[49.7%]{of=snapchat-share} of offences with a known platform.' },
      { paragraph: 'Police in Wales recorded :figure[2,194]{of=wales-total} offences.' },
    ],
  },
};
