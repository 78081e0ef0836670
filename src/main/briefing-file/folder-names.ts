/** The names of a briefing's files in a folder, and what each holds. */
import type { RecordKind } from '../../core/model/index.ts';

export const briefingFile = 'briefing.yaml';

/** Files that hold one list of records each. */
export const listFiles = {
  'sources.yaml': 'source',
  'requests.yaml': 'request',
  'figures.yaml': 'figure',
  'quotes.yaml': 'quote',
  'charts.yaml': 'chart',
} as const satisfies Readonly<Record<string, RecordKind>>;

export const peopleFile = 'people.yaml';
/** The lists of people.yaml. */
export const peopleLists = {
  persons: 'person',
  organisations: 'organisation',
  offices: 'office',
  tenures: 'tenure',
} as const satisfies Readonly<Record<string, RecordKind>>;

/** What the manifest of a shared file says beyond the briefing itself; only there when a file was unpacked that had it. */
export const shareFile = 'share.yaml';
export const headFile = 'history/head';
/** Names of parts from a newer app, by the hash that each has as a file: a name from a zip is never a path on disk. */
export const extraIndexFile = 'extra/parts.json';

export const rootFiles: readonly string[] = [briefingFile, ...Object.keys(listFiles), peopleFile, shareFile];
export const rootFolders: readonly string[] = ['tables', 'letters', 'assets', 'history', 'extra'];

// Names that Windows keeps for devices, whatever their ending.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a record's file: its id. A name that Windows keeps for itself gets a line under it. */
export function fileNameOf(id: string): string {
  return reserved.test(id) ? `${id}_` : id;
}

export function idOfFileName(name: string): string {
  return name.replace(/_$/, '');
}
