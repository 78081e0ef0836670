/** The library from a shell: what is in it, a copy of a briefing put into it, search, and what rests on what. */
import type {
  LibraryImportResponse,
  LibraryListResponse,
  LibraryPurgeResponse,
  LibrarySearchResponse,
  LibraryUsesResponse,
} from '../../contract/library-results.ts';
import { failure, recordsOfKind, success, type Actor, type Result } from '../../core/model/index.ts';
import { openLibrary, type Library, type SearchQuery, type Use } from '../library/index.ts';
import type { Desk } from './desk.ts';
import { openBriefing } from './open-briefing.ts';

/** The briefings in the library. A library that is not there yet holds none. */
export function listLibrary(desk: Desk): Result<LibraryListResponse> {
  return withLibrary(desk, (library) => {
    const listed = library.listBriefings();
    if (!listed.ok) return listed;
    const briefings = listed.value.map(({ id, title, records, revisions }) => ({ id, title, records, revisions }));
    return success({ briefings });
  });
}

/** Puts a copy of the briefing at `place` into the library, with its history; a backup first, where one is due. */
export async function importIntoLibrary(
  place: string,
  author: Actor,
  desk: Desk,
): Promise<Result<LibraryImportResponse>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  return withLibrary(desk, (library) => {
    const kept = library.backUpIfDue(desk.now());
    if (!kept.ok) return kept;
    const imported = library.importBriefing(opened.value, { author, time: desk.now() });
    if (!imported.ok) return imported;
    const { records } = imported.value;
    const head = recordsOfKind(records, 'briefing')[0];
    return success({ id: head?.id ?? imported.value.uid, title: head?.title ?? '', records: records.size });
  });
}

/** Searches every briefing. Without words the filters decide alone. */
export function searchLibrary(query: SearchQuery, desk: Desk): Result<LibrarySearchResponse> {
  return withLibrary(desk, (library) => {
    const found = library.search(query);
    if (!found.ok) return found;
    const hits = found.value.hits.map(({ briefing, kind, id, uid, title, snippet }) => {
      return { briefing: briefing.id, kind, id, uid, title, snippet: [...snippet] };
    });
    return success({ hits, more: found.value.more });
  });
}

/** What rests on a record of a briefing, and what it rests on. `record` is a uid, or kind and id. */
export function listUses(briefing: string, record: string, desk: Desk): Result<LibraryUsesResponse> {
  return withLibrary(desk, (library) => {
    const found = library.whereUsed(briefing, record);
    if (!found.ok) return found;
    const { kind, id, title } = found.value.record;
    return success({
      record: { kind, id, title },
      usedBy: found.value.usedBy.map(tellUse),
      uses: found.value.uses.map(tellUse),
    });
  });
}

/** Takes a record's words out of library, history and backups for good; only where `forGood` says so. */
export function purgeFromLibrary(
  { briefing, record, forGood }: { readonly briefing: string; readonly record: string; readonly forGood: boolean },
  author: Actor,
  desk: Desk,
): Result<LibraryPurgeResponse> {
  return withLibrary(desk, (library) => {
    if (!forGood) return failure(notConfirmed(record));
    const purged = library.purgeRecord(briefing, record, { author, time: desk.now() });
    if (!purged.ok) return purged;
    const { kind, id, bodies, backups, removedBackups, usedBy } = purged.value;
    const names = { backups: [...backups], removedBackups: [...removedBackups] };
    return success({ kind, id, bodies, ...names, usedBy: usedBy.map(tellUse) });
  });
}

/** Opens the library, uses it and closes it again, whatever comes of it. */
export function withLibrary<T>(desk: Desk, use: (library: Library) => Result<T>): Result<T> {
  const library = openLibrary(desk.library, { now: desk.now() });
  if (!library.ok) return library;
  try {
    return use(library.value);
  } finally {
    library.value.close();
  }
}

function tellUse({ kind, id, title, direct }: Use) {
  return { kind, id, title, direct };
}

function notConfirmed(record: string) {
  return {
    code: 'not-confirmed',
    message: `A purge takes “${record}” out of the library, its history and its backups, and cannot be undone. Nothing was changed.`,
    remedy: 'Look at what rests on it with briefing library uses, then add --for-good.',
  };
}
