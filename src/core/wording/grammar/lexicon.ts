/**
 * The words of the grammar, as tables: what each hedge, direction, period and rank is called in letters and in the press.
 * To teach the desk another way of saying one of these, add a line here.
 */
import type { Hedge, ParsedPhrase } from '../phrase.ts';

const table = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(entries));
const byMeaning = <T extends string>(entries: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries<string>(entries).flatMap(([meaning, words]) =>
      words.split(' | ').map((entry) => [entry, meaning as T] as const),
    ),
  );

/** Hedges that stand before the number (DOMAIN 2.5). */
export const hedgeWords: ReadonlyMap<string, Hedge> = byMeaning<
  Exclude<Hedge, 'none' | 'record' | 'highest' | 'lowest'>
>({
  'more-than': 'more than | over | above | in excess of | upwards of | greater than | >',
  nearly:
    'nearly | almost | just under | just below | slightly under | slightly less than | a little under | not quite',
  'just-over': 'just over | just above | just more than | slightly over | slightly more than | a little over',
  about: 'around | about | roughly | approximately | some | circa | close to | in the region of | ~',
  exactly: 'exactly | precisely',
  'at-least': 'at least | no fewer than | no less than | not less than | a minimum of',
  'fewer-than': 'fewer than | less than | under | below | <',
  'up-to': 'up to | as many as | as much as | at most | no more than | not more than | a maximum of',
});

/** Hedges that stand after the number: "10 or more". */
export const trailingHedges: ReadonlyMap<string, Hedge> = byMeaning<'at-least' | 'up-to' | 'about'>({
  'at-least': 'or more | +',
  'up-to': 'or fewer | or less',
  about: 'or so',
});

type Direction = NonNullable<ParsedPhrase['direction']>;

/** Before the number: "rose by 7%", "an increase of 280". A joining "by" or "of" is part of the reading. */
export const directionVerbs: ReadonlyMap<string, Direction> = byMeaning<Direction>({
  up: 'rose | risen | rises | rising | rise | grew | grown | grows | increased | increases | increasing | increase | climbed | jumped | soared | went up | gone up | up | a rise | an increase | a jump | a growth | growth | +',
  down: 'fell | fallen | falls | falling | fall | dropped | drops | dropping | decreased | decreases | decreasing | decrease | declined | declines | reduced | shrank | went down | gone down | down | a fall | a drop | a decrease | a decline | a reduction | -',
});

/** After the number: "a 7% rise", "280 fewer". */
export const directionTails: ReadonlyMap<string, Direction> = byMeaning<Direction>({
  up: 'rise | increase | jump | growth | higher | up | more | greater | larger',
  down: 'fall | drop | decrease | decline | reduction | cut | lower | down | fewer | less | smaller',
});

/** "doubled" and its family, with the number of times. */
export const multiples: ReadonlyMap<string, number> = table({
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  'a doubling': 2,
  twice: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  'a tripling': 3,
  treble: 3,
  trebled: 3,
  trebles: 3,
  trebling: 3,
  'a trebling': 3,
  thrice: 3,
  quadruple: 4,
  quadrupled: 4,
  quadruples: 4,
  quadrupling: 4,
  'a quadrupling': 4,
});

export const halvings: ReadonlySet<string> = new Set(['halved', 'halves', 'halving', 'halve']);

export type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'hour' | 'minute' | 'second';

export const timeUnits: ReadonlyMap<string, TimeUnit> = byMeaning<TimeUnit>({
  day: 'day | days',
  week: 'week | weeks',
  month: 'month | months',
  year: 'year | years',
  hour: 'hour | hours',
  minute: 'minute | minutes',
  second: 'second | seconds',
});

/** "six daily" is "six a day". */
export const adverbsOfTime: ReadonlyMap<string, TimeUnit> = byMeaning<TimeUnit>({
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  year: 'yearly | annually',
  hour: 'hourly',
  minute: 'by the minute',
  second: 'by the second',
});

export const superlatives: ReadonlyMap<string, 'highest' | 'lowest'> = byMeaning<'highest' | 'lowest'>({
  highest: 'highest | largest | biggest | greatest | most',
  lowest: 'lowest | smallest | fewest | least',
});

/** After a superlative: over the whole series, which is what "record" says. */
export const ofAllTime: ReadonlyMap<string, true> = new Map(
  ['on record', 'ever', 'ever recorded', 'in the series'].map((entry) => [entry, true] as const),
);

/** Words that never belong to a noun: where one of these stands, the phrase says more than its number. */
export const notNouns: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor to than then by of in on at from with without for as is are was were be been per each every ' +
    'that this these those it its which who whom whose when where while if not no none over under about around nearly ' +
    'almost exactly between up down since until before after because due'
  ).split(' '),
);
