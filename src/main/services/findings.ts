/** Counting and wording findings: shared by the check and the letter. */
import type { Counts } from '../../contract/results.ts';
import { isOpen, type Finding } from '../../core/model/index.ts';

export function countOpen(findings: readonly Finding[]): Counts {
  const open = findings.filter(isOpen);
  return {
    wrong: open.filter((finding) => finding.severity === 'wrong').length,
    misleading: open.filter((finding) => finding.severity === 'misleading').length,
    style: findings.filter((finding) => finding.severity === 'style').length,
    accepted: findings.filter((finding) => finding.accepted !== undefined).length,
  };
}
