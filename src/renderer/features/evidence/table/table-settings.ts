/** The settings of a table as a form holds them, what is wrong in them, and the record that they make. */
import { readPeriod, renderPeriod } from '../../../../core/figures/index.ts';
import type { Table, TableColumn } from '../../../../core/model/index.ts';
import { settingsWords } from '../../../words/evidence-sources.ts';
import { areaNamed } from '../sources/area-named.ts';

export interface ColumnSettings {
  readonly name: string;
  role: TableColumn['role'];
  of: '' | 'area' | 'period' | 'category';
  period: string;
  unitMany: string;
  unitOne: string;
  base: string;
}

export interface TableSettingsDraft {
  id: string;
  title: string;
  source: string;
  unitOne: string;
  unitMany: string;
  area: string;
  period: string;
  base: string;
  multi: 'yes' | 'no' | 'unknown';
  threshold: string;
  zerosHidden: boolean;
  totals: string;
  usable: string;
  asked: string;
  what: string;
  breaks: { date: string; what: string }[];
  columns: ColumnSettings[];
}

export function settingsOf(table: Table): TableSettingsDraft {
  const period = (own: Table['period']): string => (own === undefined ? '' : renderPeriod(own, 'slash'));
  return {
    id: table.id,
    title: table.title,
    source: table.source,
    unitOne: table.unit?.one ?? '',
    unitMany: table.unit?.many ?? '',
    area: table.area?.label ?? '',
    period: period(table.period),
    base: table.base ?? '',
    multi: table.multiResponse === undefined ? 'unknown' : table.multiResponse ? 'yes' : 'no',
    threshold: table.threshold === undefined ? '' : String(table.threshold),
    zerosHidden: table.zerosHidden ?? false,
    totals: (table.totals ?? []).join('\n'),
    usable: table.coverage === undefined ? '' : String(table.coverage.usable),
    asked: table.coverage?.of === undefined ? '' : String(table.coverage.of),
    what: table.coverage?.what ?? '',
    breaks: (table.breaks ?? []).map(({ date, what }) => ({ date, what })),
    columns: table.columns.map((column) => ({
      name: column.name,
      role: column.role,
      of: column.of ?? '',
      period: period(column.period),
      unitMany: column.unit?.many ?? '',
      unitOne: column.unit?.one ?? '',
      base: column.base ?? '',
    })),
  };
}

export type SettingsProblems = Readonly<Record<string, string>>;

export function settingsProblems(draft: TableSettingsDraft): SettingsProblems {
  const problems: Record<string, string> = {};
  const unread = (text: string): boolean => text.trim() !== '' && readPeriod(text.trim()) === undefined;
  const { needed } = { needed: 'This is needed.' };
  if (draft.title.trim() === '') problems['title'] = needed;
  if ((draft.unitOne.trim() === '') !== (draft.unitMany.trim() === '')) problems['unit'] = needed;
  if (unread(draft.period)) problems['period'] = settingsWords.periodProblem;
  for (const name of ['threshold', 'usable', 'asked'] as const) {
    if (draft[name].trim() !== '' && !/^\d{1,9}$/.test(draft[name].trim()))
      problems[name] = settingsWords.thresholdProblem;
  }
  if (draft.usable.trim() !== '' && draft.what.trim() === '') problems['what'] = needed;
  if (draft.breaks.some(({ date, what }) => date === '' || what.trim() === '')) problems['breaks'] = needed;
  for (const column of draft.columns)
    if (unread(column.period)) problems[`period of ${column.name}`] = settingsWords.periodProblem;
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(draft.id)) problems['id'] = settingsWords.idHint;
  return problems;
}

/** The table as the settings say, still under its old id. What was not touched stays as it was, to the letter. */
export function withSettings(table: Table, draft: TableSettingsDraft): Table {
  const before = settingsOf(table);
  const text = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
  const unit = (one: string, many: string, own: Table['unit']) =>
    text(many) === undefined ? undefined : { ...own, one: text(one) ?? many.trim(), many: many.trim() };
  const fields: Partial<Record<keyof Table, unknown>> = {
    title: draft.title.trim(),
    source: draft.source,
    unit: unit(draft.unitOne, draft.unitMany, table.unit),
    area: draft.area === before.area ? table.area : text(draft.area) && areaNamed(draft.area.trim()),
    period: draft.period === before.period ? table.period : readPeriod(draft.period.trim()),
    base: text(draft.base),
    multiResponse: draft.multi === 'unknown' ? undefined : draft.multi === 'yes',
    threshold: text(draft.threshold) === undefined ? undefined : Number(draft.threshold),
    zerosHidden: draft.zerosHidden || (table.zerosHidden === undefined ? undefined : false),
    totals: draft.totals === before.totals ? table.totals : linesOf(draft.totals),
    coverage:
      text(draft.usable) === undefined
        ? undefined
        : {
            ...table.coverage,
            usable: Number(draft.usable),
            ...(text(draft.asked) === undefined ? { of: undefined } : { of: Number(draft.asked) }),
            what: draft.what.trim(),
          },
    breaks:
      draft.breaks.length === 0
        ? undefined
        : draft.breaks.map(({ date, what }) => {
            const own = table.breaks?.find((one) => one.date === date && one.what === what);
            return own ?? { date, what: what.trim() };
          }),
    columns: table.columns.map((column, at) => columnWith(column, draft.columns[at], before.columns[at])),
  };
  return plain({ ...table, ...fields }) as Table;
}

function columnWith(
  column: TableColumn,
  draft: ColumnSettings | undefined,
  before: ColumnSettings | undefined,
): TableColumn {
  if (draft === undefined || before === undefined || JSON.stringify(draft) === JSON.stringify(before)) return column;
  const many = draft.unitMany.trim();
  return plain({
    ...column,
    role: draft.role,
    of: draft.of === '' || draft.role !== 'key' ? undefined : draft.of,
    period: draft.period === before.period ? column.period : readPeriod(draft.period.trim()),
    unit: many === '' ? undefined : { ...column.unit, one: draft.unitOne.trim() || many, many },
    base: draft.base.trim() === '' ? undefined : draft.base.trim(),
  }) as TableColumn;
}

function linesOf(text: string): string[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? undefined : lines;
}

/** Without members that are undefined, here and in what it holds. */
function plain(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}
