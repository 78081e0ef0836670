import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadLetter } from '../../core/readback/index.ts';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import { valueOf } from '../../core/sharing/testing/wales.ts';
import { readLetter } from './read.ts';
import { examplePlan } from './testing/plans.ts';
import { writeLetter } from './write-letter.ts';

const plan: LetterPlan = examplePlan();
let bytes: Uint8Array;
let letter: ReadLetter;
beforeAll(async () => {
  bytes = await writeLetter(plan, () => undefined);
  letter = valueOf(readLetter(bytes));
});

const codeOf = (file: Uint8Array) => {
  const result = readLetter(file);
  return result.ok ? 'read' : result.problems[0]?.code;
};
describe('a letter that nobody touched', () => {
  test('has every claim in its control', () => {
    expect(new Set(letter.controls.map(({ tag }) => tag))).toEqual(
      new Set(plan.claims.map(({ kind, id }) => `${kind[0]!.toUpperCase()}${kind.slice(1)} ${id}`)),
    );
  });

  test('carries its register: what each claim was, and the plan it came from', () => {
    expect(letter.register).toMatchObject({
      briefing: plan.briefing.uid,
      letter: plan.letter.uid,
      date: plan.date.iso,
    });
    expect(
      letter.register?.claims.map(({ id, text, written, fingerprint }) => ({ id, text, written, fingerprint })),
    ).toEqual(plan.claims.map(({ id, text, written, fingerprint }) => ({ id, text, written, fingerprint })));
  });

  test('gives its footnotes, and no mark of one inside the words', () => {
    expect(letter.notes).toHaveLength(plan.notes.length);
    expect(letter.paragraphs.flatMap(({ marks }) => marks.map(({ note }) => note))).toEqual(
      plan.notes.map((_, at) => at + 1),
    );
  });
});

describe('how a text is read', () => {
  /** The paragraphs of a body with these elements in it. */
  const read = (body: string, parts: Readonly<Record<string, string>> = {}): ReadLetter => {
    const names =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc" xmlns:v="urn:v" xmlns:m="urn:m"';
    const document = `<w:document ${names}><w:body>${body}</w:body></w:document>`;
    const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text.replace('NAMES', names))]);
    return valueOf(readLetter(zipSync({ 'word/document.xml': strToU8(document), ...Object.fromEntries(files) })));
  };
  const textsOf = (body: string): string[] => read(body).paragraphs.map(({ text }) => text);
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const by = 'w:id="1" w:author="Partner" w:date="2025-03-14T10:00:00Z"';
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

  test.each([
    ['runs split anywhere', `<w:p>${run('2,')}${run('194')}</w:p>`, ['2,194']],
    [
      'tabs, breaks and hard hyphens',
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r></w:p>',
      ['a\tb\nc\u2011'],
    ],
    ['hidden text is left out', `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>${run('y')}</w:p>`, ['y']],
    [
      'hidden text that is switched off is not',
      '<w:p><w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>x</w:t></w:r></w:p>',
      ['x'],
    ],
    [
      'raised digits are marks of notes',
      `<w:p>${run('2,194')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>`,
      ['2,194'],
    ],
    [
      'links, smart tags and simple fields',
      `<w:p><w:hyperlink>${run('a')}</w:hyperlink><w:smartTag>${run('b')}</w:smartTag><w:fldSimple w:instr="REF x">${run('c')}</w:fldSimple></w:p>`,
      ['abc'],
    ],
    [
      'a field gives its result, never its instruction',
      `<w:p>${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${run('no')}${field('separate')}${run('12 March')}${field('end')}</w:p>`,
      ['12 March'],
    ],
    [
      'a field in the instruction of another',
      `<w:p>${field('begin')}${field('begin')}${field('separate')}${run('inner')}${field('end')}${field('separate')}${run('outer')}${field('end')}</w:p>`,
      ['outer'],
    ],
    [
      'page numbers are left out',
      `<w:p>${run('Page ')}<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple></w:p>`,
      ['Page '],
    ],
    [
      'a text box once, beside its paragraph',
      `<w:p>${run('a')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['a', 'box'],
    ],
    [
      'tables in tables',
      `<w:tbl><w:tr><w:tc><w:p>${run('a')}</w:p><w:tbl><w:tr><w:tc><w:p>${run('b')}</w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
      ['a', 'b'],
    ],
    ['formulas', '<w:p><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>', ['x=2']],
    [
      'a paragraph whose mark was deleted runs into the next',
      `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('one ')}</w:p><w:p>${run('two')}</w:p>`,
      ['one two'],
    ],
    [
      'a paragraph that was deleted whole is none',
      `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr><w:del ${by}><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:p>${run('two')}</w:p>`,
      ['two'],
    ],
    [
      'a row that was deleted takes its cells with it',
      `<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc><w:p>${run('a')}</w:p></w:tc></w:tr></w:tbl><w:p>${run('b')}</w:p>`,
      ['b'],
    ],
  ])('%s', (_, body, texts) => {
    expect(textsOf(body)).toEqual(texts);
  });

  test('tracked changes: what was put in is text, what was deleted is kept with who and when', () => {
    const { paragraphs, tracked } = read(
      `<w:p>${run('was ')}<w:del ${by}><w:r><w:delText>2,1</w:delText></w:r><w:r><w:delText>94</w:delText></w:r></w:del><w:ins ${by}>${run('3,000')}</w:ins></w:p>` +
        `<w:p><w:moveFrom ${by}>${run('there')}</w:moveFrom><w:moveTo ${by}>${run('here')}</w:moveTo></w:p>`,
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['was 3,000', 'here']);
    expect(tracked.map(({ kind, text, paragraph, at }) => [kind, text, paragraph, at])).toEqual([
      ['deleted', '2,194', 0, 4],
      ['inserted', '3,000', 0, 4],
      ['moved-away', 'there', 1, 0],
      ['moved-here', 'here', 1, 0],
    ]);
    expect(tracked[0]).toMatchObject({ author: 'Partner', date: '2025-03-14T10:00:00Z' });
  });

  test('a control that was emptied shows Word’s own words, which are none', () => {
    const control = (more: string): string =>
      `<w:p><w:sdt><w:sdtPr><w:tag w:val="Figure a.1"/>${more}</w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt></w:p>`;
    expect(read(control('<w:showingPlcHdr/>')).controls).toMatchObject([{ tag: 'Figure a.1', text: '' }]);
    expect(read(control('')).controls).toMatchObject([{ text: 'Click here', paragraph: 0, start: 0, end: 10 }]);
  });

  test('comments: who, when, about which words, settled or answering', () => {
    const comments =
      '<w:comments NAMES xmlns:w14="urn:w14"><w:comment w:id="2" w:author="B"><w:p w14:paraId="B2"><w:r><w:t>Yes</w:t></w:r></w:p></w:comment>' +
      '<w:comment w:id="1" w:author="A" w:date="2025-03-14T10:00:00Z"><w:p w14:paraId="A1"><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment></w:comments>';
    const extended =
      '<w15:commentsEx xmlns:w15="urn:w15"><w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="B2" w15:paraIdParent="A1" w15:done="0"/></w15:commentsEx>';
    const body = `<w:p>${run('in ')}<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>${run('2023/24')}<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/></w:p>`;
    expect(read(body, { 'word/comments.xml': comments, 'word/commentsExtended.xml': extended }).comments).toEqual([
      {
        author: 'A',
        date: '2025-03-14T10:00:00Z',
        text: 'Sure?',
        about: '2023/24',
        paragraph: 0,
        resolved: true,
        reply: false,
      },
      { author: 'B', date: undefined, text: 'Yes', about: '2023/24', paragraph: 0, resolved: false, reply: true },
    ]);
  });

  test('notes are numbered by their marks, whatever their ids; one without a mark does not print', () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${String(id)}"><w:p>${run(text)}</w:p></w:footnote>`;
    const notes = `<w:footnotes NAMES>${note(7, 'seven')}${note(3, 'three')}${note(9, 'nowhere')}</w:footnotes>`;
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
    const letter = read(`<w:p>${run('a')}${mark(7)}${run('b')}${mark(3)}</w:p>`, { 'word/footnotes.xml': notes });
    expect(letter.notes).toEqual([
      { number: 1, text: 'seven' },
      { number: 2, text: 'three' },
    ]);
    expect(letter.paragraphs[0]?.marks).toEqual([
      { note: 1, at: 1 },
      { note: 2, at: 2 },
    ]);
  });

  test('strict files, other prefixes, and a body that stands elsewhere in the file', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = `<document xmlns="${strict}"><body><p><r><t>words</t></r></p></body></document>`;
    const link =
      '<Relationships><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const file = zipSync({ 'word/document2.xml': strToU8(document), '_rels/.rels': strToU8(link) });
    expect(valueOf(readLetter(file)).paragraphs.map(({ text }) => text)).toEqual(['words']);
  });
});

/** The first bytes of a compound file with a stream of this name. */
function compound(name: string): Uint8Array {
  const stream = Buffer.from(name, 'utf16le');
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...stream]);
}

describe('a hostile or broken file', () => {
  test.each([
    ['no zip', new Uint8Array([1, 2, 3]), 'not-word'],
    ['empty', new Uint8Array(), 'empty'],
    ['encrypted by Word', compound('EncryptedPackage'), 'locked'],
    ['a file of Word before 2007', compound('WordDocument'), 'not-word'],
    ['a PDF', strToU8('%PDF-1.7'), 'not-word'],
    ['a zip that is no letter', zipSync({ 'a.txt': strToU8('x') }), 'not-word'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'damaged'],
    [
      'entities that would grow without end',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>') }),
      'damaged',
    ],
    [
      'an entity that would fetch a file',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>') }),
      'damaged',
    ],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) }), 'too-large'],
    [
      'nesting without end',
      zipSync({ 'word/document.xml': strToU8('<a>'.repeat(200_000) + '</a>'.repeat(200_000)) }),
      'damaged',
    ],
  ])('%s is refused in words', (_, file, code) => {
    expect(codeOf(file)).toBe(code);
  });

  test('a file cut short anywhere is refused', () => {
    for (let at = 1; at < 20; at += 1)
      expect(codeOf(bytes.slice(0, Math.floor((bytes.length * at) / 20)))).toBe('cut-short');
  });

  test('a part that claims to be small and is not gives no more than it claims', () => {
    const file = zipSync({ 'word/document.xml': strToU8(`<w:document>${'x'.repeat(100_000)}</w:document>`) });
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 20, true);
    }
    expect(codeOf(file)).not.toBe('read');
  });
});
