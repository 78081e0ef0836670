/**
 * Keys: how shortcuts are written ("Ctrl+Shift+F"), shown ("Ctrl Shift F"; on a Mac with its signs) and recognised, and
 * which of them a browser tab or assistive technology already owns, so that they are not taken there.
 */
export type Platform = 'mac' | 'other';

export const platform: Platform =
  typeof navigator !== 'undefined' && /Mac/i.test(navigator.userAgent) ? 'mac' : 'other';

const macSigns: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** "Ctrl+Shift+F" as it is shown: "Ctrl Shift F". Also takes keys that are written so already. */
export function showKeys(keys: string, on: Platform = platform): string {
  const parts = keys.split(/\+(?!$)| /).filter((part) => part !== '');
  return on === 'mac' ? parts.map((part) => macSigns[part] ?? part).join('') : parts.join(' ');
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Do the keys that went down mean these? Letters and digits are taken by their place too, for keyboards with other signs. */
export function meansKeys(event: KeyPress, keys: string, on: Platform = platform): boolean {
  const parts = keys.split(/\+(?!$)| /);
  const key = parts.at(-1) ?? '';
  const wanted = (name: string): boolean => parts.slice(0, -1).includes(name);
  const command = on === 'mac' ? event.metaKey : event.ctrlKey;
  const other = on === 'mac' ? event.ctrlKey : event.metaKey;
  if (command !== wanted('Ctrl') || other || event.altKey !== wanted('Alt')) return false;
  // Signs such as "?" need Shift on some keyboards and not on others.
  if (event.shiftKey !== wanted('Shift') && !/^[^\p{L}\p{N}]$/u.test(key)) return false;
  return event.key.toLowerCase() === key.toLowerCase() || placeOf(event.code) === key;
}

function placeOf(code: string): string | undefined {
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1];
}

/**
 * Keys that belong to a browser with tabs (to change tabs, to move between its bars and the page) or to assistive
 * technology (F7 turns on the caret of the browser). In a window of the app itself all are free.
 */
const ownedInTab: readonly string[] = [
  ...['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6', 'Ctrl+7', 'Ctrl+8', 'Ctrl+9'],
  ...['F6', 'Shift+F6', 'F7', 'Ctrl+O', 'Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+Tab'],
];

export function isOwnedElsewhere(keys: string, where: 'tab' | 'window'): boolean {
  return where === 'tab' && ownedInTab.includes(keys.split(/\+(?!$)| /).join('+'));
}

/** Do these keys write text or move in it, so that they are not taken while one writes? */
export function isTypingKey(keys: string): boolean {
  return !/(?:Ctrl|Alt)[+ ]/.test(keys) && !/\bF\d+$/.test(keys);
}
