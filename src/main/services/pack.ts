/** Packs a briefing into one `.briefing` file, and unpacks one into a folder. Neither replaces what is there. */
import { createHash } from 'node:crypto';
import type { PackResponse, UnpackResponse } from '../../contract/results.ts';
import { success, type Result } from '../../core/model/index.ts';
import { packBriefing, writeFolder } from '../briefing-file/index.ts';
import { saveFileAtomically } from '../files/index.ts';
import type { Desk } from './desk.ts';
import { openBriefing } from './open-briefing.ts';

export async function packPlace(
  place: string,
  target: string,
  options: { readonly replace: boolean },
  desk: Desk,
): Promise<Result<PackResponse>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const bytes = packBriefing(opened.value);
  const saved = await saveFileAtomically(target, bytes, { replace: options.replace });
  if (!saved.ok) return saved;
  return success({
    file: target,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    records: opened.value.briefing.records.size,
  });
}

export async function unpackPlace(place: string, folder: string, desk: Desk): Promise<Result<UnpackResponse>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const written = await writeFolder(opened.value, folder);
  if (!written.ok) return written;
  return success({ folder, files: written.value.files });
}
