/**
 * Rows of the search and of the links between records. They are made from the records and kept in the same transaction; all
 * SQL that writes them is here.
 */
import type { SearchEntry } from '../../core/search/index.ts';
import type { BriefingRecord } from '../../core/model/index.ts';
import { referencesIn } from '../../core/patches/index.ts';
import type { Driver } from './driver.ts';

/** Takes a record's entry out, and its words with it. */
export function removeEntry(driver: Driver, briefing: string, uid: string): void {
  driver.run('DELETE FROM entries WHERE briefing = ? AND uid = ?', briefing, uid);
}

/** Adds a record's entry; the one that it had is taken out before. */
export function addEntry(driver: Driver, briefing: string, record: BriefingRecord, entry: SearchEntry): void {
  const row = driver.one(
    `INSERT INTO entries (briefing, uid, kind, title, text, labels) VALUES (?, ?, ?, ?, ?, ?) RETURNING place`,
    ...[briefing, record.uid, record.kind, entry.title, entry.text, entry.labels],
  );
  const place = Number(row?.['place']);
  const addFilter = (filter: 'area' | 'topic', value: string): void => {
    driver.run('INSERT INTO entry_filters (filter, value, entry) VALUES (?, ?, ?)', filter, value, place);
  };
  for (const area of entry.places) addFilter('area', area);
  for (const topic of entry.topics) addFilter('topic', topic);
  for (const { start, end } of entry.periods) {
    driver.run('INSERT INTO entry_periods (entry, first, last) VALUES (?, ?, ?)', place, start, end);
  }
}

export function removeLinks(driver: Driver, briefing: string, uid: string): void {
  driver.run('DELETE FROM links WHERE briefing = ? AND user = ?', briefing, uid);
}

/** Adds the references of a record; those that it had are taken out before. */
export function addLinks(driver: Driver, briefing: string, record: BriefingRecord): void {
  for (const { id, kinds } of referencesIn(record)) {
    driver.run(
      'INSERT INTO links (briefing, id, kinds, user) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ...[briefing, id, kinds.join(' '), record.uid],
    );
  }
}

/** Uids of the records that name this id as one of this kind, whether or not another record is meant. */
export function usersOfName(driver: Driver, briefing: string, kind: string, id: string): string[] {
  const rows = driver.all('SELECT kinds, user FROM links WHERE briefing = ? AND id = ?', briefing, id);
  return rows.filter((row) => String(row['kinds']).split(' ').includes(kind)).map((row) => String(row['user']));
}

/** Takes everything out of a briefing's index. */
export function clearIndex(driver: Driver, briefing: string): void {
  driver.run('DELETE FROM entries WHERE briefing = ?', briefing);
  driver.run('DELETE FROM links WHERE briefing = ?', briefing);
}

/** What the desk notes about the library itself, by name. */
export function readNote(driver: Driver, name: string): string | undefined {
  const value = driver.one('SELECT value FROM notes_of_desk WHERE name = ?', name)?.['value'];
  return typeof value === 'string' ? value : undefined;
}

export function writeNote(driver: Driver, name: string, value: string): void {
  driver.run(
    'INSERT INTO notes_of_desk (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ...[name, value],
  );
}
