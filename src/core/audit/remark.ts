/** What the audit says beside sums: where the words stand, how grave it is, and why. */
import type { Severity } from '../model/index.ts';

export interface Remark {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly sum?: string;
  /** Words that would be right in its place. */
  readonly suggestion?: string;
}
