import { describe, expect, test } from 'vitest';
import { evaluateFigures } from '../figures/index.ts';
import { exampleBriefing, makeRecord } from '../letters/testing/example-records.ts';
import { findRecord, type RecordKind, type RecordMap } from '../model/index.ts';
import { describeForSearch, nameOf } from './index.ts';
import { placesAskedFor, placesOf } from './places.ts';

const records = exampleBriefing();
const entryOf = (kind: RecordKind, id: string, map: RecordMap = records) => {
  const record = findRecord(map, kind, id)!;
  return describeForSearch(record, { evaluation: evaluateFigures(map), find: (of, name) => findRecord(map, of, name) });
};

describe('a figure is found', () => {
  test('by its number as it is shown and in plain digits, its unit, area and period', () => {
    const entry = entryOf('figure', 'wales-total')!;
    expect(entry.title).toBe('Image offences recorded in Wales');
    expect(entry.text).toContain('2,194 offences · 2194');
    expect(entry.labels).toBe('Wales · 2023/24 · year ending March 2024');
    expect(entry.periods).toEqual([{ start: '2023-04-01', end: '2024-03-31' }]);
  });

  test('by the base of its share, which it takes from its table', () => {
    expect(entryOf('figure', 'snapchat-share')?.text).toContain('49.7% · where the platform was known');
  });
});

describe('a letter is found', () => {
  const entry = entryOf('letter', 'ministers')!;

  test('by the words that a reader sees, without marks and notes', () => {
    expect(entry.text).toContain('Police forces in Wales recorded 2,194 child sexual abuse image offences in 2023/24');
    expect(entry.text).not.toMatch(/:figure|\{of=|came into force/);
    expect(entry.text).toContain('Require every police force to record the platform.');
  });

  test('by the areas and periods of the figures that it prints, and by its own date', () => {
    expect(entry.places).toContain('w92000004');
    expect(entry.periods).toContainEqual({ start: '2017-04-01', end: '2018-03-31' });
    expect(entry.periods).toContainEqual({ start: '2025-03-12', end: '2025-03-12' });
  });
});

describe('other records', () => {
  test('a quote is found by its words, speaker and organisation; a source by who published it', () => {
    expect(entryOf('quote', 'private-chat')?.text).toContain('Chief Executive · Example Children’s Trust');
    expect(entryOf('source', 'home-office')?.text).toContain('year ending March 2024');
  });

  test('a table has the areas of its rows', () => {
    expect(entryOf('table', 'image-offences')?.places).toEqual(
      expect.arrayContaining(['w15000003', 'w15000001', 'w15000002', 'w15000004', 'w92000004']),
    );
  });

  test('people and offices are no entries, but have names', () => {
    expect(entryOf('office', 'home-secretary')).toBeUndefined();
    expect(nameOf(findRecord(records, 'office', 'home-secretary')!)).toBe('Home Secretary');
    expect(nameOf(findRecord(records, 'quote', 'private-chat')!)).toBe('Chief Executive, 4 March 2025');
    expect(nameOf(findRecord(records, 'tenure', 'home-secretary-now')!)).toBe('home-secretary');
    expect(
      nameOf(makeRecord('chart', 'x', { ...findRecord(records, 'chart', 'welsh-forces'), title: '**Half**' })),
    ).toBe('Half');
  });
});

describe('a place', () => {
  test('is found by its code and by the areas that hold it, whatever it is called', () => {
    expect(placesOf({ code: 'W15000002', label: 'Gwent', nations: ['wales'] })).toEqual(
      expect.arrayContaining(['w15000002', 'w92000004', 'k04000001', 'k02000001']),
    );
    expect(placesOf({ code: 'gwent', label: 'Gwent Police', nations: [] })[0]).toBe('w15000002');
  });

  test('that the gazetteer does not have is found by its own name, and in its nation', () => {
    const places = placesOf({ code: 'valleys', label: 'The  Valleys', nations: ['wales'] });
    expect(places).toEqual(expect.arrayContaining(['valleys', 'the valleys', 'w92000004']));
    expect(placesOf({ code: 'x', label: 'Border', nations: ['england', 'wales'] })).toEqual(['x', 'border']);
  });

  test('is asked for by name, other name or code', () => {
    for (const typed of ['Wales', ' wales ', 'w92000004', 'Cymru']) expect(placesAskedFor(typed)[0]).toBe('w92000004');
    expect(placesAskedFor('The Valleys')).toEqual(['the valleys']);
  });
});
