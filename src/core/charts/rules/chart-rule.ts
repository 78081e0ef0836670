/** What a chart rule is: one file a rule, with its severity and source, over a resolved chart and its spec. */
import type { ChartSpec, Finding, Severity } from '../../model/index.ts';
import type { ResolvedChart } from '../resolved-chart.ts';

export interface ChartRule {
  /** The id in findings and acceptances. */
  readonly id: string;
  readonly severity: Severity;
  /** What it looks for, in one line. */
  readonly about: string;
  /** Where it comes from. */
  readonly source: string;
  readonly find: (chart: ResolvedChart, spec: ChartSpec) => readonly ChartAdvice[];
}

/** What a rule says; the place, rule and severity are filled in from the rule. */
export interface ChartAdvice {
  readonly message: string;
  readonly sum?: string;
  readonly suggestion?: string;
  readonly text?: string;
}

export function findingOf(rule: ChartRule, chart: ResolvedChart, advice: ChartAdvice): Finding {
  const { message, sum, suggestion, text } = advice;
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    ...(sum === undefined ? {} : { sum }),
    where: { chart: chart.id, ...(text === undefined ? {} : { text }) },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
