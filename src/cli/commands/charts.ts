/** Charts: `chart`, `charts`. */
import { chartResponse, chartsResponse } from '../../contract/results.ts';
import { answer, exitOf, given, place, replaceOption, textOf, type Command } from '../command.ts';
import { printChart, printCharts } from '../print.ts';

const themeOption = { flags: '--theme <name>', meaning: 'light, dark or transparent' };
const exits = { 0: 'it was written', 1: 'something in it is wrong' };

export const chart: Command = {
  name: 'chart',
  summary: 'Export one chart as an image, its data or its alternative text.',
  details: 'The ending of the file name says which: .png, .svg, .pdf, .csv, .xlsx or .alt.txt.',
  parameters: [place, { name: 'id', required: true, meaning: 'the chart' }],
  options: [
    { flags: '-o, --output <file>', meaning: 'the file to write', required: true },
    { flags: '--size <size>', meaning: 'letter, slide, social, story, a5, or WIDTHxHEIGHT in pixels' },
    { flags: '--scale <n>', meaning: 'PNG: 1 to 4 pixels for each of the size' },
    themeOption,
    replaceOption,
  ],
  response: chartResponse,
  exitCodes: exits,
  async run({ parameters, options }, desk) {
    const { exportChart } = await import('../../main/services/export-chart.ts');
    const chosen = { size: textOf(options['size']), scale: textOf(options['scale']), theme: textOf(options['theme']) };
    const result = await exportChart(
      parameters['path'] ?? '',
      parameters['id'] ?? '',
      textOf(options['output']) ?? '',
      { ...given(chosen), replace: options['replace'] === true },
      desk,
    );
    return answer(result, printChart, ({ refused }) => exitOf[refused]);
  },
};

export const charts: Command = {
  name: 'charts',
  summary: 'Export the pack for comms: every chart in every preset, with data, alternative text and a contact sheet.',
  parameters: [place],
  options: [
    { flags: '-o, --output <folder>', meaning: 'the folder to write into', required: true },
    { flags: '--all', meaning: 'every chart of the briefing' },
    { flags: '--only <ids>', meaning: 'these charts: ids with commas between' },
    themeOption,
    replaceOption,
  ],
  response: chartsResponse,
  exitCodes: { 0: 'the pack was written', 1: 'it was written without the charts in which something is wrong' },
  async run({ parameters, options }, desk) {
    const only = textOf(options['only']);
    if ((options['all'] === true) === (only !== undefined)) {
      return [
        {
          code: 'which-charts',
          message: 'It is not said which charts to export.',
          remedy: 'Add --all, or --only and their ids.',
        },
      ];
    }
    const { exportCharts } = await import('../../main/services/export-charts.ts');
    const ids = only?.split(',').map((id) => id.trim());
    const result = await exportCharts(
      parameters['path'] ?? '',
      textOf(options['output']) ?? '',
      { ...given({ ids, theme: textOf(options['theme']) }), replace: options['replace'] === true },
      desk,
    );
    return answer(result, printCharts, ({ unusable, leftOut }) => (unusable ? 2 : leftOut.length > 0 ? 1 : 0));
  },
};
