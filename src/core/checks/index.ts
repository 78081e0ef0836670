/** Checks' public face: what is wrong, misleading or a matter of style in a briefing and its letters. */
export { acceptFinding, shortestReason, whyNotAccepted, withdrawAcceptance } from './accept-finding.ts';
export { applyAcceptances } from './acceptances.ts';
export { checkBriefing, checkLetter, prepareLetter, sortFindings, type CheckOptions } from './check.ts';
export { rules } from './registry.ts';
export type { Rule, RuleExample } from './rule.ts';
