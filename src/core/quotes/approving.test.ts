import { describe, expect, it } from 'vitest';
import { deriveUid, quoteSchema, type Quote, type RecordMap } from '../model/index.ts';
import { applyPatches } from '../patches/index.ts';
import { approveWords, changeWords, losesApproval } from './approving.ts';
import { askForApproval, callBack } from './messages.ts';
import { stateOfQuote } from './state.ts';
import { fingerprintWords } from './words.ts';

const words = 'Harm to a child does not stop at the edge of a private chat.';
const uid = deriveUid('test', 'quote', 'private-chat');
const quote = (fields: object = {}): Quote =>
  quoteSchema.parse({
    uid,
    id: 'private-chat',
    kind: 'quote',
    speaker: 'chief',
    role: 'Chief Executive',
    date: '2025-03-04',
    words,
    approval: { status: 'approved', by: 'Chief Executive', date: '2025-03-04', of: fingerprintWords(words) },
    ...fields,
  });
const edited = (before: Quote, next: string): Quote => {
  const records: RecordMap = new Map([[uid, before]]);
  const applied = applyPatches(records, changeWords(before, next));
  if (!applied.ok) throw new Error(applied.problems[0]?.message);
  return applied.value.get(uid) as Quote;
};

describe('stateOfQuote', () => {
  it.each([
    ['approved', {}],
    ['waiting', { approval: { status: 'waiting' } }],
    ['refused', { approval: { status: 'refused' } }],
    ['unpinned', { approval: { status: 'approved' } }],
    ['changed', { words: 'Other words.' }],
    ['expired', { expires: '2025-03-10' }],
    ['no-consent', { quoteKind: 'lived-experience' }],
    ['no-consent', { quoteKind: 'lived-experience', consent: { scope: 'this letter', ends: '2025-03-10' } }],
    ['approved', { quoteKind: 'lived-experience', consent: { scope: 'this letter' } }],
    ['withdrawn', { consent: { scope: 'this letter', withdrawn: '2025-03-10' } }],
  ] as const)('is %s with %o', (state, fields) => {
    expect(stateOfQuote(quote(fields), '2025-03-12')).toBe(state);
  });

  it('lasts until the last day, that day included', () => {
    expect(stateOfQuote(quote({ expires: '2025-03-12' }), '2025-03-12')).toBe('approved');
  });
});

describe('Editing the words', () => {
  it('makes the approval lapse: the quote goes back to waiting and keeps who approved what', () => {
    expect(losesApproval(quote(), 'Other words.')).toBe(true);
    const after = edited(quote(), 'Other words.');
    expect(after.approval).toEqual({ ...quote().approval, status: 'waiting' });
    expect(stateOfQuote(after, '2025-03-12')).toBe('changed');
  });

  it('gives the approval back with the approved words', () => {
    const back = edited(edited(quote(), 'Other words.'), words);
    expect(back).toEqual(quote());
    expect(losesApproval(quote({ words: 'Other words.' }), words)).toBe(false);
  });

  it('does not approve words that were only asked for', () => {
    const asked = quote({ words: 'Other words.', approval: { status: 'waiting' } });
    expect(edited(asked, words).approval.status).toBe('waiting');
  });

  it('remembers the words of an approval that did not say which', () => {
    const after = edited(quote({ approval: { status: 'approved', by: 'Chief Executive' } }), 'Other words.');
    expect(after.approval.of).toBe(fingerprintWords(words));
  });

  it('does nothing where the words stay, or there would be none', () => {
    expect(changeWords(quote(), words)).toEqual([]);
    expect(changeWords(quote(), '  ')).toEqual([]);
  });
});

describe('Approving', () => {
  it('covers the words as they stand, and keeps the file that shows it', () => {
    const file = { name: 'email.eml', sha256: 'a'.repeat(64) };
    const waiting = quote({ approval: { status: 'waiting', uses: ['press'], file } });
    const [patch] = approveWords(waiting, { by: 'Chief Executive', date: '2025-03-05', evidence: 'email' });
    expect(patch).toMatchObject({
      value: {
        status: 'approved',
        by: 'Chief Executive',
        date: '2025-03-05',
        evidence: 'email',
        of: fingerprintWords(words),
        file,
      },
    });
    expect(patch).not.toHaveProperty('value.uses');
  });
});

describe('Texts to copy', () => {
  const asking = { title: 'Image offences in Wales', you: { name: 'Policy officer', role: 'Policy officer' } };

  it('ask for the exact words, the uses, the cuts and the end date', () => {
    const text = askForApproval(
      quote({
        words: 'One.\n\nTwo.',
        cuts: ['Two.'],
        expires: '2025-12-31',
        approval: { status: 'waiting', uses: ['letter', 'press'] },
      }),
      asking,
    );
    expect(text).toContain('“One.\n“Two.”');
    expect(text).toContain('- “Two.”');
    expect(text).toContain('in: letter, press.');
    expect(text).toContain('after 31 December 2025');
    expect(text).toContain('as said by: Chief Executive.');
  });

  it('call words back from every place', () => {
    const text = callBack(quote(), ['the letter to the Home Secretary'], asking);
    expect(text).toContain('- the letter to the Home Secretary');
    expect(text).not.toContain(words);
  });
});
