/** Lists the figures of a briefing: value, sum in words, source cells and the phrases that hold. */
import type { FigureResult, FiguresResponse } from '../../contract/results.ts';
import { evaluateFigures, renderPeriod, showQuantity, type EvaluatedFigure } from '../../core/figures/index.ts';
import {
  findRecord,
  recordsOfKind,
  success,
  type Profile,
  type RecordMap,
  type Result,
} from '../../core/model/index.ts';
import { phrasesThatHold } from '../../core/wording/index.ts';
import type { Desk } from './desk.ts';
import { openBriefing } from './open-briefing.ts';

export async function listFigures(place: string, desk: Desk): Promise<Result<FiguresResponse>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const { records } = opened.value.briefing;
  const evaluation = evaluateFigures(records);
  const profile = profileOf(records);
  return success({
    figures: [...evaluation.figures.values()].map((figure) => describeFigure(figure, profile, records)),
    findings: [...evaluation.findings],
  });
}

/** The briefing's own wording profile; house unless it says otherwise. */
function profileOf(records: RecordMap): Profile {
  return recordsOfKind(records, 'briefing')[0]?.settings?.profile ?? 'house';
}

function describeFigure(figure: EvaluatedFigure, profile: Profile, records: RecordMap): FigureResult {
  const { quantity, period, coverage } = figure;
  return {
    id: figure.id,
    label: figure.label,
    measure: figure.measure,
    calculation: figure.calculation,
    value: quantity.kind === 'value' ? quantity.value.toFixed() : null,
    ...(quantity.kind === 'interval' && { low: quantity.low.toFixed(), high: quantity.high.toFixed() }),
    ...(quantity.kind === 'missing' && { missing: quantity.why }),
    shown: showQuantity(quantity, figure.measure, { per: figure.per, unit: figure.unit }),
    ...(figure.unit && { unit: figure.unit.many }),
    ...(figure.area && { area: figure.area.label }),
    ...(period && {
      period: { start: period.start, end: period.end, kind: period.kind, shown: renderPeriod(period, 'slash') },
    }),
    ...(figure.base !== undefined && { base: figure.base }),
    ...(coverage && {
      coverage: `${String(coverage.usable)}${coverage.of === undefined ? '' : ` of ${String(coverage.of)}`} ${coverage.what}`,
    }),
    sum: figure.sum,
    cells: figure.cells.map(({ quantity: _quantity, ...cell }) => cell),
    sources: figure.sources.map((id) => findRecord(records, 'source', id)?.title ?? id),
    phrases: phrasesThatHold(figure, { profile }).map((suggestion) => suggestion.text),
    ...(figure.checked && { checked: { ...figure.checked } }),
    fingerprint: figure.fingerprint,
  };
}
