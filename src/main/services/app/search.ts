/** Fulfils the search over every briefing of the library. */
import type { searchCalls } from '../../../contract/calls/search.ts';
import { success } from '../../../core/model/index.ts';
import type { HandlersOf } from './handler.ts';

export const searchHandlers: HandlersOf<typeof searchCalls> = {
  'library.search': (app, query) => {
    const found = app.open.search(query);
    if (!found.ok) return found;
    const listed = app.open.listBriefings();
    if (!listed.ok) return listed;
    const titles = new Map(listed.value.map(({ uid, title }) => [uid, title]));
    return success({
      hits: found.value.hits.map(({ briefing, uid, kind, id, title, snippet }) => ({
        ...{ uid, kind, id, title },
        briefing: { ...briefing, title: titles.get(briefing.uid) ?? briefing.id },
        snippet: [...snippet],
      })),
      more: found.value.more,
    });
  },
};
