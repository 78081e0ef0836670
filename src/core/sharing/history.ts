/**
 * The history of a briefing as a graph: the state at a revision, the newest revisions that two sides both hold, and
 * whether a history is true to its ids (DESIGN 5, Merge).
 */
import {
  isTombstone,
  revisionId,
  type Briefing,
  type BriefingRecord,
  type Change,
  type Problem,
  type RecordMap,
  type Revision,
} from '../model/index.ts';

export function indexRevisions(revisions: readonly Revision[]): Map<string, Revision> {
  return new Map(revisions.map((revision) => [revision.id, revision]));
}

/**
 * The records as they were at a revision.
 * @returns undefined where the briefing does not hold the revision, or a share left out a body that is needed.
 */
export function stateAt(briefing: Briefing, revision: string): RecordMap | undefined {
  return revision === briefing.head ? briefing.records : replay(indexRevisions(briefing.revisions), revision);
}

/**
 * The state at a revision by replaying changes from a root, or from a revision that a share kept whole. Any way down
 * will do, as a merge's changes are against every parent.
 */
export function replay(revisions: ReadonlyMap<string, Revision>, revision: string): RecordMap | undefined {
  const childOf = new Map<string, string | undefined>([[revision, undefined]]);
  const open = [revision];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const here = revisions.get(id);
    if (here === undefined || here.body === 'none') continue;
    if (here.body === 'state' || here.parents.length === 0) return replayUp(revisions, childOf, id);
    for (const parent of [...here.parents].reverse()) {
      if (childOf.has(parent)) continue;
      childOf.set(parent, id);
      open.push(parent);
    }
  }
  return undefined;
}

function replayUp(
  revisions: ReadonlyMap<string, Revision>,
  childOf: ReadonlyMap<string, string | undefined>,
  from: string,
): RecordMap {
  const state = new Map<string, BriefingRecord>();
  for (let id: string | undefined = from; id !== undefined; id = childOf.get(id)) {
    for (const [uid, change] of Object.entries(revisions.get(id)?.changes ?? {})) {
      if (isTombstone(change)) state.delete(uid);
      else state.set(uid, change);
    }
  }
  return state;
}

/** Every revision that a head rests on, itself included. */
export function ancestorsOf(revisions: ReadonlyMap<string, Revision>, head: string | undefined): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = head === undefined ? [] : [head];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(revisions.get(id)?.parents ?? []));
  }
  return seen;
}

/**
 * The newest revisions that both sides hold: those that no other shared revision rests on. One, as a rule; two or more
 * where partners merged each other's work crosswise; none where nothing is shared. In the order of their ids.
 */
export function commonAncestors(mine: Briefing, theirs: Briefing): string[] {
  const revisions = unionOfRevisions(mine.revisions, theirs.revisions);
  const held = ancestorsOf(revisions, theirs.head);
  const shared = [...ancestorsOf(revisions, mine.head)].filter((id) => held.has(id));
  const older = new Set(shared.flatMap((id) => revisions.get(id)?.parents ?? []));
  return shared.filter((id) => !older.has(id)).sort();
}

/** Both histories in one, the fuller body of a revision winning: whole changes, then a shared state, then none. */
export function unionOfRevisions(mine: readonly Revision[], theirs: readonly Revision[]): Map<string, Revision> {
  const union = indexRevisions(mine);
  for (const revision of theirs) {
    const held = union.get(revision.id);
    if (held === undefined || fullness(revision) > fullness(held)) union.set(revision.id, revision);
  }
  return union;
}

function fullness(revision: Revision): number {
  return revision.body === undefined ? 2 : revision.body === 'state' ? 1 : 0;
}

/**
 * Is a history true to itself? Each parent stands before its child, each whole body hashes to its id, the head is there.
 * @returns problems `history-order`, `history-altered`, `history-head`; none when it holds.
 */
export function verifyHistory(briefing: Briefing): Problem[] {
  const seen = new Set<string>();
  for (const revision of briefing.revisions) {
    if (seen.has(revision.id) || revision.parents.some((parent) => !seen.has(parent))) return [outOfOrder(revision.id)];
    const provable = revision.body === undefined && !Object.values(revision.changes).some(isPurged);
    if (provable && revision.id !== revisionId(revision.parents, revision.changes)) {
      return [altered(revision.id)];
    }
    seen.add(revision.id);
  }
  return briefing.head === undefined || seen.has(briefing.head) ? [] : [headless(briefing.head)];
}

/** Words that were purged are gone from the body, so its id can no longer be made from it. */
function isPurged(change: Change): boolean {
  return isTombstone(change) && change['purged'] === true;
}

const remedy = 'Ask the sender for the file again, or unpack it to a folder and delete the folder history.';

function outOfOrder(id: string): Problem {
  return {
    code: 'history-order',
    message: `The revision ${id.slice(0, 8)} stands before the one that it was made on, or stands there twice.`,
    remedy,
  };
}

function altered(id: string): Problem {
  return {
    code: 'history-altered',
    message: `The revision ${id.slice(0, 8)} does not hold the changes that its id was made from, so it was altered or damaged.`,
    remedy,
  };
}

function headless(id: string): Problem {
  return { code: 'history-head', message: `The newest revision ${id.slice(0, 8)} is not in the history.`, remedy };
}
