/** The record patches that make one list of blocks into another: only what changed, moved blocks as moves. */
import { sameJson, type Block, type BlockBody, type BlockPatch, type Json } from '../../../../core/model/index.ts';

/** @param letter its uid. Block ids are unique in both lists. */
export function patchBlocks(letter: string, before: readonly Block[], after: readonly Block[]): BlockPatch[] {
  const stays = new Set(after.map(({ id }) => id));
  const present = new Map(before.map((block) => [block.id, block]));
  const removals = before
    .filter(({ id }) => !stays.has(id))
    .map(({ id }): BlockPatch => ({ op: 'remove-block', letter, block: id }));
  const kept = before.filter(({ id }) => stays.has(id)).map(({ id }) => id);
  const unmoved = longestRun(kept, after);
  const places: BlockPatch[] = [];
  const contents: BlockPatch[] = [];
  let previous: string | null = null;
  for (const block of after) {
    const was = present.get(block.id);
    if (was === undefined) places.push({ op: 'put-block', letter, block: bodyOf(block), after: previous });
    else {
      if (!unmoved.has(block.id)) places.push({ op: 'move-block', letter, block: block.id, after: previous });
      if (!sameJson(was as unknown as Json, block as unknown as Json))
        contents.push({ op: 'replace-block', letter, block: bodyOf(block) });
    }
    previous = block.id;
  }
  return [...removals, ...places, ...contents];
}

/** As plain data: what is undefined is left out. */
function bodyOf(block: Block): BlockBody {
  return JSON.parse(JSON.stringify(block)) as BlockBody;
}

/** The blocks that may stay where they are while the others move: the longest run of them in the new order. */
function longestRun(kept: readonly string[], after: readonly Block[]): ReadonlySet<string> {
  const place = new Map(kept.map((id, at) => [id, at]));
  const order = after.map(({ id }) => id).filter((id) => place.has(id));
  // Patience: for each length the run that ends earliest, with links back.
  const ends: number[] = [];
  const linked: number[] = [];
  order.forEach((id, at) => {
    const own = place.get(id) ?? 0;
    const length = ends.findIndex((end) => (place.get(order[end] ?? '') ?? 0) > own);
    const slot = length < 0 ? ends.length : length;
    linked[at] = slot === 0 ? -1 : (ends[slot - 1] ?? -1);
    ends[slot] = at;
  });
  const run = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = linked[at] ?? -1) run.add(order[at] ?? '');
  return run;
}
