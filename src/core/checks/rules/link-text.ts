/** The words of a link say where it goes when they are read alone, by a screen reader or on paper (WCAG 2.2; DOMAIN 9). */
import type { InlineNode } from '../../letters/index.ts';
import type { Rule } from '../rule.ts';

const vague =
  /^(?:click )?(?:here|this|this link|link|more|read more|see more|this page|website|page|see here|find out more)\.?$/i;

export const linkText: Rule = {
  id: 'link-text',
  severity: 'style',
  about: 'The words of a link do not say where it goes.',
  source: 'DOMAIN 9',
  find: ({ letter, passages }) =>
    passages.flatMap(({ nodes, block, kind }) =>
      (kind === 'note' ? [] : linksIn(nodes)).flatMap((words) => {
        const plain = words.trim();
        const address = /^(?:https?:\/\/|www\.)/i.test(plain);
        if (!address && plain !== '' && !vague.test(plain)) return [];
        const why = address ? 'A web address is read out letter by letter.' : 'Read alone, it says nothing.';
        const message = `The link “${plain}” does not say where it goes. ${why} Name the page: [Illegal content codes of practice](address).`;
        return [
          { rule: 'link-text', severity: 'style' as const, message, where: { letter: letter.id, block, text: plain } },
        ];
      }),
    ),
  examples: {
    fires: [
      { paragraph: 'For more, [click here](https://www.example.org/codes).' },
      { paragraph: 'See [https://www.example.org/codes](https://www.example.org/codes).' },
    ],
    quiet: [{}, { paragraph: 'See the [codes of practice](https://www.example.org/codes).' }],
  },
};

function linksIn(nodes: readonly InlineNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [wordsOf(node.children)];
    return 'children' in node ? linksIn(node.children) : [];
  });
}

function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => ('children' in node ? wordsOf(node.children) : 'text' in node ? node.text : '')).join('');
}
