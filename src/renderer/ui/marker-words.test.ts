// Badges of cells that hold no plain number, said in words.
import { describe, expect, it } from 'vitest';
import { readCell } from '../../core/tables/index.ts';
import { isNotHeld, markerShown, markerWords } from './marker-words.ts';

describe('a badge in words', () => {
  it('says what a marker means, not what it looks like', () => {
    expect(markerWords(readCell('Not held'))).toBe('Not held');
    expect(markerWords(readCell('[x]'))).toBe('Not available');
    expect(markerWords(readCell('..'))).toBe('Not available');
  });

  it('gives a small number as a range, with "to"', () => {
    expect(markerWords(readCell('<5'))).toBe('1 to 4');
    expect(markerWords(readCell('<5', { zerosHidden: true }))).toBe('0 to 4');
    expect(markerWords(readCell('[c]', { threshold: 5 }))).toMatch(/1 to 4$/);
  });

  it('hatches only what nobody holds', () => {
    expect(isNotHeld(readCell('Not held'))).toBe(true);
    expect(isNotHeld(readCell('[c]'))).toBe(false);
    expect(isNotHeld(readCell('964'))).toBe(false);
  });

  it('names an empty cell', () => {
    expect(markerShown(readCell(''))).toBe('Empty');
    expect(markerShown(readCell(' [c] '))).toBe('[c]');
  });
});
