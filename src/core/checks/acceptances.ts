/**
 * Acceptances: a misleading finding that a named person accepted with a reason is no longer open (DESIGN 5, Severity).
 * What is wrong cannot be accepted. An acceptance names the rule and the place; with `of` it lapses when the sum changes.
 */
import { placesOf } from '../letters/index.ts';
import { fingerprintFinding, type Acceptance, type Finding, type Letter } from '../model/index.ts';

/** The findings with what is accepted marked so, and a style finding for each acceptance that fits none, or more than was seen. */
export function applyAcceptances(letter: Letter, findings: readonly Finding[]): Finding[] {
  const acceptances = letter.acceptances ?? [];
  const used = new Map<Acceptance, Finding[]>();
  const marked = findings.map((finding) => {
    const acceptance = acceptances.find((one) => covers(one, finding));
    if (acceptance === undefined) return finding;
    used.set(acceptance, [...(used.get(acceptance) ?? []), finding]);
    const { reason, by, date } = acceptance;
    return { ...finding, accepted: { reason, by: by.name, role: by.role, date } };
  });
  return [
    ...marked,
    ...acceptances.flatMap((one) => {
      const covered = used.get(one);
      return covered === undefined ? [describeUnused(letter, one, findings)] : describeUnpinned(letter, one, covered);
    }),
  ];
}

function covers(acceptance: Acceptance, finding: Finding): boolean {
  return (
    finding.severity === 'misleading' &&
    finding.rule === acceptance.rule &&
    placesOf(finding).includes(acceptance.where) &&
    acceptance.reason.trim().length >= 10 &&
    (acceptance.of === undefined || acceptance.of === fingerprintFinding(finding))
  );
}

/** An acceptance without a fingerprint goes on hiding the finding when what was accepted has become worse. */
function describeUnpinned(letter: Letter, { rule, where, of }: Acceptance, covered: readonly Finding[]): Finding[] {
  const [first] = covered;
  if (of !== undefined || first === undefined) return [];
  const subject = `The acceptance of “${rule}” at “${where}”`;
  const message =
    covered.length === 1
      ? `${subject} does not say what was accepted. Add “of: ${fingerprintFinding(first)}” to it, so that it lapses when the numbers change.`
      : `${subject} covers ${String(covered.length)} findings at once, and any new one. Accept each by its own name.`;
  return [{ rule: 'acceptance-unpinned', severity: 'style', message, where: { letter: letter.id, text: where } }];
}

function describeUnused(letter: Letter, acceptance: Acceptance, findings: readonly Finding[]): Finding {
  const same = findings.find((one) => one.rule === acceptance.rule && placesOf(one).includes(acceptance.where));
  const subject = `The acceptance of “${acceptance.rule}” at “${acceptance.where}”`;
  return {
    rule: 'acceptance-unused',
    severity: 'style',
    message: `${subject} ${whyUnused(same)}`,
    where: { letter: letter.id, text: acceptance.where },
  };
}

function whyUnused(same: Finding | undefined): string {
  if (same === undefined) return 'fits no finding any more. Take it out.';
  if (same.severity === 'wrong') return 'has no effect: what is wrong cannot be accepted. Correct the letter.';
  if (same.severity === 'style') return 'is not needed: advice on style never blocks. Take it out.';
  return `has lapsed, because what was accepted has changed. Read the finding again, and accept ${fingerprintFinding(same)} if it still holds.`;
}
