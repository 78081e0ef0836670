/** Finding in the palette: every word that is typed begins, or is part of, a word of the entry; better places come first. */
export interface PaletteEntry {
  /** Stable, for the list. */
  readonly id: string;
  readonly group: string;
  /** "2,194" before "image crimes, Wales, 2023/24". */
  readonly value?: string | undefined;
  readonly title: string;
  /** Found by these words too. */
  readonly also?: string | undefined;
}

/** How well an entry answers: 0 is best; undefined where it does not. Entries without a query keep their order. */
export function rankEntry(entry: PaletteEntry, query: string): number | undefined {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 0;
  const head = fold(`${entry.value ?? ''} ${entry.title}`).trim();
  const rest = fold(`${entry.also ?? ''} ${entry.group}`);
  let rank = head.startsWith(wanted.join(' ')) ? 0 : 1;
  for (const word of wanted) {
    const place = placeOf(head, word) ?? later(placeOf(rest, word));
    if (place === undefined) return undefined;
    rank += place;
  }
  return rank;
}

/** The best of each group, at most `most(group)` of it, in the order of the groups. */
export function searchEntries<E extends PaletteEntry>(
  entries: readonly E[],
  query: string,
  most: (group: string) => number,
): readonly E[] {
  const ranked = entries.flatMap((entry, index) => {
    const rank = rankEntry(entry, query);
    return rank === undefined ? [] : [{ entry, rank, index }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const groups = Map.groupBy(ranked, ({ entry }) => entry.group);
  const order = [...new Set(entries.map(({ group }) => group))];
  return order.flatMap((group) => (groups.get(group) ?? []).slice(0, most(group)).map(({ entry }) => entry));
}

/** Small letters without accents; commas in numbers do not count, so that 2194 finds 2,194. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1');
}

function placeOf(text: string, word: string): number | undefined {
  const at = text.indexOf(word);
  if (at < 0) return undefined;
  const starts = at === 0 || [...text.matchAll(/[\s(“"/-]/g)].some((gap) => text.startsWith(word, gap.index + 1));
  return starts ? 0 : 1;
}

function later(place: number | undefined): number | undefined {
  return place === undefined ? undefined : place + 2;
}
