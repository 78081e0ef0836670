/**
 * Every number of a text in order: found token by token, then given its hedge and direction from the words before it and
 * its noun from the words after it. Spans never overlap, because each look begins where the last number ended.
 */
import {
  directionTails,
  directionVerbs,
  hedgeWords,
  notNouns,
  timeUnits,
  trailingHedges,
} from '../wording/grammar/lexicon.ts';
import { cardinalWords } from '../wording/grammar/number-words.ts';
import { countedNouns } from '../checks/words.ts';
import type { CapturedNumber } from './captured.ts';
import { readNumberAt, type Core } from './read-number.ts';
import { readOtherAt } from './read-time.ts';
import type { PlacedToken } from './tokens.ts';

/** A number before its sentence is known. */
export type FoundNumber = Omit<CapturedNumber, 'sentence' | 'area' | 'base'> & {
  /** First token and one past the last. */
  readonly from: number;
  readonly to_: number;
};

/** All numbers of the tokens. */
export function findNumbers(text: string, tokens: readonly PlacedToken[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length;) {
    const number = readOther(text, tokens, at) ?? readCore(text, tokens, at, free);
    if (number === undefined) at += 1;
    else {
      found.push(number);
      at = free = number.to_;
    }
  }
  return found;
}

function readOther(text: string, tokens: readonly PlacedToken[], at: number): FoundNumber | undefined {
  const other = readOtherAt(text, tokens, at);
  if (other === undefined) return undefined;
  const { length, meaning, stated, to, period } = other;
  return {
    ...spanOf(text, tokens, at, at + length),
    meaning,
    hedge: 'none',
    scaled: false,
    ...(stated && { stated }),
    ...(to && { to }),
    ...(period && { period }),
  };
}

function spanOf(text: string, tokens: readonly PlacedToken[], from: number, to: number) {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end), from, to_: to };
}

function readCore(text: string, tokens: readonly PlacedToken[], at: number, free: number): FoundNumber | undefined {
  const core = readNumberAt(tokens, at);
  if (core === undefined || isIdle(tokens, at, core)) return undefined;
  const lead = readLead(tokens, at, free);
  const tail = readTail(tokens, at + core.length);
  const noun = readUnitNoun(text, tokens, core.inner?.[0] !== undefined ? at + core.inner[0] : tail.to);
  const { length: _length, inner: _inner, style: _style, ...said } = core;
  const duration = core.meaning === 'count' && isDuration(tokens, at + core.length);
  const direction = core.direction ?? lead.direction ?? tail.direction;
  const change = lead.change ?? (tail.direction === undefined ? undefined : ('by' as const));
  return {
    ...spanOf(text, tokens, lead.from, tail.to),
    ...said,
    ...(duration && { meaning: 'time' as const }),
    hedge: lead.hedge ?? tail.hedge ?? 'none',
    ...(lead.hedgeWords !== undefined && { hedgeWords: lead.hedgeWords }),
    ...(direction && { direction }),
    ...(change && { change }),
    ...(noun !== undefined && !duration && { unit: noun }),
  };
}

/** "20 working days", "three years": a length of time, not a count. */
function isDuration(tokens: readonly PlacedToken[], at: number): boolean {
  const next = tokens[at]?.text ?? '';
  const after = tokens[at + 1]?.text ?? '';
  return (
    timeUnits.has(next) ||
    (/^(?:working|calendar|school|consecutive|more|full|whole|long)$/.test(next) && timeUnits.has(after)) ||
    /^(?:decades?|weekends?|nights?|centuries|century|generations?)$/.test(next)
  );
}

/** "one of them", "no one", "one another", "one day": words that count nothing. */
function isIdle(tokens: readonly PlacedToken[], at: number, core: Core): boolean {
  const word = tokens[at]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  const next = tokens[at + core.length]?.text ?? '';
  if (core.meaning === 'ordinal' && (word === 'second' || word === 'seconds'))
    return /^(?:a|per|every|each|split)$/.test(before);
  if (core.meaning !== 'count' || core.stated?.eq(1) !== true || core.style !== 'words') return false;
  if (/^(?:no|any|every|some|this|that|the|each|only|another|which|a|an)$/.test(before))
    return before !== 'only' || !countedNouns.has(next);
  return !countedNouns.has(next) && !/^(?:\w+ed|more|fewer|less)$/.test(next);
}

interface Lead {
  readonly from: number;
  readonly hedge?: CapturedNumber['hedge'];
  readonly hedgeWords?: string;
  readonly direction?: 'up' | 'down';
  readonly change?: 'by' | 'to' | 'from';
}

/** The hedge that ends where the number begins, and the direction before it. */
function readLead(tokens: readonly PlacedToken[], at: number, free: number): Lead {
  let from = at;
  const skip = (words: RegExp): boolean => from > free && words.test(tokens[from - 1]?.text ?? '');
  const article = skip(/^(?:a|an)$/) ? 1 : 0;
  const hedge = endingAt(tokens, from - article, free, hedgeWords);
  if (hedge !== undefined) from = hedge.from;
  let before = from;
  let change: Lead['change'];
  const joint = tokens[before - 1]?.text ?? '';
  if (before > free && /^(?:by|of|to|from)$/.test(joint)) {
    before -= 1;
    change = joint === 'to' ? 'to' : joint === 'from' ? 'from' : 'by';
  }
  if (before > free && /^(?:a|an)$/.test(tokens[before - 1]?.text ?? '')) before -= 1;
  const direction = endingAt(tokens, before, free, directionVerbs);
  // “Girls made up 81%” goes nowhere.
  const goesNowhere =
    direction !== undefined && /^(?:mad|mak)(?:e|es|ing)?$/.test(tokens[direction.from - 1]?.text ?? '');
  const isChange = direction !== undefined && !goesNowhere && !/^[+-]$/.test(direction.words);
  const goes = isChange
    ? { direction: direction.meaning, change: change ?? 'by' }
    : change === undefined || change === 'by'
      ? {}
      : { change };
  return {
    from,
    ...(hedge && { hedge: hedge.meaning, hedgeWords: hedge.words }),
    ...goes,
  };
}

/** The longest entry of a table whose words end just before this token. */
function endingAt<T>(
  tokens: readonly PlacedToken[],
  end: number,
  free: number,
  table: ReadonlyMap<string, T>,
): { from: number; words: string; meaning: T } | undefined {
  for (let length = Math.min(5, end - free); length > 0; length -= 1) {
    const words = tokens
      .slice(end - length, end)
      .map((token) => token.text)
      .join(' ');
    const meaning = table.get(words);
    if (meaning !== undefined) return { from: end - length, words, meaning };
  }
  return undefined;
}

interface Tail {
  readonly to: number;
  readonly hedge?: CapturedNumber['hedge'];
  readonly direction?: 'up' | 'down';
}

/** "or more" belongs to the number; "rise", "fewer", "higher" only say where it goes. */
function readTail(tokens: readonly PlacedToken[], at: number): Tail {
  const two = `${tokens[at]?.text ?? ''} ${tokens[at + 1]?.text ?? ''}`;
  const hedge = trailingHedges.get(two) ?? (tokens[at]?.text === '+' ? trailingHedges.get('+') : undefined);
  const to = hedge === undefined ? at : at + (tokens[at]?.text === '+' ? 1 : 2);
  const direction = directionTails.get(tokens[to]?.text ?? '');
  return { to, ...(hedge && { hedge }), ...(direction && { direction }) };
}

const longestNoun = 8;
const stops = new Set(
  'was were had has have took said say says rose fell who whom where which that when than about across against among involving during per compared according said not also still only other came made last this these those our their we they it he she can could will would may might must should did do does'.split(
    ' ',
  ),
);

/** The unit noun after a number: "child sexual abuse image offences", the longest run that ends in a counted noun. */
function readUnitNoun(text: string, tokens: readonly PlacedToken[], at: number): string | undefined {
  let from = at;
  if (tokens[from]?.text === 'of') {
    from += 1;
    while (/^(?:all|the|these|those|its|their|such)$/.test(tokens[from]?.text ?? '')) from += 1;
  }
  if (directionTails.has(tokens[from]?.text ?? '')) from += 1;
  let counted: number | undefined;
  let plural: number | undefined;
  let to = from;
  for (; to < from + longestNoun; to += 1) {
    const token = tokens[to];
    if (token?.kind !== 'word' || notNouns.has(token.text) || stops.has(token.text) || cardinalWords.has(token.text))
      break;
    if (countedNouns.has(token.text)) counted = to + 1;
    if (plural === undefined && /[^s'u]s$/.test(token.text)) plural = to + 1;
  }
  const end = counted ?? plural;
  const [first, last] = [tokens[from], end === undefined ? undefined : tokens[end - 1]];
  return first === undefined || last === undefined ? undefined : text.slice(first.start, last.end);
}
