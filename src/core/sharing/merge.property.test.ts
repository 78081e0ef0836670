/** What always holds of a merge, whatever two partners did. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  canonicalJson,
  sameJson,
  type Briefing,
  type BriefingRecord,
  type Json,
  type RecordMap,
} from '../model/index.ts';
import {
  commitMerge,
  commonAncestors,
  stateAt,
  mergeBriefings,
  replay,
  indexRevisions,
  resolveQuestions,
  type MergeResult,
  type Question,
} from './index.ts';
import { anySteps, editAll } from './testing/random-patches.ts';
import { officer, partner, valueOf, walesBriefing } from './testing/wales.ts';

const text = (records: RecordMap): string =>
  canonicalJson([...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record) as unknown as Json);
const merge = (mine: Briefing, theirs: Briefing): MergeResult => valueOf(mergeBriefings(mine, theirs));
const swapped = ({ mine, theirs, ...question }: Question): Question => ({ ...question, mine: theirs, theirs: mine });

/** A common start, and what each of two partners made of it. */
const plans = fc.record({ before: anySteps(3), mine: anySteps(), theirs: anySteps() });
type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never;
const live = (plan: Plan) => {
  const base = editAll(walesBriefing, plan.before);
  const [mine, theirs] = [editAll(base, plan.mine, officer), editAll(base, plan.theirs, partner)];
  // The same change on the same revision is the same revision: where both began alike, they part later than `before`.
  const [ancestor = ''] = commonAncestors(mine, theirs);
  return { base: { records: stateAt(mine, ancestor)!, revisions: mine.revisions, head: ancestor }, mine, theirs };
};
/** `npm run test:deep` looks further; so does DEEP_RUNS=20000. */
const deep = process.env['BRIEFING_DEEP'] !== undefined;
const runs = { numRuns: Number(process.env['DEEP_RUNS'] ?? (deep ? 5000 : 300)) };
if (deep) vi.setConfig({ testTimeout: 3_600_000 });

describe('two random histories from one base', () => {
  test('merge to the same records and the same questions in either order', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { mine, theirs } = live(plan);
        const [one, other] = [merge(mine, theirs), merge(theirs, mine)];
        expect(text(one.records)).toBe(text(other.records));
        expect(one.questions).toEqual(other.questions.map(swapped));
      }),
      runs,
    );
  });

  test('merge with themselves, or with what they came from, to themselves', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { base, mine } = live(plan);
        for (const other of [mine, base, walesBriefing]) {
          const result = merge(mine, other);
          expect(result.questions).toEqual([]);
          expect(text(result.records)).toBe(text(mine.records));
          expect(commitMerge(mine, other, result, officer).head).toBe(mine.head);
          expect(text(merge(other, mine).records)).toBe(text(mine.records));
        }
      }),
      runs,
    );
  });

  test('lose no edit: every field that either changed is in the result or in a question', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { base, mine, theirs } = live(plan);
        const result = merge(mine, theirs);
        const asked = new Set(result.questions.flatMap(({ uid, path }) => [uid, ...path]));
        const unchanged = (uid: string, side: RecordMap) => sameRecords(side.get(uid), base.records.get(uid));
        for (const [side, other] of [
          [mine.records, theirs.records],
          [theirs.records, mine.records],
        ] as const) {
          for (const uid of new Set([...base.records.keys(), ...side.keys()])) {
            // Only one side touched the record, and no rename reached into it: it is in the result as that side left it.
            if (unchanged(uid, side) || !unchanged(uid, other) || asked.has(uid) || renamed(base, mine, theirs))
              continue;
            const twin = [...result.records.values()].find((record) => sameButUid(record, side.get(uid)));
            expect(twin ?? result.records.get(uid)).toEqual(
              side.get(uid) && { ...side.get(uid), uid: twin?.uid ?? uid },
            );
          }
        }
      }),
      runs,
    );
  });

  test('keep every field where both changed the same record, or ask about it', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { base, mine, theirs } = live(plan);
        if (renamed(base, mine, theirs)) return;
        const result = merge(mine, theirs);
        for (const [uid, before] of base.records) {
          const after = result.records.get(uid);
          const [m, t] = [mine.records.get(uid), theirs.records.get(uid)];
          if (
            after === undefined ||
            m === undefined ||
            t === undefined ||
            result.questions.some((one) => one.uid === uid)
          )
            continue;
          for (const side of [m, t]) {
            for (const [field, value] of Object.entries(side)) {
              if (sameJson(value as Json, fieldOf(before, field)) || Array.isArray(value) || field === 'cells')
                continue;
              expect(fieldOf(after, field)).toEqual(value);
            }
          }
        }
      }),
      runs,
    );
  });

  test('keep every block that only one wrote or rewrote', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { base, mine, theirs } = live(plan);
        if (renamed(base, mine, theirs)) return;
        const result = merge(mine, theirs);
        const asked = new Set(result.questions.flatMap(({ path }) => path));
        const [b, m, t, r] = [base, mine, theirs, result].map(({ records }) => blocksOf(records));
        for (const [side, other] of [
          [m, t],
          [t, m],
        ]) {
          for (const id of new Set([...b!.keys(), ...side!.keys()])) {
            const onlyHere = !sameJson(side!.get(id), b!.get(id)) && sameJson(other!.get(id), b!.get(id));
            if (onlyHere && !asked.has(id)) expect(r!.get(id)).toEqual(side!.get(id));
          }
        }
      }),
      runs,
    );
  });

  test('make one revision on both sides, whose state either parent leads to', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('mine', 'theirs', 'base'), (plan, take) => {
        const { mine, theirs } = live(plan);
        const other = take === 'mine' ? 'theirs' : take === 'theirs' ? 'mine' : 'base';
        const settle = (result: MergeResult, side: 'mine' | 'theirs' | 'base') =>
          resolveQuestions(result, new Map(result.questions.map(({ key }) => [key, { take: side }])));
        const here = settle(merge(mine, theirs), take);
        const there = settle(merge(theirs, mine), other);
        if (here.questions.length > 0) return;
        const merged = commitMerge(mine, theirs, here, officer);
        expect(commitMerge(theirs, mine, there, partner).head).toBe(merged.head);
        const revisions = indexRevisions(merged.revisions);
        expect(text(replay(revisions, merged.head!)!)).toBe(text(here.records));
        const head = revisions.get(merged.head!)!;
        const turned = new Map(revisions).set(head.id, { ...head, parents: [...head.parents].reverse() });
        expect(text(replay(turned, head.id)!)).toBe(text(here.records));
      }),
      runs,
    );
  });

  test('meet again after working on across a merge, and in crossed merges, with the same outcome in either order', () => {
    const later = fc.record({ plan: plans, mineLater: anySteps(3), theirsLater: anySteps(3), crossed: fc.boolean() });
    fc.assert(
      fc.property(later, ({ plan, mineLater, theirsLater, crossed }) => {
        const { mine, theirs } = live(plan);
        const take = (result: MergeResult, side: 'mine' | 'theirs') =>
          resolveQuestions(result, new Map(result.questions.map(({ key }) => [key, { take: side }])));
        const first = take(merge(mine, theirs), 'mine');
        const second = crossed ? take(merge(theirs, mine), 'mine') : undefined;
        if (first.questions.length > 0 || (second?.questions.length ?? 0) > 0) return;
        const a = editAll(commitMerge(mine, theirs, first, officer), mineLater, officer);
        const b = editAll(
          second === undefined ? theirs : commitMerge(theirs, mine, second, partner),
          theirsLater,
          partner,
        );
        const [one, other] = [merge(a, b), merge(b, a)];
        expect(text(one.records)).toBe(text(other.records));
        expect(one.questions).toEqual(other.questions.map(swapped));
      }),
      runs,
    );
  });
});

function sameRecords(a: BriefingRecord | undefined, b: BriefingRecord | undefined): boolean {
  return sameJson(a as unknown as Json, b as unknown as Json);
}

function sameButUid(a: BriefingRecord, b: BriefingRecord | undefined): boolean {
  return b !== undefined && sameRecords({ ...a, uid: '' }, { ...b, uid: '' });
}

function renamed(base: Briefing, ...sides: readonly Briefing[]): boolean {
  return sides.some(({ records }) => [...base.records].some(([uid, { id }]) => (records.get(uid)?.id ?? id) !== id));
}

function fieldOf(record: BriefingRecord, name: string): Json | undefined {
  return (record as unknown as Readonly<Record<string, Json | undefined>>)[name];
}

function blocksOf(records: RecordMap): Map<string, Json> {
  const letters = [...records.values()].filter((record) => record.kind === 'letter');
  return new Map(letters.flatMap(({ blocks }) => blocks.map((block) => [block.id, block as unknown as Json])));
}
