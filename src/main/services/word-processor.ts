/** Which word processor this computer has: with one, page counts are exact; without, they are estimates and say so. */
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

type WordProcessor = 'word' | 'libreoffice' | 'none';

const usual: Readonly<Record<string, readonly [string, WordProcessor][]>> = {
  win32: [
    ['C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE', 'word'],
    ['C:\\Program Files\\LibreOffice\\program\\soffice.exe', 'libreoffice'],
  ],
  darwin: [
    ['/Applications/Microsoft Word.app', 'word'],
    ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'libreoffice'],
  ],
};

export async function findWordProcessor(): Promise<WordProcessor> {
  for (const [path, which] of usual[process.platform] ?? []) if (await isThere(path)) return which;
  return (await findSoffice()) === undefined ? 'none' : 'libreoffice';
}

/** The path of LibreOffice's program, where it is installed. */
export async function findSoffice(): Promise<string | undefined> {
  const known = (usual[process.platform] ?? []).filter(([, which]) => which === 'libreoffice').map(([path]) => path);
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  for (const path of [...known, ...onPath]) if (await isThere(path)) return path;
  return undefined;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
