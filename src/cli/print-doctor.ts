/** The self-check in plain words. */
import type { DoctorResponse } from '../contract/doctor.ts';
import { count } from './print.ts';

export function printDoctor({ versions, library, disk, parts, well }: DoctorResponse): string {
  const { app, format, node, electron, system } = versions;
  return [
    `Briefing Desk ${app} on ${system}; ${electron === undefined ? '' : `Electron ${electron}, `}Node ${node}; file format ${String(format)}`,
    `Library: ${describeLibrary(library)}`,
    ...(disk === undefined ? [] : [`Disk: ${size(disk.free)} free of ${size(disk.total)}`]),
    ...parts.map(
      ({ name, runs, needed, detail }) => `${runs ? 'Runs' : needed ? 'Does not run' : 'Not here'}: ${name}. ${detail}`,
    ),
    well ? 'All is well.' : 'Something is not well: see the lines above.',
  ].join('\n');
}

function describeLibrary(library: DoctorResponse['library']): string {
  if (!library.there) return 'none yet; it is made when a briefing is first opened';
  const kept = `${count(library.backups, 'backup', 'backups')}${library.newestBackup === undefined ? '' : `, the newest of ${library.newestBackup}`}`;
  const held = [
    count(library.briefings, 'briefing', 'briefings'),
    count(library.records, 'record', 'records'),
    count(library.revisions, 'revision', 'revisions'),
    size(library.bytes),
  ].join(', ');
  if (library.whole) return `whole (${held}); ${kept}`;
  const faults = library.faults.map(({ code, count: many }) => `${code} × ${String(many)}`).join(', ');
  return `not whole: ${faults}; ${kept}. Put one back with briefing library restore`;
}

function size(bytes: number): string {
  const [unit, in1] = bytes >= 1024 ** 3 ? (['GB', 1024 ** 3] as const) : (['MB', 1024 ** 2] as const);
  return `${(bytes / in1).toFixed(1)} ${unit}`;
}
