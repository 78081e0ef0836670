/** Accepting a misleading finding: the record that it leaves in the letter (DESIGN 5, Severity). */
import { placesOf } from '../letters/index.ts';
import {
  findRecord,
  fingerprintFinding,
  type Acceptance,
  type Actor,
  type Finding,
  type Json,
  type RecordMap,
  type RecordPatch,
} from '../model/index.ts';

/** Characters that a reason has at least. */
export const shortestReason = 10;

/** Why a finding cannot be accepted; undefined where it can. What is wrong is corrected, style never blocks. */
export function whyNotAccepted(finding: Finding): string | undefined {
  if (finding.severity === 'wrong') return 'What is wrong cannot be accepted. Correct it.';
  if (finding.severity === 'style') return 'Style never stops a letter, so there is nothing to accept.';
  return finding.where.letter === undefined ? 'It stands in no letter, so no letter can accept it.' : undefined;
}

/** The patch that accepts a finding. It lapses when the sum changes. @returns undefined where it cannot be accepted. */
export function acceptFinding(
  records: RecordMap,
  finding: Finding,
  acceptance: { readonly reason: string; readonly by: Actor; readonly date: string },
): RecordPatch | undefined {
  const letter = findRecord(records, 'letter', finding.where.letter ?? '');
  const reason = acceptance.reason.trim();
  if (letter === undefined || whyNotAccepted(finding) !== undefined || reason.length < shortestReason) return undefined;
  const next: Acceptance = {
    rule: finding.rule,
    where: placesOf(finding)[0] ?? letter.id,
    reason,
    by: acceptance.by,
    date: acceptance.date,
    of: fingerprintFinding(finding),
  };
  const others = (letter.acceptances ?? []).filter(
    (one) => one.rule !== next.rule || one.where !== next.where || (one.of !== undefined && one.of !== next.of),
  );
  return { op: 'set', uid: letter.uid, path: ['acceptances'], value: [...others, next] as unknown as Json };
}

/** The patch that takes an acceptance back. @returns undefined where the finding is not accepted. */
export function withdrawAcceptance(records: RecordMap, finding: Finding): RecordPatch | undefined {
  const letter = findRecord(records, 'letter', finding.where.letter ?? '');
  const { accepted } = finding;
  if (letter === undefined || accepted === undefined) return undefined;
  const places = placesOf(finding);
  const others = (letter.acceptances ?? []).filter(
    (one) =>
      !(
        one.rule === finding.rule &&
        places.includes(one.where) &&
        one.reason === accepted.reason &&
        one.date === accepted.date
      ),
  );
  const path = ['acceptances'];
  if (others.length === 0) return { op: 'unset', uid: letter.uid, path };
  return { op: 'set', uid: letter.uid, path, value: others as unknown as Json };
}
