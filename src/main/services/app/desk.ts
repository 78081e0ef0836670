/** Fulfils the calls about the desk itself. */
import type { deskCalls } from '../../../contract/calls/desk.ts';
import { appVersion, success } from '../../../core/model/index.ts';
import { examineDesk } from '../doctor.ts';
import type { HandlersOf } from './handler.ts';
import { listByDate } from './briefings.ts';
import { findWordProcessor } from '../word-processor.ts';

export const deskHandlers: HandlersOf<typeof deskCalls> = {
  'desk.hello': async (app) => {
    const listed = listByDate(app);
    if (!listed.ok) return listed;
    const you = app.kept.you();
    return success({
      version: appVersion,
      ...(you !== undefined && { you }),
      settings: app.kept.settings(),
      briefings: listed.value,
      today: app.today(),
      wordProcessor: await findWordProcessor(),
    });
  },
  'desk.examine': (app) => examineDesk(app),
  'desk.report': async (app) => {
    const examined = await examineDesk(app);
    if (!examined.ok) return examined;
    const text = `${JSON.stringify(examined.value, null, 2)}\n`;
    return app.files.make('briefing-desk-report.txt', new TextEncoder().encode(text));
  },
  'desk.saveYou': async (app, you) => {
    const saved = await app.kept.saveYou(you);
    return saved.ok ? success({}) : saved;
  },
  'desk.saveSettings': (app, changes) => app.kept.saveSettings(withoutUndefined(changes)),
};

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
