/** What rests on a record, and what a record rests on: directly, and through others. */
import { failure, success, type BriefingRecord, type Problem, type Result } from '../../core/model/index.ts';
import { nameOf } from '../../core/search/index.ts';
import { parseBody } from './bodies.ts';
import type { Driver, Row } from './driver.ts';
import { usersOfName } from './index-rows.ts';

export interface Use {
  readonly uid: string;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** False where other records stand between. */
  readonly direct: boolean;
}

export interface WhereUsed {
  readonly record: Omit<Use, 'direct'>;
  /** Letters, charts, figures and others that rest on it; direct ones first. */
  readonly usedBy: readonly Use[];
  /** What it rests on itself; direct ones first. */
  readonly uses: readonly Use[];
}

/** @param name the uid of a record, or its kind and id: `figure/wales-total`. @returns problem `unknown-record`. */
export function findUses(driver: Driver, briefing: string, name: string): Result<WhereUsed> {
  const uid = uidOfName(driver, briefing, name);
  const record = uid === undefined ? undefined : describe(driver, briefing, uid);
  if (uid === undefined || record === undefined) return failure(unknownRecord(name));
  const walk = (step: (uid: string) => readonly string[]): Use[] => spread(driver, briefing, uid, step);
  return success({
    record,
    usedBy: walk((one) => usersOf(driver, briefing, one)),
    uses: walk((one) => usedBy(driver, briefing, one)),
  });
}

/** The uid of a record of the briefing by uid, or by kind and id. */
export function uidOfName(driver: Driver, briefing: string, name: string): string | undefined {
  const [kind, id] = name.split('/');
  const row =
    id === undefined
      ? driver.one('SELECT uid FROM records WHERE briefing = ? AND uid = ?', briefing, name)
      : driver.one('SELECT uid FROM records WHERE briefing = ? AND kind = ? AND id = ?', briefing, kind ?? '', id);
  return row === undefined ? undefined : String(row['uid']);
}

/** Everything that is reached step by step, nearest first. */
function spread(driver: Driver, briefing: string, from: string, step: (uid: string) => readonly string[]): Use[] {
  const seen = new Set([from]);
  const uses: Use[] = [];
  let near: readonly string[] = [from];
  for (let direct = true; near.length > 0; direct = false) {
    const next = [...new Set(near.flatMap(step))].filter((uid) => !seen.has(uid));
    const described = next.flatMap((uid) => describe(driver, briefing, uid) ?? []);
    described.sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
    for (const use of described) uses.push({ ...use, direct });
    for (const uid of next) seen.add(uid);
    near = next;
  }
  return uses;
}

/** Records that mean this one where they name its id. */
function usersOf(driver: Driver, briefing: string, uid: string): string[] {
  const row = driver.one('SELECT kind, id FROM records WHERE briefing = ? AND uid = ?', briefing, uid);
  if (row === undefined) return [];
  const [kind, id] = [String(row['kind']), String(row['id'])];
  return usersOfName(driver, briefing, kind, id).filter((user) => usedBy(driver, briefing, user).includes(uid));
}

/** Records that this one names: of each reference, the first kind that has the id. */
function usedBy(driver: Driver, briefing: string, uid: string): string[] {
  const links = driver.all('SELECT id, kinds FROM links WHERE briefing = ? AND user = ?', briefing, uid);
  const found = links.map(({ id, kinds }) => {
    for (const kind of String(kinds).split(' ')) {
      const meant = uidOfName(driver, briefing, `${kind}/${String(id)}`);
      if (meant !== undefined) return meant;
    }
    return undefined;
  });
  return found.filter((one) => one !== undefined);
}

function describe(driver: Driver, briefing: string, uid: string): Omit<Use, 'direct'> | undefined {
  const row: Row | undefined = driver.one(
    'SELECT kind, id, body FROM records WHERE briefing = ? AND uid = ?',
    briefing,
    uid,
  );
  if (row === undefined) return undefined;
  const title = nameOf(parseBody(row['body']) as BriefingRecord);
  return { uid, kind: String(row['kind']), id: String(row['id']), title };
}

export function unknownRecord(name: string): Problem {
  return {
    code: 'unknown-record',
    message: `The briefing has no record “${name}”.`,
    remedy: 'Give its kind and id, such as figure/wales-total.',
  };
}
