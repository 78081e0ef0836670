/** A chart's title: the finding, which may hold bound figures, `:figure[almost half]{of=snapchat-share}`. */
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import type { Evaluation } from '../figures/index.ts';
import type { InlineNode } from '../letters/inline-node.ts';
import { inlineToPlainText } from '../letters/inline-text.ts';
import { parseInline } from '../letters/inline.ts';
import type { Finding } from '../model/index.ts';
import { phrasesThatHold, provePhrase, wordFigure } from '../wording/index.ts';
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
          findings.push(
            unknownReference(chart, 'figure', node.of, 'Name a figure of the briefing in the title, or add it.'),
          );
          return node.wording;
        }
        figures.push(node.of);
        findings.push(...proveTitle(chart, node.wording, figure));
        return node.wording === 'auto' ? (wordFigure(figure, { profile: 'house' }) ?? figure.label) : node.wording;
      })
      .join('');
  return { text: print(parseInline(title)).replace(/\s+/g, ' ').trim(), figures, findings };
}

/** A phrase in a title is proved like one in a letter; a false one offers the best that holds. */
function proveTitle(chart: string, wording: string, figure: EvaluatedFigure): Finding[] {
  if (wording === 'auto') return [];
  const verdict = provePhrase(wording, figure, { profile: 'house' });
  if (verdict.holds) return [];
  const [best] = phrasesThatHold(figure, { profile: 'house' });
  return [
    {
      rule: 'chart-title-false',
      severity: 'wrong',
      message: `The title says "${wording}" of ${figure.label}. ${verdict.message}`,
      sum: figure.sum,
      where: { chart, figure: figure.id, text: wording },
      ...(best === undefined ? {} : { suggestion: best.text }),
    },
  ];
}
