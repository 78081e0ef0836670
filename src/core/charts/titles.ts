/** A chart's title: the finding, which may hold bound figures, `:figure[almost half]{of=snapchat-share}`. */
import type { Evaluation } from '../figures/index.ts';
import type { Finding } from '../model/index.ts';
import { wordFigure } from '../wording/index.ts';
import { unknownReference } from './chart-data.ts';

const directive = /:(figure|plain)\[([^\]]*)\](?:\{([^}]*)\})?/g;

export interface PrintedTitle {
  /** As printed, without directives. */
  readonly text: string;
  /** Ids of the figures that its phrases are bound to. */
  readonly figures: readonly string[];
  readonly findings: readonly Finding[];
}

/** The title as it prints. `:figure[auto]` takes the best true phrase; an unknown figure is a finding. */
export function printTitle(chart: string, title: string, evaluation: Evaluation): PrintedTitle {
  const figures: string[] = [];
  const findings: Finding[] = [];
  const text = title.replace(directive, (_whole, name: string, words: string, attributes: string | undefined) => {
    if (name === 'plain') return words;
    const id = /(?:^|\s)of=["']?([a-z][a-z0-9-]*)/.exec(attributes ?? '')?.[1] ?? '';
    const figure = evaluation.figures.get(id);
    if (figure === undefined) {
      findings.push(unknownReference(chart, 'figure', id, 'Name a figure of the briefing in the title, or add it.'));
      return words;
    }
    figures.push(id);
    return words === 'auto' ? (wordFigure(figure, { profile: 'house' }) ?? figure.label) : words;
  });
  return { text: text.replace(/\s+/g, ' ').trim(), figures, findings };
}
