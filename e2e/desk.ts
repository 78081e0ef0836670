/**
 * The fixture of every spec: `desk` is the built app on a library of its own, in a window. A spec fails when its pages leave
 * an error in the console, an error that nobody caught, or a breach of the content policy.
 */
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaints } from './support/complaints.ts';
import { expectAccessible } from './support/axe.ts';
import { findElectron } from './support/electron.ts';
import { openElectronShell } from './support/electron-shell.ts';
import type { DeskOptions } from './support/options.ts';
import type { Shell } from './support/shell.ts';
import { openWebShell } from './support/web-shell.ts';
import { callDesk } from './support/call-desk.ts';

export { expect, expectAccessible };

/** "You" in the specs: a role, as every example person is. */
export const you = { name: 'Policy officer', role: 'Policy officer', organisation: 'Example Children’s Charity' };

export class Desk {
  readonly shell: Shell;
  readonly complaints: Complaints;
  /** The folder of the library; a spec may put files there. */
  readonly folder: string;

  constructor(shell: Shell, complaints: Complaints, folder: string) {
    this.shell = shell;
    this.complaints = complaints;
    this.folder = folder;
  }

  /** The first window. */
  get page(): Page {
    return this.shell.page;
  }

  /** One call of the contract, as the page makes it: to bring about in a moment what another spec does by hand. */
  call(name: string, request: object = {}): Promise<unknown> {
    return callDesk(this.page, name, request);
  }

  /** Skips the first run: "you" is known, and the example stands open. @returns the uid of the briefing. */
  async openExample(): Promise<string> {
    await this.call('desk.saveYou', you);
    const { uid } = (await this.call('briefing.openExample')) as { uid: string };
    await this.call('desk.saveSettings', { briefing: uid });
    await this.page.reload();
    await expect(this.page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    return uid;
  }

  /** Goes to a section by its name in the rail. */
  async go(section: string, page: Page = this.page): Promise<void> {
    const rail = page.getByRole('navigation', { name: 'Sections' });
    await rail
      .getByRole('button', { name: new RegExp(`^${section}`) })
      .or(rail.getByRole('link', { name: section }))
      .click();
  }

  openWindow(): Promise<Page> {
    return this.shell.openWindow();
  }

  kill(): Promise<void> {
    return this.shell.kill();
  }

  restart(): Promise<void> {
    return this.shell.restart();
  }

  /** The newest records of a briefing, as they are on the disk. */
  async recordsOf(briefing: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const opened = (await this.call('briefing.open', { briefing })) as { records: Record<string, unknown>[] };
    return opened.records;
  }
}

interface WorkerFixtures extends DeskOptions {
  readonly openBrowser: () => Promise<Browser>;
}

export const test = base.extend<{ desk: Desk; runtime: string | undefined }, WorkerFixtures>({
  shell: ['web', { option: true, scope: 'worker' }],
  openBrowser: [
    async ({ playwright, launchOptions }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= playwright.chromium.launch(launchOptions)));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  runtime: [
    async ({ shell }, use, info) => {
      const runtime = findElectron();
      info.skip(
        shell === 'electron' && runtime === undefined,
        'Electron’s runtime is not here: npm run fetch-electron',
      );
      await use(runtime);
    },
    { auto: true },
  ],
  desk: async ({ shell, runtime, openBrowser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'briefing-desk-e2e-'));
    const library = join(folder, 'library.sqlite');
    const complaints = new Complaints();
    const opened =
      shell === 'electron' && runtime !== undefined
        ? await openElectronShell(runtime, library, complaints)
        : await openWebShell(await openBrowser(), library, complaints);
    try {
      await use(new Desk(opened, complaints, folder));
      expect(complaints.list, 'the pages complained').toEqual([]);
    } finally {
      await opened.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});
