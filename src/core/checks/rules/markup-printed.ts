/** Signs of HTML or Markdown that a letter does not have print as they are typed: a minister would read "<b>" (DOMAIN 9). */
import type { Rule } from '../rule.ts';

/** What was probably meant, and how a letter has it. */
const signs: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  {
    pattern: /!\[[^\]\n]*\]\([^)\n]*\)/gu,
    instead: 'A picture in a letter is a chart, ::chart[its-id], or a logo of an organisation',
  },
  {
    pattern: /<\/?[a-z][a-z0-9]*(?:\s[^<>\n]*)?\/?>/giu,
    instead: 'Write it in plain words, with **bold** and *italic*',
  },
  { pattern: /\[\^[^\]\s]+\]/gu, instead: 'A footnote is written :note[the words of the note]' },
  { pattern: /~~[^~\n]+~~/gu, instead: 'Take the words out that are struck through' },
  { pattern: /\*\*/gu, instead: 'Bold needs two stars before the words and two behind them, without spaces inside' },
];

export const markupPrinted: Rule = {
  id: 'markup-printed',
  severity: 'style',
  about: 'Signs of markup print as they are typed.',
  source: 'DOMAIN 9',
  find: ({ letter, passages }) =>
    passages.flatMap((passage) =>
      signs.flatMap(({ pattern, instead }) =>
        [...passage.unbound.matchAll(pattern)].map(([text]) => ({
          rule: 'markup-printed',
          severity: 'style' as const,
          message: `“${text}” prints as it stands. ${instead}.`,
          where: { letter: letter.id, block: passage.block, text },
        })),
      ),
    ),
  examples: {
    fires: [
      { paragraph: 'See ![a chart](chart.png) for more.' },
      { paragraph: 'This is <b>bold</b>.' },
      { paragraph: 'As others found.[^1]' },
      { paragraph: 'It is ~~never~~ rare.' },
      { paragraph: 'It is **open.' },
    ],
    quiet: [
      {},
      { paragraph: 'It is **bold** and *italic*, with [a link](https://www.example.org).' },
      { paragraph: 'Fewer than 5 is written <5, and 3 < 4 > 2.' },
    ],
  },
};
