import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveUid, organisationSchema, personSchema, quoteSchema, type Quote } from '../model/index.ts';
import { attributeQuote, fingerprintWords, isExactExcerpt, objectionsTo, paragraphsOf, useOf } from './index.ts';

const WORDS =
  'Harm to a child does not stop at the edge of a private chat. The duties of the companies that run those chats should not stop there either.';

function quote(fields: object = {}): Quote {
  return quoteSchema.parse({
    uid: deriveUid('test', 'quote', 'private-chat'),
    id: 'private-chat',
    kind: 'quote',
    speaker: 'chief',
    role: 'Chief Executive',
    date: '2025-03-04',
    words: WORDS,
    approval: { status: 'approved', date: '2025-03-04', uses: ['letter', 'press'], of: fingerprintWords(WORDS) },
    expires: '2025-12-31',
    ...fields,
  });
}
const approved = (fields: object): object => ({
  approval: { status: 'approved', of: fingerprintWords(WORDS), ...fields },
});
const consented = (fields: object = {}): object => ({
  quoteKind: 'lived-experience',
  consent: { scope: 'letters', ...fields },
});
const inLetter = { use: 'letter', date: '2025-03-12' };
const rules = (one: Quote, use: object = {}): string[] =>
  objectionsTo(one, { ...inLetter, ...use }).map(({ rule }) => rule);

test('approval is of exact words: one comma changes the fingerprint', () => {
  expect(fingerprintWords(WORDS)).toMatch(/^[0-9a-f]{12}$/);
  expect(fingerprintWords(WORDS.replace('chat. The', 'chat, the'))).not.toBe(fingerprintWords(WORDS));
});

describe('a quote may be used when', () => {
  test('it is approved for this use, its words are the approved ones, and its time has not run out', () => {
    expect(rules(quote())).toEqual([]);
    expect(rules(quote(), { date: '2025-12-31' })).toEqual([]);
    expect(rules(quote(approved({ uses: [] })), { use: 'social' })).toEqual([]);
  });

  test.each([
    ['approval is waited for', quote({ approval: { status: 'waiting' } }), {}, 'quote-not-approved'],
    ['approval was refused', quote({ approval: { status: 'refused' } }), {}, 'quote-not-approved'],
    ['it is approved for other uses', quote(), { use: 'social' }, 'quote-not-approved'],
    ['it was approved after the letter', quote(approved({ date: '2025-03-13' })), {}, 'quote-not-approved'],
    ['its words changed', quote({ words: `${WORDS} Ever.` }), {}, 'quote-altered'],
    ['nobody said which words were approved', quote({ approval: { status: 'approved' } }), {}, 'quote-unpinned'],
    ['it has expired', quote(), { date: '2026-01-01' }, 'quote-expired'],
    ['consent has ended', quote(consented({ ends: '2025-03-11' })), {}, 'quote-consent'],
    ['consent was withdrawn, even later', quote(consented({ withdrawn: '2025-06-01' })), {}, 'quote-consent'],
    ['lived experience has no consent', quote({ quoteKind: 'lived-experience' }), {}, 'quote-consent'],
    ['it is cut, and no cut is agreed', quote(), { cut: 'Harm to a child does not stop' }, 'quote-cut'],
    ['a cut changes a word', quote(), { cut: 'Harm to a child never stops' }, 'quote-cut'],
  ])('not when %s', (_why, one, use, rule) => {
    expect(rules(one, use)).toEqual([rule]);
  });

  test('every objection says what to do next', () => {
    for (const { message } of objectionsTo(quote({ approval: { status: 'waiting' } }), {
      ...inLetter,
      cut: 'x',
      date: '2026-01-01',
    })) {
      expect(message).toMatch(/(Ask|leave|Leave|Use) /);
    }
  });
});

describe('cuts', () => {
  const permitted = quote({
    cuts: ['Harm to a child does not stop at the edge of a private chat.', 'Harm to a child … should not stop'],
  });

  test('one of the agreed cuts holds, and so does the whole', () => {
    expect(rules(permitted, { cut: 'Harm to a child does not stop at the edge of a private chat.' })).toEqual([]);
    expect(rules(permitted, { cut: WORDS.replace('. The', '.\n\nThe') })).toEqual([]);
    expect(rules(permitted, { cut: 'at the edge of a private chat' })).toEqual(['quote-cut']);
  });

  test('an agreed cut that is not exact is refused', () => {
    expect(rules(quote({ cuts: ['Harm never stops'] }), { cut: 'Harm never stops' })).toEqual(['quote-cut']);
  });

  test.each([
    ['Harm to a child … should not stop there', true],
    ['Harm to a child [...] should not stop there', true],
    ['should not stop there … Harm to a child', false],
    ['arm to a child', false],
    ['Harm to a chi', false],
    ['…', false],
  ])('“%s” is an exact excerpt: %s', (cut, exact) => {
    expect(isExactExcerpt(cut, WORDS)).toBe(exact);
  });

  test('any run of whole words is an exact excerpt', () => {
    const words = WORDS.split(' ');
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: words.length }), (from, count) => {
        expect(isExactExcerpt(words.slice(from, from + count).join(' '), WORDS)).toBe(true);
      }),
    );
  });
});

describe('attribution', () => {
  const uid = deriveUid('test', 'person', 'chief');
  const speaker = personSchema.parse({
    uid,
    id: 'chief',
    kind: 'person',
    name: 'Alex Sample-Example',
    forename: 'Alex',
  });
  const role = personSchema.parse({ uid, id: 'chief', kind: 'person', name: 'Chief Executive' });
  const charity = organisationSchema.parse({ uid, id: 'charity', kind: 'organisation', name: 'Example Charity' });

  test('name, role, organisation; a name that is the role prints once', () => {
    expect(attributeQuote(quote(), role, charity)).toBe('Chief Executive, Example Charity');
    expect(attributeQuote(quote(), speaker, charity)).toBe('Alex Sample-Example, Chief Executive, Example Charity');
    expect(attributeQuote(quote(), undefined, undefined)).toBe('Chief Executive');
  });

  test.each([
    ['none', 'Chief Executive, Example Charity'],
    ['first name', 'Alex, Chief Executive, Example Charity'],
    ['initials', 'ASE, Chief Executive, Example Charity'],
  ])('consent to %s', (nameForm, line) => {
    expect(attributeQuote(quote(consented({ nameForm })), speaker, charity)).toBe(line);
  });
});

test('a blank line parts paragraphs; a line end does not', () => {
  expect(paragraphsOf('One\ntwo.\n \nThree.\n')).toEqual(['One two.', 'Three.']);
});

test('a press release uses a quote for press', () => {
  expect([useOf('press-release'), useOf('op-ed'), useOf('minister')]).toEqual(['press', 'press', 'letter']);
});
