/**
 * Binds a phrase to its figure: the wording is printed exactly as written and proved against the value, or `auto` prints
 * the best true phrase (DESIGN 5, Phrase). What cannot be bound prints visibly, so that a draft can always be made.
 */
import { showQuantity } from '../figures/index.ts';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import type { Finding, Where } from '../model/index.ts';
import { nearestNames, suggestNames } from '../tables/index.ts';
import { phrasesThatHold, provePhrase, wordFigure } from '../wording/index.ts';
import type { InlineNode } from './inline-node.ts';
import type { Claim } from './letter-plan.ts';
import type { LetterWork } from './work.ts';

export interface Bound {
  readonly text: string;
  /** None where the figure is not in the briefing. */
  readonly claim?: Claim;
  readonly sources: readonly string[];
}

/** Binds one `:figure` of a block. */
export function bindFigure(work: LetterWork, node: InlineNode & { type: 'figure' }, block: string): Bound {
  const figure = work.evaluation.figures.get(node.of);
  if (figure === undefined) return reportUnknown(work, node, block);
  for (const source of figure.sources) work.notes.useSource(source, { figure: figure.id });
  const printed = node.wording === 'auto' ? wordFigure(figure, work.wording) : node.wording;
  const where: Where = { block, figure: figure.id, text: printed ?? node.wording };
  const text = printed ?? `[figure ${figure.id} has no value]`;
  const holds = judge(work, figure, printed, where);
  const claim = work.claim({
    kind: 'figure',
    of: figure.id,
    uid: figure.uid,
    block,
    text,
    written: node.wording,
    fingerprint: figure.fingerprint,
    holds,
  });
  return { text, claim, sources: figure.sources };
}

/** Proves the phrase and reports what does not hold. True: it holds. */
function judge(work: LetterWork, figure: EvaluatedFigure, printed: string | undefined, where: Where): boolean {
  if (figure.quantity.kind === 'missing' || printed === undefined) {
    work.report({ rule: 'figure-missing', severity: 'wrong', message: whyMissing(figure), where });
    return false;
  }
  const verdict = provePhrase(printed, figure, work.wording);
  if (!verdict.holds) {
    work.report({
      rule: 'phrase-false',
      severity: 'wrong',
      message: `“${printed}” does not hold for “${figure.label}”. ${verdict.message} Use a phrase that holds.`,
      sum: figure.sum,
      where,
      ...offer(phrasesThatHold(figure, work.wording)[0]?.text),
    });
    return false;
  }
  for (const caution of verdict.cautions) {
    work.report({ rule: caution.rule, severity: 'style', message: caution.message, sum: figure.sum, where });
  }
  return true;
}

function whyMissing({ id, label, quantity }: EvaluatedFigure): string {
  const why = quantity.kind === 'missing' && quantity.why !== '' ? `: ${quantity.why}` : '';
  const shown = quantity.kind === 'interval' ? ` between the ends of ${showQuantity(quantity)}` : '';
  return `There is no number to print for “${label}”${why}${shown}. Give “${id}” a value, or take the phrase out.`;
}

function reportUnknown(work: LetterWork, node: InlineNode & { type: 'figure' }, block: string): Bound {
  const ids = [...work.evaluation.figures.keys()];
  const near = nearestNames(node.of, ids)[0];
  const finding: Finding = {
    rule: 'figure-unknown',
    severity: 'wrong',
    message: `The letter prints “${node.wording}” for a figure “${node.of}”, which is not in the briefing. ${suggestNames(node.of, ids, 'figures')}`,
    where: { block, figure: node.of, text: node.wording },
    ...offer(near && `:figure[${node.wording}]{of=${near}}`),
  };
  work.report(finding);
  return { text: `[figure ${node.of} is not in the briefing]`, sources: [] };
}

function offer(suggestion: string | undefined): { suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}
