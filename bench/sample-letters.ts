/** Letters of known size, made from the example briefing: what the benchmarks write. */
import { join } from 'node:path';
import { findRecord, type Block, type BriefingRecord, type Letter, type RecordMap } from '../src/core/model/index.ts';
import { readFolder } from '../src/main/briefing-file/index.ts';

export const exampleFolder = join(import.meta.dirname, '..', 'resources', 'examples', 'wales-online-safety');
export const letterId = 'ministers';

/** The example briefing's records. */
export async function readExample(): Promise<RecordMap> {
  const read = await readFolder(exampleFolder);
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.message).join('\n'));
  return read.value.briefing.records;
}

/** The example with its letter's blocks replaced. */
export function withBlocks(
  records: RecordMap,
  blocks: readonly Block[],
  more: readonly BriefingRecord[] = [],
): RecordMap {
  const letter = exampleLetter(records);
  const changed = new Map(records);
  for (const record of more) changed.set(record.uid, record);
  changed.set(letter.uid, { ...letter, blocks: [...blocks] });
  return changed;
}

export function exampleLetter(records: RecordMap): Letter {
  const letter = findRecord(records, 'letter', letterId);
  if (letter === undefined) throw new Error(`The example has no letter ${letterId}.`);
  return letter;
}

/** About two pages: the example's own blocks, three charts and `notes` notes in all. */
export function twoPages(records: RecordMap, notes: number): RecordMap {
  const own = exampleLetter(records).blocks;
  const charts = ['welsh-forces', 'platforms', 'grooming'].map((chart, index): Block => {
    return { id: `b-chart${String(index)}`, type: 'chart', chart };
  });
  const text = Array.from(
    { length: notes },
    (_, index) => `Point ${words(index)}.:note[Note of the author, ${words(index)}.]`,
  );
  const paragraphs = [text.slice(0, notes / 2), text.slice(notes / 2)].map((part, index): Block => {
    return { id: `b-notes${String(index)}`, type: 'paragraph', text: part.join(' ') };
  });
  return withBlocks(records, [...own.filter((block) => block.type !== 'chart').slice(0, 6), ...charts, ...paragraphs]);
}

/** A letter that prints `count` figures, each with its own record. */
export function manyFigures(records: RecordMap, count: number): RecordMap {
  const base = findRecord(records, 'figure', 'wales-total');
  if (base === undefined) throw new Error('The example has no figure wales-total.');
  const figures = Array.from({ length: count }, (_, index): BriefingRecord => {
    return { ...base, id: `figure-${String(index)}`, uid: index.toString(16).padStart(32, 'f') };
  });
  const blocks = figures.map((figure, index): Block => {
    const text = `Police forces in Wales recorded :figure[2,194]{of=${figure.id}} offences in 2023/24.`;
    return { id: `b-figure${String(index)}`, type: 'paragraph', text };
  });
  return withBlocks(records, blocks, figures);
}

function words(index: number): string {
  return String.fromCharCode(97 + (index % 26)).repeat(3 + Math.floor(index / 26));
}
