/**
 * Matches the lines of two letters: equal lines by the longest common run, between them like ones in order, and last those
 * that were moved. A line has one partner at most.
 */
import { commonPlaces } from './tokens.ts';

export interface LetterLine {
  readonly text: string;
  /** Lines of one class may be partners however little they have in common: cells of a table, lines of a letterhead. */
  readonly class?: string | undefined;
  /** The block that it belongs to: what is moved together stays together. */
  readonly group?: string | undefined;
}

/** Places in the left and the right text; undefined where a line has no partner. */
export interface Match {
  readonly left: number | undefined;
  readonly right: number | undefined;
  readonly moved: boolean;
  /** 1 for equal words; what share of their words two lines have in common. */
  readonly likeness: number;
}

/** Two lines are one line rewritten when at least this share of their words is common to both. */
const alike = 0.34;
/** A moved line must be known by more. */
const alikeMoved = 0.6;
/** Lines with fewer letters are too common to be known again elsewhere. */
const shortest = 12;
/** Gaps with more cells than this are paired by first likeness alone. */
const mostCells = 40_000;

/** Pairs in the order of the left lines; right lines without a partner stand after the pair that they follow. */
export function matchLines(left: readonly LetterLine[], right: readonly LetterLine[]): Match[] {
  const partners = new Map<number, Match>();
  const take = (l: number, r: number, moved = false): void => {
    partners.set(l, { left: l, right: r, moved, likeness: likenessOf(words[0][l], words[1][r]) });
  };
  const words = [left.map(wordsOf), right.map(wordsOf)] as const;
  const common = commonPlaces(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
  );
  let [l, r] = [0, 0];
  for (const [nextLeft, nextRight] of [...common, [left.length, right.length] as const]) {
    for (const [a, b] of pairBetween(left, right, words, [l, nextLeft], [r, nextRight])) take(a, b);
    if (nextLeft < left.length) take(nextLeft, nextRight);
    [l, r] = [nextLeft + 1, nextRight + 1];
  }
  findMoved(left, right, words, partners, take);
  return inOrder(left.length, right.length, partners);
}

type Words = readonly [readonly ReadonlySet<string>[], readonly ReadonlySet<string>[]];
type Range = readonly [from: number, to: number];

/** Between two equal lines: the pairing that keeps the order and has most words in common. */
function pairBetween(
  left: readonly LetterLine[],
  right: readonly LetterLine[],
  words: Words,
  [l, leftEnd]: Range,
  [r, rightEnd]: Range,
): (readonly [number, number])[] {
  const [height, width] = [leftEnd - l, rightEnd - r];
  if (height <= 0 || width <= 0) return [];
  const scoreOf = (a: number, b: number): number => {
    const likeness = likenessOf(words[0][a], words[1][b]);
    if (likeness >= alike) return likeness;
    const kind = left[a]?.class;
    return kind !== undefined && kind === right[b]?.class ? 0.05 : 0;
  };
  if (height * width > mostCells) return pairFirst([l, leftEnd], [r, rightEnd], scoreOf);
  const best = new Float64Array((height + 1) * (width + 1));
  for (let a = height - 1; a >= 0; a -= 1) {
    for (let b = width - 1; b >= 0; b -= 1) {
      const score = scoreOf(l + a, r + b);
      const paired = score > 0 ? score + (best[(a + 1) * (width + 1) + b + 1] ?? 0) : 0;
      const skip = Math.max(best[(a + 1) * (width + 1) + b] ?? 0, best[a * (width + 1) + b + 1] ?? 0);
      best[a * (width + 1) + b] = Math.max(paired, skip);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < height && b < width;) {
    const here = best[a * (width + 1) + b] ?? 0;
    if (here === 0) break;
    const score = scoreOf(l + a, r + b);
    if (score > 0 && here === score + (best[(a + 1) * (width + 1) + b + 1] ?? 0)) {
      pairs.push([l + a, r + b]);
      a += 1;
      b += 1;
    } else if (here === (best[(a + 1) * (width + 1) + b] ?? 0)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** Each left line takes the first like right line near by that is still free and in order. */
function pairFirst(
  [l, leftEnd]: Range,
  [r, rightEnd]: Range,
  scoreOf: (a: number, b: number) => number,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let free = r;
  for (let a = l; a < leftEnd; a += 1) {
    const reach = Math.min(rightEnd, free + 40);
    for (let b = free; b < reach; b += 1) {
      if (scoreOf(a, b) < alike) continue;
      pairs.push([a, b]);
      free = b + 1;
      break;
    }
  }
  return pairs;
}

/** Lines that stand elsewhere now: the same words first, then like ones; the rest of a group follows its first line. */
function findMoved(
  left: readonly LetterLine[],
  right: readonly LetterLine[],
  words: Words,
  partners: ReadonlyMap<number, Match>,
  take: (l: number, r: number, moved: boolean) => void,
): void {
  const taken = new Set([...partners.values()].map((pair) => pair.right));
  const free = right.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const lost = left.flatMap((_, at) => (partners.has(at) ? [] : [at]));
  if (free.length * lost.length > mostCells) return;
  const give = (l: number, r: number): void => {
    take(l, r, true);
    free.splice(free.indexOf(r), 1);
  };
  for (const l of lost) {
    const line = left[l];
    const before = line?.group !== undefined && left[l - 1]?.group === line.group ? partners.get(l - 1) : undefined;
    const next = before?.moved === true && before.right !== undefined ? before.right + 1 : -1;
    if (line === undefined) continue;
    if (free.includes(next) && right[next]?.text === line.text) give(l, next);
    else if (line.text.length >= shortest) {
      const same = free.find((r) => right[r]?.text === line.text);
      if (same !== undefined) give(l, same);
    }
  }
  for (const l of lost) {
    if (partners.has(l) || (left[l]?.text.length ?? 0) < shortest) continue;
    const [near] = free
      .map((r) => ({ r, likeness: likenessOf(words[0][l], words[1][r]) }))
      .filter(({ likeness }) => likeness >= alikeMoved)
      .sort((a, b) => b.likeness - a.likeness);
    if (near !== undefined) give(l, near.r);
  }
}

function inOrder(leftCount: number, rightCount: number, partners: ReadonlyMap<number, Match>): Match[] {
  const taken = new Set([...partners.values()].map((pair) => pair.right));
  const pairs: Match[] = [];
  let next = 0;
  const alone = (to: number): void => {
    for (; next < to; next += 1) {
      if (!taken.has(next)) pairs.push({ left: undefined, right: next, moved: false, likeness: 0 });
    }
  };
  for (let l = 0; l < leftCount; l += 1) {
    const pair = partners.get(l);
    if (pair?.right !== undefined && !pair.moved) alone(pair.right);
    pairs.push(pair ?? { left: l, right: undefined, moved: false, likeness: 0 });
  }
  alone(rightCount);
  return pairs;
}

function wordsOf({ text }: LetterLine): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function likenessOf(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const most = Math.max(a.size, b.size);
  if (most === 0) return 1;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / most;
}
