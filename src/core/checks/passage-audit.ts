/** The audit of each passage of a letter: what its words say beside its figures, told as findings of a rule. Each passage is audited once. */
import { auditText, type Audit, type AuditFinding } from '../audit/index.ts';
import type { Finding } from '../model/index.ts';
import type { CheckContext } from './context.ts';
import type { Passage, PlacedClaim } from './passages.ts';

const audits = new WeakMap<Passage, Audit>();

function auditOf(passage: Passage): Audit {
  const known = audits.get(passage);
  if (known !== undefined) return known;
  const audit = auditText(passage.text);
  audits.set(passage, audit);
  return audit;
}

interface Told {
  readonly found: AuditFinding;
  readonly passage: Passage;
  /** Claims of the letter that stand in the words found. */
  readonly claims: readonly PlacedClaim[];
}

/** What the audit says of the letter's passages, notes left out. */
export function auditPassages(context: CheckContext): Told[] {
  return context.passages.flatMap((passage) =>
    passage.kind === 'note'
      ? []
      : auditOf(passage).findings.map((found) => ({
          found,
          passage,
          claims: passage.claims.filter(({ start, end }) => start < found.end && end > found.start),
        })),
  );
}

/** A rule's findings from one of the audit's; words that are bound to a figure are left to the rules of figures. */
export function toldAs(id: string, ofAudit: string): (context: CheckContext) => Finding[] {
  return (context) =>
    auditPassages(context)
      .filter(({ found, claims }) => found.rule === ofAudit && claims.length === 0)
      .map(({ found, passage }) => tell(context, id, found, passage));
}

/** One finding of the audit under a rule's own name. */
export function tell(context: CheckContext, rule: string, found: AuditFinding, passage: Passage): Finding {
  const { severity, message, sum, suggestion, where } = found;
  return {
    rule,
    severity,
    message,
    ...(sum !== undefined && { sum }),
    where: { letter: context.letter.id, block: passage.block, ...(where.text !== undefined && { text: where.text }) },
    ...(suggestion !== undefined && { suggestion }),
  };
}
