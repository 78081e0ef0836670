/** What the rules of the audit read: one sentence with its numbers, the sentence before it, and the words between them. */
import type { Decimal } from '../figures/quantity.ts';
import { isStatistic, type Capture, type CapturedNumber, type Span } from '../capture/index.ts';
import type { AuditFinding, Trial } from './audited.ts';

export type Stated = CapturedNumber & { readonly stated: Decimal };

export interface Passage {
  readonly whole: string;
  readonly span: Span;
  readonly text: string;
  /** Its numbers that state a statistic. */
  readonly numbers: readonly Stated[];
  /** What stands around it in its paragraph, itself included. */
  readonly paragraph: string;
  /** The sentence before it in the same paragraph. */
  readonly before?: Passage;
}

/** What a rule hands back: each sum that it tried, and what does not hold. */
export interface Tried {
  readonly trials: readonly Trial[];
  readonly findings: readonly AuditFinding[];
}

export type AuditRule = (passage: Passage) => readonly Attempt[];

/** One sum tried by a rule. */
export interface Attempt {
  readonly rule: string;
  readonly number: CapturedNumber;
  readonly outcome: Trial['outcome'];
  /** The sum in words. */
  readonly sum: string;
  /** What is wrong and what to do, where it does not hold. */
  readonly message?: string;
}

/** Longer paragraphs are looked at near the sentence only. */
const near = 1500;

/** Every sentence with its statistics, each knowing the one before it. */
export function readPassages(text: string, capture: Capture): Passage[] {
  const bySentence = new Map<number, Stated[]>();
  for (const number of capture.numbers) {
    if (number.stated === undefined || !isStatistic(number.meaning)) continue;
    const list = bySentence.get(number.sentence) ?? [];
    list.push(number as Stated);
    bySentence.set(number.sentence, list);
  }
  const passages: Passage[] = [];
  let before: Passage | undefined;
  for (const [index, span] of capture.sentences.entries()) {
    const numbers = bySentence.get(index) ?? [];
    const sameParagraph = before !== undefined && !/[\n\r]/.test(text.slice(before.span.end, span.start));
    const { before: _earlier, ...alone } = before ?? {};
    const passage: Passage = {
      whole: text,
      span,
      text: text.slice(span.start, span.end),
      paragraph: paragraphAround(text, span),
      numbers,
      ...(sameParagraph && { before: alone as Passage }),
    };
    passages.push(passage);
    before = passage;
  }
  return passages;
}

function paragraphAround(text: string, { start, end }: Span): string {
  const [before, after] = [text.slice(Math.max(0, start - near), start), text.slice(end, end + near)];
  const opens = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const closes = after.search(/[\n\r]/);
  return before.slice(opens) + text.slice(start, end) + (closes === -1 ? after : after.slice(0, closes));
}

/** The words between two places of the text, in small letters. */
export function wordsBetween(passage: Passage, from: number, to: number): string {
  return passage.whole.slice(from, to).toLowerCase();
}

/** Up to forty characters of the sentence before a number. */
export function wordsBefore(passage: Passage, number: Span): string {
  return wordsBetween(passage, Math.max(passage.span.start, number.start - 40), number.start);
}

export function wordsAfter(passage: Passage, number: Span, length = 60): string {
  return wordsBetween(passage, number.end, Math.min(passage.span.end, number.end + length));
}

/** Do two units name the same thing? A number without a noun takes its neighbour's. */
export function sameUnit(a: CapturedNumber, b: CapturedNumber): boolean {
  if (a.unit === undefined || b.unit === undefined) return true;
  return lastWord(a.unit) === lastWord(b.unit);
}

function lastWord(unit: string): string {
  return (unit.toLowerCase().split(/\s+/).at(-1) ?? '').replace(/(?:ies|s)$/, '');
}

/** Is the number exact: no hedge, no scale word, no decimals? */
export function isExact(number: CapturedNumber): boolean {
  return number.hedge === 'none' && !number.scaled;
}
