/** The ledger of requests on a day; and a grid of answers turned into requests, which are put in only when asked to. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestsResponse } from '../../contract/requests.ts';
import {
  dateSchema,
  deriveUid,
  failure,
  findRecord,
  recordsOfKind,
  success,
  type Actor,
  type BriefingRecord,
  type FoiRequest,
  type Problem,
  type RecordMap,
  type Result,
  type Table,
} from '../../core/model/index.ts';
import { isUsable, readLedger, requestsFromGrid, type Ledger } from '../../core/requests/index.ts';
import { writeFiles } from '../briefing-file/index.ts';
import { saveFileAtomically } from '../files/index.ts';
import { makeUid } from '../library/index.ts';
import type { Desk } from './desk.ts';
import { withLibrary } from './library.ts';
import { libraryPrefix, openBriefing } from './open-briefing.ts';

export interface RequestsOptions {
  /** The day to tell of; today unless given. */
  readonly on?: string;
  /** Id of a table of answers, one authority a row. */
  readonly grid?: string;
  /** The day on which requests were sent, where the grid does not say. */
  readonly asked?: string;
  /** Put the requests of the grid into the briefing. */
  readonly add: boolean;
  readonly author: Actor;
}

/** @returns problems `not-a-day`, `no-grid`, `grid-unread`, `cannot-add`, and those of opening and saving. */
export async function listRequests(
  place: string,
  options: RequestsOptions,
  desk: Desk,
): Promise<Result<RequestsResponse>> {
  const days = [options.on, options.asked].filter((day) => day !== undefined);
  const wrong = days.find((day) => !dateSchema.safeParse(day).success);
  if (wrong !== undefined) return failure(notADay(wrong));
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const { records } = opened.value.briefing;
  const on = options.on ?? desk.now().slice(0, 10);
  if (options.grid === undefined) return success(describeLedger(readLedger(records, on), on));
  const table = findRecord(records, 'table', options.grid);
  if (table === undefined) return failure(noGrid(options.grid));
  const made = requestsOf(records, table, options.asked ?? on, place);
  if (made.requests.length === 0) return failure(gridUnread(table.id, made.remarks));
  const yaml = writeRequests(records, made.requests);
  const added = options.add ? await addRequests(place, made.requests, yaml, options.author, desk) : success(0);
  if (!added.ok) return added;
  const all = new Map<string, BriefingRecord>([...records, ...made.requests.map((one) => [one.uid, one] as const)]);
  const grid = { table: table.id, remarks: [...made.remarks], yaml, added: added.value };
  return success({ ...describeLedger(readLedger(all, on), on), grid });
}

/** Requests that the briefing does not have yet: an authority that its source was asked through already is left out. */
function requestsOf(records: RecordMap, table: Table, asked: string, place: string) {
  const held = recordsOfKind(records, 'request');
  const briefing = recordsOfKind(records, 'briefing')[0]?.id ?? '';
  const uidOf = (id: string): string =>
    place.startsWith(libraryPrefix) ? makeUid() : deriveUid(briefing, 'request', id);
  const made = requestsFromGrid(table, { asked, uidOf, taken: new Set(held.map(({ id }) => id)) });
  const known = new Set(held.filter(({ source }) => source === table.source).map(({ authority }) => authority));
  return { ...made, requests: made.requests.filter(({ authority }) => !known.has(authority)) };
}

/** The requests alone, as `requests.yaml` holds them. */
function writeRequests(records: RecordMap, requests: readonly FoiRequest[]): string {
  const alone: readonly BriefingRecord[] = [...recordsOfKind(records, 'briefing'), ...requests];
  const briefing = { records: new Map(alone.map((one) => [one.uid, one])), revisions: [], head: undefined };
  const files = writeFiles({ briefing, assets: new Map() });
  return new TextDecoder().decode(files.get('requests.yaml'));
}

async function addRequests(
  place: string,
  requests: readonly FoiRequest[],
  yaml: string,
  author: Actor,
  desk: Desk,
): Promise<Result<number>> {
  if (place.startsWith(libraryPrefix)) {
    const patches = requests.map((record) => ({ op: 'put' as const, record }));
    return withLibrary(desk, (library) => {
      const kept = library.backUpIfDue(desk.now());
      if (!kept.ok) return kept;
      const edited = library.applyPatches(place.slice(libraryPrefix.length), patches, { author, time: desk.now() });
      return edited.ok ? success(requests.length) : edited;
    });
  }
  const folder = await stat(place).catch(() => undefined);
  if (folder?.isDirectory() !== true) return failure(cannotAdd(place));
  const file = join(place, 'requests.yaml');
  const before = await readFile(file, 'utf8').catch(() => '');
  const text = [before.trimEnd(), yaml].filter((part) => part !== '').join('\n\n');
  const saved = await saveFileAtomically(file, new TextEncoder().encode(text), { replace: true });
  return saved.ok ? success(requests.length) : saved;
}

function describeLedger({ entries, surveys }: Ledger, on: string): RequestsResponse {
  return {
    on,
    requests: entries.map(({ request, ...standing }) => ({
      id: request.id,
      authority: request.authority,
      ...(request.source !== undefined && { source: request.source }),
      ...standing,
      ...(request.exemption !== undefined && { exemption: request.exemption }),
      usable: isUsable(request),
    })),
    surveys: surveys.map(({ source, tally: { bothYears, ...tally }, coverage }) => ({
      source,
      ...tally,
      ...(bothYears !== undefined && { bothYears }),
      ...(coverage && { coverage: `${String(coverage.usable)} of ${String(coverage.of)} ${coverage.what}` }),
    })),
  };
}

function notADay(text: string): Problem {
  return { code: 'not-a-day', message: `“${text}” is no day.`, remedy: 'Write it YYYY-MM-DD, such as 2025-03-12.' };
}

function noGrid(id: string): Problem {
  return {
    code: 'no-grid',
    message: `The briefing has no table “${id}”.`,
    remedy: 'Import the grid of answers first, with briefing import.',
  };
}

function gridUnread(id: string, remarks: readonly string[]): Problem {
  return {
    code: 'grid-unread',
    message: `The table “${id}” gives no request that the briefing does not have.`,
    remedy: remarks[0] ?? 'Choose another table.',
  };
}

function cannotAdd(place: string): Problem {
  return {
    code: 'cannot-add',
    file: place,
    message: 'Requests are added to a folder or to a briefing in the library; a .briefing file is not edited in place.',
    remedy: 'Put the file into the library with briefing library import, then name it as library:ID.',
  };
}
