/** A finding: what a check says. The same shape on the screen, in `--json` and in the annex. */
import { hashOf } from './canonical.ts';

export type Severity = 'wrong' | 'misleading' | 'style';

/** Where a finding is. Whatever is known is given; ids are slugs, a block is its id. */
export interface Where {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly letter?: string;
  readonly block?: string;
  readonly figure?: string;
  readonly quote?: string;
  readonly chart?: string;
  readonly table?: string;
  readonly office?: string;
  /** The words the finding is about, as printed. */
  readonly text?: string;
}

export interface Finding {
  /** The id of the rule: `phrase-false`, `base-missing`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, why, and what to do next, in plain words. */
  readonly message: string;
  /** The sum in words: "1,249 over 366 days is 3.4 a day". */
  readonly sum?: string;
  readonly where: Where;
  /** Wording that would hold, ready to take the place of `where.text`. */
  readonly suggestion?: string;
  /** Who accepted it and why; an accepted finding is no longer open. */
  readonly accepted?: { readonly reason: string; readonly by: string; readonly role: string; readonly date: string };
}

/** The fingerprint that an acceptance names: rule, place and sum, so that it lapses when the numbers change. */
export function fingerprintFinding(finding: Finding): string {
  const { file: _file, line: _line, column: _column, ...place } = finding.where;
  return hashOf({ rule: finding.rule, sum: finding.sum, where: place }).slice(0, 12);
}

/** Is it still to be dealt with? Style never is. */
export function isOpen(finding: Finding): boolean {
  return finding.severity !== 'style' && finding.accepted === undefined;
}
