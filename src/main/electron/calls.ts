/** Answers what the preload asks: calls of the contract and files, each only after its sender was checked. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channels } from '../../contract/preload-bridge.ts';
import type { Answer, Failure, FileHandle } from '../../contract/call.ts';
import type { Result } from '../../core/model/index.ts';
import { answerCall, fail, type AppDesk } from '../services/app/index.ts';
import type { DeskWindow, DeskWindows } from './desk-windows.ts';
import { chooseFile, readChooseOptions, saveFile } from './dialogs.ts';
import { senderOf } from './sender.ts';

const mostFileBytes = 1024 ** 3;

export interface CallHooks {
  /** After a call was answered. */
  readonly answered: (name: string, window: DeskWindow) => void;
  /** The user opened a file at this path. */
  readonly opened: (path: string) => void;
}

export function answerCalls(app: AppDesk, windows: DeskWindows, hooks: CallHooks): void {
  /** A channel that only our own windows are answered on. */
  const handle = <T>(channel: string, answer: (window: DeskWindow, ...given: unknown[]) => Promise<T>): void => {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...given: unknown[]): Promise<T | Failure> => {
      const window = senderOf(event, windows);
      return window === undefined ? Promise.resolve(notLetIn()) : answer(window, ...given);
    });
  };

  handle(channels.call, async (window, id, name, request) => {
    const call = typeof id === 'string' ? id : '';
    const stop = new AbortController();
    window.running.set(call, stop);
    try {
      return await answerCall(app, String(name), request, {
        window: window.name,
        signal: stop.signal,
        progress: (progress) => windows.tell({ type: 'progress', call, progress }, window.name),
      });
    } finally {
      window.running.delete(call);
      hooks.answered(String(name), window);
    }
  });
  ipcMain.on(channels.stop, (event, id: unknown) => {
    if (typeof id === 'string') senderOf(event, windows)?.running.get(id)?.abort();
  });
  handle(channels.choose, async (window, options): Promise<Answer<FileHandle> | undefined> => {
    const path = await chooseFile(window.window, readChooseOptions(options));
    if (path === undefined) return undefined;
    hooks.opened(path);
    return answerOf(await app.files.take(path));
  });
  handle(channels.takePath, async (_window, path) => {
    if (typeof path !== 'string') return notLetIn();
    hooks.opened(path);
    return answerOf(await app.files.take(path));
  });
  handle(channels.takeBytes, async (_window, name, bytes) => {
    if (typeof name !== 'string' || !(bytes instanceof Uint8Array) || bytes.length > mostFileBytes) return notLetIn();
    return answerOf(await app.files.make(name, bytes));
  });
  handle(channels.save, async (window, file): Promise<Answer<{ saved: boolean }>> => {
    return answerOf(await saveFile(window.window, app, typeof file === 'string' ? file : ''));
  });
}

function answerOf<T>(result: Result<T>): Answer<T> {
  return result.ok ? { ok: true, value: result.value } : fail(result.problems);
}

function notLetIn(): Failure {
  const told = {
    code: 'not-let-in',
    message: 'The desk answers only its own windows.',
    remedy: 'Close this window and open the app again.',
  };
  return { ok: false, code: told.code, message: told.message, details: [told] };
}
