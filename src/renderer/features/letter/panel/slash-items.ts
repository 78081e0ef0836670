/** What the insert menu offers: blocks at first, then phrases that fit the sentence, or whatever the typed letters name. */
import type { EvaluatedFigure } from '../../../../core/figures/index.ts';

export interface SlashItem {
  readonly id: string;
  readonly group: 'insert' | 'fits' | 'found' | 'more';
  readonly label: string;
  /** Set apart in front of the label: a phrase. */
  readonly strong?: string;
  readonly hint?: string;
  readonly keys?: string;
  readonly icon: 'figure' | 'chart' | 'quote' | 'ask' | 'note' | 'table' | 'heading' | 'list';
  readonly run: () => void;
}

/** Figures that the words of a sentence point to, best first; those that it has already are left out. */
export function figuresForSentence(
  sentence: string,
  figures: readonly EvaluatedFigure[],
  inSentence: ReadonlySet<string>,
  most = 3,
): readonly EvaluatedFigure[] {
  const words = wordsOf(sentence);
  return figures
    .filter(({ id, quantity }) => !inSentence.has(id) && quantity.kind !== 'missing')
    .map((figure) => {
      const own = new Set(wordsOf([figure.label, figure.unit?.many, figure.area?.label].join(' ')));
      return { figure, score: words.filter((word) => own.has(word)).length };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ figure }) => figure);
}

function wordsOf(text: string): string[] {
  const quiet = new Set(['the', 'and', 'for', 'with', 'that', 'were', 'was', 'are', 'from', 'this', 'have']);
  return [...new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])]
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => !quiet.has(word));
}

/** Items whose words begin with what was typed. */
export function filterItems(items: readonly SlashItem[], query: string): readonly SlashItem[] {
  const wanted = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return items;
  return items.filter((item) => {
    const text = ` ${[item.strong, item.label, item.hint].join(' ').toLowerCase()}`;
    return wanted.every((word) => text.includes(` ${word}`) || text.includes(word));
  });
}
