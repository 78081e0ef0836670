/** Block operations on a letter: put after another, replace, remove, move. Anchors that are gone are said, not guessed. */
import {
  failure,
  hashOf,
  success,
  type BlockBody,
  type BlockPatch,
  type Json,
  type Problem,
  type Result,
} from '../model/index.ts';

/** The fingerprint that `replace-block` names in `was`. */
export function fingerprintBlock(block: BlockBody): string {
  return hashOf(block).slice(0, 12);
}

/**
 * A letter's blocks after one operation.
 * @returns `stale-block` where a block it names is gone, or has other words than the writer saw; `duplicate-block`.
 */
export function applyBlockPatch(blocks: readonly BlockBody[], patch: BlockPatch): Result<readonly BlockBody[]> {
  if (patch.op === 'put-block') {
    if (indexOf(blocks, patch.block['id']) >= 0) return failure(duplicate(patch.block['id']));
    return insert(blocks, patch.block, patch.after);
  }
  const named = patch.op === 'replace-block' ? patch.block['id'] : patch.block;
  const at = indexOf(blocks, named);
  const present = blocks[at];
  if (present === undefined) return failure(stale(named));
  const others = [...blocks.slice(0, at), ...blocks.slice(at + 1)];
  if (patch.op === 'remove-block') return success(others);
  if (patch.op === 'move-block') return insert(others, present, patch.after);
  if (patch.was !== undefined && patch.was !== fingerprintBlock(present)) return failure(changed(named));
  return success([...blocks.slice(0, at), patch.block, ...blocks.slice(at + 1)]);
}

function insert(blocks: readonly BlockBody[], block: BlockBody, after: string | null): Result<readonly BlockBody[]> {
  if (after === null) return success([block, ...blocks]);
  const at = indexOf(blocks, after);
  if (at < 0) return failure(stale(after));
  return success([...blocks.slice(0, at + 1), block, ...blocks.slice(at + 1)]);
}

function indexOf(blocks: readonly BlockBody[], id: Json | undefined): number {
  return blocks.findIndex((block) => block['id'] === id);
}

function name(id: Json | undefined): string {
  return typeof id === 'string' ? `“${id}”` : 'without an id';
}

function stale(id: Json | undefined): Problem {
  return {
    code: 'stale-block',
    message: `The block ${name(id)} is no longer in the letter, because it was removed after this edit began.`,
    remedy: 'Read the letter again and choose the place anew.',
  };
}

function changed(id: Json | undefined): Problem {
  return {
    code: 'stale-block',
    message: `The block ${name(id)} has other words now, because it was changed after this edit began.`,
    remedy: 'Read the block again, then make the edit on its new words.',
  };
}

function duplicate(id: Json | undefined): Problem {
  return {
    code: 'duplicate-block',
    message: `The letter already has a block ${name(id)}.`,
    remedy: 'Give the new block an id of its own, or replace the one that is there.',
  };
}
