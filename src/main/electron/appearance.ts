/** Light and dark: the system's own parts of a window follow the setting of the desk. */
import { nativeTheme, type BrowserWindow } from 'electron';
import type { AppDesk } from '../services/app/index.ts';

interface Colours {
  /** Behind the page until it is drawn. */
  readonly ground: string;
  readonly bar: string;
  readonly ink: string;
}

/** The tokens desk, surface and ink of the two themes. */
const light: Colours = { ground: '#ECEFF1', bar: '#F8F9FA', ink: '#182026' };
const dark: Colours = { ground: '#101316', bar: '#171B1F', ink: '#E9ECEE' };

/** The title bar of the page is 40 high with its line, which stays uncovered. */
const barHeight = 39;

export function coloursNow(): Colours {
  return nativeTheme.shouldUseDarkColors ? dark : light;
}

export function overlayNow(): { color: string; symbolColor: string; height: number } {
  const { bar, ink } = coloursNow();
  return { color: bar, symbolColor: ink, height: barHeight };
}

/** Takes the setting over; every window hears of the change by `nativeTheme`. */
export function followSetting(app: AppDesk): void {
  nativeTheme.themeSource = app.kept.settings().theme;
}

export function followTheme(windows: () => readonly BrowserWindow[]): void {
  nativeTheme.on('updated', () => {
    for (const window of windows()) {
      window.setBackgroundColor(coloursNow().ground);
      // macOS draws its own buttons.
      if (process.platform !== 'darwin') window.setTitleBarOverlay(overlayNow());
    }
  });
}
