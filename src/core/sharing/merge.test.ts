import { describe, expect, test } from 'vitest';
import type { Briefing, Letter, RecordPatch } from '../model/index.ts';
import { renameRecord } from '../patches/index.ts';
import { commitMerge, mergeBriefings, resolveQuestions, type Answer, type MergeResult } from './index.ts';
import {
  edit,
  figureUid,
  gwentUid,
  letterUid,
  officer,
  partner,
  quoteUid,
  tableUid,
  uidOf,
  valueOf,
  walesBriefing,
} from './testing/wales.ts';

const set = (uid: string, path: (string | number)[], value: string): RecordPatch => ({ op: 'set', uid, path, value });
const block = (id: string, text: string) => ({ id, type: 'paragraph', text });
const put = (id: string, after: string | null): RecordPatch => ({
  op: 'put-block',
  letter: letterUid,
  block: block(id, `Text of ${id}.`),
  after,
});
const replace = (id: string, text: string): RecordPatch => ({
  op: 'replace-block',
  letter: letterUid,
  block: block(id, text),
});
const move = (id: string, after: string | null): RecordPatch => ({
  op: 'move-block',
  letter: letterUid,
  block: id,
  after,
});

/** Merges two sets of edits made on the same briefing. */
function mergeEdits(mine: readonly RecordPatch[], theirs: readonly RecordPatch[], base = walesBriefing): MergeResult {
  return valueOf(mergeBriefings(edit(base, mine), edit(base, theirs, partner)));
}
const kindsOf = (result: MergeResult) => result.questions.map(({ kind, path }) => [kind, ...path].join(' '));
const blocksOf = (result: MergeResult) => (result.records.get(letterUid) as Letter).blocks.map(({ id }) => id);
const answer = (result: MergeResult, given: Answer) =>
  resolveQuestions(result, new Map(result.questions.map(({ key }) => [key, given])));

describe('records', () => {
  test('edits of different records and of independent fields all come through', () => {
    const result = mergeEdits(
      [set(gwentUid, ['label'], 'Gwent'), set(figureUid, ['note'], 'mine')],
      [set(gwentUid, ['note'], 'theirs'), set(quoteUid, ['note'], 'theirs')],
    );
    expect(result.questions).toEqual([]);
    expect(result.records.get(gwentUid)).toMatchObject({ label: 'Gwent', note: 'theirs' });
    expect(result.applied.map(({ id, from, what }) => `${id} ${what} by ${from}`).sort()).toEqual([
      'chief-executive changed by theirs',
      'gwent-known changed by both',
      'wales-total changed by mine',
    ]);
  });

  test('a number changed on both sides is asked, with both values and the one before', () => {
    const result = mergeEdits([set(gwentUid, ['value'], '504')], [set(gwentUid, ['value'], '505')]);
    expect(result.questions).toMatchObject([
      {
        kind: 'changed-on-both',
        path: ['statistic'],
        mine: { value: '504' },
        theirs: { value: '505' },
        base: { value: '503' },
      },
    ]);
    expect(result.records.get(gwentUid)).toMatchObject({ value: '503' });
    expect(answer(result, { take: 'theirs' }).records.get(gwentUid)).toMatchObject({ value: '505' });
    expect(answer(result, { take: 'theirs' }).questions).toEqual([]);
  });

  test('a new value here and another unit there would be a number that nobody vouched for: asked', () => {
    const result = mergeEdits([set(gwentUid, ['value'], '504')], [set(gwentUid, ['unit', 'many'], 'crimes')]);
    expect(kindsOf(result)).toEqual(['changed-on-both statistic']);
  });

  test('the same change on both sides is taken without a word', () => {
    const same = [set(gwentUid, ['value'], '504')];
    expect(mergeEdits(same, same).questions).toEqual([]);
  });

  test("a quote's approval belongs to its words", () => {
    const result = mergeEdits(
      [set(quoteUid, ['words'], 'Other words.')],
      [{ op: 'set', uid: quoteUid, path: ['approval'], value: { status: 'waiting' } }],
    );
    expect(kindsOf(result)).toEqual(['changed-on-both words']);
  });

  test('deleted here and edited there is asked; the edit stands until then', () => {
    const result = mergeEdits([{ op: 'remove', uid: gwentUid }], [set(gwentUid, ['label'], 'Gwent')]);
    expect(kindsOf(result)).toEqual(['deleted-and-changed']);
    expect(result.records.get(gwentUid)).toMatchObject({ label: 'Gwent' });
    expect(answer(result, { take: 'mine' }).records.has(gwentUid)).toBe(false);
  });

  test('deleted here and newly used there is asked', () => {
    const result = mergeEdits(
      [{ op: 'remove', uid: gwentUid }],
      [replace('b-call', 'Gwent had :figure[503]{of=gwent-known}.')],
    );
    expect(kindsOf(result)).toEqual(['deleted-and-used']);
    expect(result.records.has(gwentUid)).toBe(true);
    expect(answer(result, { take: 'mine' }).records.has(gwentUid)).toBe(false);
  });

  test('cells corrected by different people come together; the same cell is asked', () => {
    const cell = (row: number, text: string) => set(tableUid, ['cells', 'Offences', row], text);
    const result = mergeEdits([cell(0, '965'), cell(3, '193')], [cell(1, '536'), cell(3, '194')]);
    expect(result.records.get(tableUid)).toMatchObject({ cells: { Offences: ['965', '536', '503', '192'] } });
    expect(result.questions).toMatchObject([
      { path: ['cells', 'Offences', '3'], mine: '193', theirs: '194', base: '192' },
    ]);
    expect(answer(result, { take: 'value', value: '195' }).records.get(tableUid)).toMatchObject({
      cells: { Offences: ['965', '536', '503', '195'] },
    });
  });

  test('a table that changed shape is asked as a whole', () => {
    const result = mergeEdits(
      [set(tableUid, ['cells', 'Offences', 0], '965')],
      [set(tableUid, ['cells', 'Force', 0], 'South Wales Police')],
    );
    expect(kindsOf(result)).toEqual(['changed-on-both data']);
  });
});

describe('letters', () => {
  test('paragraphs are merged block by block, words and order apart', () => {
    const result = mergeEdits(
      [move('b-call', null), put('b-0001', 'b-call')],
      [replace('b-call', 'Act now.'), put('b-0002', 'b-open')],
    );
    expect(result.questions).toEqual([]);
    expect(blocksOf(result)).toEqual(['b-call', 'b-0001', 'b-open', 'b-0002']);
    expect((result.records.get(letterUid) as Letter).blocks[0]).toMatchObject({ text: 'Act now.' });
  });

  test('two paragraphs put in the same place stand one after the other, in either order of merging the same', () => {
    const [mine, theirs] = [[put('b-0002', 'b-open')], [put('b-0001', 'b-open')]];
    expect(blocksOf(mergeEdits(mine, theirs))).toEqual(['b-open', 'b-0001', 'b-0002', 'b-call']);
    expect(blocksOf(mergeEdits(theirs, mine))).toEqual(['b-open', 'b-0001', 'b-0002', 'b-call']);
  });

  test('a paragraph rewritten on both sides is asked', () => {
    const result = mergeEdits([replace('b-call', 'Act now.')], [replace('b-call', 'Act soon.')]);
    expect(result.questions).toMatchObject([
      {
        kind: 'changed-on-both',
        path: ['blocks', 'b-call'],
        mine: { text: 'Act now.' },
        theirs: { text: 'Act soon.' },
      },
    ]);
    const settled = answer(result, { take: 'value', value: block('b-call', 'Act now, or soon.') });
    expect((settled.records.get(letterUid) as Letter).blocks[1]).toMatchObject({ text: 'Act now, or soon.' });
  });

  test('a paragraph deleted here and rewritten there is asked', () => {
    const result = mergeEdits(
      [{ op: 'remove-block', letter: letterUid, block: 'b-call' }],
      [replace('b-call', 'Act now.')],
    );
    expect(kindsOf(result)).toEqual(['deleted-and-changed blocks b-call']);
    expect(blocksOf(answer(result, { take: 'mine' }))).toEqual(['b-open']);
    expect(blocksOf(answer(result, { take: 'theirs' }))).toEqual(['b-open', 'b-call']);
  });

  test('two orders of the same blocks are asked', () => {
    const base = edit(walesBriefing, [put('b-0001', 'b-call')]);
    const result = mergeEdits([move('b-0001', null)], [move('b-call', null)], base);
    expect(kindsOf(result)).toEqual(['order blocks']);
    expect(blocksOf(result)).toEqual(['b-open', 'b-call', 'b-0001']);
    expect(blocksOf(answer(result, { take: 'mine' }))).toEqual(['b-0001', 'b-open', 'b-call']);
  });

  test('asks are merged one by one', () => {
    const asks = (...texts: string[]) => ({
      id: 'b-asks',
      type: 'asks',
      items: texts.map((text, at) => ({ id: `b-ask${String(at)}`, text })),
    });
    const base = edit(walesBriefing, [
      { op: 'put-block', letter: letterUid, block: asks('One', 'Two'), after: 'b-call' },
    ]);
    const change = (...texts: string[]): RecordPatch => ({
      op: 'replace-block',
      letter: letterUid,
      block: asks(...texts),
    });
    const result = mergeEdits([change('One!', 'Two')], [change('One', 'Two!', 'Three')], base);
    expect(result.questions).toEqual([]);
    expect((result.records.get(letterUid) as Letter).blocks[2]).toEqual(asks('One!', 'Two!', 'Three'));
  });

  test('signatories whom two charities add are both there', () => {
    const sign = (name: string): RecordPatch => ({
      op: 'set',
      uid: letterUid,
      path: ['signatories', 1],
      value: { name, role: 'Chair' },
    });
    const result = mergeEdits([sign('Chair of A')], [sign('Chair of B')]);
    expect(result.questions).toEqual([]);
    expect((result.records.get(letterUid) as Letter).signatories).toHaveLength(3);
  });
});

describe('ids', () => {
  const renameOf = (briefing: Briefing, uid: string, id: string) => valueOf(renameRecord(briefing.records, uid, id));

  test('renamed here, written about there: the new words follow, and nothing is asked', () => {
    const mine = edit(walesBriefing, renameOf(walesBriefing, figureUid, 'wales-2023-24'));
    const theirs = edit(walesBriefing, [replace('b-open', 'So many: :figure[2,194]{of=wales-total}.')], partner);
    const result = valueOf(mergeBriefings(mine, theirs));
    expect(result.questions).toEqual([]);
    expect((result.records.get(letterUid) as Letter).blocks[0]).toMatchObject({
      text: 'So many: :figure[2,194]{of=wales-2023-24}.',
    });
  });

  const newFigure = (uid: string, value: string): RecordPatch => ({
    op: 'put',
    record: {
      ...{ uid, id: 'uk-total', kind: 'figure', label: 'UK', type: 'reported' },
      ...{ value, asPublished: value, source: 'home-office' },
    },
  });
  const [mineUid, theirUid] = ['1'.repeat(32), '2'.repeat(32)];

  test('the same new record made twice becomes one', () => {
    const result = mergeEdits([newFigure(mineUid, '40,292')], [newFigure(theirUid, '40,292')]);
    expect(result.questions).toEqual([]);
    expect(result.records.size).toBe(walesBriefing.records.size + 1);
  });

  test('two different records under one id are asked: mine, theirs, or both with a new id for one and its texts', () => {
    const result = mergeEdits(
      [newFigure(mineUid, '40292')],
      [newFigure(theirUid, '40300'), replace('b-call', ':figure[40,300]{of=uk-total}')],
    );
    expect(kindsOf(result)[0]).toContain('same-id');
    expect(answer(result, { take: 'mine' }).records.has(theirUid)).toBe(false);
    const both = answer(result, { take: 'both', uid: theirUid, id: 'uk-total-revised' });
    expect(both.questions).toEqual([]);
    expect(both.records.get(mineUid)?.id).toBe('uk-total');
    expect(both.records.get(theirUid)?.id).toBe('uk-total-revised');
    expect((both.records.get(letterUid) as Letter).blocks[1]).toMatchObject({
      text: ':figure[40,300]{of=uk-total-revised}',
    });
  });
});

describe('ancestors', () => {
  test('without one, equal records merge silently and only different ones are asked', () => {
    const bare = (briefing: Briefing): Briefing => ({ records: briefing.records, revisions: [], head: undefined });
    const theirs = edit(edit(walesBriefing, [set(gwentUid, ['value'], '504')]), [{ op: 'remove', uid: quoteUid }]);
    const result = valueOf(mergeBriefings(bare(walesBriefing), bare(theirs)));
    expect(result.questions.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['added-on-both gwent-known']);
    expect(result.records.has(quoteUid)).toBe(true);
  });

  test('withheld means unchanged, absent means deleted', () => {
    const records = new Map(walesBriefing.records);
    records.delete(letterUid);
    records.delete(quoteUid);
    const result = valueOf(mergeBriefings(walesBriefing, { ...walesBriefing, records, withheld: [letterUid] }));
    expect(result.records.has(letterUid)).toBe(true);
  });

  test('a copy that went on alone is taken as it is: no merge revision', () => {
    const theirs = edit(walesBriefing, [set(gwentUid, ['note'], 'x')], partner);
    const merge = valueOf(mergeBriefings(walesBriefing, theirs));
    expect(commitMerge(walesBriefing, theirs, merge, officer)).toEqual(theirs);
    const back = valueOf(mergeBriefings(theirs, walesBriefing));
    expect(commitMerge(theirs, walesBriefing, back, officer)).toEqual(theirs);
  });

  test('after a merge the merge is the ancestor: nothing settled is asked again', () => {
    const [a1, b1] = [
      edit(walesBriefing, [set(gwentUid, ['value'], '504')]),
      edit(walesBriefing, [set(gwentUid, ['value'], '505')], partner),
    ];
    const first = answer(valueOf(mergeBriefings(a1, b1)), { take: 'theirs' });
    const a2 = commitMerge(a1, b1, first, officer);
    const b2 = edit(b1, [set(gwentUid, ['note'], 'later')], partner);
    const second = valueOf(mergeBriefings(a2, b2));
    expect(second.ancestors).toEqual([b1.head]);
    expect(second.questions).toEqual([]);
    expect(second.records.get(gwentUid)).toMatchObject({ value: '505', note: 'later' });
  });

  test('both sides make the same revision of the same merge', () => {
    const [a, b] = [
      edit(walesBriefing, [set(gwentUid, ['label'], 'A')]),
      edit(walesBriefing, [set(gwentUid, ['note'], 'B')], partner),
    ];
    const mine = commitMerge(a, b, valueOf(mergeBriefings(a, b)), officer);
    const theirs = commitMerge(b, a, valueOf(mergeBriefings(b, a)), partner);
    expect(mine.head).toBe(theirs.head);
    expect(mine.records).toEqual(theirs.records);
  });

  test('crosswise merges that settled a number differently ask again, even where one took the change back', () => {
    const a = edit(walesBriefing, [set(gwentUid, ['value'], '504')]);
    const b = edit(walesBriefing, [set(gwentUid, ['value'], '505')], partner);
    const mineFirst = commitMerge(a, b, answer(valueOf(mergeBriefings(a, b)), { take: 'base' }), officer);
    const theirsFirst = commitMerge(b, a, answer(valueOf(mergeBriefings(b, a)), { take: 'mine' }), partner);
    const result = valueOf(mergeBriefings(mineFirst, theirsFirst));
    expect(result.ancestors).toEqual([a.head, b.head].sort());
    expect(result.questions).toMatchObject([{ uid: gwentUid, mine: { value: '503' }, theirs: { value: '505' } }]);
  });

  test('two briefings are not two copies of one', () => {
    const head = walesBriefing.records.get(uidOf('briefing', 'wales'))!;
    const records = new Map(walesBriefing.records).set('0'.repeat(32), { ...head, uid: '0'.repeat(32) });
    records.delete(head.uid);
    expect(mergeBriefings(walesBriefing, { ...walesBriefing, records })).toMatchObject({
      ok: false,
      problems: [{ code: 'other-briefing' }],
    });
  });
});
