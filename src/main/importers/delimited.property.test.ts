// Whatever a table holds, a file that Papa Parse writes of it reads back as it was, in every encoding and with every delimiter.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimiters } from './delimiter.ts';
import { rowsOf, sheetOf } from './testing/files.ts';
import type { TextEncoding } from './text-encoding.ts';

/** The 27 characters of Windows-1252 that are not those of Latin-1. */
const western = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const westernBytes = [0x80, ...range(0x82, 0x8c), 0x8e, ...range(0x91, 0x9c), 0x9e, 0x9f];

const encode: Record<TextEncoding, (text: string) => Uint8Array> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1252': (text) =>
    Uint8Array.from(text, (character) => westernBytes[western.indexOf(character)] ?? character.charCodeAt(0)),
};

const awkward = fc.constantFrom(
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '0001',
  '1,234',
  '=A1',
  '<5',
  '[c]',
  'Ynys Môn',
  '',
);
const anyCell = fc.oneof(
  awkward,
  fc.array(fc.oneof(awkward, fc.string({ unit: 'binary' })), { maxLength: 4 }).map((parts) => parts.join('')),
);
const latin = fc.constantFrom(
  ...Array.from(western),
  ...Array.from({ length: 96 }, (_, at) => String.fromCharCode(160 + at)),
  'a',
  ' ',
  '"',
  ',',
  '7',
);
const latinCell = fc.array(fc.oneof(latin, awkward), { maxLength: 8 }).map((parts) => parts.join(''));
const tableOf = (cell: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const plainCell = fc.stringMatching(/^[A-Za-z0-9 .()%£<>-]{0,12}$/);

describe('A table written as text', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)(
    'reads back exactly from %s, whatever its cells hold',
    async (encoding) => {
      const cell = encoding === 'windows-1252' ? latinCell : anyCell.filter((text) => text.isWellFormed());
      await fc.assert(
        fc.asyncProperty(
          tableOf(cell),
          fc.constantFrom(...delimiters),
          fc.constantFrom('\n', '\r\n'),
          async (table, delimiter, newline) => {
            const text = Papa.unparse(table, { delimiter, newline });
            fc.pre(
              !/^(?:\uFEFF|sep=|\s*<)/i.test(text) &&
                (encoding.startsWith('utf-16') || !/[\0-\x08\x0e-\x1f]/.test(text)) &&
                text !== '',
            );
            fc.pre(text.length > 4 && !text.startsWith('PK') && !text.startsWith('%PDF'));
            const sheet = await sheetOf(encode[encoding](text), 'x', { encoding, delimiter });
            expect(trimmed(rowsOf(sheet))).toEqual(trimmed(table));
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('is read with the delimiter and the encoding found by themselves', async () => {
    const tables = fc.integer({ min: 2, max: 6 }).chain((width) =>
      fc.array(
        fc.array(
          plainCell.filter((text) => text !== ''),
          { minLength: width, maxLength: width },
        ),
        { minLength: 2, maxLength: 12 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(...delimiters),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (rows, delimiter, encoding, newline) => {
          const table = [['Ynys Môn', ...rows[0]!.slice(1)], ...rows];
          const bytes = encode[encoding](Papa.unparse(table, { delimiter, newline }));
          expect(trimmed(rowsOf(await sheetOf(bytes)))).toEqual(trimmed(table));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Without the empty cells at the ends of rows and the empty rows at the end, which a sheet does not hold. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const kept = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
