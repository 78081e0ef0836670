/**
 * The pages of a Word letter as LibreOffice lays them out: their number always, their pictures where this computer can draw
 * a PDF. Works in a folder of its own, with a profile of its own, and leaves nothing behind.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { failure, success, type Result } from '../../core/model/index.ts';
import { findSoffice } from './word-processor.ts';

const run = promisify(execFile);
/** A letter of 30 pages takes about 4 s; an office suite that hangs is given up. */
const patience = 60_000;
/** More pages than anybody looks through. */
const mostPictures = 60;

export interface LetterPages {
  readonly pages: number;
  readonly pictures: string[];
}

/** @returns `no-word-processor`; `pages-failed` where it did not make them. */
export async function drawLetterPages(letter: Uint8Array, signal: AbortSignal): Promise<Result<LetterPages>> {
  const soffice = await findSoffice();
  if (soffice === undefined) {
    return failure({
      code: 'no-word-processor',
      message: 'The pages cannot be shown exactly, because LibreOffice is not on this computer.',
      remedy: 'Look at the estimate, or export the letter and open it in Word.',
    });
  }
  const folder = await mkdtemp(join(tmpdir(), 'briefing-pages-'));
  try {
    await writeFile(join(folder, 'letter.docx'), letter);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = { cwd: folder, signal, timeout: patience };
    await run(soffice, [profile, '--headless', '--convert-to', 'pdf', 'letter.docx'], options);
    const pdf = await readFile(join(folder, 'letter.pdf'));
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
    return success({ pages, pictures: await drawPictures(folder, options) });
  } catch (error) {
    if (signal.aborted) throw error;
    return failure({
      code: 'pages-failed',
      message: 'LibreOffice could not lay the letter out.',
      remedy: 'Look at the estimate, or export the letter and open it there.',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Poppler comes with most Linux desktops; without it there are no pictures. */
async function drawPictures(
  folder: string,
  options: { cwd: string; signal: AbortSignal; timeout: number },
): Promise<string[]> {
  try {
    await run('pdftoppm', ['-png', '-r', '80', '-l', String(mostPictures), 'letter.pdf', 'page'], options);
  } catch (error) {
    if (options.signal.aborted) throw error;
    return [];
  }
  const names = (await readdir(folder)).filter((name) => /^page-\d+\.png$/.test(name)).sort();
  return Promise.all(names.map(async (name) => (await readFile(join(folder, name))).toString('base64')));
}
