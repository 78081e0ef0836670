/** Percent, percentage points, fractions and "one in four": parts of a whole, and changes as parts of what was before. */
import { Decimal } from '../../figures/quantity.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import { showDecimal } from '../../figures/numbers.ts';
import type { ParsedPhrase } from '../phrase.ts';
import {
  claimOf,
  endsOf,
  isMisfit,
  rescale,
  showPercent,
  showPoints,
  type Claim,
  type ClaimKind,
  type Misfit,
} from './claim.ts';
import { inDirection, sizeOf, type Directed } from './direction.ts';
import { wrongForm } from './measures.ts';

/** "49.7%", "up 7%", "a 7% rise". */
export function fitPercent(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  if (figure.measure === 'points') return percentForPoints(phrase, figure);
  const part = partOf(phrase, figure);
  if (isMisfit(part)) return part;
  return claimOf(phrase, {
    ...part,
    kind: figure.measure === 'share' ? 'share' : 'measured',
    stated: phrase.stated,
    show: showPercent,
    showDistance: showPoints,
  });
}

/** "half", "two in five", "fell by a third". */
export function fitFraction(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  const part = partOf(phrase, figure);
  if (isMisfit(part)) return part;
  return claimOf(phrase, {
    ...part,
    kind: fractionKind(phrase),
    stated: phrase.stated.times(100),
    show: showPercent,
    showDistance: showPoints,
  });
}

/** "two in five" is a manner of speaking; "3,648 in 7,338" is a statement of counts and must be exact. */
function fractionKind(phrase: ParsedPhrase): ClaimKind {
  const denominator = phrase.denominator ?? new Decimal(1);
  const spoken = denominator.lessThanOrEqualTo(20) || ['50', '100', '1000'].includes(denominator.toFixed());
  return spoken ? 'fraction' : 'exact';
}

/** "one in four". */
export function fitOdds(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  if (figure.measure !== 'share') return wrongForm(phrase, figure);
  const part = partOf(phrase, figure);
  if (isMisfit(part)) return part;
  return claimOf(phrase, {
    ...part,
    kind: 'odds',
    stated: new Decimal(100).div(phrase.stated),
    oneIn: phrase.stated,
    show: showPercent,
    showDistance: showPoints,
  });
}

/** "3 percentage points", "rose by 3 percentage points". */
export function fitPoints(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  if (figure.measure !== 'points' || figure.quantity.kind === 'missing')
    return wrongForm(
      phrase,
      figure,
      'Percentage points compare two shares: a figure with the calculation points does.',
    );
  const ends = inDirection(phrase, endsOf(figure.quantity));
  if (isMisfit(ends)) return ends;
  return claimOf(phrase, {
    ...ends,
    kind: 'measured',
    stated: phrase.stated,
    show: showPoints,
    showDistance: showPoints,
  });
}

/** The figure as percent: a share, the size of a change, or a ratio as a part ("three-quarters") or a change ("up 102%"). */
function partOf(phrase: ParsedPhrase, figure: EvaluatedFigure): Directed | Misfit {
  if (figure.quantity.kind === 'missing') return wrongForm(phrase, figure);
  const ends = endsOf(figure.quantity);
  switch (figure.measure) {
    case 'share':
      return ofAllMisfit(phrase, figure) ?? sizeOf(phrase, figure, ends);
    case 'change':
      return inDirection(phrase, ends);
    case 'ratio':
      if (phrase.direction !== undefined)
        return inDirection(
          phrase,
          rescale(ends, (value) => value.minus(1).times(100)),
        );
      if (phrase.form === 'percent')
        return wrongForm(phrase, figure, 'With a direction, as in "up 102%", percent would do too.');
      return { ...rescale(ends, (value) => value.times(100)), lead: 'It is', cautions: [] };
    default:
      return wrongForm(phrase, figure);
  }
}

/** A share of the cases where something was known is not a share of all of them (DOMAIN 11). */
function ofAllMisfit(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit | undefined {
  if (!phrase.traits.includes('of-all') || figure.base === undefined) return undefined;
  return { misfit: `"${phrase.text}" says "all", but the share is "${figure.base}": say that in place of "all".` };
}

/** "rose by 3%" for 11% to 14%: the two readings side by side (DOMAIN 2.3). */
function percentForPoints(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit {
  const [from, to] = ['from', 'to'].map((role) => figure.operands.find((operand) => operand.role === role)?.quantity);
  const opening = 'Percent is not percentage points, and the figure is in points:';
  if (from?.kind !== 'value' || to?.kind !== 'value' || from.value.isZero())
    return { misfit: `${opening} write "percentage points" in "${phrase.text}" if the number is right.` };
  const points = to.value.minus(from.value);
  const change = points.div(from.value).times(100);
  const places = placesThatAgree(from.value, to.value);
  return {
    misfit:
      `${opening} from ${showPercent(from.value, places)} to ${showPercent(to.value, places)} is ` +
      `${showPoints(points.abs(), places)} ${points.isNegative() ? 'down' : 'up'}, which is a change of ${showDecimal(change.abs(), 0)}%. ` +
      `Write "${showPoints(points.abs(), 1)}".`,
  };
}

/** The fewest decimals at which the two shares, as they are shown, are as far apart as the points shown: no reader's own sum may fail. */
function placesThatAgree(from: Decimal, to: Decimal): number {
  for (let places = 1; places < 6; places += 1) {
    const shown = to.toDecimalPlaces(places).minus(from.toDecimalPlaces(places));
    if (shown.equals(to.minus(from).toDecimalPlaces(places))) return places;
  }
  return 6;
}
