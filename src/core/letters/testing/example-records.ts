/**
 * A briefing like the shipped example, in records: the published figures of DOMAIN 1, roles in example charities. Tests
 * change one thing about it and see what follows.
 */
import {
  deriveUid,
  recordSchemas,
  type Block,
  type BriefingRecord,
  type Letter,
  type RecordKind,
  type RecordMap,
} from '../../model/index.ts';
import { fingerprintWords } from '../../quotes/index.ts';

type Fields = Readonly<Record<string, unknown>>;

const wales = { code: 'W92000004', label: 'Wales', nations: ['wales'] };
const uk = { code: 'K02000001', label: 'the UK', nations: ['england', 'wales', 'scotland', 'northern-ireland'] };
const year = { start: '2023-04-01', end: '2024-03-31', kind: 'financial' };
const offences = { one: 'offence', many: 'offences' };
const QUOTE =
  'Harm to a child does not stop at the edge of a private chat. The duties of the companies that run those chats should not stop there either.';

/** A record of the test briefing, read through its schema. */
export function makeRecord(kind: RecordKind, id: string, fields: Fields): BriefingRecord {
  const read = recordSchemas[kind].safeParse({ uid: deriveUid('example', kind, id), id, kind, ...fields });
  if (!read.success) throw new Error(`${kind} ${id}: ${read.error.message}`);
  return read.data;
}

/** A block with a readable id: b-0001 for the first. */
export function makeBlock(ordinal: number, block: Fields): Block {
  return { id: `b-${String(ordinal).padStart(4, '0')}`, ...block } as unknown as Block;
}

export const paragraphsOfExample: readonly Fields[] = [
  {
    type: 'paragraph',
    text: 'We are :count[five]{of=organisations} charities that support children and families in Wales. We ask you to protect children in private messages.',
  },
  { type: 'heading', level: 2, text: 'What the police record' },
  {
    type: 'paragraph',
    text: 'Police forces in Wales recorded :figure[2,194]{of=wales-total} child sexual abuse image offences in 2023/24, or :figure[about six a day]{of=wales-per-day}. South Wales Police recorded :figure[964]{of=south-wales} of them. Across England and Wales the count was :figure[38,685]{of=england-wales-total}.',
  },
  { type: 'chart', chart: 'welsh-forces' },
  {
    type: 'paragraph',
    text: 'Of the offences where the platform was known, :figure[49.7%]{of=snapchat-share} took place on Snapchat. The three services of Meta made up :figure[a quarter]{of=meta-share} of the offences where the platform was known.',
  },
  { type: 'table', table: 'platforms' },
  {
    type: 'paragraph',
    text: 'Welsh forces recorded :figure[274]{of=grooming-2017} offences of sexual communication with a child in 2017/18, and :figure[554]{of=grooming-2023} in 2023/24, :figure[more than double]{of=grooming-times}.:note[The offence came into force on 3 April 2017.] Childline gave :figure[903]{of=childline-sessions} counselling sessions across the UK.',
  },
  { type: 'quote', quote: 'private-chat' },
  {
    type: 'paragraph',
    text: 'Ofcom published its codes in December 2024.:source[ofcom-code] The first count is :figure[auto]{of=wales-total}.',
  },
  {
    type: 'asks',
    items: [
      { id: 'b-ask1', text: 'Ask Ofcom to revise its codes of practice.', owner: 'science-secretary' },
      { id: 'b-ask2', text: 'Require every police force to record the platform.', owner: 'home-secretary' },
    ],
  },
];

const charities = [
  'Example Children’s Trust',
  'Example Youth Wales',
  'Example Online Safety Network',
  'Example Survivors’ Fund',
  'Example Family Support Cymru',
];

function figure(id: string, label: string, calculation: string, args: Fields, more: Fields = {}): BriefingRecord {
  return makeRecord('figure', id, { type: 'derived', label, calculation, args, ...more });
}

function cell(table: string, column: string, row: string): Fields {
  return { table, column, row };
}

/** The records without the letter. */
function evidence(): BriefingRecord[] {
  const key = (name: string, of?: string): Fields => ({ name, role: 'key', ...(of && { of }) });
  const value = (name: string, more: Fields = {}): Fields => ({ name, role: 'value', ...more });
  const area = (code: string, label: string): Fields => ({ code, label, nations: ['wales'] });
  return [
    makeRecord('briefing', 'wales', { title: 'Image offences against children in Wales' }),
    makeRecord('source', 'home-office', {
      title: 'Police recorded crime and outcomes open data tables',
      publisher: 'Home Office',
      released: '2025-01-30',
      edition: 'year ending March 2024',
      link: 'https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables',
      caveat: 'Recorded offences show police activity better than they show how much crime there is.',
    }),
    makeRecord('source', 'image-foi', {
      title: 'Image offences by platform, 2023/24',
      publisher: 'Example Charity',
      released: '2025-02-18',
      sourceKind: 'freedom-of-information',
    }),
    makeRecord('source', 'grooming-foi', {
      title: 'Online grooming offences recorded by police',
      publisher: 'Example Charity',
      released: '2024-11-01',
    }),
    makeRecord('source', 'childline', {
      title: 'Childline counselling sessions, 2023/24',
      publisher: 'Example Charity',
      released: '2025-02-18',
    }),
    makeRecord('source', 'ofcom-code', {
      title: 'Illegal content codes of practice',
      publisher: 'Ofcom',
      released: '2024-12-16',
      edition: 'December 2024',
    }),
    makeRecord('table', 'image-offences', {
      title: 'Child sexual abuse image offences recorded by police, Welsh forces, 2023/24',
      source: 'home-office',
      columns: [key('Force', 'area'), value('Offences')],
      cells: { Force: ['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys'], Offences: ['964', '535', '503', '192'] },
      origin: { file: 'prc-open-data.ods', sheet: '2023-24', first: 'C13' },
      unit: offences,
      period: year,
      areas: {
        'South Wales': area('W15000003', 'South Wales'),
        'North Wales': area('W15000001', 'North Wales'),
        Gwent: area('W15000002', 'Gwent'),
        'Dyfed-Powys': area('W15000004', 'Dyfed-Powys'),
      },
    }),
    makeRecord('table', 'nations', {
      title: 'Image offences by nation, 2023/24',
      source: 'image-foi',
      columns: [key('Area', 'area'), value('Offences')],
      cells: { Area: ['England and Wales', 'Northern Ireland', 'Scotland'], Offences: ['38,685', '859', '748'] },
      unit: offences,
      period: year,
      areas: {
        'England and Wales': { code: 'K04000001', label: 'England and Wales', nations: ['england', 'wales'] },
        'Northern Ireland': { code: 'N92000002', label: 'Northern Ireland', nations: ['northern-ireland'] },
        Scotland: { code: 'S92000003', label: 'Scotland', nations: ['scotland'] },
      },
    }),
    makeRecord('table', 'platforms', {
      title: 'Image offences by platform, where the platform was known, 2023/24',
      source: 'image-foi',
      columns: [key('Platform', 'category'), value('Offences')],
      cells: {
        Platform: ['Snapchat', 'Instagram', 'Facebook', 'WhatsApp', 'All others', 'Platform recorded'],
        Offences: ['3,648', '840', '537', '457', '1,856', '7,338'],
      },
      unit: offences,
      period: year,
      area: { ...uk, code: 'uk-20-forces', label: '20 UK police forces' },
      base: 'where the platform was known',
      coverage: { usable: 20, of: 45, what: 'forces' },
      multiResponse: false,
      totals: ['Platform recorded'],
    }),
    makeRecord('table', 'grooming', {
      title: 'Offences of sexual communication with a child, Welsh police forces',
      source: 'grooming-foi',
      columns: [
        key('Forces', 'area'),
        value('2017/18', { period: { start: '2017-04-01', end: '2018-03-31', kind: 'financial' } }),
        value('2023/24', { period: year }),
      ],
      cells: {
        Forces: ['Dyfed-Powys', 'Gwent, North Wales and South Wales'],
        '2017/18': ['19', '255'],
        '2023/24': ['67', '487'],
      },
      unit: offences,
      area: wales,
      breaks: [{ date: '2017-04-03', what: 'the offence came into force in England and Wales' }],
    }),
    makeRecord('table', 'childline', {
      title: 'Childline counselling sessions about sexual images, 2023/24',
      source: 'childline',
      columns: [key('Theme', 'category'), value('Sessions')],
      cells: { Theme: ['Targeted or coerced over sexual images'], Sessions: ['903'] },
      unit: { one: 'counselling session', many: 'counselling sessions' },
      period: year,
      area: uk,
    }),
    figure(
      'wales-total',
      'Image offences recorded in Wales',
      'sum',
      { of: [{ table: 'image-offences', column: 'Offences', rows: 'all' }] },
      { area: wales },
    ),
    figure(
      'wales-per-day',
      'Image offences recorded in Wales, a day',
      'average',
      { of: [{ figure: 'wales-total' }] },
      { per: 'day' },
    ),
    figure('south-wales', 'Image offences recorded by South Wales Police', 'value', {
      of: [cell('image-offences', 'Offences', 'South Wales')],
    }),
    figure('england-wales-total', 'Image offences recorded in England and Wales', 'value', {
      of: [cell('nations', 'Offences', 'England and Wales')],
    }),
    figure('platform-known', 'Image offences where the platform was recorded', 'value', {
      of: [cell('platforms', 'Offences', 'Platform recorded')],
    }),
    figure('snapchat-share', 'Share of image offences that took place on Snapchat', 'share', {
      part: [cell('platforms', 'Offences', 'Snapchat')],
      whole: [{ figure: 'platform-known' }],
    }),
    figure('meta-share', 'Share of image offences on Instagram, Facebook or WhatsApp', 'share', {
      part: [{ table: 'platforms', column: 'Offences', rows: ['Instagram', 'Facebook', 'WhatsApp'] }],
      whole: [{ figure: 'platform-known' }],
    }),
    figure(
      'grooming-2017',
      'Sexual communication with a child, Wales, 2017/18',
      'sum',
      { of: [{ table: 'grooming', column: '2017/18', rows: 'all' }] },
      { area: wales },
    ),
    figure(
      'grooming-2023',
      'Sexual communication with a child, Wales, 2023/24',
      'sum',
      { of: [{ table: 'grooming', column: '2023/24', rows: 'all' }] },
      { area: wales },
    ),
    figure('grooming-times', 'Sexual communication with a child, Wales, 2023/24 against 2017/18', 'ratio', {
      from: [{ figure: 'grooming-2017' }],
      to: [{ figure: 'grooming-2023' }],
    }),
    figure('childline-sessions', 'Childline counselling sessions', 'value', {
      of: [cell('childline', 'Sessions', 'Targeted or coerced over sexual images')],
    }),
    makeRecord('chart', 'welsh-forces', {
      chartKind: 'bar',
      title: 'South Wales Police recorded the most image offences',
      data: { table: 'image-offences', columns: ['Offences'], rows: 'all' },
      order: 'descending',
      highlight: 'South Wales',
    }),
    makeRecord('person', 'trust-chief-executive', {
      name: 'Chief Executive',
      role: 'Chief Executive',
      organisation: 'charity-1',
    }),
    makeRecord('quote', 'private-chat', {
      speaker: 'trust-chief-executive',
      role: 'Chief Executive',
      organisation: 'charity-1',
      date: '2025-03-04',
      words: QUOTE,
      quoteKind: 'written',
      approval: {
        status: 'approved',
        by: 'Chief Executive',
        date: '2025-03-04',
        uses: ['letter', 'press'],
        of: fingerprintWords(QUOTE),
      },
      expires: '2025-12-31',
    }),
    ...charities.map((name, at) =>
      makeRecord('organisation', `charity-${String(at + 1)}`, {
        name,
        organisationKind: 'charity',
        charityNumbers: [`000000${String(at + 1)} (example number)`],
        ...(at === 0 && { address: ['1 Example Street, Cardiff CF10 0AA'], email: 'policy@charity.example' }),
      }),
    ),
    makeRecord('organisation', 'home-office-department', {
      name: 'Home Office',
      organisationKind: 'department',
      address: ['2 Marsham Street, London SW1P 4DF'],
    }),
    makeRecord('office', 'home-secretary', {
      title: 'Home Secretary',
      officeKind: 'great-office',
      organisation: 'home-office-department',
    }),
    makeRecord('office', 'science-secretary', {
      title: 'Secretary of State for Science, Innovation and Technology',
      officeKind: 'secretary-of-state',
    }),
    makeRecord('tenure', 'home-secretary-now', { office: 'home-secretary', confirmed: '2025-03-10' }),
    makeRecord('tenure', 'science-secretary-now', { office: 'science-secretary', confirmed: '2025-03-10' }),
  ];
}

/** The letter's fields; `blocks` replaces its blocks, without ids. */
export function makeLetter(fields: Fields = {}, blocks: readonly Fields[] = paragraphsOfExample): Letter {
  return makeRecord('letter', 'ministers', {
    title: 'Image offences against children in Wales',
    date: '2025-03-12',
    reference: 'ECT/2025/014',
    delivery: 'By email',
    sender: 'charity-1',
    to: ['home-secretary', 'science-secretary'],
    subject: 'Image offences against children in Wales',
    signatories: charities.map((_, at) => ({ organisation: `charity-${String(at + 1)}`, role: 'Chief Executive' })),
    acceptances: ['snapchat-share', 'meta-share'].map((where) => ({
      rule: 'share-coverage',
      where,
      reason: 'The letter says that 20 police forces recorded the platform.',
      by: { name: 'Data lead', role: 'Data lead' },
      date: '2025-03-11',
    })),
    blocks: blocks.map((block, at) => makeBlock(at + 1, block)),
    ...fields,
  }) as Letter;
}

/** A record map; a later record takes the place of an earlier one with its kind and id. */
export function makeMap(...records: readonly BriefingRecord[]): RecordMap {
  return new Map(records.map((record) => [record.uid, record]));
}

/** The example with other records put in or in place of its own. */
export function exampleBriefing(...changed: readonly BriefingRecord[]): RecordMap {
  return makeMap(...evidence(), makeLetter(), ...changed);
}

/** The example with one paragraph as its whole body. */
export function withParagraph(text: string, fields: Fields = {}, ...changed: readonly BriefingRecord[]): RecordMap {
  return exampleBriefing(makeLetter(fields, [{ type: 'paragraph', text }]), ...changed);
}
