import { describe, expect, it } from 'vitest';
import { evaluateFigures } from '../figures/index.ts';
import { exampleBriefing, makeRecord } from '../letters/testing/example-records.ts';
import { deriveUid, findRecord, type Table } from '../model/index.ts';
import { checkChart } from './check-chart.ts';
import { draftFromFigures, draftFromTable } from './draft-chart.ts';
import { resolveChart } from './resolve.ts';

const years = ['2016/17', '2017/18', '2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24'];
const trend = makeRecord('table', 'trend', {
  title: 'Offences by year',
  source: 'home-office',
  unit: { one: 'offence', many: 'offences' },
  columns: [
    { name: 'Year', role: 'key', of: 'period' },
    { name: 'Offences', role: 'value' },
  ],
  cells: { Year: years, Offences: years.map((_, at) => String(100 + at)) },
});
const records = exampleBriefing(trend);
const evaluation = evaluateFigures(records);
const named = { uid: deriveUid('test', 'chart', 'new'), id: 'new' };
const draft = (table: string) => draftFromTable(named, findRecord(records, 'table', table)!, records, evaluation)!;

describe('A chart of a table', () => {
  it('is bars, highest first, with what stands out in the title', () => {
    expect(draft('image-offences')).toMatchObject({
      chartKind: 'bar',
      order: 'descending',
      title: 'South Wales had the most offences',
      highlight: 'South Wales',
      data: { table: 'image-offences', columns: ['Offences'], rows: 'all' },
    });
  });

  it('is a line over many years, and grouped columns over two', () => {
    expect(draft('trend')).toMatchObject({ chartKind: 'line', title: 'Offences by year' });
    expect(draft('grooming')).toMatchObject({ chartKind: 'grouped', data: { columns: ['2017/18', '2023/24'] } });
  });

  it('can be exported as it is: nothing in it is wrong', () => {
    for (const id of ['image-offences', 'platforms', 'trend', 'grooming', 'nations']) {
      const spec = draft(id);
      const findings = checkChart(resolveChart(spec, records, evaluation), spec);
      expect(findings.filter(({ severity }) => severity === 'wrong')).toEqual([]);
    }
  });

  it('is none where the table holds no values', () => {
    const table = { ...(trend as Table), columns: [{ name: 'Year', role: 'key' as const }] };
    expect(draftFromTable(named, table, records, evaluation)).toBeUndefined();
  });
});

describe('A chart of figures', () => {
  it('draws them in one row of bars', () => {
    const figures = ['snapchat-share', 'meta-share'].map((id) => findRecord(records, 'figure', id)!);
    const spec = draftFromFigures(named, figures, records, evaluation)!;
    expect(spec.data).toEqual({ figures: [{ figure: 'snapchat-share' }, { figure: 'meta-share' }] });
    expect(spec.highlight).toBe('Share of image offences that took place on Snapchat');
    expect(draftFromFigures(named, [], records, evaluation)).toBeUndefined();
  });
});
