import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeBlock,
  makeLetter,
  exampleBriefing,
  paragraphsOfExample,
} from '../../../../core/letters/testing/example-records.ts';
import { canonicaliseBlockText } from '../../../../core/letters/markdown-text.ts';
import { applyPatches } from '../../../../core/patches/index.ts';
import { recordsOfKind, type Block, type Letter, type RecordMap } from '../../../../core/model/index.ts';
import { blockOfNode, nodeOfBlock } from './block-nodes.ts';
import { patchBlocks } from './block-patches.ts';

const example = paragraphsOfExample.map((block, at) => makeBlock(at + 1, block));

const line = fc
  .array(
    fc.constantFrom(
      'Wales ',
      ':figure[2,194]{of=wales-total}',
      '**bold**',
      ' of ',
      ':note[Own.]',
      '*',
      '[',
      '\\',
      '\u00e9',
    ),
    { maxLength: 5 },
  )
  .map((parts) => canonicaliseBlockText(parts.join('')));
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const ask = fc.record({
  text: line,
  owner: optional(fc.constant('home-secretary')),
  later: optional(fc.constant('x')),
});
const body = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), text: line, later: optional(fc.constant('kept')) }),
  fc.record({ type: fc.constant('heading'), level: fc.constantFrom(2, 3), text: line }),
  fc.record({
    type: fc.constant('list'),
    ordered: fc.boolean(),
    items: fc.array(line, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('quote'), quote: fc.constant('private-chat'), cut: optional(fc.constant('cut')) }),
  fc.record({ type: fc.constant('chart'), chart: fc.constant('welsh-forces') }),
  fc.record({ type: fc.constant('table'), table: fc.constant('platforms'), caption: optional(fc.string()) }),
  fc.record({
    type: fc.constant('asks'),
    lead: optional(line),
    items: fc
      .array(ask, { minLength: 1, maxLength: 3 })
      .map((asks) => asks.map((one, at) => ({ ...one, id: `b-ask${String(at)}` }))),
  }),
);
const clean = (block: unknown): Block => JSON.parse(JSON.stringify(block)) as Block;

describe('a block as a node of the editor', () => {
  test('every block of the example comes back exactly', () => {
    for (const block of example) expect(blockOfNode(nodeOfBlock(block), block)).toEqual(block);
  });

  test('any block comes back exactly, with the fields of a newer app', () => {
    fc.assert(
      fc.property(body, (one) => {
        const block = clean({ ...one, id: 'b-0001' });
        expect(clean(blockOfNode(nodeOfBlock(block), block))).toEqual(block);
      }),
    );
  });

  test('without the block before, only the fields of a newer app are lost', () => {
    const [first] = example;
    expect(blockOfNode(nodeOfBlock(first!))).toEqual(first);
  });
});

describe('patches', () => {
  const blocks = fc.array(fc.tuple(fc.integer({ min: 1000, max: 1012 }), body), { maxLength: 9 }).map((pairs) => {
    const seen = new Set<number>();
    return pairs.flatMap(([number, one], at) => {
      if (seen.has(number)) return [];
      seen.add(number);
      const items =
        'items' in one && one.type === 'asks'
          ? {
              items: one.items.map((item, index) => ({
                ...(item as object),
                id: `b-a${String(number)}${String(index)}`,
              })),
            }
          : {};
      return [clean({ ...one, ...items, id: `b-${String(number)}`, at: String(at) })];
    });
  });

  test('make any blocks into any others', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const records = letterOf(before);
        const letter = recordsOfKind(records, 'letter')[0]!;
        const patched = applyPatches(records, patchBlocks(letter.uid, letter.blocks, after));
        if (!patched.ok) throw new Error(JSON.stringify(patched.problems));
        expect((patched.value.get(letter.uid) as Letter).blocks).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });

  test('are none for equal blocks, one for a moved block, one for a changed one', () => {
    const uid = 'a'.repeat(32);
    expect(patchBlocks(uid, example, example)).toEqual([]);
    const [first, ...others] = example as [Block, ...Block[]];
    expect(patchBlocks(uid, example, [...others, first])).toEqual([
      { op: 'move-block', letter: uid, block: first.id, after: others.at(-1)!.id },
    ]);
    const changed = { ...first, text: 'Other words' } as Block;
    expect(patchBlocks(uid, example, [changed, ...others])).toEqual([
      { op: 'replace-block', letter: uid, block: changed },
    ]);
  });
});

function letterOf(blocks: readonly Block[]): RecordMap {
  return exampleBriefing(makeLetter({}, blocks));
}
