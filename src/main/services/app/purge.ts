/** Fulfils the call that takes a record's words out of the open library for good. */
import type { purgeCalls } from '../../../contract/calls/purge.ts';
import { success } from '../../../core/model/index.ts';
import type { HandlersOf } from './handler.ts';

export const purgeHandlers: HandlersOf<typeof purgeCalls> = {
  'record.purge': (app, { briefing, record }, { window }) => {
    const before = app.open.readState(briefing);
    if (!before.ok) return before;
    const who = { author: app.author(), time: app.now(), owner: window };
    const purged = app.open.purgeRecord(briefing, record, who);
    if (!purged.ok) return purged;
    const after = app.open.readState(briefing);
    if (!after.ok) return after;
    // To every window, this one included: it did not make the change by itself.
    const told = app.announce(before.value, after.value, window);
    if (!told.ok) return told;
    const { bodies, backups, removedBackups } = purged.value;
    return success({ bodies, backups: backups.length, removedBackups: removedBackups.length });
  },
};
