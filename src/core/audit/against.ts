/**
 * Holds each number of a text against a briefing's figures: it matches, matches by rounding, contradicts the figure that
 * it names (with the sum), or is not in the briefing (with the nearest).
 */
import { showQuantity } from '../figures/numbers.ts';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import { Decimal } from '../figures/quantity.ts';
import { isStatistic, type CapturedNumber, type Meaning } from '../capture/index.ts';
import type { Measure } from '../model/index.ts';
import type { Audit, AuditedNumber, AuditFinding } from './audited.ts';
import { prove } from './prove.ts';

const measures: Partial<Record<Meaning, readonly Measure[]>> = {
  count: ['count', 'difference'],
  money: ['count', 'difference'],
  percent: ['share', 'change'],
  fraction: ['share'],
  odds: ['share'],
  points: ['points'],
  multiple: ['ratio', 'change'],
  average: ['average'],
  gap: ['average'],
  rate: ['rate'],
};

/** The audit with a verdict on each statistic, and a finding for each that contradicts a figure. */
export function auditAgainst(audit: Audit, figures: Iterable<EvaluatedFigure>): Audit {
  const known = [...figures].filter(({ quantity }) => quantity.kind !== 'missing');
  const numbers = audit.numbers.map((number, at) =>
    isStatistic(number.meaning) ? judge(number, known, isWholeOf(number, audit.numbers[at - 1])) : number,
  );
  const contradictions = numbers.flatMap(toFinding);
  const findings = [...audit.findings, ...contradictions].sort((a, b) => a.start - b.start);
  return { ...audit, numbers, findings };
}

/** "20 of 45 forces": the 45 is what the 20 are of, and claims to be no other figure. */
function isWholeOf(number: CapturedNumber, before: CapturedNumber | undefined): boolean {
  if (before?.meaning !== 'count' || before.unit !== undefined || number.meaning !== 'count') return false;
  const near = number.start - before.end <= ' of the '.length;
  return near && before.stated !== undefined && number.stated?.gt(before.stated) === true;
}

/** @param whole it claims to be no figure itself, so it contradicts none */
function judge(number: CapturedNumber, figures: readonly EvaluatedFigure[], whole: boolean): AuditedNumber {
  const fitting = figures.filter((figure) => measures[number.meaning]?.includes(figure.measure) === true);
  const ranked = fitting
    .map((figure) => ({ figure, agrees: agreement(number, figure), off: distance(number, figure) }))
    .sort((a, b) => b.agrees - a.agrees || a.off.comparedTo(b.off));
  // A loose hedge ("more than 2") holds of almost anything: only near values count as the same number.
  const matching = ranked.find(
    ({ figure, agrees, off }) => agrees > -2 && off.lte('0.1') && prove(number, figure)?.holds === true,
  );
  if (matching !== undefined) {
    const exact = matching.off.isZero() && number.hedge === 'none';
    return {
      ...number,
      verdict: exact ? 'matches' : 'matches by rounding',
      figure: matching.figure.id,
      sum: matching.figure.sum,
    };
  }
  // Noun, place and time are the figure's; or two of them, and the number is all but the same.
  const named = ranked.filter(({ agrees, off }) => agrees >= 3 || (agrees >= 2 && off.lte('0.02')));
  const [same] = named;
  if (same !== undefined && named.length === 1 && !whole) {
    const proof = prove(number, same.figure);
    if (proof !== undefined)
      return {
        ...number,
        verdict: 'contradicts',
        figure: same.figure.id,
        sum: `${proof.message} ${same.figure.sum}`.trim(),
      };
  }
  const nearest = [...ranked].sort((a, b) => a.off.comparedTo(b.off))[0]?.figure;
  return {
    ...number,
    verdict: 'not in the briefing',
    ...(nearest && {
      nearest: {
        figure: nearest.id,
        shown: showQuantity(nearest.quantity, nearest.measure, { per: nearest.per, unit: nearest.unit }),
      },
    }),
  };
}

/** How much of what the text says of the number is said of the figure: noun, area, period. What differs counts against it. */
function agreement(number: CapturedNumber, figure: EvaluatedFigure): number {
  const area = compare(number.area, figure.area?.label.replace(/^the /, ''));
  const { period } = number;
  const start = period?.period?.start;
  const time =
    compare(start, figure.period?.start) +
    (period?.period?.end === figure.period?.end ? 0 : -1 * Number(start !== undefined));
  const unit = compare(lastWord(number.unit), lastWord(figure.unit?.many));
  return area + time + unit;
}

function compare(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.replace(/^the /, '') === b ? 1 : -2;
}

function lastWord(words: string | undefined): string | undefined {
  return words?.toLowerCase().split(' ').at(-1);
}

/** How far the stated number stands from the figure, as a part of the figure. */
function distance(number: CapturedNumber, { quantity, measure }: EvaluatedFigure): Decimal {
  if (number.stated === undefined || quantity.kind === 'missing') return new Decimal(Infinity);
  const value = quantity.kind === 'value' ? quantity.value : quantity.low.plus(quantity.high).div(2);
  const stated =
    number.meaning === 'odds'
      ? new Decimal(100).div(number.stated)
      : number.meaning === 'fraction' && measure === 'share'
        ? number.stated.times(100)
        : number.stated;
  return value.isZero() ? stated.abs() : stated.minus(value).abs().div(value.abs());
}

function toFinding({ verdict, sum, text, start, end, figure }: AuditedNumber): AuditFinding[] {
  if (verdict !== 'contradicts' || figure === undefined) return [];
  const message = `“${text}” contradicts the briefing's figure “${figure}”: ${sum ?? ''} Correct the text, or bind it to another figure.`;
  return [
    {
      rule: 'audit-contradicts',
      severity: 'wrong',
      message,
      ...(sum !== undefined && { sum }),
      where: { text, figure },
      start,
      end,
    },
  ];
}
