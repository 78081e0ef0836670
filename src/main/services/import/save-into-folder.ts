/**
 * Saves an imported table into a briefing folder that somebody writes by hand: its own files are added, and a new source is
 * appended to the list. Nothing else is touched, so comments and order stay as they were.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { success, type BriefingContent, type Result, type Source, type Table } from '../../../core/model/index.ts';
import { writeFiles } from '../../briefing-file/index.ts';
import { makeFolder, saveFileAtomically } from '../../files/index.ts';

/** @returns the files written, by their path in the folder. */
export async function saveIntoFolder(
  folder: string,
  content: BriefingContent,
  table: Table,
  source: Source,
  replace: boolean,
): Promise<Result<string[]>> {
  const asset = `assets/${table.origin?.asset ?? ''}`;
  const all = writeFiles(content);
  const wanted = [`tables/${table.id}.csv`, `tables/${table.id}.yaml`, asset];
  const files = new Map(wanted.flatMap((path) => (all.has(path) ? [[path, all.get(path)] as const] : [])));
  const sources = await appendSource(folder, content, source);
  if (sources !== undefined) files.set('sources.yaml', sources);
  const written: string[] = [];
  for (const [path, bytes] of files) {
    if (bytes === undefined) continue;
    const made = await makeFolder(dirname(join(folder, path)));
    if (!made.ok) return made;
    const saved = await saveFileAtomically(join(folder, path), bytes, { replace: replace || path === 'sources.yaml' });
    if (!saved.ok) return saved;
    written.push(path);
  }
  return success(written);
}

/** The list with the source at its end; undefined where it is there already. */
async function appendSource(folder: string, content: BriefingContent, source: Source): Promise<Uint8Array | undefined> {
  const before = await readFile(join(folder, 'sources.yaml'), 'utf8').catch(() => '');
  if (new RegExp(`^- (\\{ *)?id: ${source.id}\\b`, 'm').test(before)) return undefined;
  const heads = [...content.briefing.records].filter(([, record]) => record.kind === 'briefing');
  const alone = new Map([...heads, [source.uid, source] as const]);
  const briefing = { records: alone, revisions: [], head: undefined };
  const entry = writeFiles({ briefing, assets: new Map() }).get('sources.yaml') ?? new Uint8Array();
  const parts = [before.trimEnd(), new TextDecoder().decode(entry)].filter((part) => part !== '');
  return new TextEncoder().encode(parts.join('\n\n'));
}
