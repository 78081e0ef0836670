/** Word letters that come back: a letter of ten pages with 60 figures read against its briefing, and a letter put into a letterhead. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { prepareLetter } from '../src/core/checks/index.ts';
import type { Block, RecordMap } from '../src/core/model/index.ts';
import { readBack } from '../src/main/services/read-back.ts';
import { docxLetterhead } from '../src/main/services/testing/letterheads.ts';
import { applyTemplate, inspectTemplate, writeLetter } from '../src/main/word/index.ts';
import { measure } from './measure.ts';
import type { Section } from './report.ts';
import { exampleLetter, letterId, manyFigures, readExample, withBlocks } from './sample-letters.ts';

export async function benchReadBack(): Promise<Section> {
  const records = tenPages(await readExample());
  const prepared = prepareLetter(records, letterId, {});
  if (!prepared.ok) throw new Error('The sample letter is not right');
  const { plan } = prepared.value;
  const sent = await writeLetter(plan, () => undefined);
  const returned = edit(sent);
  const inspected = inspectTemplate(await docxLetterhead(['{{body}}']));
  if (!inspected.ok) throw new Error('The sample letterhead is not right');
  const { bytes } = inspected.value;
  return {
    title: 'Read-back and house templates',
    note: `A letter of about ten pages with ${String(plan.claims.length)} printed figures; ten of them, and ten paragraphs, were changed in Word.`,
    rows: [
      await measure('read-back: everything that changed, judged', () => readBack(returned, records, letterId), {
        budget: 300,
      }),
      await measure('read-back of a letter that nobody touched', () => readBack(sent, records, letterId), {
        budget: 300,
      }),
      await measure('the letter put into a house template', () => applyTemplate(sent, plan, { bytes }), {
        budget: 300,
      }),
    ],
  };
}

/** 60 figures among 60 paragraphs of plain words, and the example's own blocks. */
function tenPages(records: RecordMap): RecordMap {
  const figures = manyFigures(records, 60);
  const own = exampleLetter(records).blocks;
  const plain = exampleLetter(figures).blocks.map((_, at): Block => {
    const words = `Paragraph ${String(at)} of a long letter. `;
    return {
      id: `b-plain${String(at)}`,
      type: 'paragraph',
      text: `${words}${'The reasons are set out in the notes. '.repeat(6)}`.trim(),
    };
  });
  const mixed = exampleLetter(figures).blocks.flatMap((block, at) => [block, ...plain.slice(at, at + 1)]);
  return withBlocks(figures, [...own, ...mixed]);
}

function edit(letter: Uint8Array): Uint8Array {
  const parts = unzipSync(letter);
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (let at = 10; at < 20; at += 1) {
    xml = xml.replace(`Paragraph ${String(at)} of a long letter.`, `Paragraph ${String(at)} of quite a long letter.`);
    xml = xml.replace(new RegExp(`("Figure figure-${String(at)}.1".*?>)2,194<`, 's'), '$12,200<');
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}
