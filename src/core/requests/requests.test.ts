import { describe, expect, test } from 'vitest';
import { aSource, aTable, recordMap } from '../figures/records.fixture.ts';
import { deriveUid, requestSchema, type FoiRequest, type Table } from '../model/index.ts';
import { readLedger, requestsFromGrid, standingOn, tallyRequests } from './index.ts';

const request = (authority: string, fields: object = {}): FoiRequest => {
  const id = authority.toLowerCase().replaceAll(' ', '-');
  const given = { authority, asked: '2024-06-03', ...fields };
  return requestSchema.parse({ uid: deriveUid('test', 'request', id), id, kind: 'request', ...given });
};

describe('how a request stands', () => {
  const stateOn = (day: string, fields: object = {}) => standingOn(request('Kent', fields), day).state;

  test('is asked, then acknowledged, then overdue from the day after it was due', () => {
    expect(stateOn('2024-06-10')).toBe('asked');
    expect(stateOn('2024-06-10', { acknowledged: '2024-06-05' })).toBe('acknowledged');
    expect(stateOn('2024-06-04', { acknowledged: '2024-06-05' })).toBe('asked');
    expect(stateOn('2024-07-01')).toBe('asked');
    expect(stateOn('2024-07-02')).toBe('overdue');
  });

  test('is never overdue once an answer came, whatever the answer', () => {
    for (const outcome of ['replied', 'partly', 'refused', 'not-held'])
      expect(stateOn('2030-01-01', { outcome })).toBe(outcome);
    expect(stateOn('2030-01-01', { replied: '2024-07-03' })).toBe('replied');
  });

  test('says how many working days are left, or by how many the answer was late', () => {
    expect(standingOn(request('Kent'), '2024-06-28')).toMatchObject({ due: '2024-07-01', daysLeft: 1 });
    expect(standingOn(request('Kent'), '2024-07-08')).toMatchObject({ state: 'overdue', daysLeft: -5 });
    const late = { outcome: 'replied', replied: '2024-07-05' };
    expect(standingOn(request('Kent', late), '2024-08-01')).toMatchObject({ state: 'replied', daysLate: 4 });
    expect(standingOn(request('Kent', { ...late, replied: '2024-07-01' }), '2024-08-01')).not.toHaveProperty(
      'daysLate',
    );
  });

  test('counts from the day of receipt, and keeps a day that was agreed', () => {
    expect(standingOn(request('Kent', { received: '2024-06-05' }), '2024-06-06').due).toBe('2024-07-03');
    expect(standingOn(request('Kent', { due: '2024-08-01' }), '2024-07-20')).toMatchObject({
      state: 'asked',
      due: '2024-08-01',
    });
  });
});

describe('the ledger', () => {
  const source = aSource('answers', { request: 'gwent' });
  const forces = [
    request('Kent', { source: 'answers', asked: '2024-06-10' }),
    request('Gwent', { outcome: 'replied', bothYears: true }),
    request('Sussex', { source: 'answers', outcome: 'partly', usable: true, bothYears: false }),
    request('Surrey', { source: 'answers', outcome: 'refused', exemption: 's.12' }),
    request('Essex', { source: 'answers', asked: '2024-06-03' }),
    request('Cleveland', { source: 'answers', outcome: 'not-held' }),
    request('Other', { source: 'elsewhere' }),
  ];
  const ledger = readLedger(recordMap([source, ...forces]), '2024-07-05');

  test('lists what is overdue first, then by the day it is due', () => {
    expect(ledger.entries.slice(0, 3).map((entry) => `${entry.request.authority} ${entry.state} ${entry.due}`)).toEqual(
      ['Essex overdue 2024-07-01', 'Other overdue 2024-07-01', 'Cleveland not-held 2024-07-01'],
    );
  });

  test('counts asked, replied, usable and both years by source', () => {
    expect(ledger.surveys).toEqual([
      {
        source: 'answers',
        tally: { asked: 6, replied: 4, refused: 1, notHeld: 1, waiting: 2, usable: 2, bothYears: 1 },
        coverage: { usable: 2, of: 6, bothYears: 1, what: 'forces' },
      },
    ]);
    expect(tallyRequests([request('Kent')]).bothYears).toBeUndefined();
  });
});

describe('a grid of answers', () => {
  const columns = (names: readonly string[]) => [
    { name: 'Council', role: 'key', of: 'area' },
    ...names.map((name) => ({ name, role: /\d{4}/.test(name) ? 'value' : 'note' })),
  ];
  const read = (cells: Readonly<Record<string, readonly string[]>>, fields: object = {}, options: object = {}) => {
    const [, ...names] = Object.keys(cells);
    const table = aTable('grid', cells, { columns: columns(names), source: 'answers', ...fields }) as Table;
    return requestsFromGrid(table, {
      asked: '2024-06-03',
      uidOf: (id) => deriveUid('test', 'request', id),
      ...options,
    });
  };
  const outcomes = (...given: Parameters<typeof read>) =>
    read(...given).requests.map(({ authority, outcome, exemption, usable, bothYears }) => ({
      is: [authority, outcome, exemption].filter((part) => part !== undefined).join(' '),
      usable,
      bothYears,
    }));

  test('gives a request an authority, from its cells alone: a number, a hidden one, a refusal, nothing', () => {
    const cells = {
      Council: ['Adur', 'Arun', 'Barnet', 'Bedford', 'Conwy', 'Gwynedd', 'Total'],
      '2021/22': ['12', '<5', 'Refused s.12', 'Not held', '', 'n/a', '17'],
      '2022/23': ['15', 'Not held', 'Refused', 'Info not held', '', '3', '18'],
    };
    expect(outcomes(cells, { totals: ['Total'] })).toEqual([
      { is: 'Adur replied', usable: true, bothYears: true },
      { is: 'Arun partly', usable: true, bothYears: false },
      { is: 'Barnet refused s.12', usable: false, bothYears: false },
      { is: 'Bedford not-held', usable: false, bothYears: false },
      { is: 'Conwy asked', usable: false, bothYears: false },
      { is: 'Gwynedd partly', usable: true, bothYears: false },
    ]);
  });

  test('reads what its other columns say: response, reason, days, reference', () => {
    const { requests, remarks } = read({
      Council: ['Adur', 'Arun', 'Barnet', 'Bedford', 'Conwy', 'Gwynedd'],
      'Date sent': ['06/03/2023', '7/3/2023', '2023-03-08', 'soon 3', '', ''],
      'Acknowledged?': ['Yes', '', '', '', 'Yes', ''],
      'Their ref': ['FOI-1', '', '', '', '', ''],
      'Type of response given': ['Full', 'Refused', 'Refused', 'Refused', 'Did not respond', 'Partial'],
      'Reason for refusal': ['', 'Info not held', 'Cost exceeded', 'Section 40(2)', '', ''],
      '2022/23': ['7', '', '', '', '', '3'],
    });
    expect(
      requests.map(({ outcome, asked, exemption, note, reference }) => [outcome, asked, exemption ?? note, reference]),
    ).toEqual([
      ['replied', '2023-03-06', undefined, 'FOI-1'],
      ['not-held', '2023-03-07', undefined, undefined],
      ['refused', '2023-03-08', 'Reason given: Cost exceeded', undefined],
      ['refused', '2024-06-03', 's.40(2)', undefined],
      ['acknowledged', '2024-06-03', undefined, undefined],
      ['partly', '2024-06-03', undefined, undefined],
    ]);
    expect(requests[0]).toMatchObject({ source: 'answers', id: 'adur', uid: deriveUid('test', 'request', 'adur') });
    expect(remarks).toContain('“Type of response given” was taken for how the request fared.');
    expect(remarks).toContain('“soon 3” in “Date sent” is no day.');
  });

  test('numbers weigh more than words: who gave some and is called refused replied in part', () => {
    const cells = {
      Council: ['Adur', 'Arun'],
      Response: ['Refused', 'Full'],
      '2021/22': ['4', '8'],
      '2022/23': ['', ''],
    };
    expect(outcomes(cells).map(({ is }) => is)).toEqual(['Adur partly', 'Arun replied']);
  });

  test('takes a column for what it is told to, and ids that are free', () => {
    const cells = { Council: ['Adur', 'Adur'], Comment: ['withheld', 'full'], '2022/23': ['', '5'] };
    const { requests } = read(cells, {}, { columns: { outcome: 'Comment' }, taken: new Set(['adur']) });
    expect(requests.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['adur-2 refused', 'adur-3 replied']);
  });

  test('without a column that names authorities gives none, and says so', () => {
    const cells = { Number: ['1', '2'], '2022/23': ['4', '5'] };
    const numbered = read(cells, {
      columns: [
        { name: 'Number', role: 'key' },
        { name: '2022/23', role: 'value' },
      ],
    });
    expect(numbered.requests).toEqual([]);
    expect(numbered.remarks[0]).toContain('No column names the authorities');
  });
});
