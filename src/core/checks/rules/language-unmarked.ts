/** Welsh words in an English letter are marked, so that a screen reader says them right and Word does not underline them (DOMAIN 9). */
import type { InlineNode } from '../../letters/index.ts';
import type { Rule } from '../rule.ts';

/** Everyday Welsh words that are no English ones. */
const welsh = new Set(
  'yn yr ac ar gan gyda wrth mae oedd roedd nid dim ddim ei eu ein eich hwn hon hyn honno plant pobl ifanc heddlu troseddau Cymru Gymru Nghymru llywodraeth blwyddyn mewn oddi drwy rhwng dros heb hefyd bod wedi cael fel os neu pan sydd yw ydy ydym rydym byddwn gofynnwn diogelu niwed delweddau iawn bob pob'.split(
    ' ',
  ),
);
const fewest = 3;

export const languageUnmarked: Rule = {
  id: 'language-unmarked',
  severity: 'style',
  about: 'Welsh words stand in an English letter without their mark.',
  source: 'DOMAIN 9',
  find: ({ letter, passages }) => {
    if (letter.language !== 'en-GB') return [];
    return passages.flatMap(({ nodes, block }) => {
      const run = unmarked(nodes)
        .map(welshRun)
        .find((words) => words !== undefined);
      if (run === undefined) return [];
      const message = `“${run}” is Welsh and is not marked as such, so it is read out as English. Write :lang[${run}]{of=cy}.`;
      const where = { letter: letter.id, block, text: run };
      return [{ rule: 'language-unmarked', severity: 'style' as const, message, where }];
    });
  },
  examples: {
    fires: [{ paragraph: 'Mae plant yn haeddu gwell, and so we write.' }],
    quiet: [
      {},
      { paragraph: ':lang[Mae plant yn haeddu gwell]{of=cy}, and so we write.' },
      { paragraph: 'We write in Wales, the Senedd and Cymru.' },
      { letter: { language: 'cy-GB' } },
    ],
  },
};

/** Texts that no mark of language holds. */
function unmarked(nodes: readonly InlineNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'lang') return [];
    if (node.type === 'text') return [node.text];
    return 'children' in node ? unmarked(node.children) : [];
  });
}

/** The first stretch with three Welsh words or more, no more than two others between them. */
function welshRun(text: string): string | undefined {
  const words = [...text.matchAll(/[\p{L}’'-]+/gu)];
  let [first, last, count] = [-1, -1, 0];
  for (const [at, { 0: word }] of words.entries()) {
    if (!welsh.has(word) && !welsh.has(word.toLowerCase())) continue;
    if (first === -1 || at - last > 3) [first, count] = [at, 0];
    last = at;
    count += 1;
    const [from, to] = [words[first], words[last]];
    if (count >= fewest && from !== undefined && to !== undefined)
      return text.slice(from.index, to.index + to[0].length);
  }
  return undefined;
}
