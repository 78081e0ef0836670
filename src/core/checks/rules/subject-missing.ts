/** The subject line says in a few words what the letter is about (DOMAIN 8, order of a letter). */
import type { Rule } from '../rule.ts';

const kinds = ['minister', 'regulator'];

export const subjectMissing: Rule = {
  id: 'subject-missing',
  severity: 'style',
  about: 'A letter has no subject line.',
  source: 'DOMAIN 8',
  find: ({ letter }) => {
    if (!kinds.includes(letter.letterKind) || (letter.subject ?? '').trim() !== '') return [];
    const message = 'The letter has no subject line. Add one: an office sorts its post by it.';
    return [{ rule: 'subject-missing', severity: 'style', message, where: { letter: letter.id } }];
  },
  examples: {
    fires: [{ letter: { subject: undefined } }],
    quiet: [{}, { letter: { subject: undefined, letterKind: 'press-release' } }],
  },
};
