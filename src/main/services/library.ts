/** The library from a shell: what is in it, and a copy of a briefing put into it. */
import type { LibraryImportResponse, LibraryListResponse } from '../../contract/results.ts';
import { success, type Result } from '../../core/model/index.ts';
import { openLibrary } from '../library/index.ts';
import type { Desk } from './desk.ts';
import { openBriefing } from './open-briefing.ts';

export async function listLibrary(desk: Desk): Promise<Result<LibraryListResponse>> {
  const library = openLibrary(desk.library);
  try {
    return success({ briefings: library.listBriefings() });
  } finally {
    library.close();
  }
}

export async function importIntoLibrary(place: string, desk: Desk): Promise<Result<LibraryImportResponse>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const library = openLibrary(desk.library);
  try {
    return library.importBriefing(opened.value);
  } finally {
    library.close();
  }
}
