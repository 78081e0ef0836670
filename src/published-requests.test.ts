/** The published grid of freedom-of-information answers, as a ledger; counts and sums made with another tool. */
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateFigures } from './core/figures/index.ts';
import { deriveUid, figureSchema, sourceSchema, type RecordMap, type Table } from './core/model/index.ts';
import { requestsFromGrid, tallyRequests, type GridRequests } from './core/requests/index.ts';
import { suggestRecipe } from './core/tables/recipe/index.ts';
import { open, recordOf, run, tableOn, there } from './testing/published-files.ts';

describe.runIf(there)('Contracts handed back, asked of 210 councils', () => {
  let table: Table;
  let grid: GridRequests;
  beforeAll(async () => {
    const book = await open('foi_bbc_social_care_in_crisis.xlsx');
    table = recordOf(run(book, suggestRecipe(book, tableOn(book, 'Contracts handed back')).steps));
    grid = requestsFromGrid(table, { asked: '2023-03-06', uidOf: (id) => deriveUid('test', 'request', id) });
  });

  it('121 gave a number; refusals, reasons, days and references are read from their columns', () => {
    const { asked, usable, waiting, replied } = tallyRequests(grid.requests);
    expect([asked, usable, waiting + replied]).toEqual([210, 121, 210]);
    const of = (authority: string) => grid.requests.find((request) => request.authority === authority);
    expect(of('Aberdeen City')).toMatchObject({ outcome: 'not-held', asked: '2023-03-06', reference: 'FOI-494265844' });
    expect(of('Barnet')).toMatchObject({ outcome: 'asked', asked: '2023-03-07', usable: false });
    expect(of('Anglesey')).toMatchObject({ outcome: 'replied', usable: true, bothYears: true });
    expect(new Set(grid.requests.map(({ id }) => id)).size).toBe(210);
  });

  it('the sum and the change carry their coverage; like for like, 7,008 became 5,881 in 115 councils', () => {
    const [before = '', after = ''] = table.columns
      .map(({ name }) => name)
      .filter((name) => name.endsWith('Contracts handed back'));
    const take = (column: string, more: object = {}) => [{ table: table.id, column, rows: 'answered', ...more }];
    const area = { code: 'asked', label: 'the councils that answered', nations: [] };
    const figure = (id: string, calculation: string, args: object) =>
      figureSchema.parse({
        ...{ uid: deriveUid('test', 'figure', id), id, kind: 'figure', type: 'derived', label: id },
        ...{ calculation, args, area, unit: { one: 'contract', many: 'contracts' } },
      });
    const source = sourceSchema.parse({
      ...{ uid: deriveUid('test', 'source', 'published'), id: 'published', kind: 'source', title: 'Answers' },
      ...{
        publisher: 'A broadcaster',
        released: '2023-06-01',
        sourceKind: 'freedom-of-information',
        authorities: 'councils',
      },
    });
    const records: RecordMap = new Map(
      [
        table,
        source,
        figure('later', 'sum', { of: take(after) }),
        figure('raw', 'change', { from: take(before), to: take(after) }),
        figure('alike', 'change', { from: take(before, { also: [after] }), to: take(after, { also: [before] }) }),
      ].map((record) => [record.uid, record]),
    );
    const { figures, findings } = evaluateFigures(records);
    expect(findings).toEqual([]);
    expect(figures.get('later')).toMatchObject({ coverage: { usable: 118, of: 210, what: 'councils' } });
    expect(figures.get('later')?.sum).toMatch(/= 5,936$/);
    expect(figures.get('raw')?.coverage).toEqual({ usable: 120, of: 210, bothYears: 115, what: 'councils' });
    expect(figures.get('raw')?.sum).toContain('(118 numbers)');
    expect(figures.get('raw')?.panel).toMatchObject({ areas: 115 });
    expect(figures.get('raw')?.panel?.sum).toMatch(/= −16\.1%$/);
    expect(figures.get('alike')?.panel).toBeUndefined();
    expect(figures.get('alike')?.quantity).toEqual(figures.get('raw')?.panel?.quantity);
  });
});
