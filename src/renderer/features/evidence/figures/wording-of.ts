/** How the briefing words its numbers: its profile, and bands that differ from the defaults. */
import { bandsOf } from '../../../../core/letters/settings.ts';
import { recordsOfKind, type RecordMap } from '../../../../core/model/index.ts';
import type { WordingOptions } from '../../../../core/wording/index.ts';

export function wordingOf(records: RecordMap): WordingOptions {
  const profile = recordsOfKind(records, 'briefing')[0]?.settings?.profile ?? 'house';
  return { profile, bands: bandsOf(records) };
}
