/** Search over every briefing of the library: words, ranked, with filters by kind, area, period and topic. */
import { readPeriod } from '../../core/figures/index.ts';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import { isSearchable, placesAskedFor, searchableKinds } from '../../core/search/index.ts';
import type { Driver, Row, SqlValue } from './driver.ts';

export interface SearchQuery {
  /** What was typed: every word must be there, the last may be a beginning. Empty: the filters alone decide. */
  readonly words: string;
  readonly kind?: string | undefined;
  /** A name or a code; what lies in the area is found too. */
  readonly area?: string | undefined;
  /** 2023/24, March 2024; what lies in the period, or holds it, is found. */
  readonly period?: string | undefined;
  readonly topic?: string | undefined;
  /** The id or uid of one briefing. */
  readonly briefing?: string | undefined;
  /** How many at most; 50 unless said otherwise. */
  readonly limit?: number | undefined;
}

/** A stretch of text, and whether it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

export interface SearchHit {
  readonly briefing: { readonly uid: string; readonly id: string };
  readonly uid: string;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly snippet: readonly Stretch[];
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const most = 50;
const words = 14;
// Private characters that no text holds mark what was found, so that a snippet is never mistaken for markup.
const [open, close] = ['\ue000', '\ue001'];

/** @returns problems `search-empty`, `search-kind`, `search-period`. */
export function searchLibrary(driver: Driver, query: SearchQuery): Result<SearchResult> {
  const match = matchExpression(query.words);
  const conditions = readFilters(query);
  if (!conditions.ok) return conditions;
  if (match === '' && conditions.value.length === 0) return failure(nothingAsked());
  const limit = Math.max(1, query.limit ?? most);
  const rows = driver.all(...statement(match, conditions.value, limit + 1));
  return success({ hits: rows.slice(0, limit).map((row) => hitOf(row)), more: rows.length > limit });
}

function statement(match: string, conditions: readonly Condition[], limit: number): [string, ...SqlValue[]] {
  const found = match === '' ? [] : [{ sql: 'words MATCH ?', values: [match] }];
  const where = [...found, ...conditions];
  const snippet =
    match === '' ? `substr(e.text, 1, 120)` : `snippet(words, -1, '${open}', '${close}', '…', ${String(words)})`;
  return [
    `SELECT e.briefing, e.uid, e.kind, e.title, ${snippet} AS snippet, r.id, b.id AS briefing_id
     FROM ${match === '' ? 'entries e' : 'words JOIN entries e ON e.place = words.rowid'}
     JOIN records r ON r.briefing = e.briefing AND r.uid = e.uid
     JOIN records b ON b.briefing = e.briefing AND b.uid = e.briefing
     WHERE ${where.map(({ sql }) => sql).join(' AND ')}
     ORDER BY ${match === '' ? 'e.title, e.place' : 'words.rank'} LIMIT ?`,
    ...where.flatMap(({ values }) => values),
    limit,
  ];
}

/** Each word as it stands, in quotation marks, so that nothing that is typed is a command; the last may be a beginning. */
function matchExpression(typed: string): string {
  const terms = typed
    .normalize('NFC')
    .split(/\s+/)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term.replaceAll('"', '""')}"`);
  return terms.length === 0 ? '' : `${terms.join(' ')}*`;
}

function readFilters(query: SearchQuery): Result<Condition[]> {
  const { kind, area, period, topic, briefing } = query;
  const conditions: Condition[] = [];
  if (kind !== undefined) {
    if (!isSearchable(kind)) return failure(unknownKind(kind));
    conditions.push({ sql: 'e.kind = ?', values: [kind] });
  }
  if (area !== undefined) conditions.push(inPlace(placesAskedFor(area)));
  if (topic !== undefined) conditions.push(ofTopic(topic.trim().toLowerCase()));
  if (briefing !== undefined) conditions.push({ sql: '(e.briefing = ? OR b.id = ?)', values: [briefing, briefing] });
  if (period !== undefined) {
    const days = readPeriod(period);
    if (days === undefined) return failure(unreadPeriod(period));
    conditions.push({
      sql: `EXISTS (SELECT 1 FROM entry_periods p WHERE p.entry = e.place
        AND ((p.first >= ? AND p.last <= ?) OR (p.first <= ? AND p.last >= ?)))`,
      values: [days.start, days.end, days.start, days.end],
    });
  }
  return success(conditions);
}

/** One of the names is an area of the entry, or holds one. */
function inPlace(names: readonly string[]): Condition {
  const listed = names.map(() => '?').join(', ');
  return {
    sql: `EXISTS (SELECT 1 FROM entry_filters f WHERE f.filter = 'area' AND f.value IN (${listed}) AND f.entry = e.place)`,
    values: names,
  };
}

/** A topic of the briefing is one of everything in it. */
function ofTopic(topic: string): Condition {
  const ofEntry = `EXISTS (SELECT 1 FROM entry_filters f WHERE f.filter = 'topic' AND f.value = ? AND f.entry = e.place)`;
  const ofBriefing = `EXISTS (SELECT 1 FROM json_each(b.body, '$.topics') t WHERE lower(trim(t.value)) = ?)`;
  return { sql: `(${ofEntry} OR ${ofBriefing})`, values: [topic, topic] };
}

function hitOf(row: Row): SearchHit {
  return {
    briefing: { uid: String(row['briefing']), id: String(row['briefing_id']) },
    uid: String(row['uid']),
    kind: String(row['kind']),
    id: String(row['id']),
    title: String(row['title']),
    snippet: readStretches(String(row['snippet'])),
  };
}

function readStretches(text: string): Stretch[] {
  return text
    .split(new RegExp(`(${open}[^${close}]*${close})`))
    .filter((part) => part !== '')
    .map((part) => {
      const found = part.startsWith(open);
      return { text: found ? part.slice(1, -1) : part, found };
    });
}

function nothingAsked(): Problem {
  return {
    code: 'search-empty',
    message: 'There is nothing to search for: no word and no filter was given.',
    remedy: 'Give a word, or a kind, area, period or topic.',
  };
}

function unknownKind(kind: string): Problem {
  return {
    code: 'search-kind',
    message: `“${kind}” is not a kind of record that a search finds.`,
    remedy: `A kind is one of: ${searchableKinds.join(', ')}.`,
  };
}

function unreadPeriod(text: string): Problem {
  return {
    code: 'search-period',
    message: `“${text}” is not a period.`,
    remedy: 'Write it as 2023/24, 2023, year ending March 2024 or March 2024.',
  };
}
