/**
 * The words that stand beside a claim and make one phrase with it for the reader: "more than" before the bracket, "a day"
 * behind it. Only what stands outside the brackets and can change what the number says is read; the noun is unit-switch's.
 */
import { daysIn, type EvaluatedFigure } from '../figures/index.ts';
import { parsePhrase, type ParsedPhrase } from '../wording/index.ts';
import { sentenceAt, type Passage, type PlacedClaim } from './passages.ts';

const mostWordsBefore = 6;
/** Characters to either side; words further off make no phrase with the number. */
const reach = 200;

/** Words before a number that are no part of its wording: "the police record 2,194", "made up a quarter". */
const noHedge = /(?:^|\s)(?:records?|up|down)$/iu;

/** What may stand behind a number and change it. A noun between the number and its "a day" is passed over. */
const tails: readonly RegExp[] = [
  /^\s?(?:%|per ?cent(?!\p{L})|percentage points?(?!\p{L}))/iu,
  /^(?:[.,]\d[\d,.]*\d|[.,]?\d+|m\b|bn\b|k\b)/iu,
  /^ (?:hundred|thousand|million|billion|times)(?!\p{L})/iu,
  /^ (?:more|fewer|less|higher|lower|greater|smaller)(?= than(?!\p{L})|[^\p{L}\p{N}\s]|$)/iu,
  /^ (?:rise|increase|jump|growth|fall|drop|decrease|decline|reduction)(?= in(?!\p{L}))/iu,
  /^(?: [\p{L}’'-]+){0,4}? (?:a|per|each|every) (?:day|week|month|year)(?!\p{L})/iu,
  /^(?: [\p{L}’'-]+){0,4}? (?:daily|weekly|monthly|yearly|annually)(?!\p{L})/iu,
];

export interface Beside {
  /** The wording with the words beside it, as the reader meets it: "more than 2,194". */
  readonly text: string;
  readonly phrase: ParsedPhrase;
}

/** Readings of the claim together with what stands before it or behind it, where that says something else. */
export function readBeside(passage: Passage, placed: PlacedClaim): Beside[] {
  const wording = placed.claim.text;
  const own = parsePhrase(wording);
  if (own === undefined) return [];
  const { start, end } = sentenceAt(passage, placed.start);
  const near = { from: Math.max(start, placed.start - reach), to: Math.min(end, placed.end + reach) };
  const before = leadOf(passage.unbound.slice(near.from, placed.start), wording, own);
  const after = tailOf(passage.unbound.slice(placed.end, near.to), wording, own, placed.figure);
  return [before, after].filter((one) => one !== undefined);
}

/** The longest run of words before the claim that reads as one phrase with it. */
function leadOf(before: string, wording: string, own: ParsedPhrase): Beside | undefined {
  const run = /(?:[\p{L}’'-]+ )*[\p{L}\p{N}.,’'£$€~<>+-]*$/u.exec(before)?.[0] ?? '';
  const words = run.split(/(?<= )/u);
  for (let from = Math.max(0, words.length - mostWordsBefore - 1); from < words.length; from += 1) {
    const lead = words.slice(from).join('');
    const phrase = lead.trim() === '' || noHedge.test(lead.trim()) ? undefined : parsePhrase(lead + wording);
    if (phrase === undefined) continue;
    const same = phrase.form === own.form || phrase.form === 'money';
    return same && saysElse(phrase, own) ? { text: lead + wording, phrase } : undefined;
  }
  return undefined;
}

function tailOf(after: string, wording: string, own: ParsedPhrase, figure?: EvaluatedFigure): Beside | undefined {
  for (const tail of tails) {
    const found = tail.exec(after)?.[0];
    const phrase = found === undefined ? undefined : parsePhrase(wording + found);
    if (found === undefined || phrase === undefined || !saysElse(phrase, own)) continue;
    // The count of one whole year is that year's: "2,194 offences a year" says no more.
    if (phrase.per === 'year' && figure?.period !== undefined && daysIn(figure.period) >= 365) continue;
    return { text: wording + found, phrase };
  }
  return undefined;
}

/** Another hedge, direction, number, form or unit of time; a noun alone is not looked at. */
function saysElse(phrase: ParsedPhrase, own: ParsedPhrase): boolean {
  const traits = (one: ParsedPhrase): string =>
    one.traits.filter((trait) => trait === 'average' || trait === 'times-more').join();
  return (
    phrase.form !== own.form ||
    phrase.hedge !== own.hedge ||
    phrase.direction !== own.direction ||
    phrase.symbol !== own.symbol ||
    phrase.per !== own.per ||
    !phrase.stated.eq(own.stated) ||
    traits(phrase) !== traits(own)
  );
}
