import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Changed } from '../../contract/calls/briefings.ts';
import {
  canonicalJson,
  diffRecords,
  isTombstone,
  type Json,
  type RecordMap,
  type RecordPatch,
} from '../../core/model/index.ts';
import { applyPatches } from '../../core/patches/index.ts';
import { anyPatch } from '../../core/sharing/testing/random-patches.ts';
import { gwentUid, letterUid, tableUid, valueOf, walesRecords } from '../../core/sharing/testing/wales.ts';
import { addEdit, dropFirst, markSent, markUnsent, openOutbox, takeChange, takeState, type Outbox } from './outbox.ts';

const note = (value: string): RecordPatch => ({ op: 'set', uid: gwentUid, path: ['note'], value });
const text = (words: string): RecordPatch => ({
  op: 'replace-block',
  letter: letterUid,
  block: { id: 'b-call', type: 'paragraph', text: words },
});
const add = (outbox: Outbox, patch: RecordPatch, edit: string, part?: string): Outbox =>
  valueOf(addEdit(outbox, [patch], { edit, part }));
const asText = (records: RecordMap): string =>
  canonicalJson([...records.values()].sort((a, b) => a.uid.localeCompare(b.uid)) as unknown as Json);

/** The library as the windows see it: it does each named edit once. */
function makeLibrary(start: RecordMap) {
  let records = start;
  let head = 0;
  const done = new Set<string>();
  const change = (before: RecordMap, was: number): Changed => {
    const changes = Object.entries(diffRecords(before, records));
    return {
      ...{ briefing: 'wales', head: `h${String(head)}`, before: `h${String(was)}`, canUndo: true, canRedo: false },
      records: changes.flatMap(([, one]) => (isTombstone(one) ? [] : [structuredClone(one)])),
      removed: changes.flatMap(([uid, one]) => (isTombstone(one) ? [uid] : [])),
    };
  };
  return {
    records: () => records,
    head: () => `h${String(head)}`,
    edit: (name: string, patches: readonly RecordPatch[]): Changed | undefined => {
      const before = records;
      const was = head;
      if (!done.has(name)) {
        const applied = applyPatches(records, patches);
        if (!applied.ok) return undefined;
        done.add(name);
        if (Object.keys(diffRecords(before, applied.value)).length > 0) head += 1;
        records = applied.value;
      }
      return change(before, was);
    },
  };
}

describe('The outbox', () => {
  it('shows an edit at once and keeps it until the library has it', () => {
    const edited = add(openOutbox(walesRecords, 'h0'), note('by telephone'), 'e1');
    expect(edited.records.get(gwentUid)).toMatchObject({ note: 'by telephone' });
    expect(edited.base).toBe(walesRecords);
    expect(edited.waiting).toHaveLength(1);
  });

  it('takes typing of one block together until it is sent', () => {
    let outbox = add(openOutbox(walesRecords, 'h0'), text('Act'), 'e1', 'b-call');
    outbox = add(outbox, text('Act now'), 'e2', 'b-call');
    expect(outbox.waiting).toMatchObject([{ edit: 'e1', patches: [text('Act now')] }]);
    outbox = add(markSent(outbox), text('Act now.'), 'e3', 'b-call');
    expect(outbox.waiting.map(({ edit }) => edit)).toEqual(['e1', 'e3']);
  });

  it('keeps edits of other parts, and of other fields, apart', () => {
    let outbox = add(openOutbox(walesRecords, 'h0'), note('one'), 'e1', 'gwent');
    outbox = add(outbox, { op: 'set', uid: gwentUid, path: ['label'], value: 'Gwent' }, 'e2', 'gwent');
    outbox = add(outbox, text('Act'), 'e3', 'b-call');
    expect(outbox.waiting.map(({ patches }) => patches.length)).toEqual([2, 1]);
  });

  it('refuses what does not fit, and is as it was', () => {
    const outbox = openOutbox(walesRecords, 'h0');
    const added = addEdit(outbox, [{ op: 'unset', uid: tableUid, path: ['nothing'] }], { edit: 'e1' });
    expect(added).toMatchObject({ ok: false, problems: [{ code: 'unknown-field' }] });
  });

  it('asks to open the briefing anew when a change is missing in between', () => {
    const change = {
      briefing: 'wales',
      head: 'h2',
      before: 'h1',
      records: [],
      removed: [],
      canUndo: false,
      canRedo: false,
    };
    expect(takeChange(openOutbox(walesRecords, 'h0'), change)).toBeUndefined();
    expect(takeChange(openOutbox(walesRecords, 'h2'), change)?.head).toBe('h2');
  });

  it('keeps the object of a record that comes back as it is shown, so that nothing is drawn anew', () => {
    const library = makeLibrary(walesRecords);
    const edited = add(openOutbox(walesRecords, 'h0'), note('one'), 'e1');
    const change = library.edit('e1', [note('one')]);
    const after = takeChange(edited, change!);
    expect(after?.base.get(gwentUid)).toBe(edited.records.get(gwentUid));
  });

  it('ends as the library is, whatever two windows do, whatever answers are lost', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('edit' as const), window: fc.nat({ max: 1 }), patch: anyPatch }),
      fc.record({ do: fc.constant('send' as const), window: fc.nat({ max: 1 }), lost: fc.boolean() }),
      fc.record({ do: fc.constant('reconnect' as const), window: fc.nat({ max: 1 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const library = makeLibrary(walesRecords);
        const windows = [openOutbox(walesRecords, library.head()), openOutbox(walesRecords, library.head())];
        const reopen = (at: number): void => {
          windows[at] = markUnsent(takeState(windows[at]!, library.records(), library.head()));
        };
        const take = (at: number, change: Changed): void => {
          const taken = takeChange(windows[at]!, change);
          if (taken === undefined) reopen(at);
          else windows[at] = taken;
        };
        const send = (at: number, lost: boolean): void => {
          const [first] = windows[at]!.waiting;
          if (first === undefined) return;
          windows[at] = markSent(windows[at]!);
          const change = library.edit(first.edit, first.patches);
          if (change === undefined) windows[at] = dropFirst(windows[at]);
          else {
            take(1 - at, change);
            if (lost) return;
            take(at, change);
            windows[at] = dropFirst(windows[at]);
          }
        };
        steps.forEach((one, number) => {
          if (one.do === 'edit') {
            const added = addEdit(windows[one.window]!, [one.patch], { edit: `e${String(number)}` });
            if (added.ok) windows[one.window] = added.value;
          } else if (one.do === 'send') send(one.window, one.lost);
          else reopen(one.window);
        });
        for (const at of [0, 1]) {
          reopen(at);
          while (windows[at]!.waiting.length > 0) send(at, false);
        }
        for (const { records, head } of windows) {
          expect(asText(records)).toBe(asText(library.records()));
          expect(head).toBe(library.head());
        }
      }),
      { numRuns: 300 },
    );
  });
});
