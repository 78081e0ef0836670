/** Reads a text: its sentences, every number with its meaning, and every quotation with who said it. Linear in its length. */
import { splitSentences } from '../letters/sentences.ts';
import { findAreas, type NamedArea } from './areas.ts';
import { isStatistic, type Capture, type CapturedNumber, type CapturedPeriod, type Span } from './captured.ts';
import { findNumbers, type FoundNumber } from './numbers.ts';
import { findQuotes } from './quotes.ts';
import { scanTokens } from './tokens.ts';

/** The figures, quotations and sentences of a text. Offsets lie in the text; numbers do not overlap, and quotes do not. */
export function captureText(text: string): Capture {
  const tokens = scanTokens(text);
  const sentences = readSentences(text);
  const areas = findAreas(tokens);
  const numbers = placeNumbers(text, findNumbers(text, tokens), sentences, areas);
  return { numbers, quotes: findQuotes(text), sentences };
}

/** Longer lines are no prose, and are cut. */
const longestLine = 4000;

/** Sentences of each line; a line is a paragraph. */
function readSentences(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    for (let from = 0; from < line.length; from += longestLine) {
      const part = line.slice(from, from + longestLine);
      for (const { start, end } of splitSentences(part))
        found.push({ start: index + from + start, end: index + from + end });
    }
  }
  return found;
}

function placeNumbers(
  text: string,
  found: readonly FoundNumber[],
  sentences: readonly Span[],
  areas: readonly NamedArea[],
): CapturedNumber[] {
  const placed: CapturedNumber[] = [];
  let [sentence, number, area] = [0, 0, 0];
  while (number < found.length) {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= (found[number]?.start ?? 0))
      sentence += 1;
    const span = sentences[sentence] ?? { start: 0, end: text.length };
    const here: FoundNumber[] = [];
    for (
      let next = found[number];
      next !== undefined && (next.start < span.end || here.length === 0);
      next = found[number]
    ) {
      here.push(next);
      number += 1;
    }
    while (area < areas.length && (areas[area]?.end ?? 0) <= span.start) area += 1;
    const named: NamedArea[] = [];
    for (let next = areas[area]; next !== undefined && next.start < span.end; next = areas[area]) {
      named.push(next);
      area += 1;
    }
    const base = baseOf(text.slice(span.start, Math.min(span.end, span.start + longestLine)));
    const periods = here.filter(
      (one) => one.period !== undefined && (one.meaning === 'period' || one.meaning === 'year'),
    );
    placed.push(...here.map((one) => finish(one, sentence, here, named, periods, base)));
  }
  return placed;
}

function finish(
  found: FoundNumber,
  sentence: number,
  here: readonly FoundNumber[],
  areas: readonly NamedArea[],
  periods: readonly FoundNumber[],
  base: string | undefined,
): CapturedNumber {
  const { from: _from, to_: _to, ...number } = found;
  if (!isStatistic(number.meaning)) return { ...number, sentence };
  const next = here.find((one) => one.start >= found.end && isStatistic(one.meaning));
  const area = nearest(found, areas, next?.start);
  const period = nearest(found, periods, next?.start)?.period;
  const shared = number.meaning === 'percent' || number.meaning === 'fraction' || number.meaning === 'odds';
  return {
    ...number,
    sentence,
    ...(area && { area: area.label }),
    ...(period && { period: period satisfies CapturedPeriod }),
    ...(shared && base !== undefined && number.direction === undefined && { base }),
  };
}

/** What stands after the number and before the next one; else the last before it; else the first of the sentence. */
function nearest<T extends Span>(number: Span, named: readonly T[], before: number | undefined): T | undefined {
  const after = named.find((one) => one.start >= number.end);
  if (after !== undefined && (before === undefined || after.start < before)) return after;
  return named.findLast((one) => one.end <= number.start) ?? after;
}

/** "where the platform was known": what a share is a share of, in the words of its sentence. */
function baseOf(sentence: string): string | undefined {
  const match =
    /\b(?:where|in which|for which|whose)\s(?:[\p{L}’'-]+\s){1,8}?(?:known|recorded|given|stated|identified|reported|provided|specified)\b/u.exec(
      sentence,
    );
  return match?.[0];
}
