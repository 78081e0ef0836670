// Finding in the palette.
import { describe, expect, it } from 'vitest';
import { searchEntries, type PaletteEntry } from './palette-search.ts';

const entries: readonly PaletteEntry[] = [
  { id: '1', group: 'Figures', value: '2,194', title: 'image crimes, Wales, 2023/24' },
  { id: '2', group: 'Figures', value: '49.7%', title: 'on Snapchat, where the platform is known' },
  { id: '3', group: 'Figures', value: '554', title: 'grooming offences, Wales, 2023/24' },
  { id: '4', group: 'People', title: 'Ŵyn Rhys' },
  { id: '5', group: 'Commands', title: 'Run all checks', also: 'audit' },
  { id: '6', group: 'Commands', title: 'Go to Checks' },
];
const found = (query: string, most = 5) => searchEntries(entries, query, () => most).map(({ id }) => id);

describe('the palette', () => {
  it('finds a number with or without its comma', () => {
    expect(found('2,194')).toEqual(['1']);
    expect(found('2194')).toEqual(['1']);
  });

  it('needs every word, in any order', () => {
    expect(found('wales groom')).toEqual(['3']);
    expect(found('wales snapchat')).toEqual([]);
  });

  it('reads letters without their accents', () => {
    expect(found('wyn')).toEqual(['4']);
  });

  it('puts what begins with the words first, and other words for it last', () => {
    expect(found('go')).toEqual(['6']);
    expect(found('run')[0]).toBe('5');
    expect(found('audit')).toEqual(['5']);
  });

  it('shows a few of each group while nothing is typed, groups in their order', () => {
    expect(found('', 1)).toEqual(['1', '4', '5']);
  });
});
