/** Calls about charts: one as a file, or several as a pack. The screen draws its own previews. */
import { z } from 'zod';
import { defineCall, fileHandleSchema } from '../call.ts';

const briefing = z.string().describe('the uid of the briefing');
const theme = z.enum(['light', 'dark', 'transparent']).default('light');

/** What a chart can be made into; each is the ending of its file's name. */
export const chartFormatSchema = z.enum(['png', 'svg', 'pdf', 'csv', 'xlsx', 'alt.txt']);
export type ChartFileFormat = z.infer<typeof chartFormatSchema>;

export const chartCalls = {
  /** One file, named by the words of the title. A chart with something wrong in it is refused. */
  'chart.export': defineCall(
    z.object({
      briefing,
      chart: z.string().describe('the id of the chart'),
      format: chartFormatSchema,
      size: z.string().max(20).optional().describe('a preset or WIDTHxHEIGHT; the letter unless given'),
      theme,
    }),
    fileHandleSchema,
  ),
  /** Every size, SVG, PDF, data and alternative text of each chart, one workbook and a contact sheet, in one zip. */
  'chart.exportPack': defineCall(
    z.object({
      briefing,
      charts: z.array(z.string()).max(500).optional().describe('ids; all charts unless given'),
      theme,
    }),
    z.object({
      file: fileHandleSchema,
      charts: z.int().describe('charts in the pack'),
      leftOut: z.array(z.string()).describe('ids of charts with something wrong in them'),
    }),
  ),
} as const;
