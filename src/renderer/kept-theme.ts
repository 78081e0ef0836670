/**
 * The theme that was chosen, known before the desk has answered, so that a window does not open light and turn dark. The
 * settings of the desk are what counts; this is a copy of them.
 */
const name = 'theme';

const kept = localStorage.getItem(name);
if (kept === 'light' || kept === 'dark') document.documentElement.dataset['theme'] = kept;

export function keepTheme(theme: 'system' | 'light' | 'dark'): void {
  localStorage.setItem(name, theme);
}
