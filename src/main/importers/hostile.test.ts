// Files from others are hostile until parsed (DESIGN 3.7): each is read safely or refused in words, and none is a hang.
import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { read, refusalOf, workbookOf, xlsxOf, xlsxOfRows, zipOf } from './testing/files.ts';

const container = CFB as {
  utils: { cfb_new: () => object; cfb_add: (file: object, path: string, content: Uint8Array) => void };
  write: (file: object, options: object) => Buffer;
};

function containerOf(path: string): Uint8Array {
  const file = container.utils.cfb_new();
  container.utils.cfb_add(file, path, new Uint8Array(8000));
  return new Uint8Array(container.write(file, { type: 'buffer' }));
}

const cells = utils.aoa_to_sheet([
  ['Area', 'Offences'],
  ['Gwent', 503],
  ['Dyfed-Powys', 192],
]);
const writeAs = (bookType: 'xlsx' | 'ods' | 'biff8'): Uint8Array =>
  new Uint8Array(
    write({ SheetNames: ['Data'], Sheets: { Data: cells } }, { type: 'buffer', bookType, compression: true }) as Buffer,
  );
const samples = {
  xlsx: writeAs('xlsx'),
  ods: writeAs('ods'),
  xls: writeAs('biff8'),
  csv: strToU8('Area,Offences\n"Gwent",503\n'),
};

describe('A file that is no table', () => {
  it.each([
    ['a web page', 'offences.csv', strToU8('\uFEFF\n<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>')],
    [
      'a web page',
      'offences.xls',
      strToU8('<?xml version="1.0"?><!-- x --><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'),
    ],
    ['a web page', 'offences.xls', new Uint8Array(Buffer.from('\uFEFF<table><tr><td>1', 'utf16le'))],
    [
      'an XML file',
      'offences.xls',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['a PDF', 'offences.csv', strToU8('%PDF-1.7 ...')],
    ['a picture', 'offences.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['a packed file (gzip)', 'offences.csv', gzipSync(samples.csv)],
    ['a packed file (zip)', 'offences.csv', zipSync({ 'offences.csv': samples.csv })],
    ['a Word document', 'offences.xlsx', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
    ['a binary workbook (XLSB)', 'offences.xlsb', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' })],
    ['a Numbers workbook', 'offences.numbers', zipOf({ 'Index/Document.iwa': 'x' })],
    ['a briefing', 'crime.briefing', zipOf({ 'manifest.json': '{}', 'records.json': '[]' })],
    [
      'an OpenDocument file, but no spreadsheet',
      'text.odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    ],
    ['an older Word document', 'letter.doc', containerOf('/WordDocument')],
  ])('is called %s (%s)', async (what, name, bytes) => {
    const refusal = await refusalOf(bytes, name);
    expect(refusal).toMatchObject({
      code: 'not-a-table',
      file: name,
      message: `This is ${what}, not a table of cells.`,
    });
    expect(refusal.remedy).toMatch(/\.$/);
  });

  it('says so of a container with nothing known in it', async () => {
    expect((await refusalOf(containerOf('/Other'))).message).toBe('This is no workbook and not a table of cells.');
  });
});

describe('A workbook that should not be read', () => {
  it('is refused when a password protects it', async () => {
    const message = 'The workbook is protected by a password, so it cannot be read.';
    expect(await refusalOf(containerOf('/EncryptedPackage'), 'secret.xlsx')).toMatchObject({
      code: 'encrypted',
      message,
    });
    const flagged = Uint8Array.from(samples.xlsx);
    for (let at = 0; at < flagged.length - 4; at += 1) {
      const [a, b, c, d] = flagged.subarray(at, at + 4);
      if (a === 0x50 && b === 0x4b && c === 1 && d === 2) flagged[at + 8] = (flagged[at + 8] ?? 0) | 1;
    }
    expect(await refusalOf(flagged, 'secret.xlsx')).toMatchObject({ code: 'encrypted' });
  });

  it('is refused before it is unpacked when it says that it unpacks to too much', async () => {
    const bomb = xlsxOfRows('', { more: { 'xl/media/zeros': new Uint8Array(80_000_000) } });
    expect(await refusalOf(bomb, 'bomb.xlsx')).toMatchObject({
      code: 'too-large',
      message: 'The workbook says that it unpacks to more than 300 times its size, which no real one does.',
    });
  });

  it('is refused when a part unpacks to more than it says', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const honest = xlsxOfRows(`<row><c><v>${'1'.repeat(50_000)}</v></c></row>`);
    const at = Buffer.from(honest).lastIndexOf(name) - 46;
    const liar = Uint8Array.from(honest);
    new DataView(liar.buffer).setUint32(at + 24, 100, true);
    expect(await refusalOf(liar, 'liar.xlsx')).toMatchObject({
      code: 'too-large',
      message: `The part “${name}” holds more than it says: unpacking was stopped.`,
    });
  });

  it('is refused when a part is not what its checksum says', async () => {
    const altered = Uint8Array.from(xlsxOfRows('<row><c><v>1</v></c></row>'));
    const at = Buffer.from(altered).lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    new DataView(altered.buffer).setUint32(at + 16, 1, true);
    expect((await refusalOf(altered)).message).toBe('The part “xl/worksheets/sheet1.xml” is cut off or damaged.');
  });

  it.each([
    ['cells', { cells: 3 }, 'more than 3 cells'],
    ['different texts', { texts: 3 }, 'more than 3 different texts and numbers'],
    ['characters', { characters: 20 }, 'more than 20 characters'],
    ['characters in a cell', { cellText: 8 }, 'more than 8 characters in one cell'],
    ['rows', { rows: 2 }, 'more than 2 rows'],
    ['columns', { columns: 1 }, 'more than 1 columns'],
    ['rows times columns', { codes: 5 }, 'spreads over 3 rows and 2 columns'],
    ['bytes', { workbookFile: 1000 }, 'at most 1 MB are read'],
    ['parts', { entries: 3 }, 'at most 3 are read'],
    ['bytes in a part', { part: 10 }, 'says that it unpacks to'],
    ['bytes in all sheets', { total: 10 }, 'say that they unpack to'],
    ['sheets', { sheets: 0 }, 'at most 0 are read'],
  ])('is refused when it has too many %s', async (_, limits, message) => {
    expect(await refusalOf(samples.xlsx, 'x.xlsx', { limits })).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining(message) as string,
    });
  });

  it('keeps to its number of merged ranges and counts the rest', async () => {
    const xml = '<sheetData/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
    const result = await read(xlsxOf({ sheets: [{ xml }] }), 'x.xlsx', { limits: { merges: 1 } });
    expect(result).toMatchObject({
      ok: true,
      value: { remarks: ['1 merged range was left out, as there are too many.'] },
    });
  });

  it('brings no entities of its own', async () => {
    const content = '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><x>&a;</x>';
    const bytes = zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content });
    expect((await refusalOf(bytes)).code).toBe('damaged');
  });
});

describe('A damaged file', () => {
  // The library tells the console what it does not know.
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
  });

  it.each(['xlsx', 'ods', 'xls'] as const)('in %s is refused in words wherever it is cut off', async (kind) => {
    const sample = samples[kind];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: sample.length - 1 }), async (length) => {
        const result = await read(sample.subarray(0, length), `x.${kind}`);
        // The last sectors of an XLS may be empty, so that it loses nothing with them.
        if (kind !== 'xls') expect(result.ok).toBe(false);
        if (!result.ok)
          expect(['damaged', 'encrypted', 'not-a-table', 'too-large']).toContain(result.problems[0]?.code);
      }),
      { numRuns: 80 },
    );
  });

  it.each(['xlsx', 'ods', 'xls', 'csv'] as const)(
    'in %s is read or refused in time, whichever bytes are changed',
    async (kind) => {
      const sample = samples[kind];
      const change = fc.tuple(fc.nat({ max: sample.length - 1 }), fc.nat({ max: 255 }));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const bytes = Uint8Array.from(sample);
          for (const [at, byte] of changes) bytes[at] = byte;
          const result = await read(bytes, `x.${kind}`);
          if (!result.ok)
            expect(['damaged', 'encrypted', 'not-a-table', 'too-large']).toContain(result.problems[0]?.code);
        }),
        { numRuns: 120 },
      );
    },
  );

  it('in XML is read or refused, whatever the tags', async () => {
    const piece = fc.constantFrom(
      '<row r="2">',
      '<row>',
      '</row>',
      '<c r="B2" t="s">',
      '<c t="inlineStr">',
      '<c s="9">',
      '</c>',
      '<v>',
      '</v>',
      '<f>',
      '</f>',
      '<is>',
      '</is>',
      '<t>',
      '</t>',
      '<rPh>',
      '7',
      'n/a',
      '<mergeCell ref="A1:"/>',
      '<col hidden="1"/>',
      '&#x41;',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const result = await read(xlsxOf({ sheets: [{ xml: pieces.join('') }] }));
        if (!result.ok) expect(result.problems[0]?.code).toBe('damaged');
      }),
      { numRuns: 120 },
    );
  });

  it('gives back the samples whole when nothing is wrong with them', async () => {
    for (const sample of Object.values(samples))
      expect((await workbookOf(sample)).sheets[0]?.columns[1]?.dictionary).toContain('503');
  });
});
