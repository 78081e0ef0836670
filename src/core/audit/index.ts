/** Audit's public face: a text held against itself, and against a briefing's figures. */
export { auditAgainst } from './against.ts';
export { auditText } from './audit.ts';
export { causeWords } from './advice.ts';
export { auditRules, type AuditRuleAbout } from './rules.ts';
export { textOfTable } from './table-lines.ts';
export { textOfHtml, textOfMarkdown } from './plain-text.ts';
export type { Audit, AuditedNumber, AuditFinding, Trial, Verdict } from './audited.ts';
