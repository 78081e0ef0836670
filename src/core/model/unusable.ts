/**
 * Findings of briefings that cannot be worked out at all: something refers to what is not there, or to itself, or divides
 * by nothing. No reason that a person gives can make such a number printable, so the command line ends with 2 (unusable
 * input), where a false phrase ends with 1.
 */
import type { Finding } from './finding.ts';

const unusableRules: ReadonlySet<string> = new Set([
  'addressee-unknown',
  'chart-unknown',
  'column-unmatched',
  'division-by-zero',
  'figure-circle',
  'figure-role',
  'figure-unknown',
  'id-repeated',
  'letterhead-unknown',
  'quote-unknown',
  'row-matches-twice',
  'row-unmatched',
  'sender-unknown',
  'signatory-unknown',
  'source-unknown',
  'table-unknown',
]);

export function isUnusable(finding: Finding): boolean {
  return finding.severity === 'wrong' && unusableRules.has(finding.rule);
}
