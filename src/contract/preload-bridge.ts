/** What the preload puts on the window as `briefingDesk`: named functions and nothing else, and the channels that they use. */
import type { Answer, FileHandle } from './call.ts';

export interface PreloadBridge {
  /** @param id of this call, to stop it and to tell its progress by. */
  call(id: string, name: string, request: unknown): Promise<Answer<unknown>>;
  stop(id: string): void;
  listen(handler: (event: unknown) => void): void;
  chooseFile(options: {
    readonly title: string;
    readonly accept: readonly string[];
  }): Promise<Answer<FileHandle> | undefined>;
  /** A file that was dropped or pasted; one without a path of its own is sent by its bytes. */
  takeFile(file: unknown): Promise<Answer<FileHandle>>;
  saveFile(handle: string): Promise<Answer<{ readonly saved: boolean }>>;
}

/** The channels between preload and main; main hears no other. */
export const channels = {
  call: 'desk:call',
  stop: 'desk:stop',
  event: 'desk:event',
  choose: 'desk:choose',
  takePath: 'desk:take-path',
  takeBytes: 'desk:take-bytes',
  save: 'desk:save',
} as const;
