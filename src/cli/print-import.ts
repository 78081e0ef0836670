/** What an import found and did, in plain words. */
import type { FoundTable, ImportResponse } from '../contract/imports.ts';
import { count } from './print.ts';

export function printImport(response: ImportResponse): string {
  const { file, format, sheets, tables, remarks, made, into } = response;
  const context = sheets.filter(({ kind }) => kind !== 'data');
  return [
    `File      ${file} (${[format, response.encoding, response.delimiter === '\t' ? 'tab' : response.delimiter].filter((part) => part !== undefined).join(', ')})`,
    ...context.map(({ name, kind, because }) => `Context   ${name}: ${kind}, as ${because}`),
    ...remarks.map((remark) => `Remark    ${remark}`),
    ...(made === undefined ? tables.map(printFound) : printMade(made)),
    ...printChanges(response),
    ...(into === undefined ? [] : [`Into      ${into.place}: table ${into.table}, source ${into.source}`]),
    ...(made === undefined
      ? [`${count(tables.length, 'table', 'tables')} found. Add --into and a briefing to keep one.`]
      : []),
  ].join('\n');
}

function printFound(table: FoundTable): string {
  const columns = table.columns.map(({ name, use }) => (use === 'key' ? `[${name}]` : name));
  const shown = columns.length > 8 ? [...columns.slice(0, 7), `and ${String(columns.length - 7)} more`] : columns;
  return [
    `Table     ${table.sheet}, table ${String(table.number)}, ${table.range}: ${table.title}`,
    `            ${count(table.rows, 'row', 'rows')}: ${shown.join(' · ')}`,
    ...(table.totals.length === 0 ? [] : [`            totals: ${shorten(table.totals)}`]),
    `            ${table.shape}, ${String(Math.round(table.confidence * 100))}% sure: ${table.reasons.join(' ')}`,
  ].join('\n');
}

function printMade(made: NonNullable<ImportResponse['made']>): string[] {
  const steps = made.trail.map(({ step, rows, columns, remarks }, at) => {
    const notes = remarks.map((remark) => `\n            ${remark}`).join('');
    return `Step ${String(at + 1).padEnd(4)} ${step} (${count(rows, 'row', 'rows')}, ${count(columns, 'column', 'columns')})${notes}`;
  });
  return [
    ...steps,
    `Made      ${made.title}: ${count(made.rows, 'row', 'rows')}`,
    `            ${made.columns.join(' | ')}`,
    ...made.head.map((row) => `            ${row.join(' | ')}`),
  ];
}

function printChanges({ changes, figures, falseSentences }: ImportResponse): string[] {
  return [
    ...changes.map(({ row, column, before, after }) => `Changed   ${row}, ${column}: ${before} was, ${after} is`),
    ...figures.map(
      ({ figure, change, before, after }) =>
        `Figure    ${figure}: ${change}, ${before ?? 'nothing'} to ${after ?? 'nothing'}`,
    ),
    ...falseSentences.map(({ letter, phrase, message, suggestions }) => {
      const instead = suggestions.length === 0 ? '' : ` Try: ${suggestions.join(' · ')}`;
      return `False     ${letter}: “${phrase}”. ${message}${instead}`;
    }),
  ];
}

function shorten(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${String(names.length - 5)} more` : names.join(', ');
}
