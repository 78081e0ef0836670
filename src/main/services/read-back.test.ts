/**
 * Read-back held to its word: more than 90 edits of the example letter, made in its XML as Word makes them, by LibreOffice and
 * by python-docx. Each gives exactly its list, none missed and none invented, and what is taken is no change any more.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBackResponse, type ReadBackItemResult, type ReadBackResponse } from '../../contract/readback.ts';
import { prepareLetter } from '../../core/checks/index.ts';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import type { RecordMap, RecordPatch } from '../../core/model/index.ts';
import { applyPatches } from '../../core/patches/index.ts';
import { plainWords } from '../../core/readback/index.ts';
import { valueOf } from '../../core/sharing/testing/wales.ts';
import { readFolder } from '../briefing-file/index.ts';
import { readLetter, writeLetter } from '../word/index.ts';
import { readBack, takeChanges } from './read-back.ts';
import type { Edited } from './testing/edited.ts';
import { figureEdits } from './testing/figure-edits.ts';
import { paragraphEdits } from './testing/paragraph-edits.ts';
import { partEdits } from './testing/part-edits.ts';
import { officeEdits, pythonEdits } from './testing/program-edits.ts';
import { editInLibreOffice, editInPython, hasLibreOffice, hasPythonDocx } from './testing/office-tools.ts';
import { partner, patchLetter, trackReplace } from './testing/patched-letters.ts';

const wordEdits = [...figureEdits, ...paragraphEdits, ...partEdits];

const example = join(import.meta.dirname, '..', '..', '..', 'resources', 'examples', 'wales-online-safety');
let folder: string;
let records: RecordMap;
let plan: LetterPlan;
let letter: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readback-'));
  ({ records } = valueOf(await readFolder(example)).briefing);
  ({ plan } = valueOf(prepareLetter(records, 'ministers', {})));
  letter = await writeLetter(plan, () => undefined);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const responseOf = async (bytes: Uint8Array, against = records): Promise<ReadBackResponse> => {
  const response = valueOf(await readBack(bytes, against, 'ministers'));
  // What goes over the bridge and into --json is what the contract says.
  expect(readBackResponse.parse(structuredClone(response))).toEqual(response);
  return response;
};

const inWords: ReadonlySet<string> = new Set([
  ...['words-changed', 'ask-reworded', 'quote-changed', 'note-changed', 'caption-changed', 'attribution-changed'],
]);

/** "figure-changed: 2,194 → 2,500 [does not hold] by Head of Policy". */
function say({ kind, message, was, now, verdict, sureness, authors }: ReadBackItemResult): string {
  const shorten = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text);
  const said = inWords.has(kind)
    ? message.slice(message.indexOf(': ') + 2)
    : [was, now]
        .filter((text) => text !== '')
        .map(shorten)
        .join(' → ');
  const holds = verdict === undefined ? '' : verdict.holds ? ' [holds]' : ' [does not hold]';
  const by = authors.length === 0 ? '' : ` by ${[...new Set(authors.map(({ name }) => name))].join(' and ')}`;
  return `${kind}: ${said}${holds}${sureness === undefined ? '' : ` [${String(sureness)}%]`}${by}`;
}

async function expectList(bytes: Uint8Array, { expected, mayBreak }: Edited): Promise<void> {
  if (mayBreak === true) {
    const read = readLetter(bytes);
    if (!read.ok) {
      expect(read.problems.map(({ code }) => code)).toEqual(['damaged']);
      return;
    }
  }
  expect((await responseOf(bytes)).items.map(say)).toEqual(expected);
}

describe('as Word writes it', () => {
  test.each(wordEdits)('$name', async (edit) => {
    await expectList(edit.make(letter), edit);
  });
});

describe.skipIf(!hasLibreOffice)('as LibreOffice writes it', () => {
  let edited: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    edited = await editInLibreOffice(folder, letter, officeEdits);
  }, 240_000);
  test.each(officeEdits)('$name', async (edit) => {
    await expectList(edited.get(edit.name)!, edit);
  });
});

describe.skipIf(!hasPythonDocx)('as python-docx writes it', () => {
  let edited: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    edited = await editInPython(folder, letter, pythonEdits);
  }, 120_000);
  test.each(pythonEdits)('$name', async (edit) => {
    await expectList(edited.get(edit.name)!, edit);
  });
});

describe('what is taken', () => {
  test.each(wordEdits.filter(({ expected }) => expected.length > 0))('$name: is no change any more', async (edit) => {
    const bytes = edit.make(letter);
    const { items } = await responseOf(bytes);
    for (const item of items.filter(({ patches }) => patches.length > 0)) {
      const after = valueOf(applyPatches(records, item.patches as RecordPatch[]));
      const left = (await responseOf(bytes, after)).items.map(say);
      expect(left).not.toContain(say(item));
      for (const one of left) expect(edit.expected).toContain(one);
    }
    // All at once: what cannot be taken stays, and nothing else.
    const chosen = new Set(items.flatMap(({ id, patches }) => (patches.length > 0 ? [id] : [])));
    const patches = valueOf(await takeChanges(bytes, records, 'ministers', chosen));
    const after = valueOf(applyPatches(records, patches));
    const left = (await responseOf(bytes, after)).items;
    expect(left.filter((item) => item.patches.length > 0)).toEqual([]);
    for (const one of left.map(say)) expect(edit.expected).toContain(one);
  });

  test('two changes of one paragraph are taken apart or together', async () => {
    const bytes = patchLetter(letter, (xml) =>
      xml.replace('>2,194<', '>2,500<').replace(' of them. Across', ' of these. Across'),
    );
    const { items } = await responseOf(bytes);
    const textAfter = async (chosen: readonly number[]): Promise<string> => {
      const ids = new Set(chosen.map((at) => items[at]!.id));
      const patches = valueOf(await takeChanges(bytes, records, 'ministers', ids));
      expect(patches).toHaveLength(1);
      return JSON.stringify(patches);
    };
    expect(await textAfter([0])).toMatch(/:figure\[2,500\]\{of=wales-total\}.* of them\. Across/);
    expect(await textAfter([1])).toMatch(/:figure\[2,194\]\{of=wales-total\}.* of these\. Across/);
    expect(await textAfter([0, 1])).toMatch(/:figure\[2,500\]\{of=wales-total\}.* of these\. Across/);
  });

  test('a change that is not there any more is said', async () => {
    const taken = await takeChanges(letter, records, 'ministers', new Set(['000000000000']));
    expect(taken.ok ? '' : taken.problems[0]?.code).toBe('stale-change');
  });
});

describe('the briefing has changed since', () => {
  test('only what was changed in Word is told', async () => {
    const edited = patchLetter(letter, (xml) => trackReplace(xml, 'neither step needs', 'no step here needs'));
    const ours = patchLetter(letter, (xml) =>
      xml.replace('Many more children', 'More children').replace('>964<', '>more than 900<'),
    );
    const { items } = await responseOf(ours);
    const patches = valueOf(await takeChanges(ours, records, 'ministers', new Set(items.map(({ id }) => id))));
    const after = valueOf(applyPatches(records, patches));
    const response = await responseOf(edited, after);
    expect(response.basis).toBe('changed since');
    expect(response.items.map(say)).toEqual([`words-changed: “neither” became “no”; “here” was put in. by ${partner}`]);
    expect((await responseOf(letter, after)).items).toEqual([]);
  });
});

test('every paragraph of the example survives write and read with equal text', () => {
  const { paragraphs } = valueOf(readLetter(letter));
  const texts = paragraphs.map(({ text }) => plainWords(text));
  const words = plan.blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.inlines.map((inline) => (inline.type === 'note' ? '' : inline.text)).join('')];
      case 'quote':
        return [`“${block.paragraphs.join(' ')}”`, block.attribution];
      case 'asks':
        return block.items.map(({ inlines }) =>
          inlines.map((inline) => (inline.type === 'note' ? '' : inline.text)).join(''),
        );
      default:
        return [];
    }
  });
  expect(words.length).toBeGreaterThan(15);
  expect(texts.filter((text) => words.includes(text))).toEqual(words);
});

describe('a file that is not this letter', () => {
  const codeOf = async (bytes: Uint8Array, id?: string): Promise<string> => {
    const result = await readBack(bytes, records, id);
    return result.ok ? 'read' : (result.problems[0]?.code ?? '');
  };
  const words = (text: string): Uint8Array =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    });

  test('another text is said to be one, and so is a letter of another briefing', async () => {
    expect(await codeOf(words('A quite different text.'))).toBe('other-letter');
    const other = await writeLetter({ ...plan, letter: { ...plan.letter, uid: 'f'.repeat(32) } }, () => undefined);
    expect(await codeOf(other, 'ministers')).toBe('other-letter');
    expect(await codeOf(letter, 'nothing')).toBe('unknown-letter');
    expect(await codeOf(letter)).toBe('read');
  });

  test('200 files with bytes changed, cut, doubled or put in: read or refused in words, never a fault', async () => {
    let seed = 20_250_312;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    const mutate = (): Uint8Array => {
      const bytes = letter.slice();
      switch (next(4)) {
        case 0:
          for (let count = 1 + next(40); count > 0; count -= 1) bytes[next(bytes.length)] = next(256);
          return bytes;
        case 1:
          return bytes.slice(0, next(bytes.length));
        case 2:
          return bytes.slice(next(bytes.length));
        default: {
          const at = next(bytes.length);
          return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(next(bytes.length))]);
        }
      }
    };
    for (let count = 0; count < 200; count += 1) {
      const result = readLetter(mutate());
      if (!result.ok)
        for (const { message, remedy } of result.problems) expect(`${message} ${remedy}`).toMatch(/\w+\..* \w+/);
    }
    expect(await codeOf(new Uint8Array())).toBe('empty');
  });

  test('100 letters whose XML was cut, doubled or mixed: read back or refused in words, never a fault', async () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    for (let count = 0; count < 100; count += 1) {
      const bytes = patchLetter(letter, (xml) => {
        const pieces = xml.split(/(?=<w:(?:p|r|sdt|tbl|tr|tc)>)/);
        const [from, to] = [1 + next(pieces.length - 1), 1 + next(pieces.length - 1)];
        const piece = pieces[from] ?? '';
        const kind = next(3);
        if (kind === 0) pieces.splice(from, 1 + next(4));
        else if (kind === 1) pieces.splice(to, 0, piece);
        else pieces.splice(to, 1, piece);
        return `${pieces.join('')} `;
      });
      const result = await readBack(bytes, records, 'ministers');
      if (!result.ok) expect(result.problems[0]?.message).toMatch(/\w+\./);
    }
  }, 120_000);
});
