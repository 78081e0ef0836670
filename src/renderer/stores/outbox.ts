/**
 * Edits on their way to the library: shown at once, sent in order, kept until the library has them on the disk. Pure: the
 * store gives it what was answered and sends what it says.
 */
import { applyPatches } from '../../core/patches/index.ts';
import { success, type BriefingRecord, type RecordMap, type RecordPatch, type Result } from '../../core/model/index.ts';
import type { Changed } from '../../contract/calls/briefings.ts';

export interface WaitingEdit {
  /** Its name: sent again after a lost answer it is done once only. */
  readonly edit: string;
  readonly patches: readonly RecordPatch[];
  readonly part: string | undefined;
  /** On its way: nothing may join it any more. */
  readonly sent: boolean;
}

export interface Outbox {
  /** The records as the library has them, and their revision. */
  readonly base: RecordMap;
  readonly head: string | undefined;
  readonly waiting: readonly WaitingEdit[];
  /** What the screen shows: the base with every waiting edit. */
  readonly records: RecordMap;
}

export function openOutbox(records: RecordMap, head: string | undefined): Outbox {
  return { base: records, head, waiting: [], records };
}

/** Adds an edit. One of the same part that has not been sent takes it in, so that typing is not sent letter by letter. */
export function addEdit(
  outbox: Outbox,
  patches: readonly RecordPatch[],
  options: { readonly edit: string; readonly part?: string | undefined },
): Result<Outbox> {
  const applied = applyPatches(outbox.records, patches);
  if (!applied.ok) return applied;
  const { edit, part } = options;
  const last = outbox.waiting.at(-1);
  const joins = last !== undefined && !last.sent && part !== undefined && last.part === part;
  const waiting = joins
    ? [...outbox.waiting.slice(0, -1), { ...last, patches: joinPatches(last.patches, patches) }]
    : [...outbox.waiting, { edit, patches, part, sent: false }];
  return success({ ...outbox, waiting, records: applied.value });
}

/** Writing a block anew, or a field, makes the writing before it needless. */
function joinPatches(before: readonly RecordPatch[], after: readonly RecordPatch[]): RecordPatch[] {
  const [only, ...others] = after;
  const last = before.at(-1);
  if (only === undefined || others.length > 0 || last === undefined) return [...before, ...after];
  const again =
    (only.op === 'replace-block' &&
      last.op === 'replace-block' &&
      only.letter === last.letter &&
      only.block['id'] === last.block['id']) ||
    (only.op === 'set' && last.op === 'set' && only.uid === last.uid && only.path.join('\n') === last.path.join('\n'));
  return again ? [...before.slice(0, -1), only] : [...before, ...after];
}

/** The first waiting edit is on its way. */
export function markSent(outbox: Outbox): Outbox {
  const [first, ...others] = outbox.waiting;
  return first === undefined ? outbox : { ...outbox, waiting: [{ ...first, sent: true }, ...others] };
}

/** Nothing is on its way any more: the desk went away. */
export function markUnsent(outbox: Outbox): Outbox {
  return { ...outbox, waiting: outbox.waiting.map((edit) => ({ ...edit, sent: false })) };
}

/** The first waiting edit is on the disk. */
export function dropFirst(outbox: Outbox): Outbox {
  return rebuild({ ...outbox, waiting: outbox.waiting.slice(1) });
}

/**
 * Takes in a change that the library made, by this window or another.
 * @returns undefined where changes are missing in between: then the briefing must be opened anew.
 */
export function takeChange(outbox: Outbox, change: Changed): Outbox | undefined {
  if (change.head === outbox.head) return outbox;
  if (change.before !== outbox.head) return undefined;
  const base = new Map(outbox.base);
  for (const uid of change.removed) base.delete(uid);
  for (const record of change.records) {
    base.set(record.uid, keepWhatIsSame(outbox.records.get(record.uid), record as unknown as BriefingRecord));
  }
  return rebuild({ ...outbox, base, head: change.head });
}

/** Opened anew: the library's state, with what still waits on top. */
export function takeState(outbox: Outbox, records: RecordMap, head: string | undefined): Outbox {
  return rebuild({ ...outbox, base: records, head });
}

/** What this window shows already stays the same object, so that nothing is drawn anew for an echo. */
function keepWhatIsSame(shown: BriefingRecord | undefined, received: BriefingRecord): BriefingRecord {
  return shown !== undefined && JSON.stringify(shown) === JSON.stringify(received) ? shown : received;
}

/** A waiting edit that no longer fits shows nothing; the library says why when it is sent. */
function rebuild(outbox: Outbox): Outbox {
  let records = outbox.base;
  for (const { patches } of outbox.waiting) {
    const applied = applyPatches(records, patches);
    if (applied.ok) records = applied.value;
  }
  return { ...outbox, records };
}
