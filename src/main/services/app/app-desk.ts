/**
 * The desk while the app is open: one library, the files that screens hold by handle, the settings, and the windows that
 * must hear of changes. Both shells make one of these and hand every call to it.
 */
import {
  diffRecords,
  failure,
  isTombstone,
  success,
  type Actor,
  type RecordMap,
  type Result,
} from '../../../core/model/index.ts';
import type { Changed } from '../../../contract/calls/briefings.ts';
import type { Progress } from '../../../contract/call.ts';
import type { Settings, You } from '../../../contract/calls/desk.ts';
import type { DeskEvent } from '../../../contract/events.ts';
import { openLibrary, type Edited, type Library } from '../../library/index.ts';
import type { Desk } from '../desk.ts';
import { openHandledFiles, type HandledFiles } from './handled-files.ts';
import { closeImports } from './open-imports.ts';
import { openSettings, type KeptSettings } from './settings.ts';

export interface AppOptions {
  /** Path of the library's database file; settings and handled files lie beside it. */
  readonly library: string;
  /** ISO time with its offset. */
  readonly now: () => string;
  /** Hands an event on to the windows; to one alone where `window` is given. */
  readonly tell: (event: DeskEvent, window?: string) => void;
}

export interface AppDesk extends Desk {
  readonly open: Library;
  readonly files: HandledFiles;
  readonly kept: KeptSettings;
  readonly tell: AppOptions['tell'];
  /** The day on this computer. */
  today(): string;
  /** Who edits: "you"; before the first run is finished, somebody not named. */
  author(): Actor;
  /** Tells all windows what an edit did, and gives it back as `window` is to have it. */
  announce(
    before: Edited | { readonly head: string | undefined; readonly records: RecordMap },
    after: Edited,
    window: string,
  ): Result<Changed>;
  close(): void;
}

/** What a call knows besides its request. */
export interface CallContext {
  readonly window: string;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** @returns the problems of `openLibrary`, and `settings-damaged`. */
export function openApp({ library, now, tell }: AppOptions): Result<AppDesk> {
  const opened = openLibrary(library, { now: now() });
  if (!opened.ok) return opened;
  const kept = openSettings(library);
  const files = openHandledFiles(library);
  const backed = opened.value.backUpIfDue(now());
  if (!backed.ok) {
    opened.value.close();
    return failure(...backed.problems);
  }
  const app: AppDesk = {
    library,
    now,
    tell,
    open: opened.value,
    files,
    kept,
    today: () => now().slice(0, 10),
    author: () => authorOf(kept.you()),
    announce: (before, after, window) => {
      const change = describeChange(app, before, after, window);
      if (change.ok && (change.value.records.length > 0 || change.value.removed.length > 0)) {
        tell({ type: 'changed', window, change: change.value });
        tell({ type: 'briefings' });
      }
      return change;
    },
    close: () => {
      closeImports(app);
      files.close();
      opened.value.close();
    },
  };
  return success(app);
}

function describeChange(
  app: AppDesk,
  before: { readonly head: string | undefined; readonly records: RecordMap },
  after: Edited,
  window: string,
): Result<Changed> {
  const state = app.open.undoState(after.uid, window);
  if (!state.ok) return state;
  const changes = Object.entries(diffRecords(before.records, after.records));
  return success({
    briefing: after.uid,
    ...(after.head !== undefined && { head: after.head }),
    ...(before.head !== undefined && { before: before.head }),
    records: changes.flatMap(([, change]) => (isTombstone(change) ? [] : [change])),
    removed: changes.flatMap(([uid, change]) => (isTombstone(change) ? [uid] : [])),
    ...state.value,
  });
}

function authorOf(you: You | undefined): Actor {
  if (you === undefined) return { name: 'Not named', role: 'this computer' };
  const { name, role, organisation } = you;
  return { name, role, ...(organisation !== undefined && organisation !== '' && { organisation }) };
}

export type { Settings };
