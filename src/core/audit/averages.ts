/** Averages with their count given: "2,194 offences in 2023/24, or about six a day". Real days of the period (DOMAIN 2.6). */
import { daysIn } from '../figures/period.ts';
import { groupDigits } from '../figures/numbers.ts';
import { figureOf, isAveragePer, prove } from './prove.ts';
import { isExact, wordsAfter, wordsBefore, wordsBetween, type Attempt, type Passage, type Stated } from './passage.ts';

/** Every average a day, week or month of the sentence whose count it, or the sentence before it, states. */
export function tryAverages(passage: Passage): Attempt[] {
  const averages = passage.numbers.filter(
    (one) => one.meaning === 'average' && isAveragePer(one.per) && one.to === undefined,
  );
  const [average] = averages;
  if (averages.length !== 1 || average === undefined) return [];
  const count = countFor(passage, average);
  return count === undefined ? [] : tryAverage(passage, average, count);
}

function countFor(passage: Passage, average: Stated): Stated | undefined {
  const own = passage.numbers.filter((one) => isCount(passage, one));
  if (own.length > 0) {
    // "2,194 offences in 2023/24, or about six a day": joined by a comma or a bracket and no second subject.
    const near = own.filter(
      (one) =>
        one.end <= average.start &&
        /^(?!.*\b(?:while|whereas|but|up from|compared|those|them|these|some|only|alone)\b)[^.;]*(?:[,(–—]|\bor\b|\bthat is\b|\bequivalent\b|\bmeans?\b)[^.;]*$/.test(
          wordsBetween(passage, one.end, average.start),
        ),
    );
    return own.length === 1 ? near[0] : undefined;
  }
  const before = passage.before;
  const counts = before?.numbers.filter((one) => isCount(before, one)) ?? [];
  const pointsBack =
    /^(?:that|this|it|which)\b[^.;]{0,40}\b(?:is|was|works? out|means|equals|amounts|comes|equates)\b/i.test(
      passage.text,
    );
  return pointsBack && counts.length === 1 ? counts[0] : undefined;
}

function isCount(passage: Passage, one: Stated): boolean {
  return (
    (one.meaning === 'count' || one.meaning === 'money') &&
    one.to === undefined &&
    one.change !== 'by' &&
    one.stated.gte(10) &&
    !/\bof (?:the|these|those)\s*$/.test(wordsBefore(passage, one))
  );
}

const yearDays = [365, 366];

function tryAverage(passage: Passage, average: Stated, count: Stated): Attempt[] {
  const { per } = average;
  if (!isAveragePer(per)) return [];
  const known = count.period?.period ?? average.period?.period;
  const words = `${wordsBefore(passage, count)} ${wordsAfter(passage, count)}`;
  // A count over several years, or over some part of one, has no days that are known.
  if (
    known === undefined &&
    !/\b(?:last|past|this|a|the|each|one|every|that) (?:financial |calendar |academic )?year\b|\bannually\b|\b(?:12|twelve) months\b/.test(
      `${words} ${passage.text.toLowerCase()}`,
    )
  )
    return [];
  if (
    /\b(?:since|years|decade|quarter|half of|first half|months|weeks|so far|to date)\b/.test(passage.text.toLowerCase())
  )
    return [];
  const spans = known === undefined ? yearDays : [daysIn(known)];
  const tries = spans.map((days) => {
    const divisor = per === 'day' ? days : per === 'week' ? days / 7 : 12;
    const value = per === 'week' ? count.stated.times(7).div(days) : count.stated.div(divisor);
    const proof = prove(average, figureOf('average', value, { per, days, calculation: 'average' }));
    const over = per === 'month' ? '12 months' : `${String(days)} days`;
    return {
      proof,
      value,
      sum: `${groupDigits(count.stated.toFixed())} over ${over} is ${value.toDecimalPlaces(2).toFixed()} a ${per}`,
    };
  });
  if (known !== undefined && per === 'month' && (daysIn(known) < 365 || daysIn(known) > 366)) return [];
  const held = tries.find(({ proof }) => proof?.holds === true);
  if (held !== undefined) return [{ rule: 'audit-average', number: average, outcome: 'holds', sum: held.sum }];
  const [first] = tries;
  if (first?.proof === undefined) return [];
  if (!isExact(count) && first.value.minus(average.stated).abs().lte(average.stated.times('0.1')))
    return [{ rule: 'audit-average', number: average, outcome: 'holds by rounding', sum: first.sum }];
  const message = `“${average.text}” does not hold: ${first.sum}. Change the wording, or check the count and its period.`;
  return [{ rule: 'audit-average', number: average, outcome: 'does not hold', sum: first.sum, message }];
}
