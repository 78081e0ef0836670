/** Runs the rules over letters and gathers everything the desk finds, in one order, each thing once. */
import { checkChart, resolveChart } from '../charts/index.ts';
import { evaluateFigures, type Evaluation } from '../figures/index.ts';
import {
  annotateAnnex,
  resolveLetter,
  type Override,
  type ResolvedLetter,
  type ResolveOptions,
} from '../letters/index.ts';
import {
  findRecord,
  isOpen,
  recordsOfKind,
  success,
  type Finding,
  type Letter,
  type RecordMap,
  type Result,
  type Severity,
} from '../model/index.ts';
import { applyAcceptances } from './acceptances.ts';
import { makeContext } from './context.ts';
import { rules } from './registry.ts';

export interface CheckOptions {
  /** Where the figures are worked out already. */
  readonly evaluation?: Evaluation | undefined;
}

/**
 * Every finding of the briefing: its figures, its charts and all its letters, with acceptances applied. Wrong first, then
 * misleading, then style; within each by place. Each finding stands once.
 */
export function checkBriefing(records: RecordMap, options: CheckOptions = {}): readonly Finding[] {
  const evaluation = options.evaluation ?? evaluateFigures(records);
  const findings: Finding[] = [...evaluation.findings];
  for (const letter of recordsOfKind(records, 'letter')) {
    const resolved = resolveLetter(records, letter.id, { evaluation });
    if (resolved.ok) findings.push(...checkLetter(records, letter, resolved.value, evaluation));
  }
  findings.push(...checkLooseCharts(records, evaluation));
  return sortFindings(records, findings);
}

/** Every finding of one resolved letter, with acceptances applied. */
export function checkLetter(
  records: RecordMap,
  letter: Letter,
  resolved: ResolvedLetter,
  evaluation: Evaluation,
): Finding[] {
  const context = makeContext(records, letter, resolved, evaluation);
  const registered = new Set(rules.map(({ id }) => id));
  // Advice that wording gives as it proves a phrase has rules of its own room.
  const advice = resolved.findings.filter(({ rule }) => !registered.has(rule));
  return applyAcceptances(letter, [...rules.flatMap((rule) => rule.find(context)), ...advice]);
}

/**
 * The letter ready to be written: its plan with an annex that says what was accepted and overridden, and every finding
 * of the letter and of the figures it prints. `resolveLetter` alone gives the plan without the checks.
 */
export function prepareLetter(
  records: RecordMap,
  letterId: string,
  options: ResolveOptions & { readonly override?: Override | undefined } = {},
): Result<ResolvedLetter> {
  const evaluation = options.evaluation ?? evaluateFigures(records);
  const resolved = resolveLetter(records, letterId, { ...options, evaluation });
  if (!resolved.ok) return resolved;
  const letter = findRecord(records, 'letter', letterId);
  if (letter === undefined) return resolved;
  const checked = checkLetter(records, letter, resolved.value, evaluation);
  const used = figuresUsed(resolved.value, evaluation);
  const ofFigures = evaluation.findings.filter(({ where }) => where.figure === undefined || used.has(where.figure));
  const findings = sortFindings(records, [...checked, ...ofFigures]);
  const wrong = findings.filter((finding) => finding.severity === 'wrong' && isOpen(finding));
  const judgement = { wrong, checked: findings, override: options.override };
  const plan = annotateAnnex(resolved.value.plan, letter, { records, evaluation }, judgement);
  return success({ plan, findings });
}

/** Figures that the letter prints or charts, and those they rest on. */
function figuresUsed({ plan }: ResolvedLetter, evaluation: Evaluation): Set<string> {
  const printed = plan.claims.flatMap((claim) => (claim.kind === 'figure' ? [claim.of] : []));
  const charted = plan.blocks.flatMap((block) => (block.type === 'chart' ? block.chart.figures : []));
  const direct = [...printed, ...charted];
  return new Set(direct.flatMap((id) => [id, ...(evaluation.figures.get(id)?.figures ?? [])]));
}

/** Charts that stand in no letter are checked too: they are exported as images. */
function checkLooseCharts(records: RecordMap, evaluation: Evaluation): Finding[] {
  const shown = new Set(
    recordsOfKind(records, 'letter').flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : [])),
    ),
  );
  return recordsOfKind(records, 'chart')
    .filter(({ id }) => !shown.has(id))
    .flatMap((spec) => checkChart(resolveChart(spec, records, evaluation), spec));
}

const ranks: Readonly<Record<Severity, number>> = { wrong: 0, misleading: 1, style: 2 };

/** Wrong, misleading, style; then by letter, block as it stands in the letter, and rule. Repeats fall away. */
export function sortFindings(records: RecordMap, findings: readonly Finding[]): Finding[] {
  const places = new Map<string, number>();
  for (const letter of recordsOfKind(records, 'letter')) {
    for (const block of letter.blocks) {
      const ids = block.type === 'asks' ? [block.id, ...block.items.map((item) => item.id)] : [block.id];
      for (const id of ids) places.set(`${letter.id}/${id}`, places.size);
    }
  }
  const keyed = findings.map((finding) => {
    const { letter = '', block, figure = '', text = '' } = finding.where;
    const place = block === undefined ? -1 : (places.get(`${letter}/${block}`) ?? places.size);
    const order = [ranks[finding.severity], letter, place, finding.rule, figure, text, finding.message] as const;
    return { finding, order, key: JSON.stringify([order, finding.where]) };
  });
  const distinct = new Map(keyed.map((one) => [one.key, one]));
  return [...distinct.values()].sort((a, b) => compare(a.order, b.order)).map(({ finding }) => finding);
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
