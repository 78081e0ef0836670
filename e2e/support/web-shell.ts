/** The browser shell under test: a server of its own, and a browser context that is its windows. */
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Complaints } from './complaints.ts';
import { Server } from './server.ts';
import type { Shell } from './shell.ts';

export async function openWebShell(browser: Browser, library: string, complaints: Complaints): Promise<Shell> {
  let server = await Server.start(library);
  const context = await browser.newContext();
  await complaints.hear(context);
  const page = await context.newPage();
  await page.goto(server.address);
  const { origin } = server;
  return {
    name: 'web',
    context,
    page,
    origin,
    openWindow: async () => {
      const window = await context.newPage();
      await window.goto(origin);
      return window;
    },
    choose: async (path, act) => {
      const chooser = page.waitForEvent('filechooser');
      await act();
      await (await chooser).setFiles(path);
    },
    save: async (folder, act) => {
      const downloading = page.waitForEvent('download');
      await act();
      const download = await downloading;
      const name = download.suggestedFilename();
      await download.saveAs(join(folder, name));
      return { name, path: join(folder, name) };
    },
    kill: async () => {
      complaints.allowAway();
      await server.kill();
    },
    restart: async () => {
      server = await Server.start(library);
      if (server.origin !== origin) throw new Error(`The server moved from ${origin} to ${server.origin}.`);
    },
    close: async () => {
      await context.close();
      await server.stop();
    },
  };
}
