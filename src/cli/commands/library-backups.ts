/** The library's backups and its state: `library backup`, `library restore`, `library verify`. */
import {
  libraryBackupResponse,
  libraryRestoreResponse,
  libraryVerifyResponse,
} from '../../contract/library-results.ts';
import { answer, type Command } from '../command.ts';
import { printBackups, printRestored, printVerified } from '../print-library.ts';

export const libraryBackup: Command = {
  name: 'library backup',
  summary: 'Keep a whole copy of the library beside it, or list the copies.',
  details: 'Three of today stay, one of each earlier day, ten in all.',
  parameters: [],
  options: [{ flags: '--list', meaning: 'list the backups and make none' }],
  response: libraryBackupResponse,
  exitCodes: { 0: 'the backup was made, or the backups were listed' },
  async run({ options }, desk) {
    const { backUpLibrary } = await import('../../main/services/library-backups.ts');
    return answer(backUpLibrary({ listOnly: options['list'] === true }, desk), printBackups);
  },
};

export const libraryRestore: Command = {
  name: 'library restore',
  summary: 'Put a backup in the place of the library.',
  details: 'The library as it is now is backed up first: restore that backup to undo.',
  parameters: [{ name: 'backup', required: false, meaning: 'the name of a backup; the newest unless given' }],
  options: [],
  response: libraryRestoreResponse,
  exitCodes: { 0: 'the backup is in place' },
  async run({ parameters }, desk) {
    const { restoreLibrary } = await import('../../main/services/library-backups.ts');
    return answer(await restoreLibrary(parameters['backup'], desk), printRestored);
  },
};

export const libraryVerify: Command = {
  name: 'library verify',
  summary: 'Look whether the library is whole: its file, records, histories, files by their hashes, and search.',
  parameters: [],
  options: [],
  response: libraryVerifyResponse,
  exitCodes: { 0: 'the library is whole', 1: 'something is not as it should be' },
  async run(_input, desk) {
    const { verifyLibrary } = await import('../../main/services/library-backups.ts');
    return answer(verifyLibrary(desk), printVerified, ({ whole }) => (whole ? 0 : 1));
  },
};
