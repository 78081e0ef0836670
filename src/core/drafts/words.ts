/** The words of drafts: lists, names to begin with, and what was done, as sentences. */
import { renderPeriod } from '../figures/index.ts';
import type { Period, Table } from '../model/index.ts';
import type { FoundCell } from '../tables/index.ts';

/** "South Wales, North Wales and Gwent"; of many the first are named and the rest counted. */
export function listWords(items: readonly string[], most = 5): string {
  const all = [...new Set(items)];
  if (all.length > most) return `${all.slice(0, most - 1).join(', ')} and ${String(all.length - most + 1)} others`;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "four cells". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${small[count] ?? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function periodWords(period: Period | undefined): string | undefined {
  return period === undefined ? undefined : renderPeriod(period, 'slash');
}

/** What the cells count: their unit, else the heading that is no year. */
export function thingOf(table: Table, { column, period }: FoundCell): string {
  const unit = column.unit?.many ?? table.unit?.many;
  if (unit !== undefined) return capital(unit);
  return period !== undefined && /\d{4}/.test(column.name) ? table.title : column.name;
}

/** "Offences, Wales, 2023/24": without what is not known. */
export function nameFrom(parts: readonly (string | undefined)[]): string {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.filter((part, at) => known.indexOf(part) === at).join(', ');
}

/** ", 2023/24" where all cells are of one period that their labels do not say. */
export function ofPeriod(cells: readonly FoundCell[]): string {
  const periods = [...new Set(cells.map(({ period }) => periodWords(period) ?? ''))];
  const [only] = periods;
  return periods.length === 1 && only !== undefined && only !== '' ? `, ${only}` : '';
}

/** An ONS code says nothing to a reader where the name stands beside it. */
const code = /^[EWSNKJLM]\d{8}$/;

/** What a row is called in a sentence: its keys as printed, without codes. */
export function rowName({ key, label }: FoundCell['row']): string {
  if (typeof key === 'string') return label;
  const named = Object.values(key).filter((part) => !code.test(part));
  return named.length === 0 ? label : named.join(', ');
}
