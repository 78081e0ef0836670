/** The library from a shell: what is in it, and a copy of a briefing put into it. */
import type { LibraryImportResponse, LibraryListResponse } from '../../contract/results.ts';
import { recordsOfKind, success, type Actor, type Result } from '../../core/model/index.ts';
import { openLibrary, type Library } from '../library/index.ts';
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

/** Puts a copy of the briefing at `place` into the library, with its history. */
export async function importIntoLibrary(
  place: string,
  author: Actor,
  desk: Desk,
): Promise<Result<LibraryImportResponse>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  return withLibrary(desk, (library) => {
    const imported = library.importBriefing(opened.value, { author, time: desk.now() });
    if (!imported.ok) return imported;
    const { records } = imported.value;
    const head = recordsOfKind(records, 'briefing')[0];
    return success({ id: head?.id ?? imported.value.uid, title: head?.title ?? '', records: records.size });
  });
}

/** Opens the library, uses it and closes it again, whatever comes of it. */
export function withLibrary<T>(desk: Desk, use: (library: Library) => Result<T>): Result<T> {
  const library = openLibrary(desk.library);
  if (!library.ok) return library;
  try {
    return use(library.value);
  } finally {
    library.value.close();
  }
}
