/** The Electron shell under test, where its runtime is present. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { dirname } from 'node:path';
import type { Complaints } from './complaints.ts';
import { electronProgram } from './places.ts';
import type { Shell } from './shell.ts';

export async function openElectronShell(runtime: string, library: string, complaints: Complaints): Promise<Shell> {
  let app = await launch(runtime, library);
  await complaints.hear(app.context());
  let page = await firstPage(app);
  return {
    name: 'electron',
    get context() {
      return app.context();
    },
    get page() {
      return page;
    },
    origin: undefined,
    openWindow: async () => {
      const opened = app.waitForEvent('window');
      await app.evaluate(({ Menu }) => {
        Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click();
      });
      const window = await opened;
      await window.waitForLoadState();
      return window;
    },
    kill: async () => {
      const ended = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await ended;
    },
    restart: async () => {
      app = await launch(runtime, library);
      await complaints.hear(app.context());
      page = await firstPage(app);
    },
    close: () => app.close(),
  };
}

function launch(runtime: string, library: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: runtime,
    args: [electronProgram],
    cwd: dirname(library),
    env: { ...(process.env as Record<string, string>), BRIEFING_DESK_LIBRARY: library },
  });
}

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}
