/**
 * Rounding, once, from the unrounded value, half away from zero (DOMAIN 2.4; GSS). Which values a bare number may stand
 * for, and whether a number came from rounding twice.
 */
import { Decimal } from '../../figures/quantity.ts';
import type { Bands } from '../phrase.ts';
import { settle } from './claim.ts';
import { excluding, including, intersect, type Span } from './span.ts';

/** Values that round once to N at N's shown place. Coarser than a unit ("2 million") they must also be near N. */
export function roundsTo(stated: Decimal, halfUnit: Decimal, bands: Bands): Span {
  const rounding: Span = {
    from: stated.isZero() ? excluding(halfUnit.neg()) : including(stated.minus(halfUnit)),
    to: excluding(stated.plus(halfUnit)),
  };
  return halfUnit.greaterThan('0.5') ? intersect(rounding, withinPercent(stated, bands.bareCount)) : rounding;
}

/** N itself, or the values that round to N at the place of its last digit that is not 0, within the band for counts. */
export function bareCount(stated: Decimal, halfUnit: Decimal, bands: Bands): Span {
  const place = Decimal.max(lastPlace(stated), halfUnit.times(2));
  if (stated.isZero()) return { from: including(stated), to: including(stated) };
  return intersect(
    { from: including(stated.minus(place.div(2))), to: excluding(stated.plus(place.div(2))) },
    withinPercent(stated, bands.bareCount),
  );
}

/** The place of the last digit that is not 0: 100 for 2,200. */
function lastPlace(stated: Decimal): Decimal {
  const significant = stated.precision();
  return new Decimal(10).pow(stated.e - significant + 1);
}

function withinPercent(stated: Decimal, percent: string): Span {
  const band = stated.abs().times(percent).div(100);
  return { from: including(settle(stated.minus(band))), to: including(settle(stated.plus(band))) };
}

/** The value rounded once, to the place whose half is given. */
export function roundOnce(value: Decimal, halfUnit: Decimal): Decimal {
  return value.div(halfUnit.times(2)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(halfUnit.times(2));
}

/** Most places that a first rounding is looked for beyond the shown one. */
const mostPlaces = 4;

/**
 * Where N is what rounding in several steps gives, but not what rounding once gives: the steps, first to last
 * (22.478 as 23: 22.5, 23). Undefined otherwise.
 */
export function roundedTwice(value: Decimal, stated: Decimal, halfUnit: Decimal): readonly Decimal[] | undefined {
  if (roundOnce(value, halfUnit).equals(stated)) return undefined;
  for (let extra = 1; extra <= mostPlaces; extra += 1) {
    const steps: Decimal[] = [];
    let rounded = value;
    for (let place = extra; place >= 0; place -= 1) {
      rounded = roundOnce(rounded, halfUnit.times(new Decimal(10).pow(-place)));
      steps.push(rounded);
    }
    if (rounded.equals(stated)) return steps;
  }
  return undefined;
}
