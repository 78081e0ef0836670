/** The rules of the audit, for the page that lists them: what each looks for and where it comes from. All are of what is wrong. */
export const auditRules: readonly { readonly id: string; readonly about: string; readonly source: string }[] = [
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
