/** What the rules read: one letter's plan, its prose with the claims in their places, and the figures it prints. */
import type { EvaluatedFigure, Evaluation } from '../figures/index.ts';
import {
  planText,
  thresholdsOf,
  type Claim,
  type LetterPlan,
  type PlanBlock,
  type ResolvedLetter,
  type Thresholds,
} from '../letters/index.ts';
import type { BriefingRecord, Finding, Letter, RecordKind, RecordMap, RecordOf } from '../model/index.ts';
import { readPassages, type Passage } from './passages.ts';

export interface PrintedFigure {
  readonly figure: EvaluatedFigure;
  /** Its claims in the letter's text, the first first. */
  readonly claims: readonly [Claim, ...Claim[]];
}

export interface CheckContext {
  readonly records: RecordMap;
  readonly evaluation: Evaluation;
  readonly thresholds: Thresholds;
  readonly letter: Letter;
  readonly plan: LetterPlan;
  /** The date on the letter. */
  readonly date: string;
  /** What came up while resolving. */
  readonly resolved: readonly Finding[];
  readonly passages: readonly Passage[];
  readonly printed: readonly PrintedFigure[];
  readonly find: <K extends RecordKind>(kind: K, id: string) => RecordOf<K> | undefined;
}

export function makeContext(
  records: RecordMap,
  letter: Letter,
  resolved: ResolvedLetter,
  evaluation: Evaluation,
): CheckContext {
  const { plan } = resolved;
  const index = new Map<string, BriefingRecord>();
  for (const record of records.values())
    if (!index.has(`${record.kind}:${record.id}`)) index.set(`${record.kind}:${record.id}`, record);
  return {
    records,
    evaluation,
    thresholds: thresholdsOf(records),
    letter,
    plan,
    date: plan.date.iso,
    resolved: resolved.findings,
    passages: readPassages(letter, plan, evaluation),
    printed: printedFigures(plan, evaluation),
    find: <K extends RecordKind>(kind: K, id: string) => index.get(`${kind}:${id}`) as RecordOf<K> | undefined,
  };
}

function printedFigures(plan: LetterPlan, evaluation: Evaluation): PrintedFigure[] {
  const claims = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of plan.claims) {
    if (claim.kind !== 'figure') continue;
    const known = claims.get(claim.of);
    if (known === undefined) claims.set(claim.of, [claim]);
    else known.push(claim);
  }
  return [...claims].flatMap(([id, of]) => {
    const figure = evaluation.figures.get(id);
    return figure === undefined ? [] : [{ figure, claims: of }];
  });
}

/** One finding at most for each figure that the letter prints; the letter and the figure are its place. */
export function eachFigure(
  context: CheckContext,
  judge: (figure: EvaluatedFigure, claims: PrintedFigure['claims']) => Omit<Finding, 'where'> | undefined,
): Finding[] {
  return context.printed.flatMap(({ figure, claims }) => {
    const found = judge(figure, claims);
    return found === undefined ? [] : [{ ...found, where: { letter: context.letter.id, figure: figure.id } }];
  });
}

/** Sources that the letter rests on: of its figures, charts, tables and notes. */
export function sourcesUsed(context: CheckContext): string[] {
  const ids = context.printed.flatMap(({ figure }) => figure.sources);
  for (const block of context.plan.blocks) if (block.type === 'chart') ids.push(...block.chart.sources);
  for (const block of context.letter.blocks) {
    if (block.type === 'table') ids.push(context.find('table', block.table)?.source ?? '');
  }
  for (const passage of context.passages) ids.push(...passage.sources);
  return [...new Set(ids)].filter((id) => id !== '');
}

/** All prose of the letter, for rules that look for words. */
export function proseOf(blocks: readonly PlanBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.type === 'paragraph' || block.type === 'heading') return [planText(block.inlines)];
      if (block.type === 'list') return block.items.map(planText);
      return block.type === 'asks' ? [planText(block.lead), ...block.items.map((item) => planText(item.inlines))] : [];
    })
    .join('\n');
}
