/** Exports one chart as an image, its data or its alternative text; the ending of the file's name says which. */
import type { ChartResponse } from '../../contract/results.ts';
import { failure, isUnusable, success, type Problem, type Result } from '../../core/model/index.ts';
import { saveFileAtomically } from '../files/index.ts';
import type { Desk } from './desk.ts';
import { chartFormats, drawChartFile, type DrawChartOptions } from './draw-chart-file.ts';
import { countOpen } from './findings.ts';
import { openBriefing } from './open-briefing.ts';
import { resolveCharts } from './resolve-charts.ts';

export interface ExportChartOptions extends DrawChartOptions {
  readonly replace: boolean;
}

/** A chart with something wrong in it is refused, as a letter is. */
export async function exportChart(
  place: string,
  id: string,
  target: string,
  options: ExportChartOptions,
  desk: Desk,
): Promise<Result<ChartResponse>> {
  const ending = chartFormats.find((one) => target.toLowerCase().endsWith(`.${one}`));
  if (ending === undefined) return failure(unknownEnding(target));
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const resolved = resolveCharts(opened.value.briefing.records, [id]);
  if (!resolved.ok) return resolved;
  const [checked] = resolved.value;
  if (checked === undefined) return failure(unknownEnding(target));
  const { chart, findings } = checked;
  const open = countOpen(findings);
  const refused: ChartResponse['refused'] = findings.some(isUnusable) ? 'unusable' : open.wrong > 0 ? 'wrong' : 'no';
  const answer = {
    chart: id,
    title: chart.title,
    alt: chart.alt,
    findings: [...findings],
    open,
    refused,
  } satisfies Partial<ChartResponse>;
  if (refused !== 'no') return success({ ...answer, file: '', bytes: 0 });
  const { assets } = opened.value;
  const bytes = await drawChartFile(ending, chart, options, (sha256) => assets.get(sha256));
  if (!bytes.ok) return bytes;
  const saved = await saveFileAtomically(target, bytes.value, { replace: options.replace });
  return saved.ok ? success({ ...answer, file: target, bytes: bytes.value.length }) : saved;
}

function unknownEnding(target: string): Problem {
  const message = 'The ending of the file name does not say what to make.';
  return {
    code: 'unknown-ending',
    file: target,
    message,
    remedy: `End it with one of ${chartFormats.map((one) => `.${one}`).join(', ')}.`,
  };
}
