/**
 * The open windows by name. The first is always the first, so that its undo reaches back over sessions (DESIGN 5, Undo); a
 * number that is free again is given to the next window.
 */
import type { BrowserWindow, WebContents } from 'electron';
import { channels } from '../../contract/preload-bridge.ts';
import type { FileHandle } from '../../contract/call.ts';
import type { DeskEvent } from '../../contract/events.ts';

export interface DeskWindow {
  /** `window-1`. */
  readonly name: string;
  readonly window: BrowserWindow;
  /** Calls that are being answered, by their ids. */
  readonly running: Map<string, AbortController>;
  /** It has said hello, and listens. */
  ready: boolean;
}

export class DeskWindows {
  readonly #open: DeskWindow[] = [];
  /** Files that came before a window could take them. */
  readonly #files: FileHandle[] = [];

  add(window: BrowserWindow): DeskWindow {
    const made: DeskWindow = { name: this.#freeName(), window, running: new Map(), ready: false };
    this.#open.push(made);
    window.on('closed', () => {
      this.#open.splice(this.#open.indexOf(made), 1);
      for (const call of made.running.values()) call.abort();
    });
    return made;
  }

  of(contents: WebContents): DeskWindow | undefined {
    return this.#open.find(({ window }) => window.webContents === contents);
  }

  get all(): readonly DeskWindow[] {
    return this.#open;
  }

  /** The one in use, else the newest. */
  get front(): DeskWindow | undefined {
    return this.#open.find(({ window }) => window.isFocused()) ?? this.#open.at(-1);
  }

  /** @param name of one window; all where it is left out. */
  tell(event: DeskEvent, name?: string): void {
    for (const one of this.#open) {
      if ((name === undefined || one.name === name) && !one.window.isDestroyed()) {
        one.window.webContents.send(channels.event, event);
      }
    }
  }

  /** Gives a file to the window in front, or keeps it until one is ready. */
  give(file: FileHandle): void {
    const { front } = this;
    if (front?.ready === true) this.tell({ type: 'file', file }, front.name);
    else this.#files.push(file);
  }

  /** The window has said hello. */
  markReady(window: DeskWindow): void {
    window.ready = true;
    for (const file of this.#files.splice(0)) this.tell({ type: 'file', file }, window.name);
  }

  #freeName(): string {
    for (let number = 1; ; number += 1) {
      const name = `window-${String(number)}`;
      if (!this.#open.some((one) => one.name === name)) return name;
    }
  }
}
