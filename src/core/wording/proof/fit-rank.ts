/** Places in an order: "third highest", "the lowest of the 43", and "record", which needs a whole series behind it. */
import { dayNumber } from '../../figures/calendar.ts';
import { Decimal } from '../../figures/quantity.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import { ordinalToWords } from '../numerals.ts';
import type { ParsedPhrase } from '../phrase.ts';
import { claimOf, endsOf, rescale, type Caution, type Claim, type Ends, type Misfit } from './claim.ts';
import { wrongForm } from './measures.ts';

type End = 'highest' | 'lowest';

/** Evidence from a rank, a maximum or a minimum. */
export function fitRank(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  if (phrase.hedge === 'record') return recordMisfit(phrase, figure) ?? claimFirst(phrase, figure, 'highest');
  if (phrase.hedge !== 'highest' && phrase.hedge !== 'lowest' && phrase.hedge !== 'none')
    return {
      misfit: `A place in an order takes no "${phrase.hedgeWords ?? phrase.hedge}": it is that place or it is not.`,
    };
  const end: End = phrase.hedge === 'lowest' ? 'lowest' : 'highest';
  const field = fieldMisfit(phrase, figure);
  if (field !== undefined) return field;
  if (figure.calculation === (end === 'highest' ? 'maximum' : 'minimum')) return claimFirst(phrase, figure, end);
  const places = placesFrom(end, figure);
  if (places === undefined) return noEvidence(phrase, figure);
  return claimPlace(phrase, figure, places, end);
}

function noEvidence(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit {
  if (figure.measure === 'rank') return { misfit: 'The figure does not say among how many it ranks.' };
  return wrongForm(phrase, figure, 'A figure with the calculation rank, maximum or minimum would prove it.');
}

/** The place counted from this end; a rank is counted from the highest. */
function placesFrom(end: End, { measure, quantity, among }: EvaluatedFigure): Ends | undefined {
  if (measure !== 'rank' || quantity.kind === 'missing') return undefined;
  if (end === 'highest') return endsOf(quantity);
  return among === undefined ? undefined : rescale(endsOf(quantity), (place) => new Decimal(among + 1).minus(place));
}

function claimFirst(phrase: ParsedPhrase, figure: EvaluatedFigure, end: End): Claim | Misfit {
  const first = new Decimal(1);
  return claimPlace(phrase, figure, { low: first, high: first }, end);
}

function claimPlace(phrase: ParsedPhrase, figure: EvaluatedFigure, places: Ends, end: End): Claim | Misfit {
  const holders = figure.holders ?? [];
  const joint = phrase.traits.includes('joint');
  if (joint && holders.length === 1)
    return { misfit: `Only ${holders[0] ?? 'one'} holds that place, so it is not joint.` };
  const shared: Caution = { rule: 'say-joint', message: `${holders.join(' and ')} share the place: say "joint".` };
  return claimOf(phrase, {
    ...places,
    kind: 'position',
    hedge: 'none',
    stated: phrase.stated,
    show: (value) => sayPlace(value.toNumber(), end, figure.among),
    cautions: !joint && holders.length > 1 && figure.quantity.kind === 'value' ? [shared] : [],
  });
}

/** "the third highest of 43". */
function sayPlace(place: number, end: End, among: number | undefined): string {
  const ordinal = place === 1 ? '' : place <= 100 ? `${ordinalToWords(place)} ` : `${place}th `;
  return `the ${ordinal}${end}${among === undefined ? '' : ` of ${among}`}`;
}

/** "of the 43" must be the number that were compared. */
function fieldMisfit(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit | undefined {
  const among = figure.among ?? figure.operands.length;
  if (phrase.among === undefined || phrase.among.equals(among)) return undefined;
  return { misfit: `"${phrase.text}" says ${phrase.among.toFixed()}, but ${among} were compared.` };
}

/**
 * Why the figure does not prove a record, or undefined where it does. A record is the maximum (a "record low" the minimum)
 * of a complete, comparable series: every period follows the one before, none is missing, no break lies inside, and the
 * latest holds it (DOMAIN 2.5).
 */
export function recordMisfit(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit | undefined {
  const needed = phrase.direction === 'down' ? 'minimum' : 'maximum';
  const missing = recordGap(figure, needed);
  return missing === undefined
    ? undefined
    : { misfit: `"${phrase.text}" needs the whole series behind it: ${missing}` };
}

function recordGap(figure: EvaluatedFigure, needed: 'maximum' | 'minimum'): string | undefined {
  if (figure.calculation !== needed) return `use a figure with the calculation ${needed} over every period there is.`;
  const { operands, coverage } = figure;
  if (operands.length < 2) return 'the figure compares fewer than two periods.';
  const gone = operands.find(({ quantity }) => quantity.kind === 'missing');
  if (gone !== undefined) return `${gone.label} is missing.`;
  const series = operands.flatMap(({ label, period, quantity }) =>
    period === undefined ? [] : [{ label, period, quantity }],
  );
  const undated = operands.find(({ period }) => period === undefined);
  if (undated !== undefined) return `${undated.label} has no period.`;
  series.sort((a, b) => dayNumber(a.period.start) - dayNumber(b.period.start));
  for (const [index, { label, period }] of series.entries()) {
    const before = series[index - 1];
    if (before !== undefined && dayNumber(period.start) !== dayNumber(before.period.end) + 1)
      return `the periods do not follow one another: ${before.label} and ${label}.`;
  }
  if (figure.breaks.length > 0) return `the series has a break: ${figure.breaks[0]?.what ?? ''}.`;
  if (coverage?.of !== undefined && coverage.usable < coverage.of)
    return `only ${coverage.usable} of ${coverage.of} ${coverage.what} are covered.`;
  const areas = new Set(operands.flatMap(({ area }) => (area === undefined ? [] : [area.code])));
  if (areas.size > 1) return 'it compares several areas, which are not one series.';
  const latest = series.at(-1);
  if (latest !== undefined && !holdsRecord(latest.quantity, figure))
    return `the latest period, ${latest.label}, does not hold it.`;
  return undefined;
}

function holdsRecord(latest: EvaluatedFigure['quantity'], figure: EvaluatedFigure): boolean {
  return latest.kind === 'value' && figure.quantity.kind === 'value' && latest.value.equals(figure.quantity.value);
}
