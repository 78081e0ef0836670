/** Every command of `briefing`, as data, in the order in which the help lists them. */
import type { Command } from './command.ts';
import { chart, charts } from './commands/charts.ts';
import { pack, unpack } from './commands/files.ts';
import { check, figures, letter } from './commands/letters.ts';
import { libraryImport, libraryList } from './commands/library.ts';

export const commands: readonly Command[] = [
  letter,
  check,
  figures,
  chart,
  charts,
  pack,
  unpack,
  libraryList,
  libraryImport,
];
