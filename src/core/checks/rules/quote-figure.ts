/** A number inside a quote is the speaker's, and the letter prints it: it must not contradict the briefing, or itself (DOMAIN 2.5). */
import { auditAgainst, auditText } from '../../audit/index.ts';
import type { Rule } from '../rule.ts';

const words = (said: string) => ({
  records: [{ kind: 'quote', id: 'private-chat', set: { words: said } }] as const,
});

export const quoteFigure: Rule = {
  id: 'quote-figure',
  severity: 'misleading',
  about: 'A number inside a quote contradicts a figure of the briefing, or the numbers beside it.',
  source: 'DOMAIN 2.5',
  find: (context) =>
    context.letter.blocks.flatMap((block) => {
      const quote = block.type === 'quote' ? context.find('quote', block.quote) : undefined;
      if (block.type !== 'quote' || quote === undefined) return [];
      const { findings } = auditAgainst(auditText(block.cut ?? quote.words), context.evaluation.figures.values());
      return findings
        .filter(({ severity }) => severity === 'wrong')
        .map(({ sum, where: { text = '', figure } }) => {
          const why =
            figure === undefined
              ? (sum ?? 'its digits break the rule of three')
              : `“${figure}” is another number: ${sum ?? ''}`;
          const message =
            `The quote says “${text}”, and that does not hold: ${why}. Ask the speaker for other words, or cut the number where the speaker agrees.`.replace(
              /\.\.+/g,
              '.',
            );
          const where = { letter: context.letter.id, block: block.id, quote: quote.id, text };
          return {
            rule: 'quote-figure',
            severity: 'misleading' as const,
            message,
            ...(sum !== undefined && { sum }),
            where,
          };
        });
    }),
  examples: {
    fires: [
      words('Reports rose from 30 to 67, nearly doubling in a year.'),
      words('In 2023/24 across the UK there were 1,200 counselling sessions.'),
    ],
    quiet: [{}, words('In 2023/24 police in Wales recorded 2,194 offences.'), words('It has more than doubled.')],
  },
};
