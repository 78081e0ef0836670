/** Letter plans for the writer's tests: DOMAIN 1's figures in a letter between made-up offices and example charities. */
import type { ResolvedChart } from '../../../core/charts/resolved-chart.ts';
import type {
  AnnexFigure,
  Claim,
  LetterPlan,
  PlanAddressee,
  PlanInline,
  PlanOrganisation,
  PlanSignatories,
  PlanSignatory,
  PlanTable,
  SignatoryLayout,
} from '../../../core/letters/letter-plan.ts';

/** Claims collected while a plan is built, so that every content control has its line in the register. */
export class Claims {
  readonly all: Claim[] = [];

  figure(of: string, text: string, written = text): PlanInline {
    return { type: 'claim', claim: this.add('figure', of, text, written), text };
  }

  count(of: string, text: string): PlanInline {
    return { type: 'claim', claim: this.add('count', of, text, 'auto'), text };
  }

  add(kind: Claim['kind'], of: string, text: string, written = text): string {
    const occurrence = this.all.filter((claim) => claim.of === of).length + 1;
    const id = `${of}.${occurrence}`;
    const uid = 'f'.repeat(64);
    const fingerprint = '0123456789ab';
    const claim = { id, kind, of, uid, occurrence, block: 'b-0001', text, written, fingerprint, holds: true };
    this.all.push(claim);
    return id;
  }
}

export const words = (text: string): PlanInline => ({ type: 'text', text });
export const note = (number: number, repeat = false): PlanInline =>
  repeat ? { type: 'note', number, repeat } : { type: 'note', number };

const addressees: readonly PlanAddressee[] = [
  {
    id: 'home-secretary',
    lines: ['Home Secretary', 'Home Office', '2 Marsham Street', 'London', 'SW1P 4DF'],
  },
  {
    id: 'science-secretary',
    lines: [
      'Secretary of State for Science, Innovation and Technology',
      'Department for Science, Innovation and Technology',
      '22\u201326 Whitehall',
      'London',
      'SW1A 2EG',
    ],
  },
];

export const charities: readonly PlanOrganisation[] = [
  'Example Children\u2019s Charity',
  'Wales Online Safety Alliance',
  'Youth Voice Cymru',
  'Digital Childhood Trust',
  'Helpline for Families',
  'Safer Screens Network',
].map((name, index) => ({ id: `charity-${index + 1}`, name }));

export const forcesTable: PlanTable = {
  title: 'Child sexual abuse image offences recorded by Welsh police forces, 2023/24',
  headings: [
    { text: 'Police force', align: 'left' },
    { text: 'Offences', align: 'right' },
    { text: 'Share of Wales', align: 'right' },
  ],
  rows: [
    ['South Wales', '964', '43.9%'],
    ['North Wales', '535', '24.4%'],
    ['Gwent', '503', '22.9%'],
    ['Dyfed-Powys', '192', '8.8%'],
    ['Wales', '2,194', '100.0%'],
  ],
  totals: [4],
  rowHeadings: true,
  sourceLine: 'Source: Home Office, Police recorded crime open data, year ending March 2024.',
  notes: [],
};

export function people(count: number): readonly PlanSignatory[] {
  const roles = ['Chief Executive', 'Director of Policy', 'Chair of Trustees', 'Head of Public Affairs'];
  return Array.from({ length: count }, (_, index) => ({
    name: roles[index % roles.length] ?? 'Chief Executive',
    role: '',
    organisation: charities[index]?.name ?? `Example Charity number ${index + 1}`,
  }));
}

/** Signatories in the layout of DOMAIN 8 for their count. */
export function signatories(organisations: number, individuals = 0): PlanSignatories {
  const count = organisations + individuals;
  const layout: SignatoryLayout =
    count === 0
      ? 'none'
      : count <= 4
        ? 'single'
        : count <= 12
          ? 'two-columns'
          : count <= 60
            ? 'three-columns'
            : 'annex';
  const alone = Array.from({ length: individuals }, (_, index) => ({
    name: `Professor of Childhood Studies ${index + 1}`,
    role: 'Example University',
    organisation: '',
  }));
  return { layout, organisations: people(organisations), individuals: alone, count };
}

const walesFigure: AnnexFigure = {
  figure: 'wales-total',
  label: 'Child sexual abuse image offences, Wales',
  wordings: ['2,194', 'more than 2,000'],
  exact: '2,194 offences',
  sum: '964 + 535 + 503 + 192 = 2,194',
  base: '',
  period: '2023/24',
  area: 'Wales',
  coverage: 'all four police forces',
  source: 'Home Office, Police recorded crime open data, year ending March 2024',
  cells: 'Table image-offences, F4 to F7',
  checker: 'Data lead, 4 March 2025',
};

export const annexFigures: readonly AnnexFigure[] = [
  walesFigure,
  {
    ...walesFigure,
    figure: 'wales-a-day',
    label: 'Image offences a day, Wales',
    wordings: ['about six a day'],
    exact: '5.9945\u2026 a day',
    sum: '2,194 \u00F7 366 days = 5.9945\u2026',
  },
  {
    ...walesFigure,
    figure: 'snapchat-share',
    label: 'Share of image offences on Snapchat',
    wordings: ['just under half', '49.7%'],
    exact: '49.7138\u2026%',
    sum: '3,648 \u00F7 7,338 \u00D7 100 = 49.7138\u2026',
    base: 'offences where the platform was known',
    area: 'United Kingdom, 20 forces',
    coverage: '20 of 45 forces replied with a platform',
    source: 'Freedom of information replies from police forces, 2024',
    cells: 'Table platforms, B2 and B7',
  },
];

/** A letter like the example's: two Secretaries of State, every common block, five signatories, an annex. */
export function examplePlan(overrides: Partial<LetterPlan> = {}): LetterPlan {
  const claims = new Claims();
  const quote = claims.add('quote', 'chief-executive', 'These crimes do not stop at the edge of a private chat.');
  const blocks: LetterPlan['blocks'] = [
    {
      type: 'paragraph',
      id: 'b-0001',
      inlines: [
        words('We write on behalf of '),
        claims.count('signatories', 'five'),
        words(' charities to ask you to close the gap that lets images of child abuse spread in private messages. '),
        words('Police forces in Wales recorded '),
        claims.figure('wales-total', '2,194'),
        note(1),
        words(' child sexual abuse image offences in 2023/24, '),
        claims.figure('wales-a-day', 'about six a day'),
        words('.'),
      ],
    },
    { type: 'heading', id: 'b-0002', level: 2, inlines: [words('What the police record')] },
    {
      type: 'paragraph',
      id: 'b-0003',
      inlines: [
        words('South Wales Police recorded '),
        claims.figure('south-wales', '964'),
        words(', North Wales '),
        claims.figure('north-wales', '535'),
        words(', Gwent '),
        claims.figure('gwent', '503'),
        words(' and Dyfed-Powys '),
        claims.figure('dyfed-powys', '192'),
        words('.'),
        note(1, true),
        note(2),
      ],
    },
    { type: 'chart', id: 'b-0004', chart: forcesChart, number: 1 },
    {
      type: 'paragraph',
      id: 'b-0005',
      inlines: [
        words('Where the platform was known, '),
        claims.figure('snapchat-share', 'just under half'),
        words(' of offences took place on Snapchat ('),
        claims.figure('snapchat-share', '49.7%'),
        words(') and '),
        claims.figure('meta-share', 'a quarter'),
        words(' on the platforms of Meta.'),
        note(2, true),
      ],
    },
    { type: 'table', id: 'b-0006', table: forcesTable, number: 1 },
    {
      type: 'quote',
      id: 'b-0007',
      claim: quote,
      paragraphs: ['These crimes do not stop at the edge of a private chat.'],
      attribution: 'Chief Executive, Example Children\u2019s Charity',
    },
    {
      type: 'asks',
      id: 'b-0008',
      lead: [words('We ask you to:')],
      items: [
        {
          id: 'a-0001',
          inlines: [
            words(
              'Ask Ofcom to remove the exemption where removal is not \u201Ctechnically feasible\u201D, by 30 June 2025.',
            ),
          ],
        },
        {
          id: 'a-0002',
          inlines: [words('Publish offences by platform each year, with the number of forces that hold the field.')],
        },
      ],
    },
    {
      type: 'paragraph',
      id: 'b-0009',
      inlines: [words('We would welcome a meeting, and a reply by 9 April 2025.')],
    },
  ];
  return {
    format: 1,
    briefing: { id: 'wales-online-safety', uid: 'a'.repeat(64), title: 'Image offences in Wales' },
    letter: { id: 'ministers', uid: 'b'.repeat(64), kind: 'minister' },
    title: 'Image crimes against children in Wales, and the duties of platforms',
    language: 'en-GB',
    profile: 'house',
    draft: false,
    letterhead: charities.slice(0, 5),
    sender: {
      name: 'Example Children\u2019s Charity',
      address: ['1 Example Street', 'Cardiff', 'CF10 1AA'],
      contact: ['policy@charity.example', '029 2018 0000'],
      charityNumbers: ['Registered charity in England and Wales 1000001'],
    },
    date: { iso: '2025-03-12', shown: '12 March 2025' },
    reference: 'ECC/2025/014',
    delivery: 'By email',
    addressees,
    salutation: 'Dear Home Secretary and Secretary of State',
    subject: 'Image crimes against children in Wales, and the duties of platforms',
    blocks,
    close: 'Yours sincerely',
    signatories: signatories(5),
    cc: ['Chief Executive, Ofcom'],
    notes: [
      [
        words('Home Office, Police recorded crime open data, year ending March 2024. '),
        { type: 'link', href: 'https://www.gov.uk/government/statistics', text: 'Police recorded crime on GOV.UK' },
      ],
      [words('Freedom of information replies from 20 police forces, 2024.')],
    ],
    annex: {
      figures: annexFigures,
      tables: [forcesTable],
      sources: [
        {
          citation: 'Home Office, Police recorded crime open data, year ending March 2024, released 30 January 2025',
          link: 'https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables',
        },
      ],
      accepted: [
        {
          rule: 'known-rate',
          about: 'snapchat-share',
          finding: 'The platform was recorded by 20 of 45 forces, so the share describes those forces alone.',
          reason: 'The letter says so in the same sentence, and the annex names the forces.',
          by: 'Head of Policy, Example Children\u2019s Charity',
          date: '10 March 2025',
        },
      ],
      overrides: [],
    },
    claims: claims.all,
    words: 180,
    ...overrides,
  };
}

export const forcesChart = {
  id: 'forces',
  uid: 'c'.repeat(64),
  chartKind: 'bar',
  horizontal: true,
  title: 'South Wales recorded more than four in ten',
  caption: 'Child sexual abuse image offences recorded by the police, Wales, 2023/24',
  items: ['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys'],
  series: [
    {
      name: 'Offences',
      points: [
        { kind: 'value', value: '964', shown: '964' },
        { kind: 'value', value: '535', shown: '535' },
        { kind: 'value', value: '503', shown: '503' },
        { kind: 'value', value: '192', shown: '192' },
      ],
    },
  ],
  unit: 'offences',
  percent: false,
  highlight: 0,
  annotations: [],
  axis: {},
  sourceLine: 'Source: Home Office, Police recorded crime open data, year ending March 2024.',
  notes: [],
  alt: 'Bar chart of image offences recorded by the four Welsh police forces in 2023/24: South Wales 964, North Wales 535, Gwent 503 and Dyfed-Powys 192. The numbers are in table 1.',
  altStale: false,
  fingerprint: '0123456789ab',
  figures: [],
  sources: [],
} as const satisfies ResolvedChart;
