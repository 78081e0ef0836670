/** Where evidence from another screen goes in a letter: before its asks, as letters are ordered (DOMAIN 8), else last. */
import type { Letter } from '../../../core/model/index.ts';

/** The block after which it stands; null where it comes first. */
export function placeForEvidence({ blocks }: Pick<Letter, 'blocks'>): string | null {
  const asks = blocks.findIndex((block) => block.type === 'asks');
  const last = asks < 0 ? blocks.at(-1) : blocks[asks - 1];
  return last?.id ?? null;
}
