/**
 * The hedges of DOMAIN 2.5 as spans: for which values is "nearly 2,200", "a quarter" or "one in four" true? Bands are
 * settings. Everything here is arithmetic on the claim's own scale.
 */
import { Decimal } from '../../figures/quantity.ts';
import type { Bands, Hedge } from '../phrase.ts';
import { settle, type Claim } from './claim.ts';
import { bareCount, roundsTo } from './rounding.ts';
import { excluding, including, intersect, type Span } from './span.ts';

const everything: Span = {};

/** What each hedge says of the stated number N. Superlatives are proved as places, before a claim is made. */
const hedges: Readonly<Record<Hedge, (claim: Claim, bands: Bands) => Span>> = {
  none: bareSpan,
  record: bareSpan,
  highest: bareSpan,
  lowest: bareSpan,
  exactly: ({ stated }) => ({ from: including(stated), to: including(stated) }),
  'more-than': ({ stated }) => ({ from: excluding(stated) }),
  'at-least': ({ stated }) => ({ from: including(stated) }),
  'fewer-than': ({ stated }) => ({ to: excluding(stated) }),
  'up-to': ({ stated }) => ({ to: including(stated) }),
  about: (claim, bands) => vicinity(claim, bands, bands.about),
  nearly: (claim, bands) => intersect(vicinity(claim, bands, bands.nearly), { to: excluding(claim.stated) }),
  'just-over': (claim, bands) => intersect(vicinity(claim, bands, bands.nearly), { from: excluding(claim.stated) }),
};

/** The values for which the claim is true. */
export function spanOf(claim: Claim, bands: Bands): Span {
  return claim.to === undefined ? hedges[claim.hedge](claim, bands) : rangeSpan(claim, claim.to);
}

/** "between 6 and 7": a count lies between them; a measured value may round to either end. */
function rangeSpan(claim: Claim, to: Decimal): Span {
  if (claim.kind === 'count') return { from: including(claim.stated), to: including(to) };
  return { from: including(claim.stated.minus(claim.halfUnit)), to: excluding(to.plus(claim.halfUnit)) };
}

/** N without a hedge. */
function bareSpan(claim: Claim, bands: Bands): Span {
  switch (claim.kind) {
    case 'count':
      // £1,234.56 is no count: "£1,235" is its rounding.
      return claim.whole
        ? bareCount(claim.stated, claim.halfUnit, bands)
        : widest(bareCount(claim.stated, claim.halfUnit, bands), roundsTo(claim.stated, claim.halfUnit, bands));
    case 'measured':
    case 'share':
      return roundsTo(claim.stated, claim.halfUnit, bands);
    case 'fraction':
      // Half a point of a tenth is 5% of it; a smaller fraction may not stand further off than that.
      return around(claim.stated, Decimal.min(bands.fraction, percentOf(claim.stated, bands.about)));
    case 'odds':
      return nearestOdds(claim.oneIn ?? new Decimal(1));
    case 'exact':
    case 'position':
      return { from: including(claim.stated), to: including(claim.stated) };
  }
}

/** How near is near: a share's bands are points, all others are percent of N. */
function vicinity(claim: Claim, bands: Bands, percent: string): Span {
  switch (claim.kind) {
    case 'fraction':
      return intersect(around(claim.stated, new Decimal(bands.fractionHedged)), nearestFraction(claim.stated));
    case 'share':
      // A percentage is finer language than a fraction: "about 10%" must not stand for 14%.
      return around(claim.stated, Decimal.min(bands.fractionHedged, percentOf(claim.stated, bands.looseHedge)));
    case 'odds':
      return widest(nearestOdds(claim.oneIn ?? new Decimal(1)), around(claim.stated, percentOf(claim.stated, percent)));
    case 'count':
    case 'measured':
    case 'exact':
    case 'position':
      return around(claim.stated, percentOf(claim.stated, percent));
  }
}

/** N ± band, both ends included. */
function around(stated: Decimal, band: Decimal): Span {
  return { from: including(settle(stated.minus(band))), to: including(settle(stated.plus(band))) };
}

export function percentOf(value: Decimal, percent: string): Decimal {
  return value.abs().times(percent).div(100);
}

/** Half, thirds, quarters, fifths and tenths, as percent; none and all are the ends of the scale. */
const commonFractions: readonly Decimal[] = [
  ...new Map(
    [2, 3, 4, 5, 10].flatMap((denominator) =>
      Array.from({ length: denominator + 1 }, (_, numerator) => {
        const percent = settle(new Decimal(numerator).times(100).div(denominator));
        return [percent.toFixed(), percent] as const;
      }),
    ),
  ).values(),
].sort((a, b) => a.comparedTo(b));

/** The common fraction nearest to a percentage; of two as near, the lower. */
export function commonFractionNear(percent: Decimal): Decimal {
  return commonFractions.reduce((best, each) =>
    each.minus(percent).abs().lessThan(best.minus(percent).abs()) ? each : best,
  );
}

/** The values to which no other common fraction is nearer. */
function nearestFraction(stated: Decimal): Span {
  const below = commonFractions.findLast((each) => each.lessThan(stated));
  const above = commonFractions.find((each) => each.greaterThan(stated));
  return {
    ...(below === undefined ? {} : { from: including(settle(below.plus(stated).div(2))) }),
    ...(above === undefined ? {} : { to: including(settle(above.plus(stated).div(2))) }),
  };
}

/** The percentages to which 1/N is nearer than 1/(N − 1) and 1/(N + 1). */
function nearestOdds(oneIn: Decimal): Span {
  const percent = (n: Decimal): Decimal => new Decimal(100).div(n);
  const middle = (a: Decimal, b: Decimal): Decimal => settle(percent(a).plus(percent(b)).div(2));
  const below = { from: excluding(middle(oneIn, oneIn.plus(1))) };
  return oneIn.lessThanOrEqualTo(1) ? below : { ...below, to: excluding(middle(oneIn, oneIn.minus(1))) };
}

/** The span from the lower start to the higher end of two that overlap. */
function widest(a: Span, b: Span): Span {
  if (a.from === undefined || b.from === undefined || a.to === undefined || b.to === undefined) return everything;
  return {
    from: a.from.at.lessThan(b.from.at) ? a.from : b.from,
    to: a.to.at.greaterThan(b.to.at) ? a.to : b.to,
  };
}
