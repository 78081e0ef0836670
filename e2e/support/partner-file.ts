/** A file as a partner would send it: the example, shared and locked by the built command line on another computer's behalf. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { out, root } from './places.ts';

const passphrase = 'acid bacon cable dusk eagle fabric';

/** @param folder where the file goes. @returns its path and what opens it. */
export async function makePartnerFile(folder: string): Promise<{ readonly file: string; readonly passphrase: string }> {
  const file = join(folder, 'from-a-partner.briefing');
  const words = join(folder, 'passphrase.txt');
  await writeFile(words, passphrase);
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const example = join(root, 'resources', 'examples', 'wales-online-safety');
  const share = ['share', example, '--profile', 'full', '--passphrase-file', words, '-o', file];
  await promisify(execFile)(process.execPath, [join(out, 'main', 'briefing.js'), ...share], {
    env: { ...env, BRIEFING_DESK_LIBRARY: join(folder, 'partner', 'library.sqlite') },
  });
  return { file, passphrase };
}
