/** Makes a folder where there is none yet, with those above it. */
import { mkdir } from 'node:fs/promises';
import { failure, success, type Result } from '../../core/model/index.ts';
import { describeFileFault } from './file-faults.ts';

/** Problems as `saveFileAtomically`; `exists` where a file has that name. */
export async function makeFolder(path: string): Promise<Result<string>> {
  try {
    await mkdir(path, { recursive: true });
    return success(path);
  } catch (error) {
    return failure(describeFileFault(error, path));
  }
}
