/** A file that a person names, read whole, with a fault told as a problem. */
import { readFile, stat } from 'node:fs/promises';
import { failure, success, type Result } from '../../core/model/index.ts';
import { describeFileFault } from '../files/index.ts';

/** No Word letter or letterhead is larger. */
const largest = 100 * 1024 ** 2;

/** @returns problems `not-found`, `is-folder`, `too-large`, or what the system says. */
export async function readFileWhole(file: string): Promise<Result<Uint8Array>> {
  const found = await stat(file).catch((error: unknown) => error);
  if (found instanceof Error) {
    const fault = describeFileFault(found, file);
    const missing = { message: 'There is no such file.', remedy: 'Check the name and the folder.' };
    return failure(fault.code === 'not-found' ? { ...fault, ...missing } : fault);
  }
  const { size } = found as { size: number };
  if ((found as { isDirectory: () => boolean }).isDirectory()) {
    return failure({
      code: 'is-folder',
      file,
      message: 'This is a folder, not a file.',
      remedy: 'Give the name of a file.',
    });
  }
  if (size > largest) {
    const remedy = 'Save it without its pictures, and try again.';
    return failure({ code: 'too-large', file, message: 'The file is larger than 100 MB, which no letter is.', remedy });
  }
  const bytes = await readFile(file).catch((error: unknown) => error);
  return bytes instanceof Uint8Array ? success(bytes) : failure(describeFileFault(bytes, file));
}
