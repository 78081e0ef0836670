import { describe, expect, test } from 'vitest';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { valueOf, walesBriefing } from '../../core/sharing/testing/wales.ts';
import { choosePassphrase, isLocked, lockBriefing, packBriefing, ratePassphraseHere, unlockBriefing } from './index.ts';

const packed = packBriefing({ briefing: walesBriefing, assets: new Map() });
const words = 'abandon ability able about above absent';
const locked = await lockBriefing(packed, words, 10);
const codeOf = async (bytes: Uint8Array, passphrase = words) => {
  const result = await unlockBriefing(bytes, passphrase);
  return result.ok ? 'opened' : result.problems[0]!.code;
};
const changed = (at: number) => locked.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('a file locked with a passphrase', () => {
  test('gives the same bytes back, however its words are set', async () => {
    expect(isLocked(locked)).toBe(true);
    expect(isLocked(packed)).toBe(false);
    expect(valueOf(await unlockBriefing(locked, words))).toEqual(packed);
    expect(await codeOf(locked, '  Abandon-ability able\nabout ABOVE absent ')).toBe('opened');
    expect(Buffer.from(locked).includes('wales')).toBe(false);
  });

  test('with the lock that the desk sets, opens too', async () => {
    expect(await codeOf(await lockBriefing(packed, words))).toBe('opened');
  }, 180_000);

  test('with a wrong passphrase says so, and names the words that are in no list', async () => {
    const wrong = await unlockBriefing(locked, 'abandon abilty able about above absent');
    expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'passphrase-wrong' }] });
    expect(wrong.ok ? '' : wrong.problems[0]!.message).toContain(
      '“abilty” is not in the word list of Briefing Desk; “ability” is.',
    );
    expect(await codeOf(locked, 'something quite different')).toBe('passphrase-wrong');
  });

  test('cut off or altered anywhere is never opened', async () => {
    for (let length = 0; length < locked.length; length += 97)
      expect(await codeOf(locked.subarray(0, length))).not.toBe('opened');
    for (let at = 0; at < locked.length; at += 61) expect(await codeOf(changed(at))).not.toBe('opened');
    expect(await codeOf(changed(locked.length - 1))).toBe('altered');
    expect(await codeOf(locked.subarray(0, locked.length - 1))).toBe('altered');
  }, 180_000);

  test('that asks for a gigabyte to make its key is refused before one is made', async () => {
    const text = Buffer.from(locked)
      .toString('latin1')
      .replace(/(-> scrypt \S+) 10\n/, '$1 20\n');
    expect(await codeOf(new Uint8Array(Buffer.from(text, 'latin1')))).toBe('too-large');
  });
});

describe('a passphrase that the desk makes', () => {
  test('is six words of 2,048, and strong', () => {
    const made = choosePassphrase();
    expect(made.split(' ')).toHaveLength(6);
    expect(made.split(' ').every((word) => wordlist.includes(word))).toBe(true);
    expect(choosePassphrase()).not.toBe(made);
    expect(ratePassphraseHere(words)).toEqual({
      bits: 66,
      rating: 'strong',
      sum: '6 words from a list of 2048: 6 × 11 = 66 bits',
    });
  });

  test('is judged low where words are few, alike, or a person made it up', () => {
    expect(ratePassphraseHere('able able able able able able').rating).toBe('weak');
    expect(ratePassphraseHere('Password1').rating).toBe('weak');
    expect(ratePassphraseHere('abandon ability able about above').rating).toBe('fair');
  });
});
