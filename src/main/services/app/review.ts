/** Fulfils the calls about a partner's file: opened, merged in the window question by question, kept as one step. */
import type { Review, sharingCalls } from '../../../contract/calls/sharing.ts';
import {
  diffRecords,
  failure,
  isTombstone,
  recordsOfKind,
  success,
  type Authorship,
  type Briefing,
  type BriefingContent,
  type Problem,
  type RecordMap,
  type Result,
} from '../../../core/model/index.ts';
import {
  ancestorsOf,
  indexRevisions,
  listTaken,
  mergeBriefings,
  unionOfRevisions,
  type Answer,
} from '../../../core/sharing/index.ts';
import { openBriefing } from '../open-briefing.ts';
import type { AppDesk } from './app-desk.ts';
import type { HandlersOf } from './handler.ts';

/** The file under review, so that it is unlocked once only. One at a time: it may be large. */
const underReview = new WeakMap<AppDesk, OpenFile>();

interface OpenFile {
  readonly handle: string;
  readonly content: BriefingContent;
  readonly locked: boolean;
}

type ReviewCalls = Pick<typeof sharingCalls, 'review.open' | 'review.finish'>;

export const reviewHandlers: HandlersOf<ReviewCalls> = {
  'review.open': async (app, { file, passphrase }, { window }) => {
    const opened = await openFile(app, file, passphrase);
    if (!opened.ok) return opened;
    const { content: theirs, locked } = opened.value;
    const head = recordsOfKind(theirs.briefing.records, 'briefing')[0];
    const title = head?.title ?? '';
    const who = { author: app.author(), time: app.now(), owner: window };
    const profile = theirs.profile === undefined ? {} : { profile: theirs.profile };
    const held = app.open.exportBriefing(head?.uid ?? '');
    if (!held.ok) {
      if (held.problems.some(({ code }) => code !== 'unknown-briefing')) return held;
      const imported = app.open.importBriefing(theirs, who);
      if (!imported.ok) return imported;
      app.tell({ type: 'briefings' });
      const { uid, records } = imported.value;
      return success({ how: 'imported' as const, uid, title, records: records.size, ...profile });
    }
    const mine = held.value.briefing;
    const merge = mergeBriefings(mine, theirs.briefing);
    if (!merge.ok) return merge;
    if (merge.value.questions.length === 0 && listTaken(merge.value).length === 0) {
      const kept = app.open.mergeBriefing(theirs, who);
      return kept.ok ? success({ how: 'same' as const, uid: kept.value.uid, title }) : kept;
    }
    underReview.set(app, { handle: file, content: theirs, locked });
    const { states, ancestors } = merge.value;
    const review: Review = {
      ...{ how: 'review', uid: head?.uid ?? '', title, ancestors: [...ancestors], locked, ...profile },
      ...(mine.head !== undefined && { head: mine.head }),
      base: differenceFrom(mine.records, states.base),
      mine: differenceFrom(mine.records, states.mine),
      theirs: differenceFrom(mine.records, states.theirs),
      unsettled: [...(states.unsettled ?? [])],
      who: whoChanged(mine, theirs.briefing),
    };
    return success(review);
  },
  'review.finish': (app, { briefing, file, answers, kept }, { window }) => {
    const found = underReview.get(app);
    if (found?.handle !== file) return failure(reviewGone());
    const before = app.open.readState(briefing);
    if (!before.ok) return before;
    const who = { author: app.author(), time: app.now(), owner: window };
    const given = new Map(answers as readonly (readonly [string, Answer])[]);
    const merged = app.open.mergeBriefing(found.content, who, given, kept);
    if (!merged.ok) return merged;
    if (!merged.value.kept) return failure(questionsOpen(merged.value.merge.questions.length));
    underReview.delete(app);
    return app.announce(before.value, merged.value, window);
  },
};

async function openFile(
  app: AppDesk,
  handle: string,
  passphrase: string | undefined,
): Promise<Result<{ content: BriefingContent; locked: boolean }>> {
  const kept = underReview.get(app);
  if (kept?.handle === handle) return success(kept);
  const found = app.files.find(handle);
  if (!found.ok) return found;
  const opened = await openBriefing(found.value.path, app, passphrase);
  if (opened.ok) return success({ content: opened.value, locked: passphrase !== undefined });
  return { ok: false, problems: opened.problems.map((problem) => wordForScreen(problem)) };
}

/** No path leaves, and no command line is named. */
function wordForScreen({ file: _path, ...problem }: Problem): Problem {
  if (problem.code !== 'passphrase-needed') return problem;
  return { ...problem, remedy: 'Ask the sender for the passphrase, and write it here.' };
}

function differenceFrom(now: RecordMap, state: RecordMap): Review['base'] {
  const changes = Object.entries(diffRecords(now, state));
  return {
    records: changes.flatMap(([, change]) => (isTombstone(change) ? [] : [change])),
    removed: changes.flatMap(([uid, change]) => (isTombstone(change) ? [uid] : [])),
  };
}

/** Who made their newest revision, and who changed which record here since the copies parted. */
function whoChanged(mine: Briefing, theirs: Briefing): Review['who'] {
  const union = unionOfRevisions(mine.revisions, theirs.revisions);
  const shared = ancestorsOf(union, theirs.head);
  const newest = theirs.head === undefined ? undefined : indexRevisions(theirs.revisions).get(theirs.head);
  const changed: Review['who']['mine'] = {};
  for (const revision of mine.revisions) {
    if (shared.has(revision.id)) continue;
    for (const uid of Object.keys(revision.changes)) changed[uid] = describeWho(revision);
  }
  return { mine: changed, ...(newest !== undefined && { theirs: describeWho(newest) }) };
}

function describeWho({ author, time }: Authorship): Review['who']['mine'][string] {
  const { name, role, organisation } = author;
  return { name, role, time, ...(organisation !== undefined && { organisation }) };
}

function reviewGone(): Problem {
  return {
    code: 'review-gone',
    message: 'The file of this review is not open any more. Nothing was changed.',
    remedy: 'Open the file again. What you decided has to be decided again.',
  };
}

function questionsOpen(open: number): Problem {
  const what = open === 1 ? '1 question is' : `${String(open)} questions are`;
  return {
    code: 'questions-open',
    message: `${what} still to be decided, so nothing was changed.`,
    remedy: 'Decide them, then finish.',
  };
}
