/** Revisions in their one order, and revisions from somebody else checked: each must be what its id says. */
import {
  canonicalJson,
  failure,
  isTombstone,
  revisionId,
  revisionSchema,
  success,
  type Change,
  type Json,
  type Problem,
  type Result,
  type Revision,
} from '../../core/model/index.ts';

/** Parents before children; where several could come next, the earliest, then the smallest id. */
export function orderRevisions(revisions: readonly Revision[]): Revision[] {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const waiting = new Map<string, number>();
  const children = new Map<string, Revision[]>();
  for (const revision of byId.values()) {
    const present = [...new Set(revision.parents)].filter((parent) => byId.has(parent));
    waiting.set(revision.id, present.length);
    for (const parent of present) children.set(parent, [...(children.get(parent) ?? []), revision]);
  }
  const ready = [...byId.values()].filter(({ id }) => waiting.get(id) === 0).sort(later);
  const ordered: Revision[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    ordered.push(next);
    for (const child of children.get(next.id) ?? []) {
      const left = (waiting.get(child.id) ?? 1) - 1;
      waiting.set(child.id, left);
      if (left === 0) insert(ready, child);
    }
  }
  return ordered;
}

/** Latest first, so that the earliest is taken from the end. */
function later(a: Revision, b: Revision): number {
  return a.time === b.time ? (a.id < b.id ? 1 : -1) : a.time < b.time ? 1 : -1;
}

function insert(ready: Revision[], revision: Revision): void {
  const at = ready.findIndex((other) => later(revision, other) < 0);
  ready.splice(at < 0 ? ready.length : at, 0, revision);
}

/** Revisions as canonical JSON, one a line. */
export function writeRevision(revision: Revision): string {
  return canonicalJson(revision as unknown as Json);
}

/**
 * Types a revision and proves its id. A body that a share reduced, or a record whose words were purged, cannot be proved
 * and is taken as it says.
 */
export function readRevision(value: Json, file: string): Result<Revision> {
  const read = revisionSchema.safeParse(value);
  if (!read.success) return failure(altered(file, 'A revision of the history cannot be read.'));
  const revision = read.data as unknown as Revision;
  const whole = revision.body === undefined && !Object.values(revision.changes).some(isPurged);
  if (whole && revisionId(revision.parents, revision.changes) !== revision.id) {
    return failure(
      altered(file, `The revision ${revision.id.slice(0, 8)} is not what its id says: it was changed outside the app.`),
    );
  }
  return success(revision);
}

function isPurged(change: Change): boolean {
  return isTombstone(change) && change['purged'] === true;
}

function altered(file: string, message: string): Problem {
  return {
    code: 'history',
    file,
    message,
    remedy: 'Ask for the file again, or take a backup. A folder may lose history/ whole.',
  };
}
