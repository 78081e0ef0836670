/**
 * The open briefing: its records, and the one way to change them. Every edit is shown at once and is durable within a
 * second; what the desk has not acknowledged is kept and sent again.
 */
import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { Failure } from '../../contract/call.ts';
import type { Changed } from '../../contract/calls/briefings.ts';
import {
  findRecord,
  recordsOfKind,
  success,
  type BriefingRecord,
  type RecordKind,
  type RecordMap,
  type RecordOf,
  type RecordPatch,
  type Result,
} from '../../core/model/index.ts';
import { bridge } from '../bridge.ts';
import { addEdit, dropFirst, markSent, markUnsent, openOutbox, takeChange, takeState, type Outbox } from './outbox.ts';

/** How long typing may gather before it is sent. */
const gather = 300;
/** When the library could not keep an edit (a full disk), it is tried again after this long. */
const retry = 4_000;

export type Saving = 'saved' | 'saving' | 'away' | 'failed';
/** An edit that the library refused, with what it would have changed, so that nothing typed is lost. */
export interface RefusedEdit {
  readonly failure: Failure;
  readonly patches: readonly RecordPatch[];
}

/** What the disk refused may work later; anything else never will. */
const passing = new Set(['no-space', 'library-busy', 'read-only', 'not-allowed', 'library-damaged', 'unexpected']);

export const useBriefing = defineStore('briefing', () => {
  const uid = ref<string>();
  const outbox = shallowRef<Outbox>();
  const problem = shallowRef<Failure>();
  const refused = shallowRef<readonly RefusedEdit[]>([]);
  const canUndo = ref(false);
  const canRedo = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;

  const records = computed<RecordMap>(() => outbox.value?.records ?? new Map());
  const head = computed(() => outbox.value?.head);
  const title = computed(() => recordsOfKind(records.value, 'briefing')[0]?.title ?? '');
  const waiting = computed(() => outbox.value?.waiting.length ?? 0);
  const saving = computed<Saving>(() => {
    if (problem.value !== undefined) return 'failed';
    if (!bridge.connected.value && waiting.value > 0) return 'away';
    return waiting.value === 0 ? 'saved' : 'saving';
  });

  async function open(briefing: string): Promise<Failure | undefined> {
    await settle();
    const answer = await bridge.call('briefing.open', { briefing });
    if (!answer.ok) return answer;
    outbox.value = openOutbox(mapOf(answer.value.records), answer.value.head);
    uid.value = answer.value.uid;
    problem.value = undefined;
    refused.value = [];
    keepSteps(answer.value);
    return undefined;
  }

  async function close(): Promise<void> {
    await settle();
    uid.value = undefined;
    outbox.value = undefined;
  }

  /** Changes records. Edits of one `part` that follow each other are one step of undo. */
  function edit(patches: readonly RecordPatch[], options: { readonly part?: string } = {}): Result<undefined> {
    if (outbox.value === undefined || patches.length === 0) return success(undefined);
    const added = addEdit(outbox.value, patches, { edit: crypto.randomUUID(), part: options.part });
    if (!added.ok) return added;
    outbox.value = added.value;
    canUndo.value = true;
    canRedo.value = false;
    schedule(options.part === undefined ? 0 : gather);
    return success(undefined);
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), delay);
  }

  /** Sends what waits, one by one. */
  function send(): Promise<void> {
    clearTimeout(timer);
    sending ??= sendAll().finally(() => (sending = undefined));
    return sending;
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const [first] = outbox.value?.waiting ?? [];
      if (first === undefined || outbox.value === undefined || uid.value === undefined) return;
      outbox.value = markSent(outbox.value);
      const { edit: name, patches, part } = first;
      const answer = await bridge.call('briefing.edit', {
        briefing: uid.value,
        edit: name,
        patches: [...patches] as never,
        ...(part !== undefined && { part }),
      });
      if (answer.ok) {
        problem.value = undefined;
        await take(answer.value, true);
      } else if (answer.code === 'away' || answer.code === 'not-answered') {
        outbox.value = markUnsent(outbox.value);
        return;
      } else if (passing.has(answer.code)) {
        outbox.value = markUnsent(outbox.value);
        problem.value = answer;
        schedule(retry);
        return;
      } else {
        refused.value = [...refused.value, { failure: answer, patches }];
        outbox.value = dropFirst(outbox.value);
      }
    }
  }

  async function take(change: Changed, own: boolean): Promise<void> {
    if (outbox.value === undefined || change.briefing !== uid.value) return;
    const taken = takeChange(outbox.value, change);
    if (taken === undefined) await reopen();
    else outbox.value = taken;
    if (own) {
      outbox.value = dropFirst(outbox.value);
      keepSteps(change);
    }
  }

  /** Takes in what another call of this window changed (a review, a sign-off), with its steps of undo. */
  async function adopt(change: Changed): Promise<void> {
    await take(change, false);
    if (change.briefing === uid.value) keepSteps(change);
  }

  /** Reads the library's state again; what waits stays on top. */
  async function reopen(): Promise<void> {
    if (uid.value === undefined || outbox.value === undefined) return;
    const answer = await bridge.call('briefing.open', { briefing: uid.value });
    if (!answer.ok) return;
    outbox.value = takeState(outbox.value, mapOf(answer.value.records), answer.value.head);
    keepSteps(answer.value);
  }

  async function step(name: 'briefing.undo' | 'briefing.redo'): Promise<Failure | undefined> {
    await settle();
    if (uid.value === undefined || outbox.value === undefined) return undefined;
    const answer = await bridge.call(name, { briefing: uid.value });
    if (!answer.ok) return answer;
    const taken = takeChange(outbox.value, answer.value);
    if (taken === undefined) await reopen();
    else outbox.value = taken;
    keepSteps(answer.value);
    return undefined;
  }

  /** Waits until everything is on the disk, as far as the desk answers. */
  async function settle(): Promise<void> {
    if (waiting.value > 0) await send();
  }

  function keepSteps(steps: { readonly canUndo: boolean; readonly canRedo: boolean }): void {
    ({ canUndo: canUndo.value, canRedo: canRedo.value } = steps);
  }

  bridge.listen((event) => {
    if (event.type === 'changed') void take(event.change, false);
  });
  watch(bridge.connected, (connected) => {
    if (connected) void reopen().then(() => send());
  });
  window.addEventListener('beforeunload', (event) => {
    if (waiting.value === 0) return;
    void send();
    event.preventDefault();
  });

  return {
    ...{ uid, records, head, title, saving, waiting, problem, refused, canUndo, canRedo },
    ...{ open, close, edit, adopt, settle, makeUid, makeBlockId },
    undo: () => step('briefing.undo'),
    redo: () => step('briefing.redo'),
    /** All records of a kind, in the order of their ids. */
    all: <K extends RecordKind>(kind: K): RecordOf<K>[] => recordsOfKind(records.value, kind),
    find: <K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined => findRecord(records.value, kind, id),
    /** The patches of a refused edit were copied or let go. */
    forgetRefused: () => {
      refused.value = [];
    },
  };
});

/** Made once and never changed (DESIGN 5, Ids). */
export function makeUid(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

export function makeBlockId(): string {
  return `b-${crypto.randomUUID().slice(0, 8)}`;
}

function mapOf(records: readonly { readonly uid: string }[]): RecordMap {
  return new Map(records.map((record) => [record.uid, record as unknown as BriefingRecord]));
}
