/** A mistyped directive prints as it is written: `:figur[2,194]{of=wales-total}` (DESIGN 5, Phrase; STACK, text form). */
import type { Rule } from '../rule.ts';

export const directiveUnknown: Rule = {
  id: 'directive-unknown',
  severity: 'wrong',
  about: 'The text holds what looks like a directive and is none of ours, so nothing is bound.',
  source: 'DESIGN 5, Phrase',
  find: ({ letter, passages }) =>
    passages.flatMap(({ block, unbound }) =>
      [...unbound.matchAll(/:[A-Za-z][\w-]*\[[^\]]*\]\{[^}]*\}/g)].map(([text]) => {
        const message = `“${text}” looks like a directive, and the desk knows none of that name, so it prints as it is written. Ours are figure, count, plain, note, source and lang.`;
        return {
          rule: 'directive-unknown',
          severity: 'wrong' as const,
          message,
          where: { letter: letter.id, block, text },
        };
      }),
    ),
  examples: {
    fires: [{ paragraph: 'Police recorded :figur[2,194]{of=wales-total} offences.' }],
    quiet: [{ paragraph: 'We met at 10:30, said Ofcom:the regulator [see below].' }],
  },
};
