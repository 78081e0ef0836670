/** Verdicts in words: the sum for a phrase that holds, and by how much one fails that does not. */
import { showDecimal } from '../../figures/numbers.ts';
import type { Decimal } from '../../figures/quantity.ts';
import type { ParsedPhrase } from '../phrase.ts';
import type { Claim } from './claim.ts';
import { roundOnce, roundedTwice } from './rounding.ts';
import { including, type Edge, type Span } from './span.ts';
import { commonFractionNear } from './spans.ts';

const mostPlaces = 12;

/** The wording inside a sentence: the capital of a sentence start is not its own. */
function wordingOf(phrase: ParsedPhrase): string {
  return phrase.traits.includes('sentence-start')
    ? phrase.text.charAt(0).toLowerCase() + phrase.text.slice(1)
    : phrase.text;
}

/** What the value is or is not: "which is over six" of a number, "so ... holds" of a change. */
function sayVerdict(phrase: ParsedPhrase, holds: boolean): string {
  if (phrase.direction !== undefined || phrase.form === 'times')
    return `so "${phrase.text}" ${holds ? 'holds' : 'does not hold'}`;
  return `which is ${holds ? '' : 'not '}${wordingOf(phrase)}`;
}

/** Places at which the value can be told from each of these numbers; whole numbers need none. */
function placesToTell(value: Decimal, others: readonly Decimal[]): number {
  if (value.isInteger() && others.every((other) => other.isInteger())) return 0;
  let places = 2;
  const tells = (other: Decimal): boolean =>
    value.equals(other) || !value.toDecimalPlaces(places).equals(other.toDecimalPlaces(places));
  while (places < mostPlaces && !others.every(tells)) places += 1;
  return places;
}

/** "It is 2,194, which is more than 2,000: it is 194 above 2,000." */
export function sayHolds(phrase: ParsedPhrase, claim: Claim): string {
  if (!claim.low.equals(claim.high)) return sayHoldsInRange(claim);
  const { low: value, stated } = claim;
  if (claim.kind === 'position') return `${claim.lead} ${claim.show(value, 0)}.`;
  const places = placesToTell(value, [stated]);
  const shown = claim.show(value, places);
  if (claim.to !== undefined) return `${claim.lead} ${shown}, ${sayVerdict(phrase, true)}.`;
  if (value.equals(stated)) return `${claim.lead} ${shown}, exactly.`;
  if (isRounding(claim)) return `${showToRound(value, claim)} rounds to ${claim.show(stated, shownPlaces(claim))}.`;
  const side = value.greaterThan(stated) ? 'above' : 'below';
  const distance = claim.showDistance(value.minus(stated).abs(), places);
  const nearest = claim.kind === 'odds' && claim.hedge === 'none' ? ', and no other such fraction is nearer' : '';
  return `${claim.lead} ${shown}, ${sayVerdict(phrase, true)}: it is ${distance} ${side} ${claim.show(stated, places)}${nearest}.`;
}

/** A bare number that stands for what rounds to it. */
function isRounding({ hedge, to, kind }: Claim): boolean {
  return hedge === 'none' && to === undefined && (kind === 'count' || kind === 'measured' || kind === 'share');
}

function sayHoldsInRange(claim: Claim): string {
  return `${claim.lead} ${sayRange(claim, claim.whole ? 0 : 2)}, and it holds at both ends.`;
}

function sayRange({ kind, low, high, show }: Claim, places: number): string {
  if (kind === 'position') return `from ${show(low, 0)} to ${show(high, 0)}`;
  return `between ${show(low, places)} and ${show(high, places)}`;
}

/** Enough digits that rounding what is printed gives what is claimed: "5.9945 a day". */
function showToRound(value: Decimal, claim: Claim): string {
  let places = Math.max(4, shownPlaces(claim) + 1);
  while (places < mostPlaces && !roundsAlike(value, places, claim.halfUnit)) places += 1;
  return claim.show(value, places);
}

function roundsAlike(value: Decimal, places: number, halfUnit: Decimal): boolean {
  return roundOnce(value.toDecimalPlaces(places), halfUnit).equals(roundOnce(value, halfUnit));
}

function shownPlaces(claim: Claim): number {
  return claim.halfUnit.times(2).decimalPlaces();
}

/** "It is 5.99 a day, which is not over six a day: it is 0.01 below." */
export function sayFails(
  phrase: ParsedPhrase,
  claim: Claim,
  span: Span,
  end: Decimal,
  side: 'below' | 'above',
): string {
  const edge = isBareCount(claim)
    ? including(claim.stated)
    : ((side === 'below' ? span.from : span.to) ?? including(claim.stated));
  const range = !claim.low.equals(claim.high);
  const places = placesToTell(end, range ? [edge.at, claim.low, claim.high] : [edge.at]);
  const opening = range
    ? `${claim.lead} ${sayRange(claim, places)}, and a phrase must hold at both ends: ${claim.show(end, places)} is not ${wordingOf(phrase)}`
    : `${claim.lead} ${claim.show(end, places)}, ${sayVerdict(phrase, false)}`;
  if (claim.kind === 'position') return `${opening}.`;
  const rounding = range ? undefined : sayRounding(phrase, claim);
  if (rounding !== undefined) return rounding;
  return `${opening}: it is ${sayDistance(claim, end, edge, side, places)}.${sayNearer(claim, end, places)}`;
}

/** "2,195" is measured against itself, not against the edge of what a rounded count may stand for. */
function isBareCount(claim: Claim): boolean {
  return claim.kind === 'count' && isRounding(claim);
}

function sayDistance(claim: Claim, end: Decimal, edge: Edge, side: 'below' | 'above', places: number): string {
  const distance = end.minus(edge.at).abs();
  if (distance.isZero()) return `${claim.show(end, places)} itself`;
  const shown = `${claim.showDistance(distance, places)} ${side}`;
  if (edge.at.equals(claim.stated)) return shown;
  const limit = side === 'below' ? 'least' : 'most';
  return `${shown} ${claim.show(edge.at, Math.max(places, 2))}, the ${limit} that it may stand for`;
}

/** A bare rounded number that fails: what it rounds to, and whether it was rounded twice (DOMAIN 2.4). */
function sayRounding(phrase: ParsedPhrase, claim: Claim): string | undefined {
  const { low: value, stated, halfUnit } = claim;
  if (!isRounding(claim) || claim.kind === 'count') return undefined;
  const once = roundOnce(value, halfUnit);
  if (once.equals(stated)) return undefined;
  const places = shownPlaces(claim);
  const exact = showToRound(value, claim);
  const shown = claim.show(value, placesToTell(value, [stated]));
  const opening = `${claim.lead} ${shown}, ${sayVerdict(phrase, false)}: ${exact} rounds to ${claim.show(once, places)}`;
  const steps = roundedTwice(value, stated, halfUnit);
  if (steps === undefined) return `${opening}.`;
  const path = steps.map((step) => showDecimal(step, mostPlaces)).join(', then ');
  return `${opening}. Rounding it to ${path} is rounding twice: round once, from ${exact}.`;
}

/** "almost two-thirds" of 62%: another common fraction is nearer. */
function sayNearer(claim: Claim, end: Decimal, places: number): string {
  const { kind, hedge } = claim;
  const near = commonFractionNear(end);
  if (kind !== 'fraction' || hedge === 'more-than' || near.equals(claim.stated)) return '';
  return ` The nearest common fraction is ${claim.show(near, places)}.`;
}
