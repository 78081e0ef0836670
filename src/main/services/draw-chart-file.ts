/**
 * The bytes of one chart as a file: an image, its data or its alternative text. Whoever has the resolved chart and the
 * pictures in it can ask: the command line for a folder, the screens for a briefing that is open.
 */
import { chartCsv, presetSize, readSize, type ResolvedChart, type ThemeName } from '../../core/charts/index.ts';
import { failure, success, type Result } from '../../core/model/index.ts';
import { drawChart, writeChartWorkbook, type AssetReader, type ImageFormat } from '../images/index.ts';

export interface DrawChartOptions {
  /** A preset's name or WIDTHxHEIGHT; the letter's width unless given. */
  readonly size?: string | undefined;
  /** 1 to 4, PNG only. */
  readonly scale?: string | undefined;
  readonly theme?: string | undefined;
}

/** What a chart can be made into; each is the ending of its file's name. */
export const chartFormats = ['png', 'svg', 'pdf', 'csv', 'xlsx', 'alt.txt'] as const;
export type ChartFormat = (typeof chartFormats)[number];

/** @returns `chart-size`, `scale`, `unknown-theme`, and why a chart cannot be drawn. */
export async function drawChartFile(
  format: ChartFormat,
  chart: ResolvedChart,
  options: DrawChartOptions,
  assets: AssetReader,
): Promise<Result<Uint8Array>> {
  if (format === 'csv') return success(new TextEncoder().encode(chartCsv(chart)));
  if (format === 'alt.txt') return success(new TextEncoder().encode(`${chart.alt}\n`));
  if (format === 'xlsx') return success(writeChartWorkbook([chart], chart.title));
  return drawImage(format, chart, options, assets);
}

async function drawImage(
  format: ImageFormat,
  chart: ResolvedChart,
  options: DrawChartOptions,
  assets: AssetReader,
): Promise<Result<Uint8Array>> {
  const size = options.size === undefined ? success(presetSize('letter')) : readSize(options.size);
  if (!size.ok) return size;
  const theme = readTheme(options.theme);
  if (!theme.ok) return theme;
  const scale = readScale(options.scale);
  if (!scale.ok) return scale;
  const image = { format, size: size.value, theme: theme.value };
  return drawChart(chart, scale.value === undefined ? image : { ...image, scale: scale.value }, assets);
}

export function readTheme(text: string | undefined): Result<ThemeName> {
  if (text === undefined || text === 'light') return success('light');
  if (text === 'dark' || text === 'transparent') return success(text);
  const message = `There is no theme “${text}”.`;
  return failure({ code: 'unknown-theme', message, remedy: 'Choose light, dark or transparent.' });
}

function readScale(text: string | undefined): Result<number | undefined> {
  if (text === undefined) return success(undefined);
  if (/^[1-4]$/.test(text)) return success(Number(text));
  return failure({
    code: 'scale',
    message: `The scale “${text}” is not one of 1, 2, 3 and 4.`,
    remedy: 'Choose 1 to 4.',
  });
}
