// Shortcuts: written, shown, recognised, and left to those who own them.
import { describe, expect, it } from 'vitest';
import { isOwnedElsewhere, isTypingKey, meansKeys, showKeys, type KeyPress } from './keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
});

describe('keys', () => {
  it('are shown in words, on a Mac in its signs', () => {
    expect(showKeys('Ctrl+Shift+F', 'other')).toBe('Ctrl Shift F');
    expect(showKeys('Ctrl Shift F', 'other')).toBe('Ctrl Shift F');
    expect(showKeys('Ctrl+Shift+F', 'mac')).toBe('⌘⇧F');
    expect(showKeys('Alt+=', 'other')).toBe('Alt =');
  });

  it('are recognised with exactly the keys that are held', () => {
    expect(meansKeys(press('k', { ctrlKey: true }), 'Ctrl+K', 'other')).toBe(true);
    expect(meansKeys(press('K', { ctrlKey: true, shiftKey: true }), 'Ctrl+K', 'other')).toBe(false);
    expect(meansKeys(press('k', { metaKey: true }), 'Ctrl+K', 'mac')).toBe(true);
    expect(meansKeys(press('k', { metaKey: true }), 'Ctrl+K', 'other')).toBe(false);
    expect(meansKeys(press('F8', { shiftKey: true }), 'Shift+F8', 'other')).toBe(true);
    expect(meansKeys(press('.', { ctrlKey: true }), 'Ctrl+.', 'other')).toBe(true);
  });

  it('are found by their place where the sign differs', () => {
    expect(meansKeys(press('&', { ctrlKey: true, code: 'Digit1' }), 'Ctrl+1', 'other')).toBe(true);
  });

  it('of a browser tab stay with it; in a window of the app they are free', () => {
    for (const keys of ['Ctrl+1', 'F6', 'Shift+F6', 'F7']) {
      expect(isOwnedElsewhere(keys, 'tab'), keys).toBe(true);
      expect(isOwnedElsewhere(keys, 'window'), keys).toBe(false);
    }
    expect(isOwnedElsewhere('Ctrl+K', 'tab')).toBe(false);
  });

  it('that write are not taken while one writes', () => {
    expect(isTypingKey('/')).toBe(true);
    expect(isTypingKey('1')).toBe(true);
    expect(isTypingKey('Shift+F8')).toBe(false);
    expect(isTypingKey('Ctrl+K')).toBe(false);
  });
});
