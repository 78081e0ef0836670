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

/** Places at which the value can be told from each of these numbers; whole numbers need none. */
function placesToTell(value: Decimal, others: readonly Decimal[]): number {
  if (value.isInteger() && others.every((other) => other.isInteger())) return 0;
  let places = 2;
  const tells = (other: Decimal): boolean =>
    value.equals(other) || !value.toDecimalPlaces(places).equals(other.toDecimalPlaces(places));
  while (places < mostPlaces && !others.every(tells)) places += 1;
  return places;
}

/** "It is 2,194, which is more than 2,000: it is 194 above." */
export function sayHolds(phrase: ParsedPhrase, claim: Claim): string {
  if (!claim.low.equals(claim.high)) return sayHoldsInRange(claim);
  const { low: value, stated } = claim;
  if (claim.kind === 'position') return `${claim.lead} ${claim.show(value, 0)}.`;
  const places = placesToTell(value, [stated]);
  const shown = claim.show(value, places);
  if (claim.to !== undefined) return `${claim.lead} ${shown}, which is ${wordingOf(phrase)}.`;
  if (value.equals(stated)) return `${claim.lead} ${shown}, exactly.`;
  if (claim.hedge === 'none' && claim.kind !== 'fraction' && claim.kind !== 'odds')
    return `${showToRound(value, claim)} rounds to ${claim.show(stated, shownPlaces(claim))}.`;
  const side = value.greaterThan(stated) ? 'above' : 'below';
  const distance = claim.showDistance(value.minus(stated).abs(), places);
  const nearest = claim.kind === 'odds' && claim.hedge === 'none' ? ', and no other such fraction is nearer' : '';
  return `${claim.lead} ${shown}, which is ${wordingOf(phrase)}: it is ${distance} ${side} ${claim.show(stated, places)}${nearest}.`;
}

function sayHoldsInRange(claim: Claim): string {
  const places = claim.whole ? 0 : 2;
  return `${claim.lead} between ${claim.show(claim.low, places)} and ${claim.show(claim.high, places)}, and it holds at both ends.`;
}

/** Enough digits that rounding what is printed gives what is claimed. */
function showToRound(value: Decimal, claim: Claim): string {
  let places = Math.max(4, shownPlaces(claim) + 1);
  while (places < mostPlaces && !roundsAlike(value, places, claim.halfUnit)) places += 1;
  return showDecimal(value, places);
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
  const range = !claim.low.equals(claim.high);
  const edge = (side === 'below' ? span.from : span.to) ?? including(claim.stated);
  const others = range ? [edge.at, claim.low.equals(end) ? claim.high : claim.low] : [edge.at];
  const places = placesToTell(end, others);
  const opening = range
    ? `${claim.lead} between ${claim.show(claim.low, places)} and ${claim.show(claim.high, places)}, and a phrase must hold at both ends: ${claim.show(end, places)} is not ${wordingOf(phrase)}`
    : `${claim.lead} ${claim.show(end, places)}, which is not ${wordingOf(phrase)}`;
  if (claim.kind === 'position') return `${opening}.`;
  const rounding = range ? undefined : sayRounding(phrase, claim);
  if (rounding !== undefined) return rounding;
  return `${opening}: it is ${sayDistance(claim, end, edge, side, places)}.${sayNearer(claim, end, places)}`;
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
  if (claim.hedge !== 'none' || claim.to !== undefined || (claim.kind !== 'measured' && claim.kind !== 'share'))
    return undefined;
  const once = roundOnce(value, halfUnit);
  if (once.equals(stated)) return undefined;
  const places = shownPlaces(claim);
  const exact = showToRound(value, claim);
  const opening = `${claim.lead} ${claim.show(value, placesToTell(value, [stated]))}, which is not ${wordingOf(phrase)}: ${exact} rounds to ${showDecimal(once, places)}`;
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
