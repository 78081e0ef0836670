import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicaliseBlockText } from '../../../../core/letters/markdown-text.ts';
import { paragraphsOfExample } from '../../../../core/letters/testing/example-records.ts';
import type { InlineMark, InlinePiece } from './inline-content.ts';
import { normaliseInline } from './normalise-inline.ts';
import { readInline } from './read-inline.ts';
import { writeInline } from './write-inline.ts';

const text = (words: string, ...marks: InlineMark[]): InlinePiece =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
const figure = (words: string, of = 'wales-total', key = '1'): InlinePiece =>
  text(words, { type: 'figure', attrs: { of, key } });

describe('a line of a letter as content of the editor', () => {
  test('words bound to a figure are marked text', () => {
    expect(readInline('Police recorded :figure[2,194]{of=wales-total} offences.')).toEqual([
      text('Police recorded '),
      figure('2,194'),
      text(' offences.'),
    ]);
  });

  test('what prints computed words is an atom', () => {
    expect(readInline(':figure[auto]{of=a}:count[five]{of=asks}:source[b]{place="Table 3"}:note[Our *own*.]')).toEqual([
      { type: 'autoFigure', attrs: { of: 'a' } },
      { type: 'count', attrs: { of: 'asks', wording: 'five' } },
      { type: 'sourceNote', attrs: { source: 'b', place: 'Table 3' } },
      { type: 'note', attrs: { text: 'Our *own*.' } },
    ]);
  });

  test('two neighbours of one figure stay two', () => {
    const line = ':figure[2,194]{of=wales-total}:figure[nearly 2,200]{of=wales-total}';
    expect(writeInline(readInline(line))).toBe(line);
  });
});

describe('written again', () => {
  test.each([
    'We met at 10:30 about the 16:9 picture.',
    'Ofcom:the regulator asked AT&T, 5 < 6, [c] and [x]',
    'Police recorded :figure[more than 2,000]{of=wales-total} offences (:figure[49.7%]{of=share}).',
    '**Wales, :lang[*Cymru*]{of=cy}** and [a page](https://example.org/a_b)',
    ':plain[1998] :figure[auto]{of=a}:note[Our *own* note, :figure[2]{of=b}.]:source[home-office]{place="Table 3"}',
    '\\# not a heading',
    '1998\\. A year',
  ])('is word for word what it was: %s', (line) => {
    expect(writeInline(readInline(line))).toBe(line);
  });

  test.each([
    ['typed stars are stars', [text('5 * 6 * 7 is *not* emphasis')], '5 \\* 6 \\* 7 is \\*not\\* emphasis'],
    ['a typed directive is text', [text(':figure[2]{of=a}')], '\\:figure\\[2\\]\\{of=a\\}'],
    ['a bold space is a space', [text('a'), text(' b ', { type: 'strong' }), text('c')], 'a **b** c'],
    [
      'a figure half in bold is not',
      [figure('2,'), text('194', { type: 'strong' }, figure('').marks![0]!)],
      ':figure[2,194]{of=wales-total}',
    ],
    ['a figure that says auto is one', [figure('auto')], ':figure[auto]{of=wales-total}'],
    ['a figure without words is none', [text('a'), figure(' '), text('b')], 'a b'],
    ['brackets in a phrase', [figure('[c]')], ':figure[[c]]{of=wales-total}'],
    ['an opening number', [text('1998. A year')], '1998\\. A year'],
  ] as [string, InlinePiece[], string][])('%s', (_, content, line) => {
    expect(writeInline(content)).toBe(line);
    expect(readInline(line)).toEqual(normaliseInline(content));
  });

  test('bold that begins with a quotation mark inside a word is kept', () => {
    const content = [text('x'), text('“y”', { type: 'strong' }), text('z')];
    expect(readInline(writeInline(content))).toEqual(content);
  });

  test('a note keeps its brackets apart from the rest', () => {
    const inner = writeInline([text('see ] and [c')], undefined, 'note');
    expect(readInline(`a:note[${inner}]b`)).toEqual([text('a'), { type: 'note', attrs: { text: inner } }, text('b')]);
  });
});

/** The words alone, where something in them is not as it should be. */
function wordsOf(content: readonly InlinePiece[]): string {
  return content
    .map((one) => (one.type === 'malformed' ? one.attrs.text : one.type === 'text' ? one.text : '·'))
    .join('');
}

describe('what always holds', () => {
  const pieces = fc.constantFrom(
    ...[
      ':figure[',
      ':figure[auto]{of=a}',
      ':figure[2,194]{of=wales-total}',
      ':note[',
      ':plain[1998]',
      ':lang[',
      ']',
      '{of=cy}',
    ],
    ...[
      ':count[five]{of=asks}',
      ':source[home-office]{place="T 3"}',
      '[a](https://example.org)',
      '10:30',
      '**',
      '*',
      '_',
      '\\',
      '&amp;',
    ],
    ...[
      ' ',
      '“',
      '😀',
      '\t',
      '<b>',
      '`',
      '~',
      '1.',
      '#',
      '::',
      'word',
      'é',
      '{#b-1234}',
      '&#x41;',
      '![a](b)',
      '\u00a0',
    ],
  );
  const lines = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }), {
          maxLength: 16,
        })
        .map((parts) => parts.join('')),
    )
    .map(canonicaliseBlockText);

  test('every canonical text goes into the editor and comes back exactly', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(writeInline(readInline(line), line)).toBe(line);
      }),
      { numRuns: 2000 },
    );
  });

  test('written without the text before, it still says the same', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const content = readInline(line);
        // What is not as it should be may become only its words: where it stands decides what it is.
        const again = readInline(writeInline(content));
        if (content.some(({ type }) => type === 'malformed')) expect(wordsOf(again)).toBe(wordsOf(content));
        else expect(again).toEqual(content);
      }),
      { numRuns: 2000 },
    );
  });

  const mark = fc.constantFrom<InlineMark>(
    { type: 'strong' },
    { type: 'emphasis' },
    { type: 'lang' },
    { type: 'link', attrs: { href: 'https://example.org/a_(b)?c=1&d=2' } },
    { type: 'figure', attrs: { of: 'wales-total', key: '1' } },
    { type: 'figure', attrs: { of: 'wales-total', key: '2' } },
    { type: 'plain', attrs: { key: '7' } },
  );
  const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => (type === 'plain' ? 'figure' : type) });
  const words = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      'a',
      ' ',
      '*',
      '**',
      '_',
      '“y”',
      'half of',
      '2,194',
      ':figure[x]{of=y}',
      '\\',
      '`a`',
      'auto',
      '&amp;',
      '<b>',
      '](',
      '\n',
    ),
  );
  const atom = fc.constantFrom<InlinePiece>(
    { type: 'autoFigure', attrs: { of: 'a' } },
    { type: 'count', attrs: { of: 'asks', wording: 'auto' } },
    { type: 'sourceNote', attrs: { source: 'home-office', place: 'Table "3" & {4}' } },
    { type: 'note', attrs: { text: 'Our *own* note.' } },
  );
  const content = fc.array(
    fc
      .tuple(
        fc.oneof(
          { weight: 5, arbitrary: words.filter((one) => one !== '').map((one) => text(one)) },
          { weight: 1, arbitrary: atom },
        ),
        marks,
      )
      .map(([piece, own]): InlinePiece => (own.length === 0 ? piece : { ...piece, marks: own })),
    { maxLength: 6 },
  );

  test('whatever is typed, pasted or marked is written so that it reads the same', () => {
    fc.assert(
      fc.property(content, (typed) => {
        const line = writeInline(typed);
        expect(canonicaliseBlockText(line)).toBe(line);
        expect(readInline(line)).toEqual(normaliseInline(typed));
      }),
      { numRuns: 3000 },
    );
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(content, (typed) => {
        const once = normaliseInline(typed);
        expect(normaliseInline(once)).toEqual(once);
      }),
    );
  });

  test('the example letter comes back exactly', () => {
    for (const block of paragraphsOfExample) {
      if (typeof block['text'] === 'string') expect(writeInline(readInline(block['text']))).toBe(block['text']);
    }
  });
});
