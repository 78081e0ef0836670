/** What an audit says of a text: findings of internal consistency, and each number with its verdict against a briefing. */
import type { CapturedNumber, CapturedQuote } from '../capture/index.ts';
import type { Finding } from '../model/index.ts';

/** A finding of an audit knows where its words stand in the text. */
export interface AuditFinding extends Finding {
  readonly start: number;
  readonly end: number;
}

/** A sum of the text that was tried: how it came out. */
export interface Trial extends Pick<AuditFinding, 'start' | 'end'> {
  readonly rule: string;
  readonly outcome: 'holds' | 'holds by rounding' | 'does not hold';
  readonly sum: string;
}

export type Verdict = 'matches' | 'matches by rounding' | 'contradicts' | 'not in the briefing';

export interface AuditedNumber extends CapturedNumber {
  readonly verdict?: Verdict;
  /** The figure that it matches or contradicts. */
  readonly figure?: string;
  /** The sum, where it matches or contradicts. */
  readonly sum?: string;
  /** Where nothing fits: the figure that comes nearest, and its value. */
  readonly nearest?: { readonly figure: string; readonly shown: string };
}

export interface Audit {
  readonly findings: readonly AuditFinding[];
  readonly trials: readonly Trial[];
  readonly numbers: readonly AuditedNumber[];
  readonly quotes: readonly CapturedQuote[];
}
