/** Pairs the lines of two texts: equal lines by the longest common run, then like ones between them. */

import { commonPlaces } from './tokens.ts';

/** Places in the left and the right text, in order; undefined where a line has no partner. */
export type Pair = readonly [left: number | undefined, right: number | undefined];

/** Two lines are one line rewritten when at least this share of their words is common to both. */
const likeness = 0.3;

export function pairLines(left: readonly string[], right: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let [l, r] = [0, 0];
  for (const [nextLeft, nextRight] of [...commonPlaces(left, right), [left.length, right.length] as const]) {
    pairs.push(...pairBetween(left, right, [l, nextLeft], [r, nextRight]));
    if (nextLeft < left.length) pairs.push([nextLeft, nextRight]);
    [l, r] = [nextLeft + 1, nextRight + 1];
  }
  return pairs;
}

/** Between two equal lines: each left line takes the first like right line that is still free and in order. */
function pairBetween(
  left: readonly string[],
  right: readonly string[],
  [l, leftEnd]: readonly [number, number],
  [r, rightEnd]: readonly [number, number],
): Pair[] {
  const pairs: Pair[] = [];
  let free = r;
  for (let at = l; at < leftEnd; at += 1) {
    const like = range(free, rightEnd).find((other) => likenessOf(left[at] ?? '', right[other] ?? '') >= likeness);
    if (like === undefined) {
      pairs.push([at, undefined]);
      continue;
    }
    pairs.push(...range(free, like).map((other): Pair => [undefined, other]), [at, like]);
    free = like + 1;
  }
  return [...pairs, ...range(free, rightEnd).map((other): Pair => [undefined, other])];
}

function likenessOf(a: string, b: string): number {
  const [left, right] = [new Set(a.toLowerCase().split(' ')), new Set(b.toLowerCase().split(' '))];
  return [...left].filter((word) => right.has(word)).length / Math.max(left.size, right.size);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
