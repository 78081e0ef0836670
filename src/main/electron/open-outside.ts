/** The one way to open an address outside the app: https alone, shown in full, and only after the user says so. */
import { BrowserWindow, dialog, shell, type WebContents } from 'electron';
import { shellWords } from './words.ts';

const longest = 2_000;
let asking = false;

/** The address as it will be opened; undefined for any that is not plain https. */
export function readOutside(address: string): string | undefined {
  if (address.length > longest || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  // A host in other scripts is shown as it is looked up, so that no letter can stand for another.
  return url.href;
}

/** A link was followed in a window. @returns whether it was opened. One question at a time: a page cannot pile them up. */
export async function openOutside(contents: WebContents, address: string): Promise<boolean> {
  const outside = readOutside(address);
  const window = BrowserWindow.fromWebContents(contents);
  if (outside === undefined || window === null || asking) return false;
  asking = true;
  try {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: shellWords.outside.question,
      detail: `${outside}\n\n${shellWords.outside.detail}`,
      buttons: [shellWords.outside.open, shellWords.outside.stay],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return false;
    await shell.openExternal(outside);
    return true;
  } finally {
    asking = false;
  }
}
