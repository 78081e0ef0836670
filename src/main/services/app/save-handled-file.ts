/** Writes a file that the desk holds to where the user chose, whole or not at all. */
import { readFile } from 'node:fs/promises';
import { failure, success, type Result } from '../../../core/model/index.ts';
import { describeFileFault, saveFileAtomically } from '../../files/index.ts';
import type { AppDesk } from './app-desk.ts';

/** @returns `file-forgotten`, and the faults of the disk. */
export async function saveHandledFile(app: AppDesk, handle: string, path: string): Promise<Result<undefined>> {
  const found = app.files.find(handle);
  if (!found.ok) return found;
  try {
    const bytes = await readFile(found.value.path);
    const saved = await saveFileAtomically(path, bytes, { replace: true });
    return saved.ok ? success(undefined) : saved;
  } catch (error) {
    return failure(describeFileFault(error, found.value.name));
  }
}
