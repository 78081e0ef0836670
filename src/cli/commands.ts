/** Every command of `briefing`, as data, in the order in which the help lists them. */
import type { Command } from './command.ts';
import { audit, capture } from './commands/audits.ts';
import { chart, charts } from './commands/charts.ts';
import { doctor } from './commands/doctor.ts';
import { pack, unpack } from './commands/files.ts';
import { importCommand } from './commands/imports.ts';
import { check, figures, letter } from './commands/letters.ts';
import { libraryBackup, libraryRestore, libraryVerify } from './commands/library-backups.ts';
import { readback } from './commands/readback.ts';
import { requestsCommand } from './commands/requests.ts';
import { freeze, sign, signoffs } from './commands/sign-off.ts';
import { template } from './commands/templates.ts';
import { diff, merge, open, share } from './commands/sharing.ts';
import { libraryImport, libraryList, libraryPurge, librarySearch, libraryUses } from './commands/library.ts';

export const commands: readonly Command[] = [
  letter,
  check,
  figures,
  capture,
  audit,
  readback,
  template,
  chart,
  charts,
  importCommand,
  requestsCommand,
  pack,
  unpack,
  share,
  open,
  diff,
  merge,
  freeze,
  sign,
  signoffs,
  libraryList,
  libraryImport,
  librarySearch,
  libraryUses,
  libraryBackup,
  libraryRestore,
  libraryVerify,
  libraryPurge,
  doctor,
];
