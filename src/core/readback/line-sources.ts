/** Which line of which block of the record a line of the letter was printed from, and the map from its words to its source. */
import type { Claim } from '../letters/letter-plan.ts';
import type { Block, Letter } from '../model/index.ts';
import type { Comparing } from './comparing.ts';
import type { LineOfBlock } from './edits.ts';
import { mapSource, type SourceMap } from './source-map.ts';
import type { SentLine } from './sent-lines.ts';

export interface LineSource {
  readonly block: string;
  readonly line: LineOfBlock;
  readonly map: SourceMap;
}

/** @returns undefined where the line is written by the desk itself, such as a caption. */
export function sourceOf(comparing: Comparing, { owner }: SentLine): LineSource | undefined {
  const { letter } = comparing;
  const block = blockOf(letter, owner.block?.id);
  const written = block === undefined ? undefined : lineOf(block, owner);
  if (block === undefined || written === undefined) return undefined;
  const place = typeof written.line === 'object' && 'ask' in written.line ? written.line.ask : block.id;
  return {
    block: block.id,
    line: written.line,
    map: mapSource(written.text, claimsOf(comparing, block, place, written.line)),
  };
}

export function blockOf(letter: Letter, id: string | undefined): Block | undefined {
  return letter.blocks.find((block) => block.id === id);
}

function lineOf(block: Block, { part, index = 0 }: SentLine['owner']): { line: LineOfBlock; text: string } | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { line: 'text', text: block.text };
    case 'list':
      return { line: { item: index }, text: block.items[index] ?? '' };
    case 'asks': {
      if (part === 'lead') return block.lead === undefined ? undefined : { line: 'lead', text: block.lead };
      const ask = block.items[index];
      return ask === undefined ? undefined : { line: { ask: ask.id }, text: ask.text };
    }
    default:
      return undefined;
  }
}

/** Claims of the line, in order: those of a list stand under its block, so what earlier items printed is left out. */
function claimsOf({ plan }: Comparing, block: Block, place: string, line: LineOfBlock): readonly Claim[] {
  const all = plan.claims.filter((claim) => claim.block === place);
  if (block.type !== 'list' || typeof line !== 'object' || !('item' in line)) return all;
  const before = block.items.slice(0, line.item).reduce((count, item) => count + mapSource(item, all).claimCount, 0);
  return all.slice(before);
}
