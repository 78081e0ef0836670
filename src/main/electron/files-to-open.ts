/** Files that the system gives to the app: a double click on a `.briefing`, one dropped on the icon, or named at the start. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const ending = /\.briefing$/i;
const most = 20;

/** The files among the arguments of a start, as absolute paths. */
export function filesIn(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && ending.test(argument))
    .map((argument) => resolve(folder, argument))
    .filter(isFile)
    .slice(0, most);
}

const handedOver = z.object({ files: z.array(z.string()).max(most) });

/** What a second start hands over to the one that runs. */
export function readHandedOver(data: unknown): readonly string[] {
  const read = handedOver.safeParse(data);
  return read.success ? read.data.files.filter((path) => ending.test(path) && isFile(path)) : [];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
