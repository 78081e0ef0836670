import { describe, expect, test } from 'vitest';
import { exampleBriefing, makeRecord } from '../../../../core/letters/testing/example-records.ts';
import { findRecord, type Table } from '../../../../core/model/index.ts';
import { settingsOf, settingsProblems, withSettings } from './table-settings.ts';

const table = makeRecord('table', 'forces', {
  title: 'Image offences, Welsh forces',
  source: 'home-office',
  unit: { one: 'offence', many: 'offences' },
  period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' },
  columns: [
    { name: 'Force', role: 'key', of: 'area' },
    { name: 'Offences', role: 'value' },
  ],
  cells: { Force: ['Gwent', 'Wales'], Offences: ['503', '2194'] },
  totals: ['Wales'],
  breaks: [{ date: '2018-04-01', what: 'whole years from here', rows: ['Gwent'] }],
  multiResponse: false,
  recipe: [{ step: 'choose' }],
}) as Table;

describe('settings of a table', () => {
  test.each(['image-offences', 'platforms', 'grooming'])('that are not touched change nothing of %s', (id) => {
    const own = findRecord(exampleBriefing(), 'table', id)!;
    expect(withSettings(own, settingsOf(own))).toEqual(own);
  });

  test('change what was changed and keep the rest, rows of a break among it', () => {
    const draft = { ...settingsOf(table), title: 'Offences', period: '2024/25', multi: 'yes' as const, threshold: '5' };
    expect(withSettings(table, draft)).toEqual({
      ...table,
      title: 'Offences',
      period: { start: '2024-04-01', end: '2025-03-31', kind: 'financial' },
      multiResponse: true,
      threshold: 5,
    });
  });

  test('take out what was emptied', () => {
    const draft = { ...settingsOf(table), unitOne: '', unitMany: '', totals: '\n', multi: 'unknown' as const };
    const { unit: _unit, totals: _totals, multiResponse: _multi, ...rest } = table;
    expect(withSettings(table, draft)).toEqual(rest);
  });

  test('give a column its own period and unit', () => {
    const draft = settingsOf(table);
    Object.assign(draft.columns[1]!, { period: '2022/23', unitOne: 'child', unitMany: 'children' });
    expect(withSettings(table, draft).columns[1]).toMatchObject({
      period: { start: '2022-04-01', end: '2023-03-31' },
      unit: { one: 'child', many: 'children' },
    });
  });

  test('name an area by the gazetteer', () => {
    expect(withSettings(table, { ...settingsOf(table), area: 'Wales' }).area).toMatchObject({ code: 'W92000004' });
  });

  test('say what cannot be read', () => {
    const draft = {
      ...settingsOf(table),
      title: ' ',
      period: 'soon',
      threshold: 'few',
      usable: '3',
      what: '',
      id: 'A b',
    };
    expect(Object.keys(settingsProblems(draft)).sort()).toEqual(['id', 'period', 'threshold', 'title', 'what']);
  });
});
