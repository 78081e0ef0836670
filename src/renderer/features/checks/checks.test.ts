import { describe, expect, test } from 'vitest';
import { evaluateFigures } from '../../../core/figures/index.ts';
import { exampleBriefing } from '../../../core/letters/testing/example-records.ts';
import { recordSchemas, type Figure } from '../../../core/model/index.ts';
import { applyPatches } from '../../../core/patches/index.ts';
import { valueOf } from '../../../core/sharing/testing/wales.ts';
import { auditForScreen, cutText, summarise } from './audit-marks.ts';
import { keepFigure, keepQuote } from './capture-records.ts';
import { boxesOf, partMessage } from './finding-sum.ts';

const records = exampleBriefing();
const { figures } = evaluateFigures(records);
let next = 0;
const makeUid = (): string => String((next += 1)).padStart(32, '0');

const notice = [
  'Police forces in Wales recorded more than 2,000 image offences in 2023/24, or over six every day.',
  'One in five young people have been affected.',
  '“Children deserve better,” said Jane Example, chief executive of Example Charity.',
].join(' ');

describe('a pasted text', () => {
  const view = auditForScreen(notice, figures);
  test('has each number judged against the briefing', () => {
    const states = view.numbers.map(({ text, state }) => `${text}: ${state}`);
    expect(states).toContain('more than 2,000: true');
    expect(states).toContain('One in five: unknown');
    expect(summarise(view)).toMatch(/^\d numbers: /);
  });

  test('is cut at its marks, and nothing of it is lost', () => {
    const pieces = cutText(notice, view);
    expect(pieces.map(({ text }) => text).join('')).toBe(notice);
    for (const { text, mark } of pieces) if (mark) expect(mark.text).toContain(text);
    expect(pieces.filter(({ opens }) => opens !== undefined)).toHaveLength(view.quotes.length);
  });

  test('alone says nothing of figures', () => {
    expect(auditForScreen(notice, undefined).numbers.every(({ figure }) => figure === undefined)).toBe(true);
  });
});

describe('what is captured', () => {
  test('one in five becomes a share of 20, with the words as published', () => {
    const mark = auditForScreen(notice, figures).numbers.find(({ text }) => text === 'One in five')!;
    const source = { title: 'A press notice', publisher: 'Example Charity', released: '2025-03-12' };
    const { patches, id } = keepFigure(records, mark.capture!, source, makeUid);
    const after = valueOf(applyPatches(records, patches));
    const figure = [...after.values()].find((one) => one.kind === 'figure' && one.id === id) as Figure;
    expect(recordSchemas.figure.parse(figure)).toMatchObject({
      measure: 'share',
      value: '20',
      asPublished: 'One in five',
    });
    expect(evaluateFigures(after).figures.get(id)!.quantity.kind).toBe('value');
  });

  test('a quotation waits for approval, its speaker among the people', () => {
    const [quote] = auditForScreen(notice, figures).quotes;
    expect(quote).toMatchObject({ speaker: 'Jane Example' });
    const given = { words: quote!.words, name: 'Jane Example', role: 'Chief Executive', date: '2025-03-12' };
    const { patches, id } = keepQuote(records, given, makeUid);
    const after = valueOf(applyPatches(records, patches));
    expect([...after.values()].find((one) => one.kind === 'quote' && one.id === id)).toMatchObject({
      approval: { status: 'waiting' },
      speaker: 'jane-example',
    });
  });
});

describe('a finding', () => {
  test('has its sum as a headline and in two boxes', () => {
    const message =
      '“over six a day” does not hold for “X”. 1,249 over 366 days is 3.4 a day; over six is more. Use a phrase that holds.';
    expect(partMessage(message)).toEqual({
      headline: '1,249 over 366 days is 3.4 a day; over six is more.',
      rest: 'Use a phrase that holds.',
    });
    const where = { text: 'over six a day' };
    expect(boxesOf({ rule: 'x', severity: 'wrong', message, sum: '1,249 ÷ 366 = 3.4', where }, undefined)).toEqual({
      ...{ left: '1,249 ÷ 366 = 3.4', between: 'is not', right: 'over six a day' },
    });
  });
});
