/** The parts of a letter that changed since a version, as a reader would name them. */
import type { Letter } from '../../../core/model/index.ts';
import { placeOfBlock } from '../checks/finding-place.ts';
import { signoffWords } from '../../words/share.ts';

/** "the reference, paragraph 2, the asks and 3 more": blocks by their place; numbers stand in their blocks. */
export function sayParts(letter: Letter, parts: readonly string[], most: number): string {
  const said = parts.flatMap((part) => {
    const block = /^[a-z]+ (b-[0-9a-z-]+)/.exec(part)?.[1];
    if (block !== undefined) return [placeOfBlock(letter.blocks, block) ?? signoffWords.takenOut];
    return /^(?:figure|count|quote) /.test(part) ? [] : [part];
  });
  const names = [...new Set(said.length === 0 ? [signoffWords.evidence] : said)];
  const shown = names.slice(0, most).join(', ');
  return names.length <= most ? shown : signoffWords.andMore(shown, names.length - most);
}
