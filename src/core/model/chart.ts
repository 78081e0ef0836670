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
      .array(z.looseObject({ figure: slugSchema, label: z.string().optional(), series: z.string().optional() }))
      .min(1),
  }),
  z.looseObject({
    table: slugSchema,
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
  uid: uidSchema,
  id: slugSchema,
  kind: z.literal('chart'),
  chartKind: z.enum(chartKinds),
  title: textSchema.describe('the finding, in ten words or fewer; may hold :figure[...]{of=...}'),
  caption: z.string().optional().describe('measure, area, period; drafted from the data when left out'),
  data: chartDataSchema,
  horizontal: truthSchema.optional().describe('grouped, stacked: bars that lie down'),
  order: z.enum(['given', 'descending', 'ascending']).default('given'),
  highlight: z.string().optional().describe('label of the one item that the title is about'),
  remainder: z.string().optional().describe('label of an item that is a remainder; drawn hatched'),
  reference: z
    .looseObject({ figure: slugSchema.optional(), value: z.string().optional(), label: textSchema })
    .optional()
    .describe('a line across the chart, from a figure or a given value'),
  annotations: z.array(z.looseObject({ item: textSchema, text: textSchema })).optional(),
  axis: z
    .looseObject({ from: z.string().optional(), to: z.string().optional(), label: z.string().optional() })
    .optional(),
  source: z.string().optional().describe('source line; drafted from the sources when left out'),
  base: z.string().optional(),
  alt: z
    .looseObject({ text: textSchema, of: fingerprintSchema.optional() })
    .optional()
    .describe('edited alternative text; `of` is the fingerprint of the data it describes'),
  logo: z.looseObject({ asset: sha256Schema, alt: textSchema }).optional(),
  partner: z.looseObject({ name: textSchema, asset: sha256Schema.optional(), alt: z.string().optional() }).optional(),
  ...commonFields,
});

export type ChartRecord = z.infer<typeof chartSchema>;
export type ChartSpec = ChartRecord;
export type ChartKind = (typeof chartKinds)[number];
