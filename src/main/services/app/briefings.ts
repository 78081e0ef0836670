/** Fulfils the calls about one briefing: list, make, open, edit, take back, receive. */
import { join } from 'node:path';
import type { briefingCalls } from '../../../contract/calls/briefings.ts';
import type { ListedBriefing } from '../../../contract/calls/desk.ts';
import {
  briefingSchema,
  recordsOfKind,
  slugFrom,
  success,
  type BriefingContent,
  type RecordMap,
  type Result,
} from '../../../core/model/index.ts';
import { readFolder } from '../../briefing-file/index.ts';
import { findResource } from '../../files/index.ts';
import { makeUid, type Edited, type Editor } from '../../library/index.ts';
import type { AppDesk } from './app-desk.ts';
import type { HandlersOf } from './handler.ts';

/** The example opens as a copy of this name, so that the example itself stays as it is (UI, First run). */
const exampleTitle = 'Example letter';

export const briefingHandlers: HandlersOf<typeof briefingCalls> = {
  'briefing.list': (app) => listByDate(app),
  'briefing.create': (app, { title }, { window }) => {
    const uid = makeUid();
    const head = briefingSchema.parse({ uid, id: slugFrom(title), kind: 'briefing', title, owner: app.author() });
    return addBriefing(app, contentOf(new Map([[uid, head]])), window);
  },
  'briefing.openExample': async (app, _request, { window }) => {
    const read = await readFolder(join(findResource('examples'), 'wales-online-safety'));
    if (!read.ok) return read;
    const records = new Map(read.value.briefing.records);
    const [head] = recordsOfKind(records, 'briefing');
    if (head !== undefined) {
      if (app.open.readState(head.uid).ok) return success({ uid: head.uid });
      records.set(head.uid, { ...head, title: exampleTitle });
    }
    return addBriefing(app, { ...contentOf(records), assets: read.value.assets }, window);
  },
  'briefing.open': (app, { briefing }, { window }) => {
    const state = app.open.readState(briefing);
    if (!state.ok) return state;
    const steps = app.open.undoState(state.value.uid, window);
    if (!steps.ok) return steps;
    const { uid, head, records } = state.value;
    return success({ uid, ...(head !== undefined && { head }), records: [...records.values()], ...steps.value });
  },
  'briefing.edit': (app, { briefing, edit, patches, part }, { window }) =>
    change(app, briefing, window, (who) =>
      app.open.applyPatches(briefing, patches, { ...who, edit, ...(part !== undefined && { part }) }),
    ),
  'briefing.undo': (app, { briefing }, { window }) =>
    change(app, briefing, window, (who) => app.open.undo(briefing, who)),
  'briefing.redo': (app, { briefing }, { window }) =>
    change(app, briefing, window, (who) => app.open.redo(briefing, who)),
  'briefing.history': (app, { briefing }) => {
    const listed = app.open.history(briefing);
    if (!listed.ok) return listed;
    return success(
      listed.value.map(({ id, time, author, touched }) => ({ id, time, author, changes: touched.length })),
    );
  },
  'briefing.remove': (app, { briefing }) => {
    const removed = app.open.removeBriefing(briefing);
    if (!removed.ok) return removed;
    app.tell({ type: 'briefings' });
    return success({});
  },
};

/** Makes a change and tells every window what it did. */
export function change(
  app: AppDesk,
  briefing: string,
  window: string,
  make: (who: Editor) => Result<Edited>,
): ReturnType<AppDesk['announce']> {
  const before = app.open.readState(briefing);
  if (!before.ok) return before;
  const edited = make({ author: app.author(), time: app.now(), owner: window });
  return edited.ok ? app.announce(before.value, edited.value, window) : edited;
}

/** Newest first. */
export function listByDate(app: AppDesk): Result<ListedBriefing[]> {
  const listed = app.open.listBriefings();
  if (!listed.ok) return listed;
  const briefings = listed.value.map(({ uid, id, title, changed, records, revisions }) => ({
    ...{ uid, id, title, records, revisions },
    ...(changed !== undefined && { changed }),
  }));
  return success(briefings.sort((a, b) => (b.changed ?? '').localeCompare(a.changed ?? '')));
}

function addBriefing(app: AppDesk, content: BriefingContent, window: string): Result<{ uid: string }> {
  const added = app.open.importBriefing(content, { author: app.author(), time: app.now(), owner: window });
  if (!added.ok) return added;
  app.tell({ type: 'briefings' });
  return success({ uid: added.value.uid });
}

function contentOf(records: RecordMap): BriefingContent {
  return { briefing: { records, revisions: [], head: undefined }, assets: new Map() };
}
