/**
 * Parts and totals: "964, 535, 503 and 192: 2,194 in all", "11%, 7% and 6%, together a quarter", "the remaining 30%". Counts
 * must add up; rounded parts add up within half a unit each (DOMAIN 3.12, 3.15).
 */
import { Decimal } from '../figures/quantity.ts';
import { groupDigits } from '../figures/numbers.ts';
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

const totalBefore =
  /\b(?:a (?:combined )?total of|total(?:ling|led|s)?|making|in total|bringing the total to|altogether|combined|together|adding up to|adds? up to|sum(?:s)? to)(?: (?:made up|make up|account(?:ed)? for|they|were|was|came to|to|at|is|of|the|nearly|about|just|over|more|than|almost|under))*\s*$/;
const totalAfter = /^\s*(?:[\p{L}’'-]+\s){0,6}?(?:in total|in all|altogether|combined|overall|together)\b/u;

/** The sum of the sentence, where it names one. */
export function tryTotals(passage: Passage): Attempt[] {
  return [...tryNamedTotal(passage), ...tryRest(passage)];
}

function tryNamedTotal(passage: Passage): Attempt[] {
  const all = passage.numbers.filter(
    (one) => one.to === undefined && one.direction === undefined && one.change === undefined,
  );
  const total = all.find((one) => isTotal(passage, one));
  if (total === undefined) return [];
  const parts = partsOf(passage, all, total);
  if (parts.length < 2 || saysSubset(passage, parts, total)) return [];
  return tryParts(total, parts);
}

function isTotal(passage: Passage, one: Stated): boolean {
  const before = wordsBefore(passage, one);
  const said = totalBefore.test(before);
  const follows = totalAfter.test(wordsAfter(passage, one)) && !/\btogether with\b/.test(wordsAfter(passage, one));
  return said ? !/\btogether with\b/.test(before) : follows;
}

/** Numbers of the total's kind: those before it, or those after it where none stand before. */
function partsOf(passage: Passage, all: readonly Stated[], total: Stated): Stated[] {
  const kind = total.meaning === 'fraction' ? 'percent' : total.meaning;
  const fits = all.filter(
    (one) => one !== total && one.meaning === kind && sameUnit(one, total) && isListed(passage, one),
  );
  const before = fits.filter((one) => one.start < total.start);
  const chosen = before.length >= 2 ? before : before.length === 0 ? fits : [];
  const years = new Set(chosen.map((one) => one.period?.text));
  return years.size > 1 ? [] : chosen;
}

/** Not "more than 40 of them", not a whole that the parts are of. */
function isListed(passage: Passage, one: Stated): boolean {
  return (
    !/\b(?:out of|of (?:the|all|these)|including|from)\s*$/.test(wordsBefore(passage, one)) &&
    !/^\s*(?:of (?:them|these|those|whom|which)|\()/.test(wordsAfter(passage, one))
  );
}

/** "including", "such as": some of the parts only. */
function saysSubset(passage: Passage, parts: readonly Stated[], total: Stated): boolean {
  const ends = [total, ...parts];
  const words = wordsBetween(
    passage,
    Math.min(...ends.map((one) => one.start)),
    Math.max(...ends.map((one) => one.end)),
  );
  return /\b(?:includ|such as|among (?:them|others)|mostly|mainly|of which|of whom|at least|for example|compared|than|while|whereas|but)/.test(
    words,
  );
}

function tryParts(total: Stated, parts: readonly Stated[]): Attempt[] {
  const scale = total.meaning === 'fraction' ? 100 : 1;
  const stated = total.stated.times(scale);
  const sum = Decimal.sum(...parts.map((one) => one.stated));
  const words = `${parts.map((one) => show(one)).join(' + ')} = ${showValue(sum, total.meaning)}`;
  if (sum.eq(stated) && (total.hedge === 'none' || total.hedge === 'exactly'))
    return [{ rule: 'audit-total', number: total, outcome: 'holds', sum: words }];
  // Half a unit either side of each rounded part; counts in full are exact.
  const half = (one: Stated, by = 1): Decimal =>
    one.meaning === 'count' && isExact(one) && !one.scaled
      ? new Decimal(0)
      : (one.halfUnit ?? new Decimal(0))
          .times(by)
          .plus(one.hedge === 'none' || one.hedge === 'exactly' ? 0 : one.stated.times(by).times('0.05'));
  const slack = Decimal.sum(half(total, scale), ...parts.map((one) => half(one)));
  const inSlack = sum.minus(stated).abs().lte(slack);
  const bound = boundHolds(total, sum, stated);
  if (bound === true) return [{ rule: 'audit-total', number: total, outcome: 'holds', sum: words }];
  if (inSlack && bound === undefined)
    return [{ rule: 'audit-total', number: total, outcome: 'holds by rounding', sum: words }];
  const message = `The parts do not add up to “${total.text}”: ${words}. Check the parts and the total, or say what is left out.`;
  return [{ rule: 'audit-total', number: total, outcome: 'does not hold', sum: words, message }];
}

function boundHolds({ hedge }: Stated, sum: Decimal, stated: Decimal): boolean | undefined {
  if (hedge === 'more-than' || hedge === 'just-over') return sum.gt(stated) ? true : undefined;
  if (hedge === 'at-least') return sum.gte(stated) ? true : undefined;
  if (hedge === 'fewer-than') return sum.lt(stated) ? true : undefined;
  return undefined;
}

/** "40%, 35% and the remaining 20%": all of a whole is 100%. */
function tryRest(passage: Passage): Attempt[] {
  const shares = passage.numbers.filter(
    (one) => one.meaning === 'percent' && one.direction === undefined && one.to === undefined,
  );
  const rest = shares.find(
    (one) =>
      /\b(?:the )?(?:remaining|other|rest(?:,| was| were| \()?)\s*$/.test(wordsBefore(passage, one)) &&
      !/\beach other\s*$/.test(wordsBefore(passage, one)),
  );
  if (rest === undefined || shares.length < 2 || rest !== shares.at(-1)) return [];
  if (/\bof (?:the|those|these) (?:remaining|rest|other)\b/i.test(passage.text)) return [];
  const sum = Decimal.sum(...shares.map((one) => one.stated));
  const slack = Decimal.sum(
    ...shares.map((one) => (one.halfUnit ?? new Decimal(0)).plus(one.hedge === 'none' ? 0 : one.stated.times('0.05'))),
  );
  const words = `${shares.map((one) => show(one)).join(' + ')} = ${showValue(sum, 'percent')}`;
  if (sum.eq(100)) return [{ rule: 'audit-shares-add', number: rest, outcome: 'holds', sum: words }];
  if (sum.minus(100).abs().lte(slack))
    return [{ rule: 'audit-shares-add', number: rest, outcome: 'holds by rounding', sum: words }];
  const message = `The shares do not add up to 100%: ${words}. Check each share, or say what is left out.`;
  return [{ rule: 'audit-shares-add', number: rest, outcome: 'does not hold', sum: words, message }];
}

function show(one: Stated): string {
  return showValue(one.stated, one.meaning);
}

function showValue(value: Decimal, meaning: Stated['meaning']): string {
  return `${groupDigits(value.toFixed())}${meaning === 'percent' || meaning === 'fraction' ? '%' : ''}`;
}
