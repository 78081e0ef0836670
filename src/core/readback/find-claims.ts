/**
 * Where the claims of a line are in the line that came back: in their content controls, or, where those were lost, where the
 * words around them say. What stands there now is the claim's new wording.
 */
import { wordsToNumber } from '../wording/index.ts';
import { findHunks, isSpace, keyOfToken, tokenise, type ClaimSpan, type Hunk, type Token } from './tokens.ts';

export interface FoundClaim extends ClaimSpan {
  /** Found by the words around it, not by a control. */
  readonly lost: boolean;
}

/**
 * @param bound claims of this line that a control of the other line holds, and claims known to stand elsewhere.
 * @returns spans in the second text, of the bound claims and of those found by words; a claim without a span is gone.
 */
export function findClaims(
  sent: { readonly text: string; readonly spans: readonly ClaimSpan[] },
  now: { readonly text: string; readonly spans: readonly ClaimSpan[] },
  elsewhere: ReadonlySet<string>,
): FoundClaim[] {
  const bound = now.spans.map((span) => ({ ...span, lost: false }));
  const wanted = sent.spans.filter(
    ({ claim }) => !elsewhere.has(claim) && !now.spans.some((span) => span.claim === claim),
  );
  if (wanted.length === 0) return bound;
  const left = split(sent.text, sent.spans);
  const right = split(now.text, now.spans);
  const hunks = findHunks(left.map(keyOfToken), right.map(keyOfToken));
  const found = wanted.flatMap((span): FoundClaim[] => {
    const places = placesOf(span, left, right, hunks);
    const tokens = trimSpaces(places.map((at) => right[at]).filter((token) => token !== undefined));
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return [];
    const overlaps = bound.some((other) => other.start < last.end && first.start < other.end);
    return overlaps ? [] : [{ claim: span.claim, start: first.start, end: last.end, lost: true }];
  });
  return [...bound, ...found];
}

/** Tokens that never cross the edge of a claim. */
function split(text: string, spans: readonly ClaimSpan[]): Token[] {
  return tokenise(text, spans).flatMap((token) =>
    token.claim === undefined
      ? [token]
      : tokenise(token.text).map((inner) => ({
          text: inner.text,
          start: token.start + inner.start,
          end: token.start + inner.end,
        })),
  );
}

/** Places of the right tokens that stand where the claim stood. */
function placesOf(span: ClaimSpan, left: readonly Token[], right: readonly Token[], hunks: readonly Hunk[]): number[] {
  const inside = (at: number): boolean => {
    const token = left[at];
    return token !== undefined && token.start >= span.start && token.end <= span.end;
  };
  const places: number[] = [];
  let [l, r] = [0, 0];
  for (const hunk of [...hunks, { left: [left.length, left.length], right: [right.length, right.length] } as Hunk]) {
    for (; l < hunk.left[0]; l += 1, r += 1) if (inside(l)) places.push(r);
    places.push(...placesInHunk(hunk, left, right, inside));
    [l, r] = [hunk.left[1], hunk.right[1]];
  }
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return places.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function placesInHunk(
  hunk: Hunk,
  left: readonly Token[],
  right: readonly Token[],
  inside: (at: number) => boolean,
): number[] {
  const [own, all] = [range(hunk.left).filter(inside), range(hunk.left)];
  if (own.length === 0 || hunk.right[0] === hunk.right[1]) return [];
  const others = all.filter((at) => !inside(at) && !isSpace(left[at]?.text ?? ''));
  if (others.length === 0) return range(hunk.right);
  const numbersOf = (places: readonly number[], tokens: readonly Token[]): number[] =>
    places.filter((at) => isNumber(tokens[at]?.text ?? ''));
  const [was, now] = [numbersOf(all, left), numbersOf(range(hunk.right), right)];
  if (was.length === 0 || was.length !== now.length) return [];
  return was.flatMap((at, order) => (inside(at) ? (now[order] ?? []) : []));
}

const numberWords =
  /^(?:half|quarters?|thirds?|fifths?|tenths?|double[ds]?|doubling|tripled?|trebled?|twice|none|no)$/i;

function isNumber(text: string): boolean {
  return /\d/.test(text) || numberWords.test(text) || (/^\p{L}+$/u.test(text) && wordsToNumber(text) !== undefined);
}

function trimSpaces(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex(({ text }) => !isSpace(text));
  const to = tokens.findLastIndex(({ text }) => !isSpace(text));
  return from < 0 ? [] : tokens.slice(from, to + 1);
}

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
