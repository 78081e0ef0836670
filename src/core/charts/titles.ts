/** A chart's title: the finding, which may hold bound figures, `:figure[almost half]{of=snapchat-share}`. */
import type { Evaluation } from '../figures/index.ts';
import type { InlineNode } from '../letters/inline-node.ts';
import { inlineToPlainText } from '../letters/inline-text.ts';
import { parseInline } from '../letters/inline.ts';
import type { Finding } from '../model/index.ts';
import { wordFigure } from '../wording/index.ts';
import { unknownReference } from './chart-data.ts';

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
  const print = (nodes: readonly InlineNode[]): string =>
    nodes
      .map((node) => {
        if ('children' in node && node.type !== 'note') return print(node.children);
        if (node.type !== 'figure') return inlineToPlainText([node]);
        const figure = evaluation.figures.get(node.of);
        if (figure === undefined) {
          findings.push(unknownReference(chart, 'figure', node.of, 'Name a figure of the briefing in the title, or add it.'));
          return node.wording;
        }
        figures.push(node.of);
        return node.wording === 'auto' ? (wordFigure(figure, { profile: 'house' }) ?? figure.label) : node.wording;
      })
      .join('');
  return { text: print(parseInline(title)).replace(/\s+/g, ' ').trim(), figures, findings };
}
