/** What every service is given by its shell: where the library is, and the time, so that services have no clock. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Desk {
  /** Path of the library's database file. */
  readonly library: string;
  /** The present moment, ISO with offset; for revisions only, never for an export. */
  readonly now: () => string;
  /** Told how far long work has come: steps done, steps in all, what comes next. */
  readonly progress?: (done: number, total: number, what: string) => void;
}

/** Where the library is: BRIEFING_DESK_LIBRARY, or the data folder that the system gives to apps. */
export function placeOfLibrary(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home = homedir(),
): string {
  const chosen = environment['BRIEFING_DESK_LIBRARY'];
  if (chosen !== undefined && chosen !== '') return chosen;
  return join(dataFolder(environment, platform, home), 'library.sqlite');
}

function dataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Briefing Desk');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Briefing Desk');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'briefing-desk');
}
