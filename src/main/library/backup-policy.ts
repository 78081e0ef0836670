/**
 * Which backups stay and when one is due: three of today, one of each earlier day, ten in all (DESIGN 3.5). Pure: times are
 * given. Days are those of UTC, so that a journey changes nothing.
 */

export interface DatedBackup {
  readonly name: string;
  /** ISO time in UTC. */
  readonly time: string;
}

const ofToday = 3;
const inAll = 10;
/** Hours between two backups that the desk makes by itself, so that three cover a working day. */
const hoursApart = 4;

export interface Choice<T> {
  readonly keep: readonly T[];
  readonly drop: readonly T[];
}

/**
 * Chooses by age alone, newest first: three of today (a clock set back counts as today), the newest of each earlier day, ten
 * in all. A name in `needed` stays whatever its age and takes no other's place.
 */
export function chooseBackups<T extends DatedBackup>(
  backups: readonly T[],
  now: string,
  needed: ReadonlySet<string> = new Set(),
): Choice<T> {
  const newestFirst = backups.toSorted((a, b) => compareText(b.time, a.time) || compareText(b.name, a.name));
  const keep = new Set<T>();
  const today = dayOf(now);
  const taken = new Map<string, number>();
  for (const backup of newestFirst) {
    const day = dayOf(backup.time) >= today ? today : dayOf(backup.time);
    const count = taken.get(day) ?? 0;
    if (keep.size >= inAll || count >= (day === today ? ofToday : 1)) continue;
    taken.set(day, count + 1);
    keep.add(backup);
  }
  const stays = (backup: T): boolean => keep.has(backup) || needed.has(backup.name);
  return { keep: newestFirst.filter(stays), drop: newestFirst.filter((backup) => !stays(backup)) };
}

/**
 * Should the desk make a backup by itself now?
 * @param changed ISO time of the last change to the library; without a change since the newest backup none is due.
 */
export function isBackupDue(backups: readonly DatedBackup[], now: string, changed: string): boolean {
  const newest = backups
    .map(({ time }) => time)
    .sort(compareText)
    .at(-1);
  if (newest === undefined) return true;
  if (instant(changed) <= instant(newest)) return false;
  return dayOf(newest) < dayOf(now) || instant(now) - instant(newest) >= hoursApart * 3_600_000;
}

function dayOf(time: string): string {
  return new Date(time).toISOString().slice(0, 10);
}

function instant(time: string): number {
  return new Date(time).getTime();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
