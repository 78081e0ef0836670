/**
 * The self-check: versions, whether the library is whole, room on the disk, and whether each part that works offline does so
 * here, by using it. What it tells holds no content, no names and no paths, so that it can be sent to a stranger.
 */
import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { release } from 'node:os';
import { dirname } from 'node:path';
import type { DoctorResponse } from '../../contract/doctor.ts';
import { appVersion, formatVersion, success, type Problem, type Result } from '../../core/model/index.ts';
import { libraryVersion, openLibrary } from '../library/index.ts';
import type { Desk } from './desk.ts';
import { tryParts } from './doctor-parts.ts';

/** With less than this the next backups and exports may not find room. */
const littleRoom = 200 * 1024 ** 2;

export async function examineDesk(desk: Desk): Promise<Result<DoctorResponse>> {
  const [library, disk, parts] = [examineLibrary(desk), await findRoom(desk.library), await tryParts()];
  const { electron } = process.versions as { electron?: string };
  const well =
    library.whole &&
    (disk === undefined || disk.free > littleRoom) &&
    parts.every(({ runs, needed }) => runs || !needed);
  return success({
    versions: {
      app: appVersion,
      format: formatVersion,
      library: libraryVersion,
      node: process.versions.node,
      ...(electron !== undefined && { electron }),
      system: `${process.platform} ${process.arch} ${release()}`,
    },
    library,
    ...(disk !== undefined && { disk }),
    parts,
    well,
  });
}

type LibraryState = DoctorResponse['library'];

function examineLibrary({ library: file, now }: Desk): LibraryState {
  const nothing = { briefings: 0, records: 0, revisions: 0, assets: 0, bytes: 0, faults: [], backups: 0 };
  if (!existsSync(file)) return { there: false, whole: true, ...nothing };
  const bytes = statSync(file).size;
  const opened = openLibrary(file, { create: false, now: now() });
  if (!opened.ok) return { there: true, whole: false, ...nothing, bytes, faults: countFaults(opened.problems) };
  const library = opened.value;
  try {
    const verified = library.verify();
    const listed = library.listBackups();
    const backups = listed.ok ? listed.value : [];
    const kept = { bytes, backups: backups.length, ...(backups[0] && { newestBackup: backups[0].time }) };
    if (!verified.ok) return { there: true, whole: false, ...nothing, ...kept, faults: countFaults(verified.problems) };
    const { faults, briefings, records, revisions, assets } = verified.value;
    const counts = { briefings, records, revisions, assets };
    return { there: true, whole: faults.length === 0, ...counts, ...kept, faults: countFaults(faults) };
  } finally {
    library.close();
  }
}

/** Kinds alone: what a problem says may name what is in the library. */
function countFaults(problems: readonly Problem[]): LibraryState['faults'] {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count }));
}

async function findRoom(file: string): Promise<DoctorResponse['disk']> {
  let folder = dirname(file);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return undefined;
  }
}
