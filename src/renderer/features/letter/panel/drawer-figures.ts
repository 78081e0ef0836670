/** The figures of the drawer: searched, filtered by topic, the most used first. */
import type { EvaluatedFigure } from '../../../../core/figures/index.ts';

export interface DrawerFilter {
  readonly query: string;
  /** A topic or an area; undefined for all. */
  readonly topic: string | undefined;
  readonly unused: boolean;
}

export interface DrawerFigure {
  readonly figure: EvaluatedFigure;
  readonly topics: readonly string[];
  readonly used: number;
}

/** Words in any order, each the beginning of a word; digits are found with or without their comma. */
export function filterFigures(
  figures: readonly DrawerFigure[],
  { query, topic, unused }: DrawerFilter,
  phrases: (figure: EvaluatedFigure) => readonly string[],
): readonly DrawerFigure[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return figures.filter((one) => {
    if (unused && one.used > 0) return false;
    if (topic !== undefined && !one.topics.includes(topic)) return false;
    if (words.length === 0) return true;
    const { figure } = one;
    const text = plain(
      [figure.label, figure.id, figure.unit?.many, figure.area?.label, figure.base, figure.sum, ...one.topics].join(
        ' ',
      ),
    );
    const found = (word: string): boolean => text.includes(word);
    return words.every(found) || words.every((word) => found(word) || plain(phrases(figure).join(' ')).includes(word));
  });
}

/** Up to four topics that part the figures best: those that name some of them and not all. */
export function topicsOf(figures: readonly DrawerFigure[], most = 4): readonly string[] {
  const counts = new Map<string, number>();
  for (const { topics } of figures)
    for (const topic of new Set(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count < figures.length && (count > 1 || figures.length < 6))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([topic]) => topic);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(\d),(?=\d)/g, '$1')
    .toLowerCase();
}
