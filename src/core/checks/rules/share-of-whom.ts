/** "Half of all children": of which, and who counted them? A share in words that no figure stands behind (DOMAIN 11). */
import { toldAs } from '../passage-audit.ts';
import type { Rule } from '../rule.ts';

export const shareOfWhom: Rule = {
  id: 'share-of-whom',
  severity: 'misleading',
  about: 'Half, most or a third of a group, bound to no figure, and nothing near it says over whom it was counted.',
  source: 'DOMAIN 3.11',
  find: toldAs('share-of-whom', 'audit-base'),
  examples: {
    fires: [
      { paragraph: 'The majority of parents want the law to change.' },
      { paragraph: 'We know that more than half of victims never tell anyone.' },
    ],
    quiet: [
      {},
      { paragraph: 'A survey of :plain[1,004] adults found that most parents want the law to change.' },
      {
        paragraph: 'Where the platform was known, :figure[half]{of=snapchat-share} of offences took place on Snapchat.',
      },
    ],
  },
};
