/** One line that was sent beside the line that came back: which claims changed, which went, and which words around them. */
import { plainWords } from './plain-words.ts';
import { findClaims, type FoundClaim } from './find-claims.ts';
import { findHunks, isSpace, keyOfToken, tokenise, type ClaimSpan, type Token } from './tokens.ts';

export interface LineSide {
  readonly text: string;
  readonly spans: readonly ClaimSpan[];
}

/** A stretch that differs, as offsets in either text; the tokens of the new one know their claims. */
export interface LineHunk {
  readonly was: readonly [from: number, to: number];
  readonly now: readonly [from: number, to: number];
  readonly tokens: readonly Token[];
  /** Claims of the line as sent that stand in it. */
  readonly claims: readonly string[];
  /** Words differ, not only claims that were taken out and the space around them. */
  readonly words: boolean;
}

export interface LineComparison {
  readonly hunks: readonly LineHunk[];
  readonly found: readonly FoundClaim[];
  readonly gone: readonly string[];
  readonly changed: readonly {
    readonly claim: string;
    readonly was: string;
    readonly now: string;
    readonly span: FoundClaim;
  }[];
}

/** @param elsewhere claims whose control stands in another line now. */
export function compareLine(sent: LineSide, now: LineSide, elsewhere: ReadonlySet<string>): LineComparison {
  const found = findClaims(sent, now, elsewhere);
  const [left, right] = [tokenise(sent.text, sent.spans), tokenise(now.text, found)];
  const hunks = findHunks(left.map(keyOfToken), right.map(keyOfToken)).map((hunk): LineHunk => {
    const [was, tokens] = [left.slice(...hunk.left), right.slice(...hunk.right)];
    return {
      was: spanOf(left, hunk.left, sent.text.length),
      now: spanOf(right, hunk.right, now.text.length),
      tokens,
      claims: was.flatMap(({ claim }) => claim ?? []),
      words: was.some(isWord) || tokens.some((token) => isWord(token) || token.claim !== undefined),
    };
  });
  const present = new Set(found.map(({ claim }) => claim));
  const changed = sent.spans.flatMap(({ claim, start, end }) => {
    const span = found.find((one) => one.claim === claim);
    if (span === undefined) return [];
    const [was, is] = [sent.text.slice(start, end), now.text.slice(span.start, span.end)];
    return plainWords(was) === plainWords(is) ? [] : [{ claim, was, now: plainWords(is), span }];
  });
  const gone = sent.spans.flatMap(({ claim }) => (present.has(claim) || elsewhere.has(claim) ? [] : [claim]));
  const meaningful = hunks.filter(({ words, claims }) => words || claims.length > 0);
  return { hunks: meaningful, found, gone, changed };
}

function isWord({ text, claim }: Token): boolean {
  return claim === undefined && !isSpace(text);
}

function spanOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  length: number,
): readonly [number, number] {
  const start = tokens[from]?.start ?? tokens[from - 1]?.end ?? length;
  return [start, to > from ? (tokens[to - 1]?.end ?? start) : start];
}
