/** A record holds only over a loaded, comparable and complete series; words that no figure stands behind have none (DOMAIN 2.5). */
import { toldAs } from '../passage-audit.ts';
import type { Rule } from '../rule.ts';

export const recordUnproved: Rule = {
  id: 'record-unproved',
  severity: 'misleading',
  about: 'A record, or the highest ever, bound to no figure and without the series and its first year.',
  source: 'DOMAIN 2.5',
  find: toldAs('record-unproved', 'audit-record'),
  examples: {
    fires: [
      { paragraph: 'Police have recorded a record number of image offences.' },
      { paragraph: 'It is the highest number of calls ever.' },
    ],
    quiet: [
      {},
      { paragraph: 'It is the highest number of offences since 2003.' },
      { paragraph: 'Require every police force to record the platform; the record is public.' },
    ],
  },
};
