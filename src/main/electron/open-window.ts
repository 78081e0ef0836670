/** Makes a window: sandboxed, without Node, on the app's own page, where the last one stood. */
import { join } from 'node:path';
import { BrowserWindow, dialog, screen, type WebContents } from 'electron';
import { coloursNow, overlayNow } from './appearance.ts';
import { fitBounds, type KeptState } from './kept-state.ts';
import { home } from './scheme.ts';
import { appName, shellWords } from './words.ts';

const usual = { width: 1440, height: 900 };
const smallest = { minWidth: 480, minHeight: 400 };
/** A page that still has edits to send is given this often to send them before it closes. */
const tries = 12;
const pause = 250;

/** @param first false for a window beside others, which the system places. */
export function openWindow(state: KeptState, first: boolean): BrowserWindow {
  const kept = first
    ? fitBounds(
        state.bounds,
        screen.getAllDisplays().map(({ workArea }) => workArea),
      )
    : undefined;
  const window = new BrowserWindow({
    ...usual,
    ...kept,
    ...smallest,
    title: appName,
    show: false,
    backgroundColor: coloursNow().ground,
    titleBarStyle: 'hidden',
    ...(process.platform === 'darwin' ? { trafficLightPosition: { x: 14, y: 13 } } : { titleBarOverlay: overlayNow() }),
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (first && state.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => state.keepWindow(window.getNormalBounds(), window.isMaximized()));
  letEditsOut(window, window.webContents);
  reopenWhenGone(window);
  void window.loadURL(home);
  return window;
}

/** A page with edits that are not on the disk yet holds its window open: it gets a moment, then the user decides. */
function letEditsOut(window: BrowserWindow, contents: WebContents): void {
  let left = tries;
  contents.on('will-prevent-unload', (event) => {
    if (left > 0) {
      left -= 1;
      setTimeout(() => {
        if (!window.isDestroyed()) window.close();
      }, pause);
      return;
    }
    left = tries;
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: shellWords.unsaved.question,
      detail: shellWords.unsaved.detail,
      buttons: [shellWords.unsaved.stay, shellWords.unsaved.close],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // Preventing what prevents the closing closes the window.
    if (chosen === 1) event.preventDefault();
  });
}

function reopenWhenGone(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: shellWords.gone.question,
      detail: shellWords.gone.detail,
      buttons: [shellWords.gone.reopen, shellWords.gone.quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (chosen === 0) window.webContents.reload();
    else window.destroy();
  });
}
