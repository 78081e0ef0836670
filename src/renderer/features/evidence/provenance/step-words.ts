/** A step of a recipe as a sentence: what was done to the sheet. The step as written stands in its tooltip. */
import { describeStep, type WrittenStep } from '../../../../core/tables/recipe/index.ts';

type Written = Readonly<Record<string, unknown>> & { readonly step: string };

export function stepWords(step: Written): string {
  const words = wordsFor[step.step];
  return words === undefined ? describeStep(step as unknown as WrittenStep) : words(step);
}

const wordsFor: Readonly<Record<string, (step: Written) => string>> = {
  choose: ({ sheet, sheets, range, table }) => {
    const where =
      sheets === 'all'
        ? 'all sheets'
        : sheets !== undefined
          ? `sheets ${list(sheets)}`
          : sheet !== undefined
            ? `sheet ${list(sheet)}`
            : 'the file';
    const which = range !== undefined ? `, cells ${text(range)}` : table !== undefined ? `, table ${text(table)}` : '';
    return `Opened ${where}${which}`;
  },
  'header-rows': ({ rows, keys }) =>
    `Read ${rows === undefined ? 'the headings' : text(rows) === '1' ? 'the heading row' : `${text(rows)} heading rows`}${keys === undefined ? '' : `; rows are named by ${list(keys)}`}`,
  'fill-merged': ({ columns }) => `Filled merged cells${of(columns)}`,
  'fill-down': ({ columns }) => `Filled blank cells from above${of(columns)}`,
  sections: ({ into }) => `Made rows that name those below them a column, ${list(into)}`,
  'split-notes': ({ columns }) => `Took footnote marks off the labels${of(columns)}`,
  rename: ({ columns }) => `Renamed ${pairs(columns)}`,
  filter: ({ column, is, in: among, not, from, to, latest, within }) => {
    const parts = [
      is === undefined ? '' : `is ${list(is)}`,
      among === undefined ? '' : `is one of ${list(among)}`,
      not === undefined ? '' : `is not ${list(not)}`,
      from === undefined ? '' : `from ${text(from)}`,
      to === undefined ? '' : `to ${text(to)}`,
      latest === undefined ? '' : `is of the latest ${text(latest)} periods`,
      within === undefined ? '' : `lies in ${text(within)}`,
    ];
    return `Kept rows where ${list(column)} ${parts.filter((part) => part !== '').join(' and ')}`;
  },
  keep: ({ columns }) => `Kept the columns ${list(columns)}`,
  drop: ({ columns }) => `Left out the columns ${list(columns)}`,
  roles: ({ keys, values, notes }) =>
    [
      keys === undefined ? '' : `${list(keys)} name the rows`,
      values === undefined ? '' : `${list(values)} hold numbers`,
      notes === undefined ? '' : `${list(notes)} are notes`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  unpivot: ({ into }) => `Made columns of numbers into rows, by ${list(into)}`,
  pivot: ({ column }) => `Made each ${list(column)} a column`,
  sum: ({ by }) => `Added up rows alike in ${list(by)}`,
  'sum-quarters': ({ year }) => `Added four quarters into each ${list(year)}`,
  'map-areas': ({ column }) => `Matched ${list(column)} to areas by code and name`,
  'mark-totals': ({ rows }) =>
    rows === undefined ? 'Marked the rows that are totals' : `Marked ${list(rows)} as totals`,
  'drop-totals': ({ rows }) =>
    rows === undefined ? 'Left out the rows that are totals' : `Left out the totals ${list(rows)}`,
  'read-periods': ({ column, of: from, ending }) =>
    `Read the periods from ${from === 'title' ? 'the lines above the table' : column === undefined ? 'the headings' : list(column)}${ending === undefined ? '' : `, as the last days of ${text(ending)}`}`,
  'use-stored': ({ columns }) => `Took the stored numbers instead of the rounded ones${of(columns)}`,
  describe: (step) =>
    `Said what the table is: ${describeStep(step as unknown as WrittenStep).replace(/^describe: /, '')}`,
};

function of(columns: unknown): string {
  return columns === undefined ? '' : ` in ${list(columns)}`;
}

function list(value: unknown): string {
  const items = (Array.isArray(value) ? value : [value]).map((one) => `“${text(one)}”`);
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

function pairs(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([from, to]) => `“${from}” as “${text(to)}”`)
    .join(', ');
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
