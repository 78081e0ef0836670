/** A later edition of a source is in the briefing, and the letter still rests on the earlier one (DOMAIN 20a). */
import { renderDate } from '../../figures/index.ts';
import { recordsOfKind, type Source } from '../../model/index.ts';
import { sourcesUsed } from '../context.ts';
import type { Rule } from '../rule.ts';

const later = (set: object) => ({
  records: [
    {
      kind: 'source',
      id: 'home-office-new',
      set: {
        title: 'Police recorded crime and outcomes open data tables',
        publisher: 'Home Office',
        released: '2025-02-20',
        ...set,
      },
    },
  ] as const,
});

export const staleEdition: Rule = {
  id: 'stale-edition',
  severity: 'misleading',
  about: 'The briefing holds a later edition of a source that the letter rests on.',
  source: 'DOMAIN 20a',
  find: (context) => {
    const used = sourcesUsed(context);
    const all = recordsOfKind(context.records, 'source');
    return used.flatMap((id) => {
      const source = context.find('source', id);
      if (source === undefined) return [];
      const newer = all
        .filter((one) => isLaterEdition(one, source) && one.released <= context.date && !used.includes(one.id))
        .sort((a, b) => (a.released < b.released ? 1 : -1))[0];
      if (newer === undefined) return [];
      const message = `“${source.title}” of ${renderDate(source.released)} has a later edition in the briefing (“${newer.id}”, ${renderDate(newer.released)}), and the letter rests on the earlier one. Take the figures from the later edition, or accept this with a reason.`;
      const where = { letter: context.letter.id, text: source.id };
      return [{ rule: 'stale-edition', severity: 'misleading' as const, message, where }];
    });
  },
  examples: {
    fires: [later({}), later({ title: 'Police Recorded Crime and Outcomes: open data tables' })],
    quiet: [
      {},
      later({ released: '2025-01-30' }),
      later({ released: '2025-03-20' }),
      later({ publisher: 'Office for National Statistics' }),
      later({ title: 'Police recorded crime and outcomes open data tables, 2022/23' }),
    ],
  },
};

/** The same title from the same publisher, released later. A title that names another year is another source. */
function isLaterEdition(one: Source, than: Source): boolean {
  return (
    one.id !== than.id &&
    one.released > than.released &&
    plain(one.title) === plain(than.title) &&
    plain(one.publisher) === plain(than.publisher)
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
