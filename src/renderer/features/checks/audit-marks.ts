/**
 * An audit as the panel shows it: each number and quotation with its place, whether it holds, and why. Plain data, because
 * it comes out of a worker.
 */
import {
  auditAgainst,
  auditText,
  type Audit,
  type AuditedNumber,
  type AuditFinding,
} from '../../../core/audit/index.ts';
import { isStatistic } from '../../../core/capture/index.ts';
import { namesBase } from '../../../core/checks/words.ts';
import type { EvaluatedFigure } from '../../../core/figures/index.ts';
import { auditWords } from '../../words/checks.ts';
import { captureNumber, type CapturedFigure } from './capture-figure.ts';

export type MarkState = 'true' | 'wrong' | 'misleading' | 'unknown' | 'unchecked';

export interface NumberMark {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: MarkState;
  readonly says: string;
  /** The figure that it is about. */
  readonly figure?: string | undefined;
  /** What a figure made from it would be. */
  readonly capture?: CapturedFigure | undefined;
}

export interface QuoteMark {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly speaker?: string | undefined;
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
}

/** What could be plainer: about the text as a whole, or a number that is right all the same. */
export interface Advice {
  readonly text: string;
  readonly says: string;
}

export interface AuditView {
  readonly numbers: readonly NumberMark[];
  readonly advice: readonly Advice[];
  readonly quotes: readonly QuoteMark[];
}

/** @param figures the briefing's; left out: the text is held against itself alone. */
export function auditForScreen(text: string, figures: ReadonlyMap<string, EvaluatedFigure> | undefined): AuditView {
  const alone = auditText(text);
  const audit = figures === undefined ? alone : auditAgainst(alone, figures.values());
  const grave = audit.findings.filter(({ severity }) => severity !== 'style');
  const style = audit.findings.filter(({ severity }) => severity === 'style');
  return {
    numbers: audit.numbers.flatMap((number) => {
      const finding = grave.find((one) => meets(one, number));
      if (!isStatistic(number.meaning) && finding === undefined) return [];
      return [markNumber(text, number, { audit, finding, figures })];
    }),
    advice: style.map(({ start, end, message }) => ({ text: text.slice(start, end), says: message })),
    quotes: audit.quotes.map(({ start, end, words, speaker, role, organisation }) => ({
      ...{ key: `quote-${String(start)}`, start, end, words, speaker, role, organisation },
    })),
  };
}

interface Judged {
  readonly audit: Audit;
  /** What is wrong or misleading about it. */
  readonly finding: AuditFinding | undefined;
  readonly figures: ReadonlyMap<string, EvaluatedFigure> | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

function markNumber(text: string, number: AuditedNumber, { audit, finding, figures }: Judged): NumberMark {
  const { start, end } = number;
  const figure = figures?.get(number.figure ?? '');
  const place = { key: `number-${String(start)}`, start, end, text: text.slice(start, end), figure: figure?.id };
  if (finding !== undefined) {
    return { ...place, state: finding.severity === 'wrong' ? 'wrong' : 'misleading', says: finding.message };
  }
  if (figure !== undefined) {
    const sum = number.sum ?? '';
    const missing = missingBase(text, number, figure);
    if (missing !== undefined) return { ...place, state: 'misleading', says: auditWords.withoutBase(sum, missing) };
    const says = number.verdict === 'matches' ? auditWords.trueOf : auditWords.rounded;
    return { ...place, state: 'true', says: says(figure.label, sum) };
  }
  const capture = captureNumber(number);
  const { nearest } = number;
  if (nearest !== undefined && figures !== undefined) {
    const near = auditWords.nearest(figures.get(nearest.figure)?.label ?? nearest.figure, nearest.shown);
    return { ...place, state: 'unknown', says: `${auditWords.noSource} ${near}`, figure: nearest.figure, capture };
  }
  const trial = audit.trials.find((one) => meets(one, number) && one.outcome !== 'does not hold');
  if (trial !== undefined) return { ...place, state: 'true', says: trial.sum, capture };
  const alone = figures === undefined;
  return {
    ...place,
    state: alone ? 'unchecked' : 'unknown',
    says: alone ? auditWords.unchecked : auditWords.noSource,
    capture,
  };
}

/** The base of a share that its sentence does not name (DOMAIN 11). */
function missingBase(text: string, number: AuditedNumber, { measure, base }: EvaluatedFigure): string | undefined {
  if (measure !== 'share' || base === undefined) return undefined;
  const from = Math.max(0, ...['. ', '! ', '? ', '\n'].map((stop) => text.lastIndexOf(stop, number.start)));
  const rest = text.slice(number.end).search(/[.!?](?=\s|$)|\n/);
  const sentence = text.slice(from, rest < 0 ? text.length : number.end + rest);
  return namesBase(sentence, base) ? undefined : base;
}

export interface TextPiece {
  readonly text: string;
  readonly mark?: NumberMark | undefined;
  /** Stands in a quotation. */
  readonly quoted: boolean;
  /** The quotation that begins here. */
  readonly opens?: string | undefined;
}

/** The text cut at every mark, so that it can be shown with them. The pieces put together are the text. */
export function cutText(text: string, { numbers, quotes }: AuditView): TextPiece[] {
  const edges = [...numbers, ...quotes].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  let [number, quote] = [0, 0];
  return places.slice(0, -1).map((start, at): TextPiece => {
    const end = places[at + 1] ?? text.length;
    while ((numbers[number]?.end ?? Infinity) <= start) number += 1;
    while ((quotes[quote]?.end ?? Infinity) <= start) quote += 1;
    const [mark, inside] = [numbers[number], quotes[quote]];
    return {
      text: text.slice(start, end),
      mark: mark !== undefined && mark.start <= start ? mark : undefined,
      quoted: inside !== undefined && inside.start <= start,
      opens: inside?.start === start ? inside.key : undefined,
    };
  });
}

/** "5 numbers: 2 true, 1 wrong, 2 with no source". */
export function summarise({ numbers }: AuditView): string {
  const order: readonly MarkState[] = ['true', 'wrong', 'misleading', 'unknown', 'unchecked'];
  const parts = order.flatMap((state) => {
    const count = numbers.filter((mark) => mark.state === state).length;
    return count === 0 ? [] : [`${String(count)} ${auditWords.states[state]}`];
  });
  return auditWords.summary(numbers.length, parts);
}
