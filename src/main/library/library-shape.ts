/** What a library can do. `openLibrary` makes one; services use nothing else of this room. */
import type { Authorship, BriefingContent, RecordMap, RecordPatch, Result } from '../../core/model/index.ts';
import type { Answers, MergeResult } from '../../core/sharing/index.ts';
import type { Backup } from './backups.ts';
import type { ListedBriefing } from './briefing-rows.ts';
import type { Purged } from './purge.ts';
import type { KeptShare } from './share-rows.ts';
import type { ListedRevision } from './revision-rows.ts';
import type { SearchQuery, SearchResult } from './search.ts';
import type { Verified } from './verify.ts';
import type { WhereUsed } from './where-used.ts';

/** Who edits and when; from which window (undo takes back only its own steps), and what part (its edits run together). */
export interface Editor extends Authorship {
  readonly owner?: string | undefined;
  readonly part?: string | undefined;
  /** The name that a window gave its edit: an edit that is done already is not done again. */
  readonly edit?: string | undefined;
}

/** A briefing after an edit. */
export interface Edited {
  readonly uid: string;
  readonly head: string | undefined;
  readonly records: RecordMap;
}

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** `kept` is false while questions are open: then nothing was changed. */
export type Merged = Edited & { readonly merge: MergeResult; readonly kept: boolean };

/** `name` is the uid of a briefing, or its id where no other has it. */
export interface Library {
  listBriefings(): Result<readonly ListedBriefing[]>;
  /** Adds a briefing with its history. One that is held already is a problem: merge it instead. */
  importBriefing(content: BriefingContent, who: Editor): Result<Edited>;
  exportBriefing(name: string): Result<BriefingContent>;
  /** The present records alone. */
  readRecords(name: string): Result<RecordMap>;
  /** The present records and their revision, without the history: what a window shows. */
  readState(name: string): Result<Edited>;
  /** Keeps files that records of the briefing will name. */
  addAssets(name: string, assets: ReadonlyMap<string, Uint8Array>): Result<undefined>;
  /** One file by its hash, where the briefing holds it. */
  readAsset(name: string, sha256: string): Result<Uint8Array | undefined>;
  /** All patches in one revision, or none. */
  applyPatches(name: string, patches: readonly RecordPatch[], who: Editor): Result<Edited>;
  /** Merges a copy of a held briefing, as one step that can be undone. `kept`: changes of theirs that are not taken. */
  mergeBriefing(theirs: BriefingContent, who: Editor, answers?: Answers, kept?: Iterable<string>): Result<Merged>;
  /** Keeps that a revision left under a profile, so that its body may leave again under the same or a wider one. */
  recordShare(name: string, share: KeptShare): Result<undefined>;
  /** Oldest first. */
  listShares(name: string): Result<readonly KeptShare[]>;
  /** What a window could take back or do again. */
  undoState(name: string, owner: string): Result<UndoState>;
  undo(name: string, who: Editor): Result<Edited>;
  redo(name: string, who: Editor): Result<Edited>;
  /** Newest first. */
  history(name: string): Result<readonly ListedRevision[]>;
  removeBriefing(name: string): Result<undefined>;
  /** Figures, quotes, sources, letters, tables and charts by their words and by filters, best first. */
  search(query: SearchQuery): Result<SearchResult>;
  /** What rests on a record and what it rests on. `record` is a uid, or kind and id: `figure/wales-total`. */
  whereUsed(name: string, record: string): Result<WhereUsed>;
  /** Takes a record's words out of library, history and backups for good. It cannot be undone. */
  purgeRecord(name: string, record: string, who: Editor): Result<Purged>;
  /** Newest first. */
  listBackups(): Result<readonly Backup[]>;
  /** Keeps a whole copy beside the library. `now` is an ISO time. */
  backUp(reason: string, now: string): Result<Backup>;
  /** Keeps one where the desk is due to; undefined where it is not, or there is nothing yet to keep. */
  backUpIfDue(now: string): Result<Backup | undefined>;
  /** Looks at everything; what is not whole is named. */
  verify(): Result<Verified>;
  /** Has the database file kept its form? */
  isIntact(): boolean;
  close(): void;
}
