/** Exports one chart as an image, its data or its alternative text; the ending of the file's name says which. */
import type { ChartResponse } from '../../contract/results.ts';
import { chartCsv, presetSize, readSize, type ResolvedChart, type ThemeName } from '../../core/charts/index.ts';
import { failure, isUnusable, success, type Problem, type Result } from '../../core/model/index.ts';
import { saveFileAtomically } from '../files/index.ts';
import { drawChart, writeChartWorkbook, type AssetReader, type ImageFormat } from '../images/index.ts';
import type { Desk } from './desk.ts';
import { countOpen } from './findings.ts';
import { openBriefing } from './open-briefing.ts';
import { resolveCharts } from './resolve-charts.ts';

export interface ExportChartOptions {
  /** A preset's name or WIDTHxHEIGHT; the letter's width unless given. */
  readonly size?: string;
  /** 1 to 4, PNG only. */
  readonly scale?: string;
  readonly theme?: string;
  readonly replace: boolean;
}

const endings = ['png', 'svg', 'pdf', 'csv', 'xlsx', 'alt.txt'] as const;
type Ending = (typeof endings)[number];

/** A chart with something wrong in it is refused, as a letter is. */
export async function exportChart(
  place: string,
  id: string,
  target: string,
  options: ExportChartOptions,
  desk: Desk,
): Promise<Result<ChartResponse>> {
  const ending = endings.find((one) => target.toLowerCase().endsWith(`.${one}`));
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
  const bytes = await drawAs(ending, chart, options, (sha256) => assets.get(sha256));
  if (!bytes.ok) return bytes;
  const saved = await saveFileAtomically(target, bytes.value, { replace: options.replace });
  return saved.ok ? success({ ...answer, file: target, bytes: bytes.value.length }) : saved;
}

async function drawAs(
  ending: Ending,
  chart: ResolvedChart,
  options: ExportChartOptions,
  assets: AssetReader,
): Promise<Result<Uint8Array>> {
  if (ending === 'csv') return success(new TextEncoder().encode(chartCsv(chart)));
  if (ending === 'alt.txt') return success(new TextEncoder().encode(`${chart.alt}\n`));
  if (ending === 'xlsx') return success(writeChartWorkbook([chart], chart.title));
  return drawImage(ending, chart, options, assets);
}

async function drawImage(
  format: ImageFormat,
  chart: ResolvedChart,
  options: ExportChartOptions,
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

function unknownEnding(target: string): Problem {
  const message = 'The ending of the file name does not say what to make.';
  return {
    code: 'unknown-ending',
    file: target,
    message,
    remedy: `End it with one of ${endings.map((one) => `.${one}`).join(', ')}.`,
  };
}
