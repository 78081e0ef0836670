/** The rules of the audit, for the page that lists them: what each looks for, how grave it is and where it comes from. */
import type { Severity } from '../model/index.ts';

export interface AuditRuleAbout {
  readonly id: string;
  readonly severity: Severity;
  readonly about: string;
  readonly source: string;
}

const wrong: readonly Omit<AuditRuleAbout, 'severity'>[] = [
  {
    id: 'audit-average',
    about: 'An average a day, week or month does not follow from its count over the real days of its period.',
    source: 'DOMAIN 2.6',
  },
  {
    id: 'audit-change',
    about: 'A rise or fall does not follow from the two numbers that it goes between.',
    source: 'DOMAIN 2.5',
  },
  {
    id: 'audit-contradicts',
    about: "A number of the text contradicts the briefing's figure of the same noun, area and period.",
    source: 'DOMAIN 2.5',
  },
  { id: 'audit-digits', about: 'Digits break the rule of three between commas.', source: 'DOMAIN 5' },
  {
    id: 'audit-direction',
    about: 'The text says that a number rose, and its two numbers say that it fell, or the other way about.',
    source: 'DOMAIN 2.5',
  },
  {
    id: 'audit-multiple',
    about: 'A multiple such as “more than double” does not follow from the two numbers given.',
    source: 'DOMAIN 2.5',
  },
  { id: 'audit-part', about: 'A part is greater than its whole.', source: 'DOMAIN 3.15' },
  {
    id: 'audit-percent-or-points',
    about: 'A difference of two shares in percentage points is given as a percentage.',
    source: 'DOMAIN 2.3',
  },
  {
    id: 'audit-points',
    about: 'A difference in percentage points does not follow from the two shares given.',
    source: 'DOMAIN 2.3',
  },
  { id: 'audit-share', about: 'A share does not follow from its part and its whole.', source: 'DOMAIN 3.11' },
  {
    id: 'audit-shares-add',
    about: 'Shares of one whole with “the remaining” do not come to 100% within their rounding.',
    source: 'DOMAIN 3.12',
  },
  {
    id: 'audit-total',
    about: 'Parts do not add up to their total: counts exactly, rounded parts within half a unit each.',
    source: 'DOMAIN 3.12 and 3.15',
  },
];

const misleading: readonly Omit<AuditRuleAbout, 'severity'>[] = [
  {
    id: 'audit-base',
    about: 'Half, most or a third of a group, and nothing near it says which records or whom it was counted over.',
    source: 'DOMAIN 3.11',
  },
  {
    id: 'audit-points-unclear',
    about: 'A share is said to change by a percentage, which may mean points or a part of itself.',
    source: 'DOMAIN 2.3',
  },
  {
    id: 'audit-record',
    about: 'A record, or the highest ever, without the series and its first year.',
    source: 'DOMAIN 2.5',
  },
  {
    id: 'audit-several-answers',
    about: 'Shares are taken together though the text says that one may give several answers.',
    source: 'DOMAIN 3.13',
  },
  {
    id: 'audit-small-base',
    about: 'A percentage change on fewer than 20.',
    source: 'DOMAIN 3.21',
  },
  {
    id: 'audit-snapshot',
    about: 'An average a week, a month or a year is worked out from one day.',
    source: 'DOMAIN 2.6',
  },
  {
    id: 'audit-unreachable',
    about: 'No whole number of the stated whole gives the stated share.',
    source: 'DOMAIN 3.14',
  },
];

const style: readonly Omit<AuditRuleAbout, 'severity'>[] = [
  { id: 'audit-cause', about: 'A cause stands beside a change as if the numbers showed it.', source: 'DOMAIN 3.23' },
  { id: 'audit-fewer', about: 'Less of what is counted.', source: 'DOMAIN 2.5' },
  {
    id: 'audit-no-source',
    about: 'A text of many numbers that nowhere names a source.',
    source: 'DOMAIN 3.20a',
  },
  { id: 'audit-percent-mixed', about: 'Percentages are written in two ways.', source: 'DOMAIN 2.1' },
  {
    id: 'audit-source-vague',
    about: 'Studies show, experts say: a number leans on somebody who is not named.',
    source: 'DOMAIN 3.20a',
  },
  {
    id: 'audit-times-more',
    about: '“N times more” may be read in two ways.',
    source: 'DOMAIN 2.5',
  },
];

/** Wrong, misleading, style; each by its id. */
export const auditRules: readonly AuditRuleAbout[] = [
  ...wrong.map((rule) => ({ ...rule, severity: 'wrong' as const })),
  ...misleading.map((rule) => ({ ...rule, severity: 'misleading' as const })),
  ...style.map((rule) => ({ ...rule, severity: 'style' as const })),
];
