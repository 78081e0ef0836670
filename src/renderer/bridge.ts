/**
 * The bridge: all that a screen can ask of the desk, the same in both shells. The Electron window finds it made by the
 * preload; a browser window makes it over 127.0.0.1.
 */
import type { Ref } from 'vue';
import type { Answer, FileHandle, Progress } from '../contract/call.ts';
import type { CallName, RequestOf, ResponseOf } from '../contract/calls.ts';
import type { DeskEvent } from '../contract/events.ts';
import { makeElectronBridge } from './bridge/electron.ts';
import { makeWebBridge } from './bridge/web.ts';

export interface CallOptions {
  /** Stops the work. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface ChooseOptions {
  readonly title: string;
  /** Endings: `.csv`. */
  readonly accept: readonly string[];
}

export interface Bridge {
  readonly shell: 'electron' | 'web';
  /** False while the desk does not answer; calls then wait or fail with the code `away`. */
  readonly connected: Readonly<Ref<boolean>>;
  /** Never throws: what goes wrong is an answer. */
  call<N extends CallName>(name: N, request: RequestOf<N>, options?: CallOptions): Promise<Answer<ResponseOf<N>>>;
  /** @returns how to stop listening. */
  listen(handler: (event: DeskEvent) => void): () => void;
  /** Lets the user choose a file. @returns undefined where none was chosen. */
  chooseFile(options: ChooseOptions): Promise<Answer<FileHandle> | undefined>;
  /** Takes in a file that was dropped or pasted. */
  takeFile(file: File): Promise<Answer<FileHandle>>;
  /** Lets the user save a file that a service made: a dialog, or a download. */
  saveFile(file: FileHandle): Promise<Answer<{ readonly saved: boolean }>>;
}

export const bridge: Bridge = 'briefingDesk' in window ? makeElectronBridge() : makeWebBridge();
