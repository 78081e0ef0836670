/** Words, spaces and marks of a text, and what differs between two runs of them. A claim is one token, whatever its words. */

export interface Token {
  readonly text: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The id of the claim that it is. */
  readonly claim?: string;
}

export interface ClaimSpan {
  readonly claim: string;
  readonly start: number;
  readonly end: number;
}

/** A number keeps its commas, points, sign and unit: "2,194", "49.7%", "£3.5". */
const tokenPattern =
  /[£€$]?\d+(?:[.,:/]\d+)*%?|[\p{L}\p{N}]+(?:[’'\u2010\u2011-][\p{L}\p{N}]+)*|[\s\p{Zs}\p{Cc}]+|[^]/gu;

/** Tokens that cover the text from end to end; spans of claims do not overlap. */
export function tokenise(text: string, spans: readonly ClaimSpan[] = []): Token[] {
  const tokens: Token[] = [];
  const words = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(tokenPattern)) {
      const start = from + match.index;
      tokens.push({ text: match[0], start, end: start + match[0].length });
    }
  };
  let at = 0;
  for (const { claim, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    words(at, start);
    tokens.push({ text: text.slice(start, end), start, end, claim });
    at = end;
  }
  words(at, text.length);
  return tokens;
}

/** What makes two tokens the same: the claim, or the letters in one form; all spaces are one. */
export function keyOfToken({ text, claim }: Token): string {
  if (claim !== undefined) return `\u0000${claim}`;
  return isSpace(text) ? ' ' : text.normalize('NFC').replace(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/g, '');
}

export function isSpace(text: string): boolean {
  return /^[\s\p{Zs}\p{Cc}]*$/u.test(text);
}

/** Places in the left and right tokens, ends excluded. What lies between two hunks is the same on both sides. */
export interface Hunk {
  readonly left: readonly [from: number, to: number];
  readonly right: readonly [from: number, to: number];
}

/** Larger texts are compared as one hunk after what they share at both ends. */
const mostCells = 4_000_000;

/** The differing stretches, by a longest common run of tokens. */
export function findHunks(left: readonly string[], right: readonly string[]): Hunk[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let [l, r] = [left.length, right.length];
  while (l > start && r > start && left[l - 1] === right[r - 1]) {
    l -= 1;
    r -= 1;
  }
  const hunks: Hunk[] = [];
  let [fromLeft, fromRight] = [start, start];
  const close = (toLeft: number, toRight: number): void => {
    if (toLeft > fromLeft || toRight > fromRight) hunks.push({ left: [fromLeft, toLeft], right: [fromRight, toRight] });
  };
  for (const [atLeft, atRight] of commonPlaces(left.slice(start, l), right.slice(start, r))) {
    close(start + atLeft, start + atRight);
    [fromLeft, fromRight] = [start + atLeft + 1, start + atRight + 1];
  }
  close(l, r);
  return hunks;
}

/** A longest run of equal items that keeps the order. */
export function commonPlaces(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  if (left.length * right.length > mostCells) return commonUnique(left, right);
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let l = left.length - 1; l >= 0; l -= 1) {
    for (let r = right.length - 1; r >= 0; r -= 1) {
      const skip = Math.max(lengths[(l + 1) * width + r] ?? 0, lengths[l * width + r + 1] ?? 0);
      lengths[l * width + r] = left[l] === right[r] ? (lengths[(l + 1) * width + r + 1] ?? 0) + 1 : skip;
    }
  }
  const common: (readonly [number, number])[] = [];
  for (let l = 0, r = 0; l < left.length && r < right.length;) {
    if (left[l] === right[r]) {
      common.push([l, r]);
      l += 1;
      r += 1;
    } else if ((lengths[(l + 1) * width + r] ?? 0) >= (lengths[l * width + r + 1] ?? 0)) l += 1;
    else r += 1;
  }
  return common;
}

/** For texts too long to compare whole: items that stand once on either side, as many as keep the order. */
function commonUnique(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const once = (items: readonly string[]): Map<string, number> => {
    const places = new Map<string, number>();
    for (const [at, item] of items.entries()) places.set(item, places.has(item) ? -1 : at);
    return places;
  };
  const [there, here] = [once(right), once(left)];
  const pairs = left.flatMap((item, l): [number, number][] => {
    const r = there.get(item) ?? -1;
    return r >= 0 && here.get(item) === l ? [[l, r]] : [];
  });
  return longestRising(pairs);
}

/** The longest run of pairs whose right places rise. */
export function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, [, right]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) run.unshift(pair);
  }
  return run;
}
