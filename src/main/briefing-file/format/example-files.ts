/** A small briefing as a person would write it: the examples of docs/BRIEFING-FORMAT.md, and a test that they are read. */

export const exampleFiles: Readonly<Record<string, string>> = {
  'briefing.yaml': `format: 1
id: wales-online-safety
title: Image offences against children in Wales
topics: [online safety, Wales]
owner: {name: Policy lead, role: Policy lead, organisation: Example Children's Trust}
`,
  'sources.yaml': `- id: home-office-open-data
  title: Police recorded crime and outcomes open data tables
  publisher: Home Office
  released: 2025-01-30
  edition: year ending March 2024
  sourceKind: official-statistics

- id: childline
  title: Childline counselling sessions about sexual images, 2023/24
  publisher: NSPCC
  released: 2025-02-18
  sourceKind: report
`,
  'tables/image-offences.yaml': `title: Child sexual abuse image offences recorded by police, Welsh forces, 2023/24
source: home-office-open-data
columns:
  - {name: Force, role: key, of: area}
  - {name: Offences, role: value}
unit: {one: offence, many: offences}
period: {start: 2023-04-01, end: 2024-03-31, kind: financial}
areas:
  South Wales: {code: W15000003, label: South Wales, nations: [wales]}
  North Wales: {code: W15000001, label: North Wales, nations: [wales]}
  Gwent: {code: W15000002, label: Gwent, nations: [wales]}
  Dyfed-Powys: {code: W15000004, label: Dyfed-Powys, nations: [wales]}
`,
  'tables/image-offences.csv': `Force,Offences
South Wales,964
North Wales,535
Gwent,503
Dyfed-Powys,192
`,
  'figures.yaml': `# Worked out: it has a calculation, and cells or figures by role.
- id: wales-total
  label: Image offences recorded in Wales
  calculation: sum
  args:
    of: {table: image-offences, column: Offences, rows: all}
  area: {code: W92000004, label: Wales, nations: [wales]}

- id: wales-per-day
  label: Image offences recorded in Wales, a day
  calculation: average
  per: day
  args:
    of: {figure: wales-total}

# As published: it has a value, and how the publisher printed it.
- id: childline-sessions
  label: Childline counselling sessions about sexual images
  value: 903
  asPublished: "903"
  source: childline
  unit: {one: counselling session, many: counselling sessions}
  area: {code: K02000001, label: the UK, nations: [england, wales, scotland, northern-ireland]}
  period: {start: 2023-04-01, end: 2024-03-31, kind: financial}
`,
  'quotes.yaml': `- id: private-chat
  speaker: chief-executive
  role: Chief Executive
  organisation: example-childrens-trust
  date: 2025-03-04
  words: Harm to a child does not stop at the edge of a private chat.
  quoteKind: written
  approval: {status: approved, by: Chief Executive, date: 2025-03-04, uses: [letter, press]}
  expires: 2025-12-31
`,
  'people.yaml': `persons:
  - id: chief-executive
    name: Chief Executive
    organisation: example-childrens-trust

organisations:
  - id: example-childrens-trust
    name: Example Children's Trust
    organisationKind: charity
    charityNumbers: [0000001 (example number)]

offices:
  - id: home-secretary
    title: Home Secretary
    officeKind: great-office
    address: [2 Marsham Street, London SW1P 4DF]

tenures:
  - id: home-secretary-now
    office: home-secretary
    from: 2024-07-05
    confirmed: 2025-03-01
`,
  'charts.yaml': `- id: welsh-forces
  chartKind: bar
  title: South Wales Police recorded the most image offences
  data:
    table: image-offences
    columns: [Offences]
    rows: all
  order: descending
  highlight: South Wales
`,
  'requests.yaml': `- id: image-platforms
  authority: UK police forces
  asked: 2024-06-03
  outcome: partly
`,
  'letters/home-secretary.md': `---
title: Image offences against children in Wales
date: 2025-03-12
delivery: By email
sender: example-childrens-trust
to: [home-secretary]
subject: Image offences against children in Wales
signatories:
  - {person: chief-executive, organisation: example-childrens-trust, role: Chief Executive}
---

Police forces in Wales recorded :figure[more than 2,000]{of=wales-total} image offences in 2023/24,
or :figure[auto]{of=wales-per-day}. A long paragraph may go on in the next line.

## What children say

Childline gave :figure[903]{of=childline-sessions} counselling sessions.:note[A session is not a child.]

- first point
- second point

::quote[private-chat]

::chart[welsh-forces]

::table[image-offences]{caption="Image offences by force"}

:::asks
We ask you to:

1. Require every force to record the platform. {owner=home-secretary}
2. Publish the counts each year. {owner=home-secretary}
:::
`,
};
