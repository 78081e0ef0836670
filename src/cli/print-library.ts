/** What is in the library, in plain words, for people at a terminal. */
import type {
  LibraryBackupResponse,
  LibraryPurgeResponse,
  LibraryRestoreResponse,
  LibrarySearchResponse,
  LibraryUsesResponse,
  LibraryVerifyResponse,
} from '../contract/library-results.ts';
import type { Problem } from '../core/model/index.ts';
import { count, printProblems } from './print.ts';

export function printHits({ hits, more }: LibrarySearchResponse): string {
  if (hits.length === 0) return 'Nothing was found. Try fewer words, or another filter.';
  const lines = hits.flatMap(({ briefing, kind, id, title, snippet }) => [
    `library:${briefing}  ${kind}/${id}`,
    `  ${title}`,
    ...(snippet.length === 0 ? [] : [`  ${printSnippet(snippet)}`]),
  ]);
  return [...lines, ...(more ? ['There is more. Give more words or a filter.'] : [])].join('\n');
}

function printSnippet(snippet: LibrarySearchResponse['hits'][number]['snippet']): string {
  return snippet
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('')
    .replace(/\s+/g, ' ');
}

export function printUses({ record, usedBy, uses }: LibraryUsesResponse): string {
  return [
    `${record.kind}/${record.id}: ${record.title}`,
    ...listed('Rests on', uses),
    ...listed('Used by', usedBy),
  ].join('\n');
}

function listed(heading: string, uses: LibraryUsesResponse['uses']): string[] {
  if (uses.length === 0) return [`${heading}: nothing`];
  return [`${heading}:`, ...uses.map(printUse)];
}

function printUse({ kind, id, title, direct }: LibraryUsesResponse['uses'][number]): string {
  return `  ${kind}/${id}  ${title}${direct ? '' : ' (through others)'}`;
}

export function printPurge({ kind, id, backups, removedBackups, usedBy }: LibraryPurgeResponse): string {
  const lines = [
    `${kind}/${id} is gone from the library, its history and ${count(backups.length, 'backup', 'backups')}.`,
  ];
  for (const name of removedBackups) lines.push(`The backup ${name} could not be read and was removed.`);
  if (usedBy.length > 0) {
    lines.push('These used it. Look whether they repeat its words in their own text:', ...usedBy.map(printUse));
  }
  return [...lines, 'Files that were shared before still hold it: ask those who have them to delete them.'].join('\n');
}

export function printBackups({ made, backups }: LibraryBackupResponse): string {
  if (made !== undefined) return `Backed up as ${made.name} (${count(backups.length, 'backup', 'backups')} in all)`;
  return backups.length === 0 ? 'There is no backup yet.' : backups.map(printBackup).join('\n');
}

function printBackup({ name, time, reason, bytes }: LibraryBackupResponse['backups'][number]): string {
  return `${name}  ${time}, ${reason.replaceAll('-', ' ')}, ${String(Math.ceil(bytes / 1024))} KB`;
}

export function printRestored({ restored, previous, briefings }: LibraryRestoreResponse): string {
  const now = `The library is now as it was in ${restored.name}: ${count(briefings, 'briefing', 'briefings')}.`;
  if (previous === undefined) return now;
  return previous.reason === 'damaged'
    ? `${now}\nThe damaged library is kept as ${previous.name}.`
    : `${now}\nTo undo: briefing library restore ${previous.name}`;
}

export function printVerified(response: LibraryVerifyResponse): string {
  const { whole, briefings, records, revisions, assets, faults } = response;
  const looked = [
    count(briefings, 'briefing', 'briefings'),
    count(records, 'record', 'records'),
    count(revisions, 'revision', 'revisions'),
    count(assets, 'file', 'files'),
  ].join(', ');
  return whole ? `The library is whole: ${looked}.` : `${printProblems(faults as Problem[])}\nLooked at ${looked}.`;
}
