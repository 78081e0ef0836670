/** The chart record: a `ChartSpec`. Data by reference, never retyped (DESIGN 1, chart). */
import { z } from 'zod';
import { commonFields, fingerprintSchema, sha256Schema, textSchema, truthSchema } from './fields.ts';
import { rowKeySchema } from './evidence.ts';
import { slugSchema, uidSchema } from './ids.ts';

export const chartKinds = [
  'column',
  'bar',
  'grouped',
  'stacked',
  'stacked-100',
  'line',
  'dot',
  'doughnut',
  'pie',
  'small-multiples',
  'slope',
] as const;

/** Data from figures, one an item; or from a table: rows are the items, value columns the series. */
export const chartDataSchema = z.union([
  z.looseObject({
    figures: z
      .array(
        z.looseObject({
          figure: slugSchema.describe('a figure'),
          label: z.string().optional().describe('its label in the chart'),
          series: z.string().optional().describe('the series it belongs to'),
        }),
      )
      .min(1)
      .describe('figures, one an item'),
  }),
  z.looseObject({
    table: slugSchema.describe('a table'),
    columns: z.array(textSchema).min(1).describe('value columns, each a series'),
    rows: z
      .union([z.literal('all'), z.array(rowKeySchema).min(1)])
      .optional()
      .describe('all leaves totals rows out'),
    item: z.string().optional().describe('the key column that names the items, where there are several'),
    series: z.string().optional().describe('a second key column that parts the rows into series or panels'),
  }),
]);

export const chartSchema = z.looseObject({
  uid: uidSchema.describe('never changes; made by the app, or derived from briefing, kind and id'),
  id: slugSchema.describe('readable and renamable; what texts refer to'),
  kind: z.literal('chart').describe('what record it is'),
  chartKind: z.enum(chartKinds).describe('how it is drawn'),
  title: textSchema.describe('the finding, in ten words or fewer; may hold :figure[...]{of=...}'),
  caption: z.string().optional().describe('measure, area, period; drafted from the data when left out'),
  data: chartDataSchema.describe('figures, or columns of a table; never numbers'),
  horizontal: truthSchema.optional().describe('grouped, stacked: bars that lie down'),
  order: z.enum(['given', 'descending', 'ascending']).default('given').describe('how the items follow one another'),
  highlight: z.string().optional().describe('label of the one item that the title is about'),
  remainder: z.string().optional().describe('label of an item that is a remainder; drawn hatched'),
  reference: z
    .looseObject({
      figure: slugSchema.optional().describe('a figure'),
      value: z.string().optional().describe('or a value'),
      label: textSchema.describe('what the line is'),
    })
    .optional()
    .describe('a line across the chart, from a figure or a given value'),
  annotations: z
    .array(z.looseObject({ item: textSchema.describe('label of the item'), text: textSchema.describe('the remark') }))
    .optional()
    .describe('remarks at single items'),
  axis: z
    .looseObject({
      from: z.string().optional().describe('where it begins; bars always begin at 0'),
      to: z.string().optional().describe('where it ends'),
      label: z.string().optional().describe('what it measures'),
    })
    .optional()
    .describe('the axis of values'),
  source: z.string().optional().describe('source line; drafted from the sources when left out'),
  base: z.string().optional().describe('the base phrase, where the data has none'),
  alt: z
    .looseObject({
      text: textSchema.describe('the text'),
      of: fingerprintSchema.optional().describe('fingerprint of the data; the text lapses when they change'),
    })
    .optional()
    .describe('edited alternative text; `of` is the fingerprint of the data it describes'),
  logo: z
    .looseObject({ asset: sha256Schema.describe('the picture, by hash'), alt: textSchema.describe('alternative text') })
    .optional()
    .describe('a logo in the picture'),
  partner: z
    .looseObject({
      name: textSchema.describe('its name'),
      asset: sha256Schema.optional().describe('its logo, by hash'),
      alt: z.string().optional().describe('alternative text'),
    })
    .optional()
    .describe('a partner named in the picture'),
  ...commonFields,
});

export type ChartRecord = z.infer<typeof chartSchema>;
export type ChartSpec = ChartRecord;
export type ChartKind = (typeof chartKinds)[number];
