/** Headings follow one another in order, so that a screen reader can go from one to the next (WCAG 2.2; DOMAIN 9). */
import type { Rule } from '../rule.ts';

const heading = (level: number, text: string) => ({ type: 'heading', level, text });

export const headingLevels: Rule = {
  id: 'heading-levels',
  severity: 'style',
  about: 'A heading skips a level, has no words, or stands over nothing.',
  source: 'DOMAIN 9',
  find: ({ letter }) => {
    let above = 1;
    return letter.blocks.flatMap((block, at) => {
      if (block.type !== 'heading') return [];
      const skips = block.level > above + 1;
      above = block.level;
      const next = letter.blocks[at + 1];
      const alone = next === undefined || (next.type === 'heading' && next.level <= block.level);
      const blank = block.text.trim() === '';
      if (!skips && !alone && !blank) return [];
      const why = blank
        ? 'A heading has no words.'
        : skips
          ? `The heading “${block.text}” is of level ${String(block.level)} without one of level ${String(block.level - 1)} above it.`
          : `The heading “${block.text}” has nothing under it.`;
      const advice = skips ? 'Write it with two signs, ##.' : 'Take it out, or put the text under it.';
      const where = { letter: letter.id, block: block.id, text: block.text };
      return [{ rule: 'heading-levels', severity: 'style' as const, message: `${why} ${advice}`, where }];
    });
  },
  examples: {
    fires: [
      { blocks: [heading(3, 'What the police record'), { type: 'paragraph', text: 'Much.' }] },
      { blocks: [heading(2, 'What the police record'), heading(2, 'What it means')] },
    ],
    quiet: [{}, { blocks: [heading(2, 'One'), heading(3, 'One and a half'), { type: 'paragraph', text: 'Much.' }] }],
  },
};
