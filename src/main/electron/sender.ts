/** Who may make a call over the bridge: the main frame of one of our windows, while it shows our own page. */
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { DeskWindow, DeskWindows } from './desk-windows.ts';
import { isOwnAddress } from './scheme.ts';

/** @returns the window that called; undefined for anybody else. */
export function senderOf(event: IpcMainEvent | IpcMainInvokeEvent, windows: DeskWindows): DeskWindow | undefined {
  const frame = event.senderFrame;
  if (frame?.parent !== null || !isOwnAddress(frame.url)) return undefined;
  return windows.of(event.sender);
}
