/** How old a reader has to be, by the Flesch-Kincaid formula over the letter's prose. Advice only; the limit is a setting (DOMAIN 8). */
import { countWords } from '../../letters/index.ts';
import type { Rule } from '../rule.ts';

/** A few sentences say nothing of a letter. */
const fewestWords = 100;
const hard =
  'The comprehensive implementation of regulatory obligations necessitates organisational accountability, notwithstanding considerable technological complexities surrounding international communications infrastructure. ';
const plain =
  'We ask you to act now. The police count each case. We want each child to be safe, at home and at school. ';

export const readingAge: Rule = {
  id: 'reading-age',
  severity: 'style',
  about: 'The letter is harder to read than it need be.',
  source: 'DOMAIN 8',
  find: ({ letter, passages, thresholds }) => {
    const prose = passages.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'ask');
    const words = prose.flatMap(({ text }) => text.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
    const sentences = prose.reduce((sum, one) => sum + one.sentences.length, 0);
    if (words.length < fewestWords || sentences === 0) return [];
    const count = prose.reduce((sum, { text }) => sum + countWords(text), 0);
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
    const grade = 0.39 * (count / sentences) + 11.8 * (syllables / words.length) - 15.59;
    // A grade is a year of school; the first begins at five.
    const age = Math.round(grade + 5);
    if (age <= thresholds.readingAge) return [];
    const message = `The letter reads as for a person of ${String(age)} or more years of schooling and life: ${(count / sentences).toFixed(0)} words a sentence, ${(syllables / words.length).toFixed(1)} syllables a word. Shorter sentences and everyday words are read by everyone.`;
    return [{ rule: 'reading-age', severity: 'style', message, where: { letter: letter.id } }];
  },
  examples: {
    fires: [{ paragraph: hard.repeat(8) }],
    quiet: [{}, { paragraph: plain.repeat(10) }, { paragraph: hard }],
  },
};

/** Runs of vowels, without a silent e at the end: near enough for advice. */
function syllablesOf(word: string): number {
  const runs =
    word
      .toLowerCase()
      .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
      .match(/[aeiouy]{1,2}/g)?.length ?? 0;
  return Math.max(1, runs);
}
