/** The house template of a letter: the letterhead that its sender gave, where the briefing holds it. */
import { findRecord, type Letter, type RecordMap } from '../../core/model/index.ts';
import type { AssetReader, HouseTemplate } from '../word/index.ts';

/** @returns undefined where the sender has no template, or a share left its file out: then the desk's own look stands. */
export function houseTemplateOf(records: RecordMap, letter: Letter, assets: AssetReader): HouseTemplate | undefined {
  const template = findRecord(records, 'organisation', letter.sender)?.template;
  const bytes = template === undefined ? undefined : assets(template.asset);
  if (template === undefined || bytes === undefined) return undefined;
  return { bytes, ...(template.styles !== undefined && { styles: template.styles }) };
}
