/** Random patches for property tests: what editors do, in small worlds of ids so that edits often meet. */
import fc from 'fast-check';
import type { BlockBody, Briefing, Json, RecordMap, RecordPatch } from '../../model/index.ts';
import { applyPatches, renameRecord } from '../../patches/index.ts';
import { edit, figureUid, gwentUid, letterUid, quoteUid, sourceUid, tableUid, uidOf } from './wales.ts';

const words = fc.oneof(
  fc.constantFrom(
    'Four forces',
    'Act now',
    'Ofcom:the code',
    '10:30',
    '“Quoted” & <b>',
    'ŵyr',
    '😀',
    ':figure[2,194]{of=wales-total}',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((text) => `x${text}x`),
  // What YAML, Markdown and CSV could take for their own.
  fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'a:#-|>&*!%@`{}[],?"\'= .0~_\\'.split('')) }),
);
const counts = fc.nat({ max: 4 }).map((count) => String(900 + count));
const blockIds = fc.constantFrom('b-open', 'b-call', 'b-0001', 'b-0002', 'b-0003', 'b-asks');
const anchors = fc.option(blockIds, { nil: null });
const extraUid = (n: number): string => uidOf('figure', `extra-${String(n)}`);
const figures = fc.constantFrom(gwentUid, extraUid(0), extraUid(1), extraUid(2));

const blocks: fc.Arbitrary<BlockBody> = fc.oneof(
  fc.record({ id: blockIds, type: fc.constant('paragraph'), text: words }),
  fc.record({ id: blockIds, type: fc.constant('heading'), level: fc.constantFrom(2, 3), text: words }),
  fc.record({
    id: fc.constant('b-asks'),
    type: fc.constant('asks'),
    items: fc.uniqueArray(fc.record({ id: fc.constantFrom('b-ask1', 'b-ask2', 'b-ask3'), text: words }), {
      minLength: 1,
      selector: ({ id }) => id,
    }),
  }),
);

const newFigure = fc
  .record({ n: fc.nat({ max: 2 }), value: counts, id: fc.constantFrom('extra-0', 'extra-1', 'extra-2', 'uk-total') })
  .map(({ n, value, id }): RecordPatch => ({
    op: 'put',
    record: {
      ...{ uid: extraUid(n), id, kind: 'figure', label: `Extra ${String(n)}`, type: 'reported' },
      ...{ value, asPublished: value, source: 'home-office' },
    },
  }));

const set = (uid: fc.Arbitrary<string>, path: readonly (string | number)[], value: fc.Arbitrary<Json>) =>
  fc.record({ op: fc.constant('set' as const), uid, path: fc.constant(path), value });

export const anyPatch: fc.Arbitrary<RecordPatch> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ op: fc.constant('replace-block' as const), letter: fc.constant(letterUid), block: blocks }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      op: fc.constant('put-block' as const),
      letter: fc.constant(letterUid),
      block: blocks,
      after: anchors,
    }),
  },
  fc.record({ op: fc.constant('remove-block' as const), letter: fc.constant(letterUid), block: blockIds }),
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('move-block' as const),
      letter: fc.constant(letterUid),
      block: blockIds,
      after: anchors,
    }),
  },
  set(figures, ['label'], words),
  set(figures, ['value'], counts),
  set(figures, ['asPublished'], counts),
  set(figures, ['note'], words),
  set(figures, ['unknownField'], fc.jsonValue({ maxDepth: 1 }).filter(isExact) as fc.Arbitrary<Json>),
  set(fc.constant(tableUid), ['cells', 'Offences', 0], counts),
  set(fc.constant(tableUid), ['cells', 'Offences', 3], counts),
  set(fc.constant(tableUid), ['cells', 'Force', 3], words),
  set(fc.constant(sourceUid), ['released'], fc.constantFrom('2024-07-24', '2025-07-24')),
  set(fc.constant(sourceUid), ['edition'], words),
  set(fc.constant(quoteUid), ['words'], words),
  set(fc.constant(quoteUid), ['approval'], fc.constantFrom({ status: 'waiting' }, { status: 'refused' })),
  set(fc.constant(letterUid), ['subject'], words),
  set(fc.constant(letterUid), ['topics'], fc.uniqueArray(fc.constantFrom('images', 'police', 'wales', 'online'))),
  set(
    fc.constant(letterUid),
    ['signatories'],
    fc.uniqueArray(
      fc.record({ name: fc.constantFrom('A', 'B', 'C', 'D'), role: fc.constantFrom('Chair', 'Director') }),
      {
        selector: ({ name }) => name,
      },
    ),
  ),
  { weight: 3, arbitrary: newFigure },
  fc.record({ op: fc.constant('unset' as const), uid: figures, path: fc.constant(['note']) }),
  { weight: 2, arbitrary: figures.map((uid): RecordPatch => ({ op: 'remove', uid })) },
);

/** A rename, made into patches when its turn comes. */
export interface Rename {
  readonly rename: string;
  readonly id: string;
}
const renames: fc.Arbitrary<Rename> = fc.record({
  rename: fc.constantFrom(figureUid, gwentUid, letterUid, sourceUid),
  id: fc.constantFrom('renamed-a', 'renamed-b'),
});

export type Step = RecordPatch | Rename;
export const anySteps = (most = 6): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof({ weight: 12, arbitrary: anyPatch }, { weight: 1, arbitrary: renames }), { maxLength: most });

/** The patches of a step that fit; a patch that no longer fits is left out, as an editor would not offer it. */
export function fitting(records: RecordMap, step: Step): readonly RecordPatch[] {
  if ('rename' in step) {
    const patches = renameRecord(records, step.rename, step.id);
    return patches.ok ? patches.value : [];
  }
  return applyPatches(records, [step]).ok ? [step] : [];
}

/** The briefing after the steps, one revision each. */
export function editAll(briefing: Briefing, steps: readonly Step[], who?: Parameters<typeof edit>[2]): Briefing {
  return steps.reduce((at, step) => edit(at, fitting(at.records, step), who), briefing);
}

function isExact(value: unknown): boolean {
  return (
    !JSON.stringify(value).includes('.') &&
    !/\de[+-]?\d/.test(JSON.stringify(value)) &&
    !JSON.stringify(value).includes('__proto__')
  );
}
