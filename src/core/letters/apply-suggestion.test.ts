import { describe, expect, test } from 'vitest';
import { letterSchema, type Block, type Finding, type Where } from '../model/index.ts';
import { applySuggestion } from './index.ts';

const blocks = [
  {
    id: 'b-0001',
    type: 'paragraph',
    text: 'That is :figure[over six a day]{of=per-day}, **over six a day** in Wales.',
  },
  {
    id: 'b-0002',
    type: 'list',
    ordered: false,
    items: ['Day by day, or day for day', 'We saw :figure[auto]{of=total} offences.'],
  },
  {
    id: 'b-0003',
    type: 'asks',
    lead: 'We ask you:',
    items: [
      { id: 'b-ask1', text: 'Publish the victims each year.' },
      { id: 'b-ask2', text: 'Meet the :count[five]{of=signatories} of us.' },
    ],
  },
];
const letter = letterSchema.parse({
  ...{ uid: 'a'.repeat(32), id: 'ministers', kind: 'letter', title: 'A letter', date: '2025-03-12' },
  ...{ sender: 'lead', to: ['home-secretary'], salutation: 'Dear Minister', blocks },
});
const finding = (where: Where, suggestion: string | undefined, rule = 'phrase-false'): Finding => ({
  ...{ rule, severity: 'wrong', message: 'Not so.', where: { letter: 'ministers', ...where } },
  ...(suggestion !== undefined && { suggestion }),
});
const after = (where: Where, suggestion?: string, rule?: string) => {
  const [patch] = applySuggestion(letter, finding(where, suggestion, rule));
  return patch?.op === 'replace-block' ? (patch.block as unknown as Block) : patch;
};

describe('a suggestion is put in the place of the words', () => {
  test('of the bound figure, and only there', () => {
    expect(after({ block: 'b-0001', figure: 'per-day', text: 'over six a day' }, 'about six a day')).toMatchObject({
      text: 'That is :figure[about six a day]{of=per-day}, **over six a day** in Wales.',
    });
  });

  test('of a figure that the desk words itself', () => {
    expect(after({ block: 'b-0002', figure: 'total', text: '2,194' }, 'more than 2,000')).toMatchObject({
      items: ['Day by day, or day for day', 'We saw :figure[more than 2,000]{of=total} offences.'],
    });
  });

  test('of a count, and of plain words in an ask', () => {
    expect(after({ block: 'b-ask2', text: 'five' }, ':count[auto]{of=signatories}')).toMatchObject({
      items: [{ id: 'b-ask1' }, { text: 'Meet the :count[auto]{of=signatories} of us.' }],
    });
    expect(after({ block: 'b-ask1', text: 'victims' }, 'offences', 'unit-switch')).toMatchObject({
      items: [{ text: 'Publish the offences each year.' }, {}],
    });
  });

  test('of a salutation by hand: the rule needs none', () => {
    expect(after({ text: 'Dear Minister' }, 'Dear Home Secretary', 'salutation')).toEqual({
      ...{ op: 'unset', uid: letter.uid, path: ['salutation'] },
    });
  });

  test('only where they are found for sure', () => {
    expect(after({ block: 'b-0002', text: 'day' }, 'night')).toBeUndefined();
    expect(after({ block: 'b-ask1', text: 'ictim' }, 'x')).toBeUndefined();
    expect(after({ block: 'b-ask1', text: 'victims' })).toBeUndefined();
    expect(after({ text: 'nowhere' }, 'x')).toBeUndefined();
  });
});
