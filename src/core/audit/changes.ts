/**
 * Changes with both ends given: "rose from 274 to 554, more than double", "up 7% from 274 to 554", "from 48% to 52%, a rise
 * of 4 percentage points" (DOMAIN 2.3, 2.5).
 */
import { Decimal } from '../figures/quantity.ts';
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

interface Change {
  readonly from: Stated;
  readonly to: Stated;
  /** Said of the change. */
  readonly direction?: 'up' | 'down';
}

const level = new Set(['count', 'money', 'percent', 'average', 'rate']);

/** Everything that the sentence says of a change whose two ends it, or the sentence before, gives. */
export function tryChanges(passage: Passage): Attempt[] {
  const own = findChange(passage);
  const change = own ?? (refersBack(passage) && passage.before !== undefined ? findChange(passage.before) : undefined);
  if (change === undefined || change.from.stated.isZero()) return [];
  const others = passage.numbers.filter((one) => one !== change.from && one !== change.to);
  const claims = others.filter((one) => belongs(passage, one, others, change, own !== undefined));
  return [
    ...(own === undefined ? [] : directionOf(passage, change)),
    ...claims.flatMap((claim) => tryClaim(passage, claim, change)),
  ];
}

/** "That is more than double", "This was a 7% rise": the sentence is about the one before. */
function refersBack({ text }: Passage): boolean {
  return /^(?:that|this|it|the (?:rise|increase|fall|number|total|figure|count|drop))\b/i.test(text);
}

/** The two ends: "from A to B", "B, up from A", "B, compared with A", "A in 2017/18 and B in 2023/24" with a word of change. */
function findChange(passage: Passage): Change | undefined {
  const levels = passage.numbers.filter((one) => level.has(one.meaning) && one.to === undefined);
  for (const [at, one] of levels.entries()) {
    const next = levels[at + 1];
    const before = wordsBefore(passage, one);
    const startsFrom =
      /\bfrom (?:a |an |the |just |only |some |a total of |around |about |nearly |almost |more than |over )*$/.test(
        before,
      ) || one.change === 'from';
    if (next !== undefined && comparable(one, next)) {
      const between = wordsBetween(passage, one.end, next.start);
      if (
        startsFrom &&
        /\bto (?:a |an |the |just |only |around |about |nearly |almost |more than |over |some )*$/.test(between)
      ) {
        const said = directionSaid(wordsBetween(passage, passage.span.start, one.start));
        return { from: one, to: next, ...(said && { direction: said }) };
      }
      const up =
        /[,(–—-]?\s*\b(up|rising|an? (?:rise|increase)|down|falling|an? (?:fall|drop)) from (?:just |only |around |about |nearly |almost )*$/.exec(
          between,
        );
      if (up !== null)
        return { from: next, to: one, direction: /^(?:down|fall|an? (?:fall|drop))/.test(up[1] ?? '') ? 'down' : 'up' };
      if (
        /\b(?:compared (?:with|to)|against|as against|up on) (?:just |only |the )*$/.test(between) &&
        one.change !== 'by'
      )
        return { from: next, to: one };
      if (levels.length === 2 && inOrder(one, next) && saysChange(passage.text)) return { from: one, to: next };
      if (levels.length === 2 && inOrder(next, one) && saysChange(passage.text)) return { from: next, to: one };
    }
  }
  return undefined;
}

function comparable(a: Stated, b: Stated): boolean {
  return a.meaning === b.meaning && a.per === b.per && a.change !== 'by' && b.change !== 'by' && sameUnit(a, b);
}

function inOrder(a: Stated, b: Stated): boolean {
  const [first, second] = [a.period?.period?.start, b.period?.period?.start];
  return first !== undefined && second !== undefined && first < second;
}

function saysChange(text: string): boolean {
  return /\b(?:doubl|trebl|tripl|quadrupl|halv|times (?:as|higher|more)|\w+fold|twice|(?:rise|increase|rose|risen|growth|fall|fell|drop)\b)/i.test(
    text,
  );
}

function directionSaid(words: string): 'up' | 'down' | undefined {
  const said =
    /\b(?:(rose|risen|rise|rises|rising|increased?|increases|grew|grown|climbed|jumped|soared|went up|gone up|up)|(fell|fallen|falls?|falling|dropped|drops?|decreased?|declined|went down|gone down|down|shrank))\b(?!.*\b(?:rose|risen|increased|fell|fallen|dropped|decreased|declined)\b)/i.exec(
      words,
    );
  if (said === null) return undefined;
  return said[1] === undefined ? 'down' : 'up';
}

/** "rose from 554 to 274". */
function directionOf(passage: Passage, { from, to, direction }: Change): Attempt[] {
  if (direction === undefined || from.stated.eq(to.stated)) return [];
  const up = to.stated.gt(from.stated);
  const sum = `${show(from)} to ${show(to)} is a ${up ? 'rise' : 'fall'}`;
  if (up === (direction === 'up')) return [{ rule: 'audit-direction', number: to, outcome: 'holds', sum }];
  const words = passage.whole.slice(Math.min(from.start, to.start), Math.max(from.end, to.end));
  return [
    {
      rule: 'audit-direction',
      number: { ...to, start: Math.min(from.start, to.start), end: Math.max(from.end, to.end), text: words },
      outcome: 'does not hold',
      sum,
      message: `The sentence says that the number went ${direction}, but ${sum}. Change the word, or check the two numbers.`,
    },
  ];
}

/** Does this number speak of the change? Multiples, and percentages, points and counts that say where it went. */
function belongs(passage: Passage, one: Stated, others: readonly Stated[], change: Change, own: boolean): boolean {
  if (one.meaning === 'multiple')
    return (
      others.filter((other) => other.meaning === 'multiple').length === 1 &&
      !/^\s*(?:the (?:average|national|rate (?:in|for)|uk)|that of|as likely)/.test(wordsAfter(passage, one))
    );
  const moves =
    one.direction !== undefined ||
    /^[ -]*(?:higher|lower|more|fewer|rise|increase|fall|drop|growth)\b/.test(wordsAfter(passage, one));
  if (one.meaning === 'percent' || one.meaning === 'points' || one.meaning === 'fraction')
    return (
      moves &&
      one.change !== 'to' &&
      one.change !== 'from' &&
      /^(?!.*\b(?:while|whereas|but|although)\b)/.test(between(passage, one, change, own))
    );
  return (
    one.meaning === 'count' &&
    own &&
    one.change === 'by' &&
    one.direction !== undefined &&
    sameUnit(one, change.to) &&
    change.from.meaning === 'count' &&
    between(passage, one, change, own).length < 60
  );
}

function between(passage: Passage, one: Stated, { from, to }: Change, own: boolean): string {
  if (!own) return wordsBetween(passage, passage.span.start, one.start);
  const [first, last] = [Math.min(from.start, to.start), Math.max(from.end, to.end)];
  return one.start >= last
    ? wordsBetween(passage, last, one.start)
    : one.end <= first
      ? wordsBetween(passage, one.end, first)
      : '';
}

function tryClaim(passage: Passage, claim: Stated, { from, to }: Change): Attempt[] {
  const [a, b] = [from.stated, to.stated];
  const rough = !isExact(from) || !isExact(to) || from.meaning !== 'count';
  if (claim.meaning === 'multiple') {
    const fell = /\b(?:halv|as few)/i.test(claim.text);
    const ratio = fell ? a.div(b) : b.div(a);
    const figure = figureOf('ratio', ratio, { calculation: 'ratio' });
    return judge(
      'audit-multiple',
      claim,
      figure,
      `${show(to)} ÷ ${show(from)} = ${ratio.toDecimalPlaces(2).toFixed()} times`,
      rough && near(claim, ratio),
    );
  }
  if (claim.meaning === 'points') {
    if (from.meaning !== 'percent') return [];
    const points = b.minus(a).abs();
    return judge(
      'audit-points',
      claim,
      figureOf('points', points),
      `${show(to)} − ${show(from)} = ${points.toFixed()} percentage points`,
      false,
      true,
    );
  }
  if (claim.meaning === 'count') {
    const gap = b.minus(a).abs();
    return judge(
      'audit-change',
      claim,
      figureOf('count', gap),
      `${groupDigits(Decimal.max(a, b).toFixed())} − ${groupDigits(Decimal.min(a, b).toFixed())} = ${groupDigits(gap.toFixed())}`,
      rough,
    );
  }
  const signed = b.minus(a).div(a).times(100);
  const change = signed.abs();
  const shown = change.toDecimalPlaces(1).toFixed();
  if (claim.meaning === 'fraction') {
    return judge(
      'audit-change',
      claim,
      claim.text.startsWith('halv') ? figureOf('change', signed) : figureOf('share', change),
      `${show(from)} to ${show(to)} is a change of ${shown}%`,
      rough,
    );
  }
  const points =
    from.meaning === 'percent' &&
    b.minus(a).abs().eq(claim.stated) &&
    !change
      .minus(claim.stated)
      .abs()
      .lt(claim.halfUnit ?? 0);
  const sum = points
    ? `${show(to)} − ${show(from)} = ${b.minus(a).abs().toFixed()} percentage points, which is a change of ${shown}%`
    : `(${show(to)} − ${show(from)}) ÷ ${show(from)} = ${shown}%`;
  return judge(
    points ? 'audit-percent-or-points' : 'audit-change',
    claim,
    figureOf('share', change),
    sum,
    rough && !points && change.minus(claim.stated).abs().lte(slack(from, to)),
  );
}

/** How far a change may stand off because its two ends are rounded, in percent. */
function slack(from: Stated, to: Stated): Decimal {
  const half = (one: Stated): Decimal => Decimal.max(one.halfUnit ?? 0, isExact(one) ? 0 : one.stated.times('0.05'));
  const spread = half(to)
    .div(from.stated)
    .plus(half(from).times(to.stated).div(from.stated.pow(2)));
  return spread.times(100).plus(1);
}

function near(claim: Stated, ratio: Decimal): boolean {
  return ratio.minus(claim.stated).abs().lte(claim.stated.times('0.05'));
}

function judge(
  rule: string,
  claim: Stated,
  figure: ReturnType<typeof figureOf>,
  sum: string,
  byRounding: boolean,
  signless = false,
): Attempt[] {
  const { direction: _direction, ...plain } = claim;
  const proof = prove(signless ? { ...plain, text: claim.text } : claim, figure);
  if (proof === undefined) return [];
  if (proof.holds) return [{ rule, number: claim, outcome: 'holds', sum }];
  if (byRounding) return [{ rule, number: claim, outcome: 'holds by rounding', sum }];
  const message = `“${claim.text}” does not hold: ${sum}. Change the wording, or check the two numbers.`;
  return [{ rule, number: claim, outcome: 'does not hold', sum, message }];
}

function show(number: Stated): string {
  const digits = groupDigits(number.stated.toFixed());
  if (number.meaning === 'percent') return `${digits}%`;
  return number.symbol === undefined ? digits : `${number.symbol}${digits}`;
}
