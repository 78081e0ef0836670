import { describe, expect, test } from 'vitest';
import { deriveUid, requestSchema, type BriefingRecord } from '../model/index.ts';
import { aFigure, aReport, aSource, aTable, evaluating, figureOf } from './records.fixture.ts';
import { showQuantity } from './numbers.ts';

const councils = ['Adur', 'Arun', 'Barnet', 'Bedford', 'Conwy', 'Gwynedd'];
const wales = { code: 'W92000004', label: 'Wales', nations: ['wales'] };
const areaOf = (label: string) => ({
  code: `${['Conwy', 'Gwynedd'].includes(label) ? 'W06' : 'E07'}0000${String(councils.indexOf(label) + 10)}`,
  label,
  nations: [['Conwy', 'Gwynedd'].includes(label) ? 'wales' : 'england'],
});
const source = aSource('answers', { sourceKind: 'freedom-of-information' });
const grid = (fields: object = {}) =>
  aTable(
    'grid',
    {
      Council: [...councils, 'All councils'],
      '2021/22': ['12', 'Refused', '60', 'Not held', '<5', '30', '104'],
      '2022/23': ['15', '40', '48', 'Refused', '', '33', '136'],
    },
    {
      source: 'answers',
      totals: ['All councils'],
      columns: [
        { name: 'Council', role: 'key', of: 'area' },
        { name: '2021/22', role: 'value' },
        { name: '2022/23', role: 'value' },
      ],
      areas: Object.fromEntries(councils.map((label) => [label, areaOf(label)])),
      unit: { one: 'contract', many: 'contracts' },
      ...fields,
    },
  );
const rows = (column: string, which: unknown = 'answered', more: object = {}) => ({
  table: 'grid',
  column,
  rows: which,
  ...more,
});
const row = (column: string, label: string) => ({ table: 'grid', column, row: label });
const england = { code: 'E92000001', label: 'England', nations: ['england'] };
const area = { area: { code: 'six', label: 'six councils', nations: ['england', 'wales'] } };
const figure = (
  calculation: string,
  args: object,
  fields: Readonly<Record<string, unknown>> = area,
  ...more: BriefingRecord[]
) => {
  const evaluation = evaluating(source, grid(), ...more, aFigure('it', calculation, { ...args }, fields));
  return { ...figureOf(evaluation, 'it'), findings: evaluation.findings };
};

describe('rows that answered', () => {
  test('are added, and the others are said not to have been asked in vain', () => {
    const it = figure('sum', { of: rows('2022/23') });
    expect(it.sum).toBe('15 + 40 + 48 + 33 = 136');
    expect(it.coverage).toEqual({ usable: 4, of: 6, what: 'councils' });
  });

  test('a hidden number is an answer, and the sum is a range', () => {
    const it = figure('sum', { of: rows('2021/22') });
    expect(showQuantity(it.quantity)).toBe('103 to 106');
    expect(it.coverage).toMatchObject({ usable: 4, of: 6 });
  });

  test('all rows with a refusal among them give no sum, and still say who answered', () => {
    const it = figure('sum', { of: rows('2022/23', 'all') });
    expect(it.quantity).toMatchObject({ kind: 'missing' });
    expect(it.sum).toContain('Bedford was refused');
    expect(it.coverage).toMatchObject({ usable: 4, of: 6 });
  });

  test('may be asked to answer in another column too', () => {
    expect(figure('sum', { of: rows('2022/23', 'answered', { also: ['2021/22'] }) }).sum).toBe('15 + 48 + 33 = 96');
    const unknown = figure('sum', { of: rows('2022/23', 'answered', { also: ['2020/21'] }) });
    expect(unknown.findings[0]).toMatchObject({ rule: 'column-unmatched', severity: 'wrong' });
  });

  test('none at all is a finding', () => {
    const none = aTable('none', { Council: ['Adur'], Contracts: ['Refused'] }, { source: 'answers' });
    const it = figure('sum', { of: { table: 'none', column: 'Contracts', rows: 'answered' } }, area, none);
    expect(it.findings[0]?.message).toBe(
      'No row of the table “none” gives a number in “Contracts”. Choose other columns.',
    );
  });
});

describe('coverage', () => {
  test('of one council is not counted: it answered for itself', () => {
    expect(figure('value', { of: row('2022/23', 'Adur') }, {}).coverage).toBeUndefined();
  });

  test('of the printed total is that of the column', () => {
    expect(figure('value', { of: row('2022/23', 'All councils') }).coverage).toMatchObject({ usable: 4, of: 6 });
  });

  test('of named rows is counted out of those in the area of the figure', () => {
    const it = figure('sum', { of: rows('2022/23', ['Gwynedd']) }, { area: wales });
    expect(it.coverage).toEqual({ usable: 1, of: 2, what: 'councils' });
    expect(
      figure('sum', { of: rows('2022/23', ['Adur', 'Arun', 'Barnet']) }, { area: england }).coverage,
    ).toMatchObject({
      usable: 3,
      of: 4,
    });
  });

  test('goes with figures that rest on others', () => {
    const sum = aFigure('sum', 'sum', { of: rows('2022/23') }, area);
    const share = figure('share', { part: row('2022/23', 'Adur'), whole: { figure: 'sum' } }, area, sum);
    expect(share.coverage).toEqual({ usable: 4, of: 6, what: 'councils' });
  });

  test('that is given stands, and one that is not needed is not counted', () => {
    const given = { usable: 5, of: 7, what: 'boards' };
    expect(figure('sum', { of: rows('2022/23') }, { ...area, coverage: given }).coverage).toEqual(given);
    const full = aTable('full', { Force: ['Gwent', 'Kent'], Offences: ['1', '2'] }, { source: 'answers' });
    expect(
      figure('sum', { of: { table: 'full', column: 'Offences', rows: 'all' } }, area, full).coverage,
    ).toBeUndefined();
  });

  test('is not counted from the symbols of official statistics', () => {
    const official = aTable('official', { Force: ['Gwent', 'Kent'], Offences: ['1', '[x]'] });
    const it = figure('sum', { of: { table: 'official', column: 'Offences', rows: 'answered' } }, area, official);
    expect(it.coverage).toBeUndefined();
    expect(it.sum).toBe('1 = 1');
  });
});

describe('coverage from requests', () => {
  const request = (authority: string, fields: object) => {
    const id = authority.toLowerCase().replaceAll(' ', '-');
    const given = { authority, source: 'answers', asked: '2024-06-03', ...fields };
    return requestSchema.parse({ uid: deriveUid('test', 'request', id), id, kind: 'request', ...given });
  };
  const together = aTable('together', { Platform: ['A', 'B'], Offences: ['7', '9'] }, { source: 'answers' });
  const of = { of: { table: 'together', column: 'Offences', rows: 'all' } };
  const asked = [
    request('Gwent', { outcome: 'replied', bothYears: true }),
    request('North Wales', { outcome: 'replied', bothYears: false }),
    request('South Wales', { outcome: 'refused', exemption: 's.12' }),
  ];

  test('“2 of 3 forces” stands with every figure of a table that the answers were put together in', () => {
    expect(figure('sum', of, area, together, ...asked).coverage).toEqual({
      usable: 2,
      of: 3,
      bothYears: 1,
      what: 'forces',
    });
    const value = { of: { table: 'together', column: 'Offences', row: 'A' } };
    expect(figure('value', value, area, together, ...asked).coverage).toMatchObject({ usable: 2, of: 3 });
  });

  test('one request is no survey', () => {
    expect(figure('sum', of, area, together, asked[0]!).coverage).toBeUndefined();
  });

  test('a table that leaves out who did not answer is counted out of all who were asked', () => {
    const forces = aTable('forces-2', { Force: ['Gwent', 'North Wales'], Offences: ['7', '9'] }, { source: 'answers' });
    const all = { of: { table: 'forces-2', column: 'Offences', rows: 'all' } };
    expect(figure('sum', all, area, forces, ...asked).coverage).toEqual({ usable: 2, of: 3, what: 'forces' });
    const one = { of: { table: 'forces-2', column: 'Offences', row: 'Gwent' } };
    expect(figure('value', one, {}, forces, ...asked).coverage).toBeUndefined();
  });
});

describe('a change', () => {
  const change = (from: object, to: object, ...more: BriefingRecord[]) => figure('change', { from, to }, area, ...more);

  test('between different areas has the panel of those in both beside it, with its sum', () => {
    const it = change(rows('2021/22', ['Adur', 'Barnet']), rows('2022/23'));
    expect(it.sum).toBe('((15 + 40 + 48 + 33) − (12 + 60)) ÷ (12 + 60) = 88.9%');
    expect(it.panel).toMatchObject({
      areas: 2,
      onlyEarlier: [],
      onlyLater: ['Arun', 'Gwynedd'],
      sum: '((15 + 48) − (12 + 60)) ÷ (12 + 60) = −12.5%',
    });
    expect(it.coverage).toEqual({ usable: 4, of: 6, bothYears: 2, what: 'councils' });
  });

  test('between the same areas is like for like already', () => {
    const both = (column: string, other: string) => rows(column, 'answered', { also: [other] });
    const it = change(both('2021/22', '2022/23'), both('2022/23', '2021/22'));
    expect(it.panel).toBeUndefined();
    expect(it.sum).toBe('((15 + 48 + 33) − (12 + 60 + 30)) ÷ (12 + 60 + 30) = −5.9%');
    expect(it.coverage).toEqual({ usable: 3, of: 6, bothYears: 3, what: 'councils' });
  });

  test('between figures of their own knows their areas too', () => {
    const before = aFigure('before', 'sum', { of: rows('2021/22', ['Adur', 'Barnet', 'Gwynedd']) }, area);
    const after = aFigure('after', 'sum', { of: rows('2022/23') }, area);
    const it = change({ figure: 'before' }, { figure: 'after' }, before, after);
    expect(it.panel).toMatchObject({ areas: 3, onlyLater: ['Arun'] });
    expect(it.coverage).toMatchObject({ usable: 4, of: 6, bothYears: 3 });
    expect(it.findings).toEqual([]);
  });

  test('with areas on one side alone has nothing to compare like with like', () => {
    const it = change(rows('2021/22', ['Adur']), rows('2022/23', ['Barnet']));
    expect(it.panel).toEqual({ areas: 0, onlyEarlier: ['Adur'], onlyLater: ['Barnet'] });
  });

  test('of which only a part is known by areas has no panel', () => {
    const rest = aReport('rest', '20', { area: area.area, unit: { one: 'contract', many: 'contracts' } });
    const it = change([rows('2021/22', ['Adur', 'Barnet']), { figure: 'rest' }] as object, rows('2022/23'), rest);
    expect(it.panel).toBeUndefined();
  });
});
