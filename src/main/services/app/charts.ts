/** Fulfils the calls about charts of an open briefing: one as a file, several as a pack. */
import type { chartCalls } from '../../../contract/calls/charts.ts';
import { failure, recordsOfKind, slugFrom, success, type Problem, type Result } from '../../../core/model/index.ts';
import { nameFiles, type AssetReader } from '../../images/index.ts';
import { drawChartFile } from '../draw-chart-file.ts';
import { drawChartPack } from '../draw-chart-pack.ts';
import { countOpen } from '../findings.ts';
import { resolveCharts, type CheckedChart } from '../resolve-charts.ts';
import type { AppDesk } from './app-desk.ts';
import type { HandlersOf } from './handler.ts';

export const chartHandlers: HandlersOf<typeof chartCalls> = {
  'chart.export': async (app, { briefing, chart: id, format, size, theme }) => {
    const state = app.open.readState(briefing);
    if (!state.ok) return state;
    const resolved = resolveCharts(state.value.records, [id]);
    if (!resolved.ok) return resolved;
    const [checked] = resolved.value;
    if (checked === undefined) return failure(nothingToExport());
    const wrong = wrongIn(checked);
    if (wrong !== undefined) return failure(wrong);
    // Pictures for a screen are drawn twice as fine.
    const options = { size, theme, ...(format === 'png' && { scale: '2' }) };
    const bytes = await drawChartFile(format, checked.chart, options, assetsOf(app, briefing));
    if (!bytes.ok) return bytes;
    const [name = 'chart'] = nameFiles([checked.chart]);
    const sized = size !== undefined && ['png', 'svg', 'pdf'].includes(format) ? `-${slugSize(size)}` : '';
    return app.files.make(`${name}${sized}.${format}`, bytes.value);
  },
  'chart.exportPack': async (app, { briefing, charts, theme }, { signal, progress }) => {
    const state = app.open.readState(briefing);
    if (!state.ok) return state;
    const resolved = resolveCharts(state.value.records, charts);
    if (!resolved.ok) return resolved;
    const sound = resolved.value.filter((one) => wrongIn(one) === undefined);
    if (sound.length === 0) return failure(nothingToExport());
    const title = recordsOfKind(state.value.records, 'briefing')[0]?.title ?? '';
    const packed = await drawChartPack(
      sound.map(({ chart }) => chart),
      { title, theme, assets: assetsOf(app, briefing), signal, onProgress: progress },
    );
    if (!packed.ok) return packed;
    const file = await app.files.make(`${slugFrom(title).slice(0, 56)}-charts.zip`, packed.value);
    if (!file.ok) return file;
    const leftOut = resolved.value.filter((one) => !sound.includes(one)).map(({ chart }) => chart.id);
    return success({ file: file.value, charts: sound.length, leftOut });
  },
};

/** A chart with something wrong in it is refused, as a letter is. */
function wrongIn({ findings }: CheckedChart): Problem | undefined {
  const { wrong } = countOpen(findings);
  const first = findings.find(({ severity, accepted }) => severity === 'wrong' && accepted === undefined);
  if (first === undefined || wrong === 0) return undefined;
  return {
    code: 'chart-wrong',
    message: `The chart was not exported, because something in it is wrong. ${first.message}`,
    remedy: wrong === 1 ? 'Put it right, then export again.' : `Put it and ${String(wrong - 1)} more right first.`,
  };
}

function assetsOf(app: AppDesk, briefing: string): AssetReader {
  return (sha256) => {
    const read: Result<Uint8Array | undefined> = app.open.readAsset(briefing, sha256);
    return read.ok ? read.value : undefined;
  };
}

/** "1200x630" as it stands in a file's name. */
function slugSize(size: string): string {
  return size.toLowerCase().replace(/[^a-z0-9]+/g, 'x');
}

function nothingToExport(): Problem {
  return {
    code: 'no-charts',
    message: 'There is no chart to export: the briefing has none, or something in each of them is wrong.',
    remedy: 'Add a chart, or put right what its findings name.',
  };
}
