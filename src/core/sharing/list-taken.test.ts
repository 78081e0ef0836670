import { describe, expect, test } from 'vitest';
import type { Json, Letter, RecordPatch } from '../model/index.ts';
import { commitMerge, listTaken, mergeBriefings, resolveQuestions, replay, indexRevisions } from './index.ts';
import { edit, figureUid, gwentUid, letterUid, officer, partner, valueOf, walesBriefing } from './testing/wales.ts';

const set = (uid: string, path: (string | number)[], value: Json): RecordPatch => ({ op: 'set', uid, path, value });
const paragraph = (id: string, text: string): RecordPatch => ({
  op: 'put-block',
  letter: letterUid,
  block: { id, type: 'paragraph', text },
  after: null,
});
const textsOf = (records: ReadonlyMap<string, unknown>) =>
  (records.get(letterUid) as Letter).blocks.map((block) => ('text' in block ? block.text : block.id));

const theirs = edit(
  walesBriefing,
  [
    set(gwentUid, ['note'], 'theirs'),
    set(letterUid, ['subject'], 'Their subject'),
    paragraph('b-new1', 'Their paragraph.'),
    { op: 'remove-block', letter: letterUid, block: 'b-call' },
  ],
  partner,
);
const mine = edit(walesBriefing, [set(figureUid, ['note'], 'mine')]);
const merge = () => valueOf(mergeBriefings(mine, theirs));

describe('what is taken from the other side unasked', () => {
  test('is listed record by record, a letter block by block and field by field; what is mine is not', () => {
    const keys = listTaken(merge()).map(({ key, what }) => `${what} ${key}`);
    expect(new Set(keys)).toEqual(
      new Set([
        `changed ${gwentUid}`,
        `changed ${letterUid}/blocks/b-call`,
        `changed ${letterUid}/blocks/b-new1`,
        `changed ${letterUid}/subject`,
      ]),
    );
  });

  test('can be left out one by one, and the rest is taken', () => {
    const keys = listTaken(merge()).map(({ key }) => key);
    for (const left of keys) {
      const taken = listTaken(valueOf(mergeBriefings(mine, theirs, { kept: [left] }))).map(({ key }) => key);
      expect(taken).toEqual(keys.filter((key) => key !== left));
    }
    expect(resolveQuestions(merge(), new Map(), keys).records).toEqual(mine.records);
  });

  test('a block that they deleted and that is kept stands where it stood', () => {
    const kept = resolveQuestions(merge(), new Map(), [`${letterUid}/blocks/b-call`]).records;
    expect(textsOf(kept)).toEqual(['Their paragraph.', ...textsOf(mine.records)]);
  });

  test('leaves a history that is true: either parent leads to the merged state', () => {
    const merged = valueOf(mergeBriefings(mine, theirs, { kept: [gwentUid] }));
    const done = commitMerge(mine, theirs, merged, officer);
    expect(done.records.get(gwentUid)).toEqual(mine.records.get(gwentUid));
    for (const side of [mine, theirs]) {
      const shorter = done.revisions.map((revision) =>
        revision.id === done.head ? { ...revision, parents: [side.head!] } : revision,
      );
      expect(replay(indexRevisions(shorter), done.head!)).toEqual(done.records);
    }
    // Merging the same file again asks nothing and brings nothing back.
    expect(listTaken(valueOf(mergeBriefings(done, theirs)))).toEqual([]);
  });
});

describe('two asks that both may stand', () => {
  const asks = (texts: Readonly<Record<string, string>>): RecordPatch => ({
    op: 'put-block',
    letter: letterUid,
    block: { id: 'b-asks', type: 'asks', items: Object.entries(texts).map(([id, text]) => ({ id, text })) },
    after: null,
  });
  const base = edit(walesBriefing, [asks({ 'b-one1': 'Publish.', 'b-two2': 'Meet us.' })]);
  const replace = (id: string, text: string): RecordPatch => ({
    ...(asks(id === 'b-one1' ? { 'b-one1': text, 'b-two2': 'Meet us.' } : { 'b-one1': 'Publish.', 'b-two2': text }) as {
      op: 'put-block';
      letter: string;
      block: Record<string, Json>;
    }),
    op: 'replace-block',
  });
  const ours = edit(base, [replace('b-one1', 'Publish each year.')]);
  const others = edit(base, [replace('b-one1', 'Publish by force.')], partner);

  test('become two, theirs behind mine, and nothing is asked any more', () => {
    const asked = valueOf(mergeBriefings(ours, others));
    const [question] = asked.questions;
    expect(asked.questions).toHaveLength(1);
    expect(question?.path).toEqual(['blocks', 'b-asks', 'b-one1']);
    const both = resolveQuestions(asked, new Map([[question!.key, { take: 'both', uid: letterUid, id: 'b-own3' }]]));
    expect(both.questions).toEqual([]);
    const block = (both.records.get(letterUid) as Letter).blocks.find(({ id }) => id === 'b-asks');
    expect(block?.type === 'asks' && block.items.map(({ text }) => text)).toEqual([
      ...['Publish each year.', 'Publish by force.', 'Meet us.'],
    ]);
  });
});
