/** Averages over time and rates of people: "six a day", "42 a week", "one every four hours", "12.1 per 1,000". */
import { showDecimal, perText } from '../../figures/numbers.ts';
import { daysIn, monthsIn } from '../../figures/period.ts';
import { Decimal } from '../../figures/quantity.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import type { Hedge, ParsedPhrase } from '../phrase.ts';
import { claimOf, endsOf, isMisfit, rescale, type Claim, type Misfit } from './claim.ts';
import { sizeOf } from './direction.ts';
import { moneyMisfit } from './fit-level.ts';
import { wrongForm } from './measures.ts';

type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'hour' | 'minute' | 'second';

const perDay: Readonly<Record<'hour' | 'minute' | 'second', number>> = { hour: 24, minute: 1440, second: 86400 };

/**
 * How many days the unit has: a week 7 (DOMAIN 2.6), a month the period's real days over its months, a year the days of
 * a period that is one year. Undefined where the figure's period does not say.
 */
function daysPer(unit: TimeUnit, figure: EvaluatedFigure): Decimal | undefined {
  switch (unit) {
    case 'day':
      return new Decimal(1);
    case 'week':
      return new Decimal(7);
    case 'hour':
    case 'minute':
    case 'second':
      return new Decimal(1).div(perDay[unit]);
    case 'month':
    case 'year': {
      if (figure.period === undefined) return undefined;
      const days = new Decimal(figure.days ?? daysIn(figure.period));
      const months = monthsIn(figure.period);
      if (unit === 'month') return months.isZero() ? undefined : days.div(months);
      return months.equals(12) ? days : undefined;
    }
  }
}

/** A value per one unit of time as per another: real days, no rounding between. */
function converter(from: TimeUnit, to: TimeUnit, figure: EvaluatedFigure): ((value: Decimal) => Decimal) | undefined {
  if (from === to) return (value) => value;
  const [days, wanted] = [daysPer(from, figure), daysPer(to, figure)];
  return days === undefined || wanted === undefined ? undefined : (value) => value.times(wanted).div(days);
}

/** "six a day" of an average a day, or a week: by real days. */
export function fitPer(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  const convert = averageAs(phrase.per, figure);
  if (convert === undefined || figure.quantity.kind === 'missing') return noAverage(phrase, figure);
  const money = moneyMisfit(phrase, figure);
  if (money !== undefined) return money;
  const ends = sizeOf(phrase, figure, rescale(endsOf(figure.quantity), convert));
  if (isMisfit(ends)) return ends;
  const suffix = `${phrase.per === 'hour' ? 'an' : 'a'} ${phrase.per ?? ''}`;
  return claimOf(phrase, {
    ...ends,
    kind: 'measured',
    stated: phrase.stated,
    show: (value, places) => `${phrase.symbol ?? ''}${showDecimal(value, places)} ${suffix}`,
  });
}

function averageAs(per: ParsedPhrase['per'], figure: EvaluatedFigure): ((value: Decimal) => Decimal) | undefined {
  if (figure.measure !== 'average' || per === undefined || per === '1000' || per === '100000' || per === 'million')
    return undefined;
  const own = figure.per;
  return own === 'day' || own === 'week' || own === 'month' ? converter(own, per, figure) : undefined;
}

function noAverage(phrase: ParsedPhrase, figure: EvaluatedFigure): Misfit {
  if (figure.measure !== 'average')
    return wrongForm(phrase, figure, 'Make a figure with the calculation average, which counts the real days.');
  return { misfit: `"${phrase.text}" needs the days of the figure's period, and a year needs a period of 12 months.` };
}

/** "one every four hours" claims how often, so its hedge runs against the gap: nearly as often is a longer gap. */
const hedgeOfGap: Readonly<Partial<Record<Hedge, Hedge>>> = {
  none: 'none',
  about: 'about',
  exactly: 'exactly',
  nearly: 'just-over',
  'just-over': 'nearly',
  'more-than': 'fewer-than',
  'fewer-than': 'more-than',
  'at-least': 'up-to',
  'up-to': 'at-least',
};

/** "less than every 12 minutes" may be read both ways: with a number before "every" it is plain. */
const unclearGaps: readonly Hedge[] = ['more-than', 'fewer-than', 'just-over', 'up-to'];

/** "one every four hours", "every 12 minutes": always with its number a day (DOMAIN 2.6). */
export function fitEvery(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  const convert = averageAs(phrase.per, figure);
  const toDays = averageAs('day', figure);
  if (convert === undefined || toDays === undefined || figure.quantity.kind === 'missing')
    return noAverage(phrase, figure);
  if (phrase.events === undefined && unclearGaps.includes(phrase.hedge))
    return {
      misfit: `"${phrase.text}" may be read as more often or as less often: begin with "one", as in "one every".`,
    };
  const ends = endsOf(figure.quantity);
  if (!ends.low.greaterThan(0)) return { misfit: 'It may be 0, so there is no time from one to the next.' };
  const events = phrase.events ?? new Decimal(1);
  const daily = rescale(ends, toDays);
  const shown = daily.low.equals(daily.high)
    ? showDecimal(daily.low, 2)
    : `${showDecimal(daily.low, 2)} to ${showDecimal(daily.high, 2)}`;
  return claimOf(phrase, {
    ...rescale(ends, (value) => events.div(convert(value))),
    kind: 'measured',
    hedge: hedgeOfGap[phrase.hedge],
    stated: phrase.stated,
    show: (value, places) => {
      const length = showDecimal(value, places);
      return `${showEvents(events)} every ${length === '1' ? '' : `${length} `}${phrase.per ?? ''}${length === '1' ? '' : 's'}`;
    },
    cautions: [
      { rule: 'every-needs-per-day', message: `Say how many that is a day as well: ${shown} a day on average.` },
    ],
  });
}

function showEvents(events: Decimal): string {
  return events.equals(1) ? 'one' : showDecimal(events, 2);
}

const people: Readonly<Record<'1000' | '100000' | 'million', number>> = { '1000': 1e3, '100000': 1e5, million: 1e6 };

/** "12.1 per 1,000" of a rate per 1,000 or per 100,000. */
export function fitRate(phrase: ParsedPhrase, figure: EvaluatedFigure): Claim | Misfit {
  const { per, quantity } = figure;
  const said = phrase.per === '1000' || phrase.per === '100000' || phrase.per === 'million' ? phrase.per : undefined;
  if (
    figure.measure !== 'rate' ||
    (per !== '1000' && per !== '100000') ||
    said === undefined ||
    quantity.kind === 'missing'
  )
    return wrongForm(phrase, figure);
  const money = moneyMisfit(phrase, figure);
  if (money !== undefined) return money;
  const scaled = rescale(endsOf(quantity), (value) => value.times(people[said]).div(people[per]));
  const ends = sizeOf(phrase, figure, scaled);
  if (isMisfit(ends)) return ends;
  const suffix = said === 'million' ? 'per million' : perText(said);
  return claimOf(phrase, {
    ...ends,
    kind: 'measured',
    stated: phrase.stated,
    show: (value, places) => `${phrase.symbol ?? ''}${showDecimal(value, places)} ${suffix}`,
  });
}
