/** What a spec needs of a shell, whichever it is. */
import type { BrowserContext, Page } from '@playwright/test';

export interface Shell {
  readonly name: 'web' | 'electron';
  readonly context: BrowserContext;
  /** The first window, with the page loaded. */
  readonly page: Page;
  /** The server of the browser shell: where it listens. */
  readonly origin: string | undefined;
  /** Opens one more window on the same library. */
  openWindow(): Promise<Page>;
  /** Does something that asks for a file, and chooses this one. */
  choose(path: string, act: () => Promise<void>): Promise<void>;
  /** Does something that saves a file. @returns the file's name and where it now is. */
  save(folder: string, act: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }>;
  /** Ends the desk as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same library; the windows of the browser shell find it by themselves. */
  restart(): Promise<void>;
  close(): Promise<void>;
}
