/** The charts of a briefing, resolved and checked: what every export of a chart starts from. */
import { checkChart, resolveChart, type ResolvedChart } from '../../core/charts/index.ts';
import { evaluateFigures } from '../../core/figures/index.ts';
import {
  failure,
  recordsOfKind,
  success,
  type ChartSpec,
  type Finding,
  type RecordMap,
  type Result,
} from '../../core/model/index.ts';
import { suggestNames } from '../../core/tables/index.ts';

export interface CheckedChart {
  readonly chart: ResolvedChart;
  readonly findings: readonly Finding[];
}

/** The charts with these ids, in this order; without ids every chart, by id. */
export function resolveCharts(records: RecordMap, ids?: readonly string[]): Result<readonly CheckedChart[]> {
  const specs = recordsOfKind(records, 'chart');
  const known = specs.map(({ id }) => id);
  const unknown = (ids ?? []).find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const message = `The briefing has no chart “${unknown}”.`;
    return failure({ code: 'unknown-chart', message, remedy: suggestNames(unknown, known, 'charts') });
  }
  const evaluation = evaluateFigures(records);
  const chosen = ids === undefined ? specs : ids.flatMap((id) => specs.filter((spec) => spec.id === id));
  return success(
    chosen.map((spec: ChartSpec) => {
      const chart = resolveChart(spec, records, evaluation);
      return { chart, findings: checkChart(chart, spec) };
    }),
  );
}
