/** Checks a resolved chart: what could not be resolved, then every rule in its order. */
import type { ChartSpec, Finding } from '../model/index.ts';
import type { ResolvedChart } from './resolved-chart.ts';
import { altGiven, altLength, altStale } from './rules/alt-given.ts';
import { barsFromZero } from './rules/bars-from-zero.ts';
import { categoryCount } from './rules/category-count.ts';
import { findingOf, type ChartRule } from './rules/chart-rule.ts';
import { canBeDrawn, charactersShown } from './rules/drawable.ts';
import { oneAxis } from './rules/one-axis.ts';
import { pieParts, pieWhole } from './rules/pie-parts.ts';
import { seriesCount } from './rules/series-count.ts';
import { sourceGiven } from './rules/source-given.ts';
import { textContrast } from './rules/text-contrast.ts';
import { titleFinding } from './rules/title-finding.ts';
import { titleLength } from './rules/title-length.ts';
import { coloursSeen, fillsApart } from './rules/touching-fills.ts';

/** Every rule, gravest kind first. */
export const chartRules: readonly ChartRule[] = [
  canBeDrawn,
  barsFromZero,
  oneAxis,
  sourceGiven,
  altGiven,
  altStale,
  pieWhole,
  textContrast,
  titleLength,
  titleFinding,
  altLength,
  seriesCount,
  categoryCount,
  pieParts,
  fillsApart,
  coloursSeen,
  charactersShown,
];

/** Every finding of one chart. A chart that cannot be resolved is not told that it is empty as well. */
export function checkChart(chart: ResolvedChart, spec: ChartSpec): readonly Finding[] {
  const unresolved = chart.findings ?? [];
  const rules = unresolved.some((finding) => finding.severity === 'wrong')
    ? chartRules.filter((rule) => rule !== canBeDrawn)
    : chartRules;
  return [
    ...unresolved,
    ...rules.flatMap((rule) => rule.find(chart, spec).map((advice) => findingOf(rule, chart, advice))),
  ];
}
