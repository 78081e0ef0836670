import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showQuantity } from '../figures/index.ts';
import { exampleBriefing, makeRecord } from '../letters/testing/example-records.ts';
import type { RecordMap } from '../model/index.ts';
import { draftFigure, workOutDraft, type Draft, type DraftChoices, type DraftKind, type PickedCell } from './index.ts';

// Four Welsh forces (DOMAIN 1), an earlier year in which Gwent does not hold the number, and a total row.
const forces = ['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys'];
const codes = ['W15000003', 'W15000001', 'W15000002', 'W15000004'];
const table = makeRecord('table', 'forces', {
  title: 'Image offences, Welsh forces',
  source: 'home-office',
  unit: { one: 'offence', many: 'offences' },
  columns: [
    { name: 'Force', role: 'key', of: 'area' },
    { name: '2022/23', role: 'value', period: { start: '2022-04-01', end: '2023-03-31', kind: 'financial' } },
    { name: '2023/24', role: 'value', period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' } },
  ],
  cells: {
    Force: [...forces, 'Wales'],
    '2022/23': ['812', '448', 'Not held', '167', '[x]'],
    '2023/24': ['964', '535', '503', '192', '2,194'],
  },
  areas: Object.fromEntries(forces.map((label, at) => [label, { code: codes[at], label, nations: ['wales'] }])),
  totals: ['Wales'],
});
const records: RecordMap = new Map([...exampleBriefing(), [table.uid, table]]);

const pick = (column: string, ...rows: string[]): PickedCell[] => rows.map((row) => ({ column, row }));
const draft = (kind: DraftKind, picked: readonly PickedCell[], choices: DraftChoices = {}): Draft =>
  draftFigure(records, { kind, table: 'forces', picked, choices });

function worked(kind: DraftKind, picked: readonly PickedCell[], choices: DraftChoices = {}) {
  const made = draft(kind, picked, choices);
  if (!made.can) throw new Error(`${made.needs} ${made.have}`);
  const out = workOutDraft(records, made.figure, made.label)!;
  const { quantity, measure, per, sum } = out.figure;
  return { ...out, made, sum, value: showQuantity(quantity, measure, { per }) };
}
function refused(kind: DraftKind, picked: readonly PickedCell[], choices: DraftChoices = {}) {
  const made = draft(kind, picked, choices);
  if (made.can) throw new Error(made.says);
  return made;
}

describe('a total', () => {
  test('of the four forces is that of Wales, in words and in its area', () => {
    const { value, sum, made, figure, findings } = worked('total', pick('2023/24', ...forces));
    expect([value, sum]).toEqual(['2,194', '964 + 535 + 503 + 192 = 2,194']);
    expect(made.says).toBe('South Wales, North Wales, Gwent and Dyfed-Powys added together, 2023/24.');
    expect(made.label).toBe('Offences, Wales, 2023/24');
    expect(made.figure.args['of']).toEqual([{ table: 'forces', column: '2023/24', rows: 'all' }]);
    expect(figure.area?.code).toBe('W92000004');
    expect(findings).toEqual([]);
  });

  test('of one cell is its value', () => {
    const { made, value } = worked('total', pick('2023/24', 'Gwent'));
    expect(made.figure).toEqual({
      calculation: 'value',
      args: { of: [{ table: 'forces', column: '2023/24', row: 'Gwent' }] },
    });
    expect(value).toBe('503');
  });

  test('of two forces names the area after them', () => {
    const { made } = worked('total', pick('2023/24', 'Gwent', 'South Wales'));
    expect(made.figure.area).toEqual({
      code: 'gwent-and-south-wales',
      label: 'Gwent and South Wales',
      nations: ['wales'],
    });
  });

  test('stops at a marker, and leaving it out changes what is counted and the coverage', () => {
    const stopped = refused('total', pick('2022/23', ...forces));
    expect(stopped.needs).toBe('Gwent is Not held for 2022/23, so there is no total.');
    expect(stopped.have).toBe('Leave Gwent out, or choose another year.');
    const [offer] = stopped.offers;
    expect(offer?.label).toBe('Leave Gwent out');
    const { sum, made, figure } = worked('total', offer!.picked);
    expect(sum).toBe('812 + 448 + 167 = 1,427');
    expect(made.figure.base).toBe('in the 3 of 4 forces that gave a number');
    expect(figure.coverage).toMatchObject({ usable: 3, of: 4, what: 'forces' });
  });

  test('never adds a total row to its parts', () => {
    const { needs, offers } = refused('total', pick('2023/24', ...forces, 'Wales'));
    expect(needs).toBe('Wales is a total of other rows, so it is not added to them.');
    expect(worked('total', offers[0]!.picked).value).toBe('2,194');
  });
});

describe('a share', () => {
  test('is of the total row where there is one, and carries a base and its area', () => {
    const { sum, made, findings } = worked('share', pick('2023/24', 'South Wales'));
    expect(sum).toBe('964 ÷ 2,194 = 43.9%');
    expect(made.figure).toMatchObject({ base: 'of Wales', calculation: 'share' });
    expect(findings).toEqual([]);
  });

  test('of the selected cells takes the first as its part', () => {
    const { sum, made } = worked('share', pick('2023/24', 'Gwent', 'Dyfed-Powys'), { whole: 'chosen' });
    expect(sum).toBe('503 ÷ (503 + 192) = 72.4%');
    expect(made.wholes?.map(({ id }) => id)).toEqual(['row:4', 'chosen', 'all']);
  });
});

describe('a change', () => {
  const two = [...pick('2022/23', 'South Wales'), ...pick('2023/24', 'South Wales')];

  test('sets the later year over the earlier one, whichever was picked first', () => {
    expect(worked('change', two).sum).toBe('(964 − 812) ÷ 812 = 18.7%');
    expect(worked('change', [...two].reverse()).sum).toBe('(964 − 812) ÷ 812 = 18.7%');
    expect(worked('ratio', two).sum).toMatch(/^964 ÷ 812 = 1\.19/);
  });

  test('of cells of one year says what it needs and offers another year', () => {
    const { needs, have, offers } = refused('change', pick('2023/24', 'South Wales', 'North Wales'));
    expect(needs).toBe('Change needs one cell from each of two years.');
    expect(have).toBe('You have selected two cells from one year. Hold Ctrl and pick the same row in another year.');
    expect(offers[0]?.label).toBe('Compare with 2022/23');
    expect(worked('change', offers[0]!.picked).sum).toBe('((964 + 535) − (812 + 448)) ÷ (812 + 448) = 18.97%');
  });

  test('where this table has no other year for the rows, offers another table', () => {
    const { offers } = refused('change', pick('2023/24', 'Gwent'));
    expect(offers[0]).toMatchObject({ table: 'grooming', label: 'Use offences, Dyfed-Powys: 19 to 67' });
  });

  test('leaves a row with a marker out of both years', () => {
    const both = [...pick('2022/23', 'Gwent', 'South Wales'), ...pick('2023/24', 'Gwent', 'South Wales')];
    const { needs, offers } = refused('change', both);
    expect(needs).toBe('Gwent is Not held for 2022/23, so the years cannot be compared.');
    expect(worked('change', offers[0]!.picked).sum).toBe('(964 − 812) ÷ 812 = 18.7%');
  });

  test('needs the same rows in both years', () => {
    const uneven = [...pick('2022/23', 'South Wales'), ...pick('2023/24', 'South Wales', 'Gwent')];
    expect(refused('change', uneven).offers[0]?.label).toBe('Use the one row in both');
  });

  test('of counts is no points', () => {
    expect(refused('points', two).offers[0]?.label).toBe('Use the change');
  });
});

describe('other kinds', () => {
  test('a day over the real days of a financial year with 29 February', () => {
    const { sum } = worked('per', pick('2023/24', ...forces), { per: 'day' });
    expect(sum).toContain('÷ 366 days = 5.99');
  });

  test('a place among the rows of its column', () => {
    expect(worked('rank', pick('2023/24', 'North Wales')).sum).toMatch(/^535 is 2nd of 4/);
  });

  test('a rate asks for its population', () => {
    expect(refused('rate', pick('2023/24', 'Gwent')).needs).toBe('A rate needs the population of the same area.');
    const { made } = worked('rate', pick('2023/24', 'Gwent'), { population: 'wales-total', per: '1000' });
    expect(made.figure).toMatchObject({ calculation: 'rate', per: '1000' });
  });

  test('the highest and who holds it', () => {
    const { value, figure } = worked('highest', pick('2023/24', ...forces));
    expect([value, figure.holders]).toEqual(['964', ['South Wales']]);
  });
});

test('whatever is chosen, a draft works out or says in words what it needs, and what it offers works', () => {
  const columns = ['2022/23', '2023/24'];
  const cell = fc.record({ column: fc.constantFrom(...columns), row: fc.constantFrom(...forces, 'Wales') });
  const kinds: DraftKind[] = [
    'total',
    'share',
    'change',
    'per',
    'ratio',
    'points',
    'rank',
    'mean',
    'highest',
    'lowest',
  ];
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), fc.constantFrom(...kinds), (picked, kind) => {
      const made = draft(kind, picked);
      if (made.can) {
        const out = workOutDraft(records, made.figure, made.label);
        expect(out?.figure.quantity.kind).not.toBe('missing');
        expect(out?.findings.filter(({ severity }) => severity === 'wrong')).toEqual([]);
      } else {
        expect(made.needs).toMatch(/\.$/);
        for (const offer of made.offers) {
          expect(draftFigure(records, offer).can || offer.picked.length < picked.length).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});
