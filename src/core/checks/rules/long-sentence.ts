/** A long sentence is read twice or not at all (GOV.UK style, DOMAIN 8). Advice only; the limit is a setting. */
import { countWords } from '../../letters/index.ts';
import type { Rule } from '../rule.ts';

const of = (words: number) => ({ paragraph: `We ${'really '.repeat(words - 2)}ask.` });

export const longSentence: Rule = {
  id: 'long-sentence',
  severity: 'style',
  about: 'A sentence has more words than a reader holds at once.',
  source: 'DOMAIN 8',
  find: ({ letter, passages, thresholds }) =>
    passages.flatMap((passage) =>
      passage.sentences.flatMap(({ start, end }) => {
        const text = passage.text.slice(start, end);
        const words = countWords(text);
        if (words <= thresholds.sentenceWords || passage.kind === 'note') return [];
        const message = `This sentence has ${String(words)} words; up to ${String(thresholds.sentenceWords)} are read in one go. Part it in two.`;
        return [
          {
            rule: 'long-sentence',
            severity: 'style' as const,
            message,
            where: { letter: letter.id, block: passage.block, text },
          },
        ];
      }),
    ),
  examples: { fires: [of(41)], quiet: [{}, of(40)] },
};
