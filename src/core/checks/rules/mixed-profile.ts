/** One document, one style of numbers: "%" or "per cent" (DOMAIN 2.1). */
import { proseOf } from '../context.ts';
import type { Rule } from '../rule.ts';

export const mixedProfile: Rule = {
  id: 'mixed-profile',
  severity: 'style',
  about: 'The letter writes percentages in more than one way.',
  source: 'DOMAIN 2.1',
  find: ({ letter, plan }) => {
    const prose = proseOf(plan.blocks);
    const ways = [/\d\s?%/u, /\bper cent\b/iu, /\bpercent\b/iu].flatMap(
      (way) => way.exec(prose)?.[0].replace(/^\d\s?/, '') ?? [],
    );
    if (ways.length < 2) return [];
    const wanted = letter.profile === 'press' ? 'per cent' : '%';
    const message = `The letter writes ${ways.map((way) => `“${way}”`).join(' and ')}. Its profile, ${letter.profile}, writes “${wanted}”: use that throughout.`;
    return [{ rule: 'mixed-profile', severity: 'style', message, where: { letter: letter.id }, suggestion: wanted }];
  },
  examples: {
    fires: [
      {
        paragraph:
          'Where the platform was known, :figure[49.7%]{of=snapchat-share} took place on Snapchat and :figure[25 per cent]{of=meta-share} on Meta.',
      },
    ],
    quiet: [
      {},
      {
        paragraph: 'Where the platform was known, :figure[49.7 per cent]{of=snapchat-share}.',
        letter: { profile: 'press' },
      },
    ],
  },
};
