import { describe, expect, test } from 'vitest';
import { lastScope, namesArea, namesBase, scopeName, scopeOf } from './words.ts';

describe('a base phrase in a sentence', () => {
  const base = 'where the platform was known';
  test.each([
    ['Where the platform was known, half took place on Snapchat.', true],
    ['Of offences with a known platform, half took place there.', true],
    ['Half took place on that platform.', false],
    ['It is known that half took place there.', false],
    ['Half took place on Snapchat.', false],
  ])('%s %s', (sentence, says) => expect(namesBase(sentence, base)).toBe(says));

  test('plural and singular are one', () => {
    expect(namesBase('of the offences police recorded in Wales', 'of the offence recorded in Wales')).toBe(true);
  });

  test('a base of empty words alone must stand as it is', () => {
    expect(namesBase('Half of them.', 'of them')).toBe(true);
    expect(namesBase('Half of it.', 'of them')).toBe(false);
  });
});

describe('areas', () => {
  const wales = { code: 'W92000004', label: 'Wales', nations: ['wales' as const] };
  const both = { code: 'K04000001', label: 'England and Wales', nations: ['wales' as const, 'england' as const] };
  const uk = {
    code: 'K02000001',
    label: 'the UK',
    nations: ['england', 'wales', 'scotland', 'northern-ireland'] as ('wales' | 'england')[],
  };

  test('England and Wales is neither England nor Wales nor the UK', () => {
    expect([wales, both, uk].map((area) => namesArea('Across England and Wales', area))).toEqual([true, true, false]);
    expect(lastScope('Across England and Wales')).toBe(scopeOf(both));
    expect([wales, both, uk].map((area) => namesArea('Welsh forces', area))).toEqual([true, false, false]);
    expect(namesArea('Every UK police force', uk)).toBe(true);
  });

  test('the last area named is the one that is spoken of', () => {
    expect(lastScope('Across the UK, and in Wales')).toBe('wales');
    expect(lastScope('nowhere')).toBeUndefined();
    expect([wales, both, uk].map((area) => scopeName(scopeOf(area)))).toEqual(['Wales', 'England and Wales', 'the UK']);
  });
});
