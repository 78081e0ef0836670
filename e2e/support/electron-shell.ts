/** The Electron shell under test, where its runtime is present. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { Complaints } from './complaints.ts';
import { root } from './places.ts';
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
    choose: async (path, act) => {
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
      await act();
    },
    save: async (folder, act) => {
      await app.evaluate(({ dialog }, into) => {
        dialog.showSaveDialog = ((_window: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
          const name = defaultPath.split(/[/\\]/).at(-1) ?? '';
          Object.assign(globalThis, { savedName: name });
          return Promise.resolve({ canceled: false, filePath: `${into}/${name}` });
        }) as typeof dialog.showSaveDialog;
      }, folder);
      await act();
      const named = (): Promise<string | undefined> =>
        app.evaluate(() => (globalThis as { savedName?: string }).savedName);
      await expect.poll(named).toBeDefined();
      const name = (await named()) ?? '';
      const path = join(folder, name);
      await expect.poll(() => existsSync(path)).toBe(true);
      return { name, path };
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
    args: [root],
    cwd: dirname(library),
    env: { ...(process.env as Record<string, string>), BRIEFING_DESK_LIBRARY: library },
  });
}

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}
