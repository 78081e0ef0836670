/** Exports the pack for comms: every chart in every preset, with data, alternative text and a contact sheet. */
import { join } from 'node:path';
import type { ChartsResponse } from '../../contract/results.ts';
import { isUnusable, recordsOfKind, success, type Result } from '../../core/model/index.ts';
import { makeFolder, saveFileAtomically } from '../files/index.ts';
import { drawPack } from '../images/index.ts';
import type { Desk } from './desk.ts';
import { readTheme } from './draw-chart-file.ts';
import { countOpen } from './findings.ts';
import { openBriefing } from './open-briefing.ts';
import { resolveCharts } from './resolve-charts.ts';

export interface ExportChartsOptions {
  /** Ids of charts; every chart unless given. */
  readonly ids?: readonly string[];
  readonly theme?: string;
  readonly replace: boolean;
}

/** Charts with something wrong in them are left out and named; the others are exported. */
export async function exportCharts(
  place: string,
  folder: string,
  options: ExportChartsOptions,
  desk: Desk,
): Promise<Result<ChartsResponse>> {
  const theme = readTheme(options.theme);
  if (!theme.ok) return theme;
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const { records } = opened.value.briefing;
  const resolved = resolveCharts(records, options.ids);
  if (!resolved.ok) return resolved;
  const charts = resolved.value;
  const sound = charts.filter(({ findings }) => countOpen(findings).wrong === 0).map(({ chart }) => chart);
  const files: string[] = [];
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  const title = recordsOfKind(records, 'briefing')[0]?.title ?? '';
  const pack = drawPack(sound, {
    title,
    theme: theme.value,
    assets: (sha256) => opened.value.assets.get(sha256),
    onProgress: ({ done, total, what }) => desk.progress?.(done, total, what),
  });
  for await (const { name, bytes } of pack) {
    const saved = await saveFileAtomically(join(folder, name), bytes, { replace: options.replace });
    if (!saved.ok) return saved;
    files.push(name);
  }
  const findings = charts.flatMap((chart) => [...chart.findings]);
  const leftOut = charts.filter(({ chart }) => !sound.includes(chart)).map(({ chart }) => chart.id);
  const unusable = findings.some(isUnusable);
  return success({ folder, files, charts: sound.length, leftOut, findings, open: countOpen(findings), unusable });
}
