import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareWithPlan, type ReadLetter } from '../../core/readback/index.ts';
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

/** The letter with a change made to one of its parts, as Word or a hand would make it. */
function changed(change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  const after = change(before);
  if (after === before) throw new Error('the change changes nothing');
  return zipSync({ ...parts, [part]: strToU8(after) });
}
const changesIn = (change: (xml: string) => string) =>
  compareWithPlan(valueOf(readLetter(changed(change))), plan).map((one) => ({ ...one, uid: undefined }));
const codeOf = (file: Uint8Array) => {
  const result = readLetter(file);
  return result.ok ? 'read' : result.problems[0]?.code;
};
const firstFigure = plan.claims.find(({ kind }) => kind === 'figure')!;
/** The first figure's content control, whole. */
const controlOf = (xml: string): string =>
  xml
    .match(/<w:sdt>(?:(?!<\/w:sdt>).)*<\/w:sdt>/gs)!
    .find((control) => control.includes(`"Figure ${firstFigure.id}"`))!;

describe('a letter that nobody touched', () => {
  test('has every claim in its control, and no change', () => {
    expect(compareWithPlan(letter, plan)).toEqual([]);
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
    expect(letter.paragraphs.flatMap(({ notes }) => notes)).toEqual(plan.notes.map((_, at) => at + 1));
  });
});

describe('what changed', () => {
  test('a figure whose words were edited, with what they were', () => {
    const edited = changesIn((xml) =>
      xml.replace(controlOf(xml), controlOf(xml).replace(`>${firstFigure.text}<`, '>9,999<')),
    );
    expect(edited).toMatchObject([
      { kind: 'claim-changed', claim: firstFigure.id, of: firstFigure.of, was: firstFigure.text, now: '9,999' },
      { kind: 'paragraph-changed' },
    ]);
  });

  test('a figure whose control was deleted', () => {
    expect(changesIn((xml) => xml.replace(controlOf(xml), ''))).toMatchObject([
      { kind: 'claim-deleted', claim: firstFigure.id },
      { kind: 'paragraph-changed' },
    ]);
  });

  test('a control that the plan does not know, and one that was copied', () => {
    expect(changesIn((xml) => xml.replaceAll(`"Figure ${firstFigure.id}"`, '"Figure unknown.1"'))).toMatchObject([
      { kind: 'claim-deleted', claim: firstFigure.id },
      { kind: 'control-unknown', key: 'Figure unknown.1' },
    ]);
    expect(changesIn((xml) => xml.replace(controlOf(xml), controlOf(xml).repeat(2)))[0]).toMatchObject({
      kind: 'claim-repeated',
      claim: firstFigure.id,
    });
  });

  test('an alias alone is enough: LibreOffice drops the tag', () => {
    expect(changesIn((xml) => xml.replaceAll(/<w:tag [^>]*\/>/g, ''))).toEqual([]);
  });

  test('a paragraph added, and one deleted', () => {
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*w:val="LetterBody"(?:(?!<\/w:p>).)*<\/w:p>/s;
    const added = changesIn((xml) =>
      xml.replace(paragraph, (one) => `${one}<w:p><w:r><w:t>Quite new words.</w:t></w:r></w:p>`),
    );
    expect(added).toMatchObject([{ kind: 'paragraph-added', now: 'Quite new words.' }]);
    const plain = plan.blocks.find((block) => block.type === 'paragraph')!;
    expect(changesIn((xml) => xml.replace(paragraph, '')).at(-1)).toMatchObject({
      kind: 'paragraph-deleted',
      block: plain.id,
    });
  });

  test('a tracked deletion counts as deleted, a tracked insertion as words', () => {
    const tracked = changesIn((xml) =>
      xml.replace(controlOf(xml), (control) => `<w:del>${control}</w:del><w:ins><w:r><w:t>many</w:t></w:r></w:ins>`),
    );
    expect(tracked[0]).toMatchObject({ kind: 'claim-deleted', claim: firstFigure.id });
    expect(tracked[1]).toMatchObject({ kind: 'paragraph-changed', now: expect.stringContaining('many') as string });
  });
});

describe('a hostile or broken file', () => {
  test.each([
    ['no zip', new Uint8Array([1, 2, 3]), 'not-word'],
    ['empty', new Uint8Array(), 'not-word'],
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
      expect(codeOf(bytes.slice(0, Math.floor((bytes.length * at) / 20)))).toBe('not-word');
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
