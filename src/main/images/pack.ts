/**
 * The pack for comms: every chart at every preset, its SVG, PDF, data and alternative text, one workbook, and a contact
 * sheet to choose from. Files come one at a time, so that progress shows and a cancel is heeded between two of them.
 */
import {
  chartCsv,
  presetNames,
  presetSize,
  type PresetName,
  type ResolvedChart,
  type ThemeName,
} from '../../core/charts/index.ts';
import { slugFrom, type Problem } from '../../core/model/index.ts';
import { buildContactSheet, type ContactEntry } from './contact-sheet.ts';
import { drawChart, type AssetReader } from './draw-chart.ts';
import { writeChartWorkbook } from './workbook.ts';

export interface PackOptions {
  /** Title of the briefing, on the contact sheet and the workbook. */
  readonly title: string;
  readonly presets?: readonly PresetName[];
  readonly theme?: ThemeName;
  readonly assets?: AssetReader;
  readonly onProgress?: (progress: PackProgress) => void;
  /** Stops the pack before its next file; no contact sheet is written then. */
  readonly signal?: AbortSignal;
}

export interface PackProgress {
  readonly done: number;
  readonly total: number;
  /** What comes next: "Platform, where known: story". */
  readonly what: string;
}

export interface PackFile {
  /** File name in words, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a preset is called on the contact sheet. */
const presetWords: Readonly<Record<PresetName, string>> = {
  letter: 'Letter, 160 mm wide',
  slide: 'Slide, 16:9',
  social: 'Social, 1080 square',
  story: 'Story, 1080 × 1920',
  a5: 'Print, A5',
};

/** Draws the pack file by file; the contact sheet comes last and names what could not be drawn and why. */
export async function* drawPack(
  charts: readonly ResolvedChart[],
  options: PackOptions,
): AsyncGenerator<PackFile, void, undefined> {
  const presets = options.presets ?? presetNames;
  const utf8 = new TextEncoder();
  const names = nameFiles(charts);
  const total = charts.length * (presets.length + 3) + 2;
  const entries: ContactEntry[] = [];
  let done = 0;
  const step = (what: string): boolean => {
    if (options.signal?.aborted === true) return false;
    options.onProgress?.({ done, total, what });
    done += 1;
    return true;
  };
  for (const [index, chart] of charts.entries()) {
    const name = names[index] ?? `chart-${index + 1}`;
    const files: { name: string; words: string }[] = [];
    const refused: Problem[] = [];
    const theme = options.theme === undefined ? {} : { theme: options.theme };
    for (const preset of presets) {
      if (!step(`${chart.title}: ${presetWords[preset]}`)) return;
      const drawn = await drawChart(chart, { format: 'png', size: presetSize(preset), ...theme }, options.assets);
      if (!drawn.ok) refused.push(...drawn.problems);
      else {
        files.push({ name: `${name}-${preset}.png`, words: `${presetWords[preset]} (PNG)` });
        yield { name: `${name}-${preset}.png`, bytes: drawn.value };
      }
    }
    for (const format of ['svg', 'pdf'] as const) {
      if (!step(`${chart.title}: ${format.toUpperCase()}`)) return;
      const drawn = await drawChart(chart, { format, ...theme }, options.assets);
      if (!drawn.ok) continue;
      files.push({
        name: `${name}.${format}`,
        words: format === 'svg' ? 'Scalable drawing (SVG)' : 'Print (PDF, not tagged)',
      });
      yield { name: `${name}.${format}`, bytes: drawn.value };
    }
    if (!step(`${chart.title}: data and alternative text`)) return;
    files.push(
      { name: `${name}.csv`, words: 'Data table (CSV)' },
      { name: `${name}.alt.txt`, words: 'Alternative text' },
    );
    yield { name: `${name}.csv`, bytes: utf8.encode(chartCsv(chart)) };
    yield { name: `${name}.alt.txt`, bytes: utf8.encode(`${chart.alt}\n`) };
    entries.push({
      chart,
      files,
      refused: refused.filter((problem, at) => refused.findIndex((other) => other.message === problem.message) === at),
    });
  }
  if (!step('Workbook of all the numbers')) return;
  yield { name: 'chart-data.xlsx', bytes: writeChartWorkbook(charts, options.title) };
  if (!step('Contact sheet')) return;
  yield { name: 'index.html', bytes: utf8.encode(buildContactSheet(options.title, entries, 'chart-data.xlsx')) };
}

/** File names are the words of the title; two of the same words are numbered. */
export function nameFiles(charts: readonly Pick<ResolvedChart, 'title' | 'id'>[]): readonly string[] {
  const used = new Set<string>();
  return charts.map((chart) => {
    const words = slugFrom(chart.title === '' ? chart.id : chart.title)
      .slice(0, 56)
      .replace(/-+$/, '');
    let name = words;
    for (let number = 2; used.has(name); number += 1) name = `${words}-${number}`;
    used.add(name);
    return name;
  });
}
