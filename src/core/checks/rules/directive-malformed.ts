/** A directive of ours is not closed, or does not say what it is of. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const directiveMalformed: Rule = {
  id: 'directive-malformed',
  severity: 'wrong',
  about: 'A directive of ours is not closed, or does not say what it is of.',
  source: 'DESIGN 5, Phrase; STACK, text form',
  find: resolvedAs('directive-malformed'),
  examples: {
    fires: [{ paragraph: 'Police recorded :figure[2,194]{of=wales-total offences.' }],
    quiet: [{ paragraph: 'We met at 10:30; the picture was 16:9, said Ofcom:the regulator.' }],
  },
};
