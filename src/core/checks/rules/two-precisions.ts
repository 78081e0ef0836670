/** One statistic with two precisions in one paragraph reads as two statistics (DOMAIN 2.3, 2.4). */
import { parsePhrase } from '../../wording/index.ts';
import type { PlacedClaim } from '../passages.ts';
import type { Rule } from '../rule.ts';

export const twoPrecisions: Rule = {
  id: 'two-precisions',
  severity: 'style',
  about: 'One figure is printed with two precisions in one paragraph.',
  source: 'DOMAIN 2.3 and 2.4',
  find: ({ letter, passages }) =>
    passages.flatMap((passage) => {
      const seen = new Map<string, PlacedClaim>();
      return passage.claims.flatMap((placed) => {
        const before = seen.get(placed.claim.of);
        if (placed.figure === undefined) return [];
        if (before === undefined) {
          seen.set(placed.claim.of, placed);
          return [];
        }
        if (!differ(before.claim.text, placed.claim.text)) return [];
        const message = `“${before.claim.text}” and “${placed.claim.text}” are the same figure with two precisions in one paragraph. A reader takes them for two. Print it one way, or name it only once.`;
        const where = { letter: letter.id, block: passage.block, figure: placed.claim.of, text: placed.claim.text };
        return [{ rule: 'two-precisions', severity: 'style' as const, message, where, suggestion: before.claim.text }];
      });
    }),
  examples: {
    fires: [
      {
        paragraph:
          'Where the platform was known, :figure[49.7%]{of=snapchat-share} took place on Snapchat. That :figure[50%]{of=snapchat-share} where the platform was known is high.',
      },
    ],
    quiet: [
      {},
      {
        paragraph:
          'Where the platform was known, :figure[49.7%]{of=snapchat-share} took place on Snapchat, :figure[half]{of=snapchat-share}.',
      },
      {
        paragraph: 'Wales had :figure[2,194]{of=wales-total}. Those :figure[2,194]{of=wales-total} are many in Wales.',
      },
    ],
  },
};

/** Both in digits, of one form, with another last place. "Half" beside "49.7%" explains it. */
function differ(one: string, other: string): boolean {
  const [a, b] = [parsePhrase(one), parsePhrase(other)];
  if (a === undefined || b === undefined) return false;
  return a.form === b.form && a.numerals === 'digits' && b.numerals === 'digits' && !a.halfUnit.eq(b.halfUnit);
}
