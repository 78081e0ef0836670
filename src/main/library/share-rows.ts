/** What left the desk, when and under which profile. All SQL about it is here. */
import type { Driver } from './driver.ts';

export interface KeptShare {
  readonly revision: string;
  /** ISO time. */
  readonly time: string;
  readonly profile: string;
  /** What a profile of one's own let leave, as JSON. */
  readonly choice?: string;
}

export function writeShare(driver: Driver, briefing: string, { revision, time, profile, choice }: KeptShare): void {
  driver.run(
    'INSERT INTO shares (briefing, revision, time, profile, choice) VALUES (?, ?, ?, ?, ?)',
    ...[briefing, revision, time, profile, choice ?? null],
  );
}

export function readShares(driver: Driver, briefing: string): KeptShare[] {
  const rows = driver.all(
    'SELECT revision, time, profile, choice FROM shares WHERE briefing = ? ORDER BY place',
    briefing,
  );
  return rows.map((row) => ({
    revision: String(row['revision']),
    time: String(row['time']),
    profile: String(row['profile']),
    ...(row['choice'] !== null && { choice: String(row['choice']) }),
  }));
}
