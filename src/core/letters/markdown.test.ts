import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveBlockId, letterSchema, type Json, type Letter } from '../model/index.ts';
import { nastyText } from '../../testing/arbitrary-briefing.ts';
import { canonicaliseBlockText, readLetterMarkdown, writeLetterMarkdown } from './markdown.ts';

const front = '---\ntitle: Image offences in Wales\ndate: 2025-03-12\nsender: trust\nto: [home-secretary]\n---\n';

function read(body: string): { blocks: Record<string, Json>[]; said: string[] } {
  const draft = readLetterMarkdown(`${front}\n${body}\n`, 'ministers', 'letters/ministers.md');
  const said = draft.problems.map(({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`);
  return { blocks: (draft.value['blocks'] ?? []) as Record<string, Json>[], said };
}

/** The text of the one paragraph that a body comes to. */
function paragraph(body: string): Json | undefined {
  const { blocks, said } = read(body);
  expect(said).toEqual([]);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph']);
  return blocks[0]?.['text'];
}

function letter(blocks: readonly object[]): Letter {
  const identity = {
    uid: '0'.repeat(32),
    id: 'ministers',
    kind: 'letter',
    title: 'x',
    date: '2025-03-12',
    sender: 'trust',
  };
  return letterSchema.parse({ ...identity, to: ['home-secretary'], blocks });
}

describe('blocks', () => {
  it('are paragraphs, headings, lists, quotes, charts, tables and asks', () => {
    const { blocks, said } = read(
      [
        'Police forces in Wales recorded :figure[more than 2,000]{of=wales-total} offences,\n  or about six a day. {#b-0001}',
        '## What the police record {#b-0002}',
        '### By force ###',
        '- South Wales\n- North\n  Wales {#b-0003}',
        '1. first\n1) other list',
        '::quote[private-chat]{#b-0004 cut="Harm does not stop: 10:30"}',
        '::chart[welsh-forces]',
        '::table[platforms]{caption=\'By platform, "known"\'}',
        ':::asks\nWe ask you to:\n\n1. Require it. {owner=ofcom}\n2. Publish it. {#b-0005 owner=home-secretary}\n:::',
      ].join('\n\n'),
    );
    expect(said).toEqual([]);
    expect(blocks).toMatchObject([
      {
        type: 'paragraph',
        id: 'b-0001',
        text: 'Police forces in Wales recorded :figure[more than 2,000]{of=wales-total} offences, or about six a day.',
      },
      { type: 'heading', level: 2, id: 'b-0002', text: 'What the police record' },
      { type: 'heading', level: 3, text: 'By force' },
      { type: 'list', ordered: false, id: 'b-0003', items: ['South Wales', 'North Wales'] },
      { type: 'list', ordered: true, items: ['first'] },
      { type: 'list', ordered: true, items: ['other list'] },
      { type: 'quote', quote: 'private-chat', id: 'b-0004', cut: 'Harm does not stop: 10:30' },
      { type: 'chart', chart: 'welsh-forces' },
      { type: 'table', table: 'platforms', caption: 'By platform, "known"' },
      {
        type: 'asks',
        lead: 'We ask you to:',
        items: [
          { text: 'Require it.', owner: 'ofcom' },
          { id: 'b-0005', text: 'Publish it.', owner: 'home-secretary' },
        ],
      },
    ]);
  });

  it('without an id get one from letter, place and text', () => {
    expect(read('First.\n\nSecond.').blocks.map(({ id }) => id)).toEqual([
      deriveBlockId('ministers', 0, 'First.'),
      deriveBlockId('ministers', 1, 'Second.'),
    ]);
  });

  it.each([
    'At 10:30 the ratio was 16:9, said Ofcom:the regulator.',
    '<5 offences, 5 < 6, R&D, a*b*c, snake_case_word',
    ':figure[auto]{of=wales-total} offences',
    'A web page: https://www.example.org/a_b?c=d#e',
    'Five “quoted” words — and :note[a note with {braces} in it].',
    'ends in a brace {of=wales}',
  ])('keep text as written: %s', (text) => {
    expect(paragraph(text)).toBe(text);
  });

  it('keep what only looks like a block as text', () => {
    expect(paragraph('::widget[x]{a=b}')).toBe('\\::widget[x]{a=b}');
    expect(paragraph(':::note\nfirst\n:::')).toBe('\\:::note first :::');
    expect(paragraph('    four spaces make no code')).toBe('four spaces make no code');
    expect(paragraph('1986\\. A year')).toBe('1986\\. A year');
  });
});

describe('what a letter cannot hold says what to use instead', () => {
  it.each([
    ['# Title', '8:1', '“## Heading”'],
    ['#### Deep', '8:1', '“## Heading”'],
    ['Title\n=====', '8:1', '“## Heading”'],
    ['text\n---', '8:1', '“## Heading”'],
    ['> Harm does not stop', '8:1', '::quote[its-id]'],
    ['```\ncode\n```', '8:1', 'Write it as a paragraph'],
    ['<!-- for Jo -->', '8:1', '“note:”'],
    ['<div>x</div>', '8:1', 'plain words'],
    ['***', '8:1', 'Use a heading'],
    ['[code]: https://www.example.org', '8:1', 'Write the address where the link is'],
    ['a | b\n--- | ---\n1 | 2', '8:1', '::table[its-id]'],
    ['one\\\ntwo', '8:1', 'empty line'],
    ['1986. A year', '8:1', '1986\\.'],
    ['- one\n  - two', '8:1', 'outside the list'],
    ['- one {#b-0001}\n- two', '8:3', 'Move it there'],
    ['::quote', '8:1', '::quote[its-id]'],
    ['::quote[a] and more', '8:11', 'line of its own'],
    ['::quote[a]{cut="Harm', '8:12', 'not closed'],
    ['::table[a]{caption=two words}', '8:24', 'cannot be read from here'],
    ['::chrt[a]', '8:1', '“chart”'],
    [':::ask\n1. x\n:::', '8:1', '“asks”'],
    [':::asks\n1. x', '8:1', 'End it with a line of three colons'],
    [':::asks\n- x\n:::', '8:1', 'numbered list'],
    [':::asks\none\n\ntwo\n\n1. x\n:::', '8:1', 'one opening paragraph'],
    ['::asks', '8:1', ':::asks'],
    ['text {#b-12', '8:7', 'b-1a2b'],
    ['one\ntwo {#intro}', '9:6', '“intro” is not an id'],
    ['one {#b-0001}\n\ntwo {#b-0001}', '10:1', 'Two blocks have the id'],
  ])('%s', (body, place, words) => {
    const { said } = read(body);
    expect(said).toHaveLength(1);
    expect(said[0]?.startsWith(`${place} `), said[0]).toBe(true);
    expect(said[0]).toContain(words);
  });

  it('and all of them in one run', () => {
    expect(read('# One\n\n> two\n\nfine\n\n***').said.map((text) => text.split(' ')[0])).toEqual([
      '8:1',
      '10:1',
      '14:1',
    ]);
  });
});

describe('writing and reading', () => {
  it('puts lists in a row under different marks, and what braces cannot hold into the front matter', () => {
    const blocks = [
      { type: 'list', id: 'b-0001', ordered: false, items: ['a', ''] },
      { type: 'list', id: 'b-0002', ordered: false, items: ['b'] },
      { type: 'quote', id: 'b-0003', quote: 'q', cut: 'two "kinds" of\nlines', mood: 5 },
      { type: 'asks', id: 'b-0004', lead: '', items: [{ id: 'b-0005', text: '', tone: 'firm and fair' }] },
    ];
    const text = writeLetterMarkdown(letter(blocks));
    expect(text).toContain(
      '- a\n- {#b-0001}\n\n* b {#b-0002}\n\n::quote[q]{#b-0003}\n\n:::asks{#b-0004}\n1. {#b-0005 tone="firm and fair"}\n:::\n',
    );
    expect(text).toContain('mood: !!int 5');
    const draft = readLetterMarkdown(text, 'ministers', 'x.md');
    expect([draft.problems, draft.value['blocks']]).toEqual([[], blocks]);
  });

  it('canonical text is one line, settles at once, and comes back from every kind of block', () => {
    fc.assert(
      fc.property(nastyText, (raw) => {
        const text = canonicaliseBlockText(raw);
        expect(text).not.toMatch(/[\r\n]/);
        expect(canonicaliseBlockText(text)).toBe(text);
        const blocks = [
          { type: 'paragraph', id: 'b-0001', text },
          { type: 'heading', id: 'b-0002', level: 2, text },
          { type: 'list', id: 'b-0003', ordered: false, items: [text, text] },
          { type: 'list', id: 'b-0004', ordered: true, items: [text] },
          {
            type: 'asks',
            id: 'b-0005',
            ...(text === '' ? {} : { lead: text }),
            items: [{ id: 'b-0006', text, owner: 'ofcom' }],
          },
          { type: 'table', id: 'b-0007', table: 't', caption: raw },
        ];
        const draft = readLetterMarkdown(writeLetterMarkdown(letter(blocks)), 'ministers', 'x.md');
        expect([draft.problems, draft.value['blocks']]).toEqual([[], blocks]);
      }),
      { numRuns: 400 },
    );
  });
});
