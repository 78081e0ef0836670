/**
 * Audits a text without any library: every sum that the text itself makes possible is tried, and what does not hold is a
 * finding with the sum. Quiet where the text does not say enough.
 */
import { captureText, type CapturedNumber } from '../capture/index.ts';
import type { Audit, AuditFinding } from './audited.ts';
import { findAdvice, findMixedPercent, findNoSource } from './advice.ts';
import { tryAverages } from './averages.ts';
import { tryChanges } from './changes.ts';
import { findMisleading } from './misleading.ts';
import { readPassages, type Attempt, type AuditRule, type Passage } from './passage.ts';
import type { Remark } from './remark.ts';
import { tryShares } from './shares.ts';
import { tryTotals } from './totals.ts';

const rules: readonly AuditRule[] = [tryShares, tryChanges, tryTotals, tryAverages, tryParts];

/** A sentence with more numbers is a list or a table, and makes no sums. */
const mostNumbers = 40;

/** Findings, the sums that were tried, and every number and quotation. */
export function auditText(text: string): Audit {
  const capture = captureText(text);
  const passages = readPassages(text, capture).filter(({ numbers }) => numbers.length <= mostNumbers);
  const attempts = passages
    .filter(({ numbers }) => numbers.length > 0)
    .flatMap((passage) => rules.flatMap((rule) => rule(passage)));
  const wrong = attempts.flatMap(toFinding);
  const remarks = [
    ...passages.flatMap((passage) => [...findMisleading(passage), ...findAdvice(passage)]),
    ...findNoSource(text, capture.numbers),
    ...findMixedPercent(capture.numbers),
  ];
  // What is wrong already need not mislead as well.
  const left = remarks.filter(({ start, end }) => !wrong.some((one) => one.start < end && one.end > start));
  const findings = [...capture.numbers.flatMap(findMalformed), ...wrong, ...left.map((one) => remarked(text, one))];
  return {
    findings: findings.sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1)),
    trials: attempts.map(({ rule, number: { start, end }, outcome, sum }) => ({ rule, start, end, outcome, sum })),
    numbers: capture.numbers,
    quotes: capture.quotes,
  };
}

function remarked(text: string, { start, end, ...remark }: Remark): AuditFinding {
  return { ...remark, where: { text: text.slice(start, end) }, start, end };
}

function toFinding({ rule, number: { start, end, text }, message, sum }: Attempt): AuditFinding[] {
  return message === undefined ? [] : [{ rule, severity: 'wrong', message, sum, where: { text }, start, end }];
}

/** "38,0001": a footnote number glued to a count, or a slip of the finger (DOMAIN 5). */
function findMalformed({ meaning, start, end, text }: CapturedNumber): AuditFinding[] {
  if (meaning !== 'malformed') return [];
  const message = `“${text}” breaks the rule of three digits between commas. A footnote number may have stuck to it, or a digit is wrong. Check it against its source.`;
  return [{ rule: 'audit-digits', severity: 'wrong', message, where: { text }, start, end }];
}

/** "Of the 120 reports, 150 were": a part is no more than its whole. A share of people is no more than 100%. */
function tryParts(passage: Passage): Attempt[] {
  const [whole, part] = passage.numbers.filter((one) => one.meaning === 'count' && one.to === undefined);
  const over = passage.numbers.filter(
    (one) =>
      one.meaning === 'percent' &&
      one.stated.gt(100) &&
      one.direction === undefined &&
      one.unit !== undefined &&
      /^\s*of (?:all |the |these |those )?(?:children|people|offences|crimes|victims|cases|reports|girls|boys|families|parents|pupils|patients|households)\b/.test(
        passage.whole.slice(one.end, one.end + 40).toLowerCase(),
      ),
  );
  const attempts = over.map((number): Attempt => {
    const sum = `${number.stated.toFixed()}% is more than all of them`;
    return {
      rule: 'audit-part',
      number,
      outcome: 'does not hold',
      sum,
      message: `“${number.text}” cannot be a share: ${sum}. Check the number.`,
    };
  });
  if (whole === undefined || part === undefined || whole.hedge !== 'none' || part.hedge !== 'none') return attempts;
  const opens = /^of (?:the |all |these |those )*$/i.test(passage.whole.slice(passage.span.start, whole.start));
  const names = part.unit === undefined || part.unit === whole.unit;
  const partIsSubject = /^[^,]*,\s*(?:only |just |some )?$/.test(passage.whole.slice(whole.end, part.start));
  if (!opens || !names || !partIsSubject || part.stated.lte(whole.stated)) return attempts;
  const sum = `${part.text} is more than ${whole.text}`;
  return [
    ...attempts,
    {
      rule: 'audit-part',
      number: part,
      outcome: 'does not hold',
      sum,
      message: `“${part.text}” is said to be a part of ${whole.text}, but ${sum}. Check the two numbers.`,
    },
  ];
}
