/** What an evaluation knows of a figure, and what it says when a figure cannot be worked out (DESIGN 5, Figure). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefingRecord, Finding } from '../model/index.ts';
import { evaluateFigures, type Evaluation } from './evaluate.ts';
import {
  aFigure,
  allForces,
  aReport,
  aSource,
  aTable,
  cell,
  evaluating,
  figureOf,
  platforms,
  recordMap,
  wales,
  welshForces,
} from './records.fixture.ts';

function only(evaluation: Evaluation): Finding {
  expect(evaluation.findings).toHaveLength(1);
  const [finding] = evaluation.findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

const total = aFigure('wales-total', 'sum', { of: allForces }, { area: wales });

describe('what a figure rests on', () => {
  it('is traced through figures to cells, tables and sources, in the order met', () => {
    const perDay = aFigure('per-day', 'average', { of: { figure: 'wales-total' } }, { per: 'day' });
    const figure = figureOf(evaluating(total, perDay), 'per-day');
    expect(figure).toMatchObject({ sources: ['home-office'], tables: ['forces'], figures: ['wales-total'] });
    expect(figure.cells).toHaveLength(4);
    expect(figure.cells[0]).toMatchObject({
      table: 'forces',
      row: 'South Wales',
      column: '2023/24',
      sheet: 'forces',
      cell: 'B2',
      shown: '964',
      total: false,
    });
  });

  it('names a cell once, however many ways lead to it, and says when it is counted twice', () => {
    const twice = aFigure(
      'twice',
      'sum',
      { of: [{ figure: 'wales-total' }, cell('forces', '2023/24', 'Gwent')] },
      { area: wales },
    );
    const figure = figureOf(evaluating(total, twice), 'twice');
    expect(figure.cells).toHaveLength(4);
    expect(figure.repeated).toEqual(['Gwent, 2023/24']);
    expect(figure.sum).toBe('2,194 + 503 = 2,697');
    expect(figureOf(evaluating(total), 'wales-total').repeated).toEqual([]);
  });

  it('carries the known rate with what went into it', () => {
    const known = { part: cell('platforms', 'Offences', 'All known'), whole: { figure: 'recorded' } };
    const share = aFigure(
      'snapchat',
      'share',
      { part: cell('platforms', 'Offences', 'Snapchat'), whole: cell('platforms', 'Offences', 'All known') },
      { known },
    );
    const figure = figureOf(evaluating(share, aReport('recorded', '9,172')), 'snapchat');
    expect(figure.known?.part).toMatchObject({ kind: 'value' });
    expect(figure.known?.operands.map(({ role, label }) => `${role}: ${label}`)).toEqual([
      'part: All known, Offences',
      'whole: recorded',
    ]);
    expect(figure.figures).toEqual(['recorded']);
    expect(figure.cells).toHaveLength(2);
  });

  it('carries the latest embargo of all that it rests on', () => {
    const secret = aSource('secret', { embargo: { until: '2025-03-12' } });
    const table = aTable(
      'new',
      { Force: ['A'], Offences: ['3'] },
      { source: 'secret', embargo: { until: '2025-01-01' } },
    );
    const figure = aFigure('it', 'value', { of: cell('new', 'Offences', 'A') });
    expect(figureOf(evaluating(secret, table, figure), 'it').embargo).toEqual({ until: '2025-03-12' });
  });

  it('has a fingerprint of the number alone, and a check lapses with it', () => {
    const same = aReport('printed', '2194', { unit: { one: 'crime', many: 'crimes' } });
    const before = evaluating(total, same);
    const { fingerprint } = figureOf(before, 'wales-total');
    expect(fingerprint).toMatch(/^[0-9a-f]{12}$/);
    expect(figureOf(before, 'printed').fingerprint).toBe(fingerprint);
    const checked = { by: 'Research Officer', date: '2025-02-01', of: fingerprint };
    expect(
      figureOf(evaluating(aReport('a', '2,194', { checked }), aReport('b', '2,195', { checked })), 'a').checked?.lapsed,
    ).toBe(false);
    expect(figureOf(evaluating(aReport('b', '2,195', { checked })), 'b').checked?.lapsed).toBe(true);
  });
});

describe('fields that differ must be given', () => {
  it('an area for a sum over areas', () => {
    const evaluation = evaluating(aFigure('it', 'sum', { of: allForces }));
    expect(only(evaluation)).toMatchObject({
      rule: 'figure-field-differs',
      severity: 'wrong',
      message:
        'The figure “it” brings together 4 areas (South Wales; North Wales; Gwent; Dyfed-Powys), so its own is not known. Give the figure its own area.',
      where: { figure: 'it', text: 'area' },
    });
    expect(figureOf(evaluation, 'it').quantity).toMatchObject({ kind: 'missing', marker: 'no value' });
  });

  it('a unit where units switch', () => {
    const sessions = aReport('sessions', '903', { unit: { one: 'session', many: 'sessions' } });
    const crimes = aReport('crimes', '2', { unit: { one: 'crime', many: 'crimes' } });
    const evaluation = evaluating(
      sessions,
      crimes,
      aFigure('it', 'sum', { of: [{ figure: 'sessions' }, { figure: 'crimes' }] }),
    );
    expect(only(evaluation).message).toContain('2 units (sessions; crimes)');
  });

  it('a period for a sum over years, but not for a comparison of them', () => {
    const both = [cell('communication', '2017/18', 'Wales'), cell('communication', '2023/24', 'Wales')];
    expect(only(evaluating(aFigure('it', 'sum', { of: both }))).message).toContain('2 periods (2017/18; 2023/24)');
    expect(evaluating(aFigure('it', 'change', { from: both[0], to: both[1] })).findings).toEqual([]);
  });

  it('no coverage where a place that answered is named: “4 of 6 councils” is said of all of them', () => {
    const councils = aTable(
      'councils',
      {
        Council: ['Adur', 'Arun', 'Barnet', 'All'],
        '2021/22': ['12', '61', '1,204', '1,277'],
        '2022/23': ['9', '73', '1,999', '2,081'],
      },
      {
        columns: [
          { name: 'Council', role: 'key', of: 'area' },
          { name: '2021/22', role: 'value' },
          { name: '2022/23', role: 'value' },
        ],
        totals: ['All'],
        coverage: { usable: 3, of: 6, what: 'councils' },
      },
    );
    const change = (id: string, row: string) =>
      aFigure(id, 'change', { from: cell('councils', '2021/22', row), to: cell('councils', '2022/23', row) });
    const evaluation = evaluating(councils, change('barnet', 'Barnet'), change('all', 'All'));
    expect(figureOf(evaluation, 'barnet').coverage).toBeUndefined();
    expect(figureOf(evaluation, 'all').coverage).toMatchObject({ usable: 3, of: 6 });
  });

  it('a coverage where one part covers fewer', () => {
    const some = aReport('some', '5', { coverage: { usable: 20, of: 43, what: 'forces' } });
    const all = aReport('all', '50', { coverage: { usable: 43, of: 43, what: 'forces' } });
    const evaluation = evaluating(
      some,
      all,
      aFigure('it', 'share', { part: { figure: 'some' }, whole: { figure: 'all' } }),
    );
    expect(only(evaluation).message).toContain('2 coverages (20 of 43 forces; 43 of 43 forces)');
  });

  it('a base or coverage of one part narrows the whole; an area of one part is not the figure’s', () => {
    const part = aReport('part', '5', { base: 'where known', area: wales });
    const figure = aFigure('it', 'sum', { of: [{ figure: 'part' }, { figure: 'rest' }] });
    const evaluation = evaluating(part, aReport('rest', '6'), figure);
    expect(evaluation.findings).toEqual([]);
    expect(figureOf(evaluation, 'it').base).toBe('where known');
    expect(figureOf(evaluation, 'it').area).toBeUndefined();
  });

  it('and an own one that contradicts what all of it says is misleading, yet worked out', () => {
    const evaluation = evaluating(aFigure('it', 'value', { of: cell('forces', '2023/24', 'Gwent') }, { area: wales }));
    expect(only(evaluation)).toMatchObject({ rule: 'figure-field-restated', severity: 'misleading' });
    expect(figureOf(evaluation, 'it')).toMatchObject({ area: wales, sum: '503 (Gwent, 2023/24)' });
  });
});

describe('what cannot be worked out', () => {
  it('unknown ids are said, with the nearest', () => {
    expect(only(evaluating(total, aFigure('it', 'value', { of: { figure: 'wales-totl' } })))).toMatchObject({
      rule: 'figure-unknown',
      message: 'The briefing has no figure “wales-totl”. Did you mean “wales-total”?',
      suggestion: 'wales-total',
    });
    expect(only(evaluating(aFigure('it', 'value', { of: cell('force', '2023/24', 'Gwent') })))).toMatchObject({
      rule: 'table-unknown',
      suggestion: 'forces',
    });
    expect(only(evaluating(aReport('it', '5', { source: 'home-ofice' })))).toMatchObject({
      rule: 'source-unknown',
      suggestion: 'home-office',
    });
  });

  it('keys that no longer match are said, never shifted', () => {
    expect(only(evaluating(aFigure('it', 'value', { of: cell('forces', '2023/24', 'Gwnet') })))).toMatchObject({
      rule: 'row-unmatched',
      where: { figure: 'it', table: 'forces', text: 'Gwnet' },
      suggestion: 'Gwent',
    });
    expect(only(evaluating(aFigure('it', 'value', { of: cell('forces', '2022/23', 'Gwent') })))).toMatchObject({
      rule: 'column-unmatched',
      suggestion: '2023/24',
    });
    const twice = aTable('twice', { Force: ['Kent', 'Kent'], Offences: ['1', '2'] });
    expect(only(evaluating(twice, aFigure('it', 'value', { of: cell('twice', 'Offences', 'Kent') })))).toMatchObject({
      rule: 'row-matches-twice',
    });
  });

  it('a circle is named once, and all that stand in it are missing', () => {
    const evaluation = evaluating(
      aFigure('b', 'sum', { of: { figure: 'a' } }),
      aFigure('a', 'sum', { of: { figure: 'b' } }),
      aFigure('c', 'sum', { of: { figure: 'a' } }),
    );
    expect(only(evaluation).message).toContain('a → b → a');
    for (const id of ['a', 'b', 'c']) expect(figureOf(evaluation, id).quantity.kind).toBe('missing');
  });

  it('division by 0, or by what may be 0', () => {
    const table = aTable('few', { Force: ['A', 'B', 'C'], Offences: ['0', '<5', '5'] }, { zerosHidden: true });
    const over = (row: string): Evaluation =>
      evaluating(
        table,
        aFigure('it', 'ratio', { from: cell('few', 'Offences', row), to: cell('few', 'Offences', 'C') }),
      );
    expect(only(over('A'))).toMatchObject({ rule: 'division-by-zero', severity: 'wrong' });
    expect(only(over('A')).message).toContain('(5 ÷ 0): nothing can be divided by 0');
    expect(only(over('B')).message).toContain('(5 ÷ (0 to 4)): the number to divide by may be 0');
  });

  it('a missing cell is no finding: the figure says why it has no number', () => {
    const table = aTable('gap', { Force: ['Gwent'], '2019/20': ['Not held'] });
    const evaluation = evaluating(table, aFigure('it', 'value', { of: cell('gap', '2019/20', 'Gwent') }));
    expect(evaluation.findings).toEqual([]);
    expect(figureOf(evaluation, 'it').quantity).toMatchObject({
      marker: 'Not held',
      why: 'Gwent is not held for 2019/20',
    });
  });

  it('roles that are missing, unknown or too full, and an average without its "per"', () => {
    const gwent = cell('forces', '2023/24', 'Gwent');
    const rules = (...records: BriefingRecord[]): string[] =>
      evaluating(...records).findings.map(({ message }) => message);
    expect(rules(aFigure('it', 'share', { part: gwent }))).toEqual([
      'The figure “it” (share) needs “whole”: the whole; several are added.',
    ]);
    expect(rules(aFigure('it', 'ratio', { from: gwent, to: gwent, form: gwent }))).toEqual([
      'The figure “it” has arguments called “form”; its calculation, ratio, takes “from” and “to”.',
    ]);
    expect(rules(aFigure('it', 'value', { of: [gwent, gwent] }))).toEqual([
      'The figure “it” (value) takes one cell or figure as “of”, and has 2.',
    ]);
    expect(rules(aFigure('it', 'average', { of: gwent }))).toEqual([
      'The figure “it” (average) needs “per”: one of day, week, month.',
    ]);
    expect(rules(aFigure('it', 'average', { of: gwent }, { per: '1000' }))).toHaveLength(1);
  });

  it('an average without a period, or over one that ends before it begins', () => {
    const plain = aReport('plain', '5');
    expect(
      only(evaluating(plain, aFigure('it', 'average', { of: { figure: 'plain' } }, { per: 'day' }))),
    ).toMatchObject({ rule: 'figure-field-missing' });
    const period = { start: '2024-03-31', end: '2023-04-01', kind: 'other' };
    expect(
      only(evaluating(plain, aFigure('it', 'average', { of: { figure: 'plain' } }, { per: 'day', period }))),
    ).toMatchObject({ rule: 'period-reversed' });
  });

  it('different kinds of number side by side', () => {
    const share = aReport('share', '50', { measure: 'share' });
    const count = aReport('count', '50');
    expect(
      only(evaluating(share, count, aFigure('it', 'sum', { of: [{ figure: 'share' }, { figure: 'count' }] }))).message,
    ).toBe(
      'The figure “it” cannot be worked out: it sets a share and a count side by side, which are different kinds of number.',
    );
    expect(
      only(evaluating(count, aFigure('it', 'points', { from: { figure: 'count' }, to: { figure: 'count' } }))).message,
    ).toContain('“count” is not one');
  });

  it('two records with one id', () => {
    const other = { ...total, uid: 'f'.repeat(32) } as BriefingRecord;
    expect(only(evaluating(total, other))).toMatchObject({ rule: 'id-repeated', where: { figure: 'wales-total' } });
  });
});

describe('always', () => {
  const records = [
    aSource('home-office'),
    welshForces,
    platforms,
    total,
    aFigure('per-day', 'average', { of: { figure: 'wales-total' } }, { per: 'day' }),
    aFigure('double', 'sum', { of: [{ figure: 'wales-total' }, { figure: 'wales-total' }] }),
    aFigure('a', 'sum', { of: [{ figure: 'b' }, { figure: 'lost' }] }),
    aFigure('b', 'sum', { of: { figure: 'a' } }),
    aFigure('wrong', 'value', { of: cell('forces', '2023/24', 'Essex') }),
    aFigure('areas', 'sum', { of: allForces }),
    aReport('few', '<5'),
  ];

  it('the evaluation does not depend on the order of the records', () => {
    const plain = (list: readonly BriefingRecord[]): string => {
      const { figures, findings } = evaluateFigures(recordMap(list));
      return JSON.stringify([[...figures], findings]);
    };
    const expected = plain(records);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length }),
        (shuffled) => plain(shuffled) === expected,
      ),
      { numRuns: 50 },
    );
  });

  it('a missing member makes every sum that holds it missing', () => {
    const members = fc.array(fc.constantFrom('5', '<5', '0', '1,234', '[x]', 'Refused', ''), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(members, (numbers) => {
        const table = aTable('t', { Row: numbers.map((_, at) => `r${String(at)}`), Offences: numbers });
        const figure = aFigure('it', 'sum', { of: { table: 't', column: 'Offences', rows: 'all' } });
        const { quantity } = figureOf(evaluating(table, figure), 'it');
        const gap = numbers.some((number) => ['[x]', 'Refused', ''].includes(number));
        return (quantity.kind === 'missing') === gap;
      }),
    );
  });
});
