import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineToPlainText, walkInline } from './inline-text.ts';
import { parseInline } from './inline.ts';

const types = (line: string): string[] => [...walkInline(parseInline(line))].map((node) => node.type);

describe('a line of a letter', () => {
  test('binds words to a figure and keeps them exactly, with their place', () => {
    expect(parseInline('Police recorded :figure[more than 2,000]{of=wales-total} offences.')).toEqual([
      { type: 'text', text: 'Police recorded ', start: 0, end: 16 },
      { type: 'figure', wording: 'more than 2,000', of: 'wales-total', start: 16, end: 56 },
      { type: 'text', text: ' offences.', start: 56, end: 66 },
    ]);
  });

  test('strong, emphasis, links, and Welsh runs nest', () => {
    expect(types('**Wales, :lang[*Cymru*]{of=cy}** and [a page](https://example.org/a)')).toEqual([
      'strong',
      'text',
      'lang',
      'emphasis',
      'text',
      'text',
      'link',
      'text',
    ]);
  });

  test.each([
    'We met at 10:30 about the 16:9 picture.',
    'Ofcom:the regulator',
    'a :smile: and 5:a',
    'ratio 2:1, note:this, source:that',
    '::quote[id]',
    '1998. A year that opens a line is no list',
    '# 5 is no heading',
    '> is more than; - is a dash; + is plus',
    '===',
    'AT&T, 5 < 6, [c], [x]',
    '<script>alert(1)</script>',
    '[a]: https://example.org',
    '    four spaces before',
    ':figur[2,194]{of=wales-total}',
  ])('leaves what is not ours exactly as written: %s', (line) => {
    expect(inlineToPlainText(parseInline(line))).toBe(line);
    expect(types(line)).toEqual(['text']);
  });

  test('escapes and character references are read once', () => {
    expect(inlineToPlainText(parseInline('\\*not emphasis\\* &amp; \\:figure[x]{of=y}'))).toBe(
      '*not emphasis* & :figure[x]{of=y}',
    );
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', '//example.org', 'data:text/html,x'])(
    'a link to %s is only its words',
    (href) => expect(types(`[words](${href})`)).toEqual(['text']),
  );

  test.each(['https://example.org', 'http://example.org', 'mailto:desk@example.org'])('a link to %s stays', (href) => {
    expect(parseInline(`[words](${href})`)).toMatchObject([{ type: 'link', href }]);
  });

  test('emphasis that opens the line with a quotation mark is still emphasis', () => {
    expect(types('*“Safe by design”* is the aim')).toEqual(['emphasis', 'text', 'text']);
    expect(types('__bold__')).toEqual(['strong', 'text']);
  });
});

describe('our directives', () => {
  test('a plain number, an own note, a source with its place, a count', () => {
    expect(parseInline(':plain[1998]:note[Our *own* note]:source[home-office]{place="Table 3"}')).toMatchObject([
      { type: 'plain', text: '1998' },
      { type: 'note', children: [{ text: 'Our ' }, { type: 'emphasis' }, { text: ' note' }] },
      { type: 'source', source: 'home-office', place: 'Table 3' },
    ]);
    expect(parseInline(':count[five]{of=signatories}')).toMatchObject([
      { type: 'count', wording: 'five', of: 'signatories' },
    ]);
  });

  test.each([
    [':figure[auto]{of=wales-total', 'not closed'],
    [':figure[auto {of=wales-total}', 'not closed'],
    [':figure [auto]{of=wales-total}', 'stands apart'],
    [':figure[auto] {of=wales-total}', 'does not say what it is of'],
    [':figure[auto]', 'does not say what it is of'],
    [':figure{of=wales-total}', 'no words'],
    [':figure[auto]{of="Wales total"}', 'not an id'],
    [':figure[auto]{of=wales total}', 'not known: total'],
    [':figure[a]{of=x}{of=y}', 'not readable'],
    [':Figure[a]{of=x}', 'capital'],
    [':count[five]{of=charities}', 'A count is of'],
    [':lang[Alba]{of=gd}', 'Welsh'],
    [':source[Home Office]', 'not an id'],
    [':note[]', 'no words'],
    [':plain[1998', 'not closed'],
  ])('%s is a finding, not junk', (line, why) => {
    const malformed = parseInline(line).find((node) => node.type === 'malformed');
    expect(malformed).toBeDefined();
    expect(malformed?.type === 'malformed' && malformed.why).toContain(why);
    expect(inlineToPlainText(parseInline(line))).toBe(line);
  });
});

describe('what always holds', () => {
  const pieces = fc.constantFrom(
    ':figure',
    '[',
    ']',
    '{',
    '}',
    'of=',
    'wales',
    '10:30',
    '*',
    '_',
    '\\',
    '&amp;',
    ' ',
    '“',
    '😀',
    '\t',
    '<b>',
    '`',
    '~',
    '1.',
    '#',
  );
  const lines = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  );

  test('never throws; nodes stand in order, inside the line, and do not overlap', () => {
    fc.assert(
      fc.property(lines, (line) => {
        let last = 0;
        for (const node of parseInline(line)) {
          expect(node.start).toBeGreaterThanOrEqual(last);
          expect(node.end).toBeGreaterThanOrEqual(node.start);
          expect(node.end).toBeLessThanOrEqual(line.length);
          last = node.end;
        }
      }),
    );
  });

  test('plain words with a colon survive exactly', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(inlineToPlainText(parseInline(`${a}:${b}`))).toBe(`${a}:${b}`);
      }),
    );
  });
});
