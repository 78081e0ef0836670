/** Letters are 500 to 900 words; other kinds have limits of their own (DOMAIN 8). */
import { groupDigits } from '../../figures/index.ts';
import { lengthLimit } from '../../letters/index.ts';
import type { Rule } from '../rule.ts';

const words = (count: number) => ({ paragraph: 'word '.repeat(count) });

export const letterLength: Rule = {
  id: 'letter-length',
  severity: 'style',
  about: 'The letter is shorter or longer than its kind should be.',
  source: 'DOMAIN 8',
  find: ({ letter, plan, thresholds }) => {
    const limit = lengthLimit(letter.letterKind, thresholds);
    if (limit === undefined || (plan.words >= limit.from && plan.words <= limit.to)) return [];
    const range =
      limit.from === 0
        ? `at most ${groupDigits(String(limit.to))}`
        : `${String(limit.from)} to ${groupDigits(String(limit.to))}`;
    const next =
      plan.words > limit.to
        ? 'Take out what the reader does not need in order to act.'
        : 'Make sure that the case is made.';
    const message = `The letter has ${groupDigits(String(plan.words))} words; a letter of this kind has ${range}. ${next}`;
    return [{ rule: 'letter-length', severity: 'style', message, where: { letter: letter.id } }];
  },
  examples: {
    fires: [
      words(499),
      words(901),
      { ...words(201), letter: { letterKind: 'newspaper-letter' } },
      { ...words(3001), letter: { letterKind: 'commons-evidence' } },
      { ...words(901), letter: { letterKind: 'mp-briefing' } },
    ],
    quiet: [
      words(500),
      words(900),
      { ...words(150), letter: { letterKind: 'newspaper-letter' } },
      { ...words(10), letter: { letterKind: 'press-release' } },
    ],
  },
};
