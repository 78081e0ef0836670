/** What the store and the worker of the checks say to each other. Plain data. */
import type { BriefingRecord, Finding, Problem } from '../../core/model/index.ts';
import type { ResolvedLetter } from '../../core/letters/index.ts';

/** The records that changed since the last request (all of them at first), and what is wanted of them. */
export interface ChecksRequest {
  readonly ticket: number;
  /** Forget all records first. */
  readonly anew: boolean;
  readonly changed: readonly BriefingRecord[];
  readonly removed: readonly string[];
}

export interface ChecksAnswer {
  readonly ticket: number;
  readonly findings: readonly Finding[];
  /** By the id of the letter. A letter that cannot be resolved says why. */
  readonly letters: ReadonlyMap<string, ResolvedLetter | { readonly problems: readonly Problem[] }>;
}
