/**
 * The library at work: each edit is one transaction that makes a revision, and what it returns as done is on the disk
 * (DESIGN 3.5). Undo and redo are revisions too.
 */
import { failure, success, type BriefingContent, type Result } from '../../core/model/index.ts';
import { applyPatches, findDuplicateIds } from '../../core/patches/index.ts';
import { commitMerge, indexRevisions, mergeBriefings, type MergeOptions } from '../../core/sharing/index.ts';
import { dropUnheldAssets, readAsset, readAssets, readExtra, writeAssets, writeExtra } from './asset-rows.ts';
import * as briefings from './briefing-rows.ts';
import { backUpIfDue, listBackups, makeBackup } from './backups.ts';
import { checkContent, settleHistory } from './check-content.ts';
import {
  commitState,
  moveHead,
  presentBriefing,
  presentRecords,
  readIn,
  transact,
  withBriefing,
  type Desk,
} from './desk.ts';
import type { Driver } from './driver.ts';
import * as problems from './library-problems.ts';
import type { Edited, Editor, Library, Merged } from './library-shape.ts';
import { purgeRecord } from './purge.ts';
import { listRevisions, writeRevision } from './revision-rows.ts';
import { isEditDone, keepEditDone } from './edits-done.ts';
import { searchLibrary } from './search.ts';
import { readShares, writeShare } from './share-rows.ts';
import { keepStep, ownerOf, sameBody } from './steps.ts';
import { markUndone, stepToRedo, stepToUndo, type Bodies } from './undo-rows.ts';
import { verifyLibrary } from './verify.ts';
import { findUses } from './where-used.ts';

type Row = briefings.BriefingRow;

export function createLibrary(driver: Driver, file: string): Library {
  const desk: Desk = { driver, file, states: new Map() };
  return {
    listBriefings: () => problems.guard(file, () => success(briefings.listBriefings(driver))),
    importBriefing: (content, who) => transact(desk, () => importContent(desk, content, who)),
    exportBriefing: (name) => readIn(desk, name, (row) => exportContent(desk, row)),
    readRecords: (name) => readIn(desk, name, (row) => success(presentRecords(desk, row))),
    readState: (name) =>
      readIn(desk, name, (row) => success({ uid: row.uid, head: row.head, records: presentRecords(desk, row) })),
    addAssets: (name, assets) => withBriefing(desk, name, (row) => writeAssets(driver, row.uid, assets)),
    readAsset: (name, sha256) => readIn(desk, name, (row) => readAsset(driver, row.uid, sha256)),
    applyPatches: (name, patches, who) =>
      withBriefing(desk, name, (row) => {
        const before = presentRecords(desk, row);
        if (who.edit !== undefined && isEditDone(driver, row.uid, who.edit)) {
          return success({ uid: row.uid, head: row.head, records: before });
        }
        const applied = applyPatches(before, patches);
        if (!applied.ok) return applied;
        if (who.edit !== undefined) keepEditDone(driver, row.uid, who.edit);
        keepStep(driver, row.uid, before, applied.value, who);
        return success(commitState(desk, row, before, applied.value, who));
      }),
    mergeBriefing: (theirs, who, answers, kept) =>
      transact(desk, () => mergeContent(desk, theirs, who, { answers, kept })),
    recordShare: (name, share) =>
      withBriefing(desk, name, (row) => {
        writeShare(driver, row.uid, share);
        return success(undefined);
      }),
    listShares: (name) => readIn(desk, name, (row) => success(readShares(driver, row.uid))),
    undoState: (name, owner) =>
      readIn(desk, name, (row) =>
        success({
          canUndo: stepToUndo(driver, row.uid, owner) !== undefined,
          canRedo: stepToRedo(driver, row.uid, owner) !== undefined,
        }),
      ),
    undo: (name, who) =>
      withBriefing(desk, name, (row) => {
        const step = stepToUndo(driver, row.uid, ownerOf(who));
        if (step === undefined) return failure(problems.noStep('undo'));
        markUndone(driver, row.uid, step.place, true);
        return restore(desk, row, { from: step.after, to: step.before, verb: 'undone' }, who);
      }),
    redo: (name, who) =>
      withBriefing(desk, name, (row) => {
        const step = stepToRedo(driver, row.uid, ownerOf(who));
        if (step === undefined) return failure(problems.noStep('redo'));
        markUndone(driver, row.uid, step.place, false);
        return restore(desk, row, { from: step.before, to: step.after, verb: 'redone' }, who);
      }),
    history: (name) => readIn(desk, name, (row) => success(listRevisions(driver, row.uid))),
    removeBriefing: (name) =>
      withBriefing(desk, name, (row) => {
        briefings.removeBriefing(driver, row.uid);
        dropUnheldAssets(driver);
        return success(undefined);
      }),
    search: (query) => problems.guard(file, () => searchLibrary(driver, query)),
    whereUsed: (name, record) => readIn(desk, name, (row) => findUses(driver, row.uid, record)),
    purgeRecord: (name, record, who) => purgeRecord(desk, name, record, who),
    listBackups: () => problems.guard(file, () => success(listBackups(file))),
    backUp: (reason, now) => makeBackup(driver, file, { reason, now }),
    backUpIfDue: (now) => backUpIfDue(driver, file, now),
    verify: () => problems.guard(file, () => success(verifyLibrary(driver))),
    isIntact: () => driver.isIntact(),
    close: () => {
      driver.close();
    },
  };
}

function importContent(desk: Desk, content: BriefingContent, who: Editor): Result<Edited> {
  const { driver } = desk;
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  const { uid, title } = checked.value;
  if (briefings.findBriefing(driver, uid) !== undefined) return failure(problems.alreadyHeld(title));
  const briefing = settleHistory(content.briefing, who);
  briefings.addBriefing(driver, uid, content.profile);
  for (const revision of briefing.revisions) writeRevision(driver, uid, revision);
  if (content.extra !== undefined) writeExtra(driver, uid, content.extra);
  const kept = writeAssets(driver, uid, content.assets);
  return kept.ok ? success(moveHead(desk, uid, new Map(), briefing)) : kept;
}

function exportContent(desk: Desk, row: Row): Result<BriefingContent> {
  const assets = readAssets(desk.driver, row.uid);
  if (!assets.ok) return assets;
  const extra = readExtra(desk.driver, row.uid);
  return success({
    briefing: presentBriefing(desk, row),
    assets: assets.value,
    ...(row.profile !== undefined && { profile: row.profile }),
    ...(extra !== undefined && { extra }),
  });
}

function mergeContent(
  desk: Desk,
  theirs: BriefingContent,
  who: Editor,
  decided: Pick<MergeOptions, 'answers' | 'kept'>,
): Result<Merged> {
  const { driver } = desk;
  const checked = checkContent(theirs);
  if (!checked.ok) return checked;
  const row = briefings.findBriefing(driver, checked.value.uid);
  if (row === undefined) return failure(problems.unknownBriefing(checked.value.id));
  const mine = presentBriefing(desk, row);
  const merged = mergeBriefings(mine, theirs.briefing, decided);
  if (!merged.ok) return merged;
  const merge = merged.value;
  if (merge.questions.length > 0) {
    return success({ uid: row.uid, head: mine.head, records: mine.records, merge, kept: false });
  }
  const next = commitMerge(mine, theirs.briefing, merge, who);
  const held = indexRevisions(mine.revisions);
  for (const revision of next.revisions) {
    if (held.get(revision.id) !== revision) writeRevision(driver, row.uid, revision);
  }
  keepStep(driver, row.uid, mine.records, next.records, who);
  const kept = writeAssets(driver, row.uid, theirs.assets);
  return kept.ok ? success({ ...moveHead(desk, row.uid, mine.records, next), merge, kept: true }) : kept;
}

interface Restored {
  readonly from: Bodies;
  readonly to: Bodies;
  readonly verb: 'undone' | 'redone';
}

/** Puts one side of a step in the place of the other, if nobody built on it. */
function restore(desk: Desk, row: Row, { from, to, verb }: Restored, who: Editor): Result<Edited> {
  const before = presentRecords(desk, row);
  const others = Object.entries(from).filter(([uid, body]) => !sameBody(before.get(uid), body));
  if (others.length > 0) {
    return failure(
      problems.builtOn(
        others.map(([uid, body]) => before.get(uid)?.id ?? body?.id ?? uid),
        verb,
      ),
    );
  }
  const after = new Map(before);
  for (const [uid, body] of Object.entries(to)) {
    if (body === null) after.delete(uid);
    else after.set(uid, body);
  }
  const clashes = findDuplicateIds(after, new Set(Object.keys(to)));
  return clashes.length > 0 ? failure(...clashes) : success(commitState(desk, row, before, after, who));
}
