/** At most two figures in a sentence, or the reader keeps none of them (DOMAIN 8). */
import { claimsBySentence } from '../passages.ts';
import type { Rule } from '../rule.ts';

export const figuresInSentence: Rule = {
  id: 'figures-in-sentence',
  severity: 'style',
  about: 'A sentence holds more figures than a reader keeps.',
  source: 'DOMAIN 8',
  find: ({ letter, passages, thresholds }) =>
    passages.flatMap((passage) =>
      claimsBySentence(passage).flatMap(({ text, claims }) => {
        const count = claims.filter(({ figure }) => figure !== undefined).length;
        if (count <= thresholds.figuresInSentence) return [];
        const message = `This sentence holds ${String(count)} figures; ${String(thresholds.figuresInSentence)} at most are kept by a reader. Part it, or put the numbers in a table.`;
        return [
          {
            rule: 'figures-in-sentence',
            severity: 'style' as const,
            message,
            where: { letter: letter.id, block: passage.block, text },
          },
        ];
      }),
    ),
  examples: {
    fires: [
      {
        paragraph:
          'Wales :figure[2,194]{of=wales-total}, :figure[964]{of=south-wales}, :figure[about six a day]{of=wales-per-day}.',
      },
    ],
    quiet: [
      {
        paragraph:
          'Wales :figure[2,194]{of=wales-total}, :figure[964]{of=south-wales}. That is :figure[about six a day]{of=wales-per-day}.',
      },
    ],
  },
};
