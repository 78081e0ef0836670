/** Shares with part and whole given: "exactly half of the 7,338 offences, 3,648", "3,648 (49.7%) of 7,338" (DOMAIN 3.11, 3.14). */
import { groupDigits } from '../figures/numbers.ts';
import { figureOf, prove } from './prove.ts';
import {
  isExact,
  sameUnit,
  wordsAfter,
  wordsBefore,
  wordsBetween,
  type Attempt,
  type Passage,
  type Stated,
} from './passage.ts';

const parts = new Set(['percent', 'fraction', 'odds']);

/** Every share of the sentence whose part and whole it, or the sentence before it, states. */
export function tryShares(passage: Passage): Attempt[] {
  const shares = passage.numbers.filter(
    (one) => parts.has(one.meaning) && one.direction === undefined && one.to === undefined,
  );
  const counts = passage.numbers.filter(isCount);
  return shares.flatMap((share) => {
    const pair = findPair(passage, share, shares, counts);
    return pair === undefined ? [] : tryShare(share, pair.part, pair.whole);
  });
}

function isCount(one: Stated): boolean {
  return (one.meaning === 'count' || one.meaning === 'money') && one.to === undefined && one.change === undefined;
}

interface Pair {
  readonly part: Stated;
  readonly whole: Stated;
}

const wholeBefore =
  /\b(?:out of|of|among)(?: (?:all|the|these|those|its|their|a|an|total|more|than|some|about|around|nearly|almost|over))*\s*$/;

function findPair(
  passage: Passage,
  share: Stated,
  shares: readonly Stated[],
  counts: readonly Stated[],
): Pair | undefined {
  const part = partBeside(passage, share, counts);
  const wholes = counts.filter((one) => one !== part && wholeBefore.test(wordsBefore(passage, one)));
  if (part !== undefined) {
    // "3,648 (49.7%) of 7,338": of several wholes the nearest.
    const whole =
      wholes.filter((one) => sameUnit(one, part)).sort((a, b) => distance(a, share) - distance(b, share))[0] ??
      wholeOfBefore(passage, part, shares);
    return whole === undefined || whole.stated.lt(part.stated) ? undefined : { part, whole };
  }
  const [first, second] = counts;
  // Two counts and one share: "Exactly half of the 7,338 offences, 3,648, took place there."
  if (
    counts.length === 2 &&
    shares.length === 1 &&
    first !== undefined &&
    second !== undefined &&
    wholes.length === 1 &&
    sameUnit(first, second)
  ) {
    const whole = wholes[0] ?? first;
    const other = whole === first ? second : first;
    const linked = linksPart(passage, share, other);
    return linked && other.stated.lte(whole.stated) ? { part: other, whole } : undefined;
  }
  if (
    counts.length === 1 &&
    shares.length === 1 &&
    first !== undefined &&
    wholes.length === 0 &&
    linksPart(passage, share, first)
  ) {
    const whole = wholeOfBefore(passage, first, shares);
    return whole === undefined ? undefined : { part: first, whole };
  }
  return undefined;
}

/** "3,648 (49.7%)", "3,648, or 49.7%", "49.7% (3,648)": set beside each other as one and the same. */
function partBeside(passage: Passage, share: Stated, counts: readonly Stated[]): Stated | undefined {
  return counts.find((one) => {
    // “301 of the 903 calls (a third)”: the whole may stand between, and is no part itself.
    if (wholeBefore.test(wordsBefore(passage, one))) return false;
    if (one.end <= share.start)
      return (
        /^[^.;:()]{0,60}(?:\(|, or |, equal to |, which is |– |— )(?:some |about |that is )?$/.test(
          wordsBetween(passage, one.end, share.start),
        ) && countsBetween(counts, one, share).every((other) => wholeBefore.test(wordsBefore(passage, other)))
      );
    return (
      /^\s*(?:of [^.;:()]{0,40})?\(\s*$/.test(wordsBetween(passage, share.end, one.start)) &&
      /^\s*(?:\)|[^.;()]{0,40}\))/.test(wordsAfter(passage, one))
    );
  });
}

function countsBetween(counts: readonly Stated[], one: Stated, share: Stated): Stated[] {
  return counts.filter((other) => other.start >= one.end && other.end <= share.start);
}

/** Nothing else is said between the share and the part: no second subject, no other area, no contrast. */
function linksPart(passage: Passage, share: Stated, part: Stated): boolean {
  const [from, to] = share.end <= part.start ? [share.end, part.start] : [part.end, share.start];
  const words = wordsBetween(passage, from, to);
  return !/\b(?:while|whereas|but|although|and|compared|than|up|down|only|another|further|separately|since|because)\b|[;:]/.test(
    words,
  );
}

/** "There were 7,338 offences. Snapchat accounted for 3,648 of them, exactly half." */
function wholeOfBefore(passage: Passage, part: Stated, shares: readonly Stated[]): Stated | undefined {
  const counts = passage.before?.numbers.filter(isCount) ?? [];
  const [whole] = counts;
  const pointsBack = /\b(?:of (?:them|these|those|which|the total)|accounted for|made up)\b/i.test(passage.text);
  if (!pointsBack || shares.length !== 1 || counts.length !== 1 || whole === undefined) return undefined;
  return sameUnit(whole, part) && whole.stated.gte(part.stated) ? whole : undefined;
}

function distance(a: Stated, b: Stated): number {
  return Math.min(Math.abs(a.start - b.end), Math.abs(b.start - a.end));
}

function tryShare(share: Stated, part: Stated, whole: Stated): Attempt[] {
  if (whole.stated.isZero()) return [];
  const percent = part.stated.div(whole.stated).times(100);
  const sum = `${groupDigits(part.stated.toFixed())} ÷ ${groupDigits(whole.stated.toFixed())} = ${percent.toDecimalPlaces(1).toFixed()}%`;
  const proof = prove(share, figureOf('share', percent));
  if (proof === undefined) return [];
  if (proof.holds) return [{ rule: 'audit-share', number: share, outcome: 'holds', sum }];
  const stated =
    share.meaning === 'odds'
      ? share.stated.pow(-1).times(100)
      : share.meaning === 'fraction'
        ? share.stated.times(100)
        : share.stated;
  if ((!isExact(part) || !isExact(whole)) && stated.minus(percent).abs().lte(stated.times('0.06')))
    return [{ rule: 'audit-share', number: share, outcome: 'holds by rounding', sum }];
  const message = `“${share.text}” does not hold: ${sum}. Change the wording, or check the two counts.`;
  return [{ rule: 'audit-share', number: share, outcome: 'does not hold', sum, message }];
}
