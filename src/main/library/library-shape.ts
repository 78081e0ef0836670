/** What a library can do. `openLibrary` makes one; services use nothing else of this room. */
import type { Authorship, BriefingContent, RecordMap, RecordPatch, Result } from '../../core/model/index.ts';
import type { Answers, MergeResult } from '../../core/sharing/index.ts';
import type { ListedBriefing } from './briefing-rows.ts';
import type { ListedRevision } from './revision-rows.ts';

/** Who edits and when; from which window (undo takes back only its own steps), and what part (its edits run together). */
export interface Editor extends Authorship {
  readonly owner?: string | undefined;
  readonly part?: string | undefined;
}

/** A briefing after an edit. */
export interface Edited {
  readonly uid: string;
  readonly head: string | undefined;
  readonly records: RecordMap;
}

/** `kept` is false while questions are open: then nothing was changed. */
export type Merged = Edited & { readonly merge: MergeResult; readonly kept: boolean };

/** `name` is the uid of a briefing, or its id where no other has it. */
export interface Library {
  listBriefings(): Result<readonly ListedBriefing[]>;
  /** Adds a briefing with its history. One that is held already is a problem: merge it instead. */
  importBriefing(content: BriefingContent, who: Editor): Result<Edited>;
  exportBriefing(name: string): Result<BriefingContent>;
  /** The present records alone: what a window shows. */
  readRecords(name: string): Result<RecordMap>;
  /** All patches in one revision, or none. */
  applyPatches(name: string, patches: readonly RecordPatch[], who: Editor): Result<Edited>;
  /** Merges a copy of a held briefing, as one step that can be undone. */
  mergeBriefing(theirs: BriefingContent, who: Editor, answers?: Answers): Result<Merged>;
  undo(name: string, who: Editor): Result<Edited>;
  redo(name: string, who: Editor): Result<Edited>;
  /** Newest first. */
  history(name: string): Result<readonly ListedRevision[]>;
  removeBriefing(name: string): Result<undefined>;
  /** Has the database file kept its form? */
  isIntact(): boolean;
  close(): void;
}
