/** The system's own dialogs for opening and saving a file. The page names titles and endings, never a path. */
import { join } from 'node:path';
import { app as electron, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { z } from 'zod';
import { success, type Result } from '../../core/model/index.ts';
import { saveHandledFile, type AppDesk } from '../services/app/index.ts';
import { shellWords } from './words.ts';

const chooseSchema = z.object({
  title: z.string().max(200),
  accept: z.array(z.string().regex(/^\.[a-z0-9]{1,12}$/i)).max(20),
});
export type ChooseOptions = z.infer<typeof chooseSchema>;

/** What a page may ask for; anything else becomes a plain dialog for any file. */
export function readChooseOptions(options: unknown): ChooseOptions {
  const read = chooseSchema.safeParse(options);
  return read.success ? read.data : { title: shellWords.open, accept: [] };
}

/** @returns the path; undefined where none was chosen. */
export async function chooseFile(window: BrowserWindow, { title, accept }: ChooseOptions): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: shellWords.openFile,
    properties: ['openFile'],
    filters: [...(accept.length === 0 ? [] : [filterOf(title, accept)]), everything],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks where, and writes the file there whole or not at all. */
export async function saveFile(
  window: BrowserWindow,
  app: AppDesk,
  handle: string,
): Promise<Result<{ saved: boolean }>> {
  const found = app.files.find(handle);
  if (!found.ok) return found;
  const { name } = found.value;
  const ending = /\.[^.]+$/.exec(name)?.[0];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    buttonLabel: shellWords.save,
    defaultPath: join(electron.getPath('documents'), name),
    filters: [...(ending === undefined ? [] : [filterOf(ending.slice(1).toUpperCase(), [ending])]), everything],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return success({ saved: false });
  const saved = await saveHandledFile(app, handle, filePath);
  return saved.ok ? success({ saved: true }) : saved;
}

const everything: FileFilter = { name: shellWords.allFiles, extensions: ['*'] };

function filterOf(name: string, endings: readonly string[]): FileFilter {
  return { name, extensions: endings.map((ending) => ending.slice(1)) };
}
