/**
 * The Electron shell: one desk, its windows and the system around them. The same services, contract and pages as the browser
 * shell (DESIGN 2). Everything that must stand before Electron is ready is done at once, without waiting.
 */
import { dirname, join } from 'node:path';
import { app as electron, dialog, session } from 'electron';
import { localTime, openApp, placeOfLibrary, type AppDesk } from '../services/app/index.ts';
import { followSetting, followTheme } from './appearance.ts';
import { answerCalls } from './calls.ts';
import { DeskWindows } from './desk-windows.ts';
import { chooseFile } from './dialogs.ts';
import { filesIn, readHandedOver } from './files-to-open.ts';
import { openKeptState } from './kept-state.ts';
import { showMenu } from './menu.ts';
import { guardNavigation } from './navigation.ts';
import { lookUpNoNames, shutTheWaysOut } from './offline.ts';
import { openWindow } from './open-window.ts';
import { denyPermissions } from './permissions.ts';
import { answerPages, registerScheme } from './scheme.ts';
import { appName, shellWords } from './words.ts';

export function startElectron(): void {
  const library = placeOfLibrary(process.env, process.platform);
  electron.setName(appName);
  electron.setPath('userData', join(dirname(library), 'electron'));
  electron.setAppUserModelId('org.briefingdesk.desk');
  const files = filesIn(process.argv, process.cwd());
  if (!electron.requestSingleInstanceLock({ files })) {
    electron.quit();
    return;
  }
  electron.enableSandbox();
  lookUpNoNames();
  registerScheme();
  guardNavigation();

  /** Files that the system named before the desk was open. */
  const early = [...files];
  let open = (path: string): void => {
    early.push(path);
  };
  electron.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  electron.on('window-all-closed', () => {
    if (process.platform !== 'darwin') electron.quit();
  });
  electron
    .whenReady()
    .then(() => {
      const desk = openDesk(library);
      open = desk?.openFile ?? open;
      for (const path of early.splice(0)) open(path);
    })
    .catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));
}

/** @returns how a file is opened; undefined where the library could not be opened, and then the app ends. */
function openDesk(library: string): { readonly openFile: (path: string) => void } | undefined {
  const windows = new DeskWindows();
  const opened = openApp({ library, now: localTime, tell: (event, name) => windows.tell(event, name) });
  if (!opened.ok) {
    giveUp(opened.problems.map(({ message, remedy }) => `${message} ${remedy}`).join('\n'));
    return undefined;
  }
  const app: AppDesk = opened.value;
  const state = openKeptState(library);
  const own = session.defaultSession;
  shutTheWaysOut(own);
  denyPermissions(own);
  answerPages(own, app, join(import.meta.dirname, '..', 'renderer'));
  followSetting(app);
  followTheme(() => windows.all.map(({ window }) => window));

  const newWindow = (): void => {
    windows.add(openWindow(state, windows.all.length === 0));
  };
  const keepRecent = (path: string): void => {
    state.keepRecent(path);
    electron.addRecentDocument(path);
    refreshMenu();
  };
  const openFile = (path: string): void => {
    if (windows.all.length === 0) newWindow();
    void app.files.take(path).then((taken) => {
      if (taken.ok) {
        keepRecent(path);
        windows.give(taken.value);
        return;
      }
      state.forgetRecent(path);
      refreshMenu();
      const [problem] = taken.problems;
      dialog.showErrorBox(problem?.message ?? '', problem?.remedy ?? '');
    });
  };
  const askForFile = async (): Promise<void> => {
    const front = windows.front?.window;
    if (front === undefined) return;
    const path = await chooseFile(front, { title: shellWords.open, accept: [] });
    if (path !== undefined) openFile(path);
  };
  const refreshMenu = (): void => {
    showMenu(
      { platform: process.platform, recent: state.recent, developer: !electron.isPackaged },
      {
        command: (id) => windows.tell({ type: 'command', command: id }, windows.front?.name ?? ''),
        newWindow,
        openFile: () => void askForFile(),
        openRecent: openFile,
      },
    );
  };

  answerCalls(app, windows, {
    opened: keepRecent,
    answered: (name, window) => {
      if (name === 'desk.hello' && !window.ready) windows.markReady(window);
      if (name === 'desk.saveSettings') followSetting(app);
    },
  });
  refreshMenu();
  newWindow();
  electron.on('second-instance', (_event, _argv, _folder, data) => {
    const front = windows.front?.window;
    if (front?.isMinimized() === true) front.restore();
    if (front === undefined) newWindow();
    else front.focus();
    for (const path of readHandedOver(data)) openFile(path);
  });
  electron.on('activate', () => {
    if (windows.all.length === 0) newWindow();
  });
  electron.once('will-quit', () => app.close());
  return { openFile };
}

function giveUp(why: string): void {
  dialog.showErrorBox(shellWords.noStart, why);
  electron.exit(2);
}
