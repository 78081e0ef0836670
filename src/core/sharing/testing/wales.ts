/** One figure and one two-block letter, thin but real (DOMAIN 1): what the tests of the record map walk through all forms. */
import {
  applyChanges,
  commitRecords,
  deriveUid,
  recordSchemas,
  type Authorship,
  type Briefing,
  type BriefingRecord,
  type RecordKind,
  type RecordMap,
  type RecordPatch,
  type Result,
} from '../../model/index.ts';
import { applyPatches } from '../../patches/index.ts';

export const officer: Authorship = {
  author: { name: 'Policy Officer', role: 'Policy Officer', organisation: 'Example Charity Cymru' },
  time: '2025-03-04T09:00:00+00:00',
};
export const partner: Authorship = {
  author: { name: 'Partner', role: 'Analyst', organisation: 'Example Trust' },
  time: '2025-03-05T14:30:00+00:00',
};

export const uidOf = (kind: RecordKind, id: string): string => deriveUid('wales', kind, id);

function make(kind: RecordKind, id: string, fields: object): BriefingRecord {
  return recordSchemas[kind].parse({ uid: uidOf(kind, id), id, kind, ...fields });
}

export const figureUid = uidOf('figure', 'wales-total');
export const gwentUid = uidOf('figure', 'gwent-known');
export const letterUid = uidOf('letter', 'ministers');
export const tableUid = uidOf('table', 'offences-by-force');
export const sourceUid = uidOf('source', 'home-office');
export const quoteUid = uidOf('quote', 'chief-executive');

const offences = { one: 'offence', many: 'offences' };
const wales = { code: 'W92000004', label: 'Wales', nations: ['wales'] };
const year = { start: '2023-04-01', end: '2024-03-31', kind: 'financial' };

export const walesRecords: RecordMap = new Map(
  [
    make('briefing', 'wales', { title: 'Image offences in Wales' }),
    make('source', 'home-office', {
      title: 'Police recorded crime open data tables',
      publisher: 'Home Office',
      released: '2024-07-24',
      sourceKind: 'official-statistics',
    }),
    make('table', 'offences-by-force', {
      title: 'Child sexual abuse image offences by force',
      source: 'home-office',
      columns: [
        { name: 'Force', role: 'key', of: 'area' },
        { name: 'Offences', role: 'value', unit: offences },
      ],
      cells: { Force: ['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys'], Offences: ['964', '535', '503', '192'] },
      unit: offences,
      period: year,
    }),
    make('figure', 'wales-total', {
      label: 'Image offences recorded by the four Welsh forces',
      type: 'derived',
      calculation: 'sum',
      args: { of: { table: 'offences-by-force', column: 'Offences', rows: 'all' } },
      unit: offences,
      area: wales,
      period: year,
    }),
    make('figure', 'gwent-known', {
      label: 'Image offences recorded by Gwent Police',
      type: 'reported',
      value: '503',
      asPublished: '503',
      source: 'home-office',
      unit: offences,
      area: { code: 'W15000002', label: 'Gwent', nations: ['wales'] },
      period: year,
    }),
    make('organisation', 'example-charity', { name: 'Example Charity Cymru', organisationKind: 'charity' }),
    make('office', 'home-secretary', { title: 'Home Secretary', officeKind: 'great-office' }),
    make('tenure', 'home-secretary-2025', { office: 'home-secretary' }),
    make('person', 'chief-executive', { name: 'Chief Executive', organisation: 'example-charity' }),
    make('quote', 'chief-executive', {
      speaker: 'chief-executive',
      role: 'Chief Executive, Example Charity Cymru',
      date: '2025-02-20',
      words: 'Every offence is a child whom somebody failed to protect.',
      approval: { status: 'approved', by: 'Chief Executive', date: '2025-02-21' },
    }),
    make('letter', 'ministers', {
      title: 'Letter on image offences in Wales',
      date: '2025-03-12',
      sender: 'example-charity',
      to: ['home-secretary'],
      subject: 'Image offences in Wales',
      signatories: [{ person: 'chief-executive', organisation: 'example-charity' }],
      blocks: [
        {
          id: 'b-open',
          type: 'paragraph',
          text: 'Police in Wales recorded :figure[2,194]{of=wales-total} image offences in 2023/24.',
        },
        { id: 'b-call', type: 'paragraph', text: 'We ask that you act on this.' },
      ],
    }),
  ].map((record) => [record.uid, record]),
);

/** The thread's briefing with its first revision. */
export const walesBriefing: Briefing = commitRecords(
  { records: new Map(), revisions: [], head: undefined },
  applyChanges(walesRecords, {}),
  officer,
);

/** One revision further on. @throws where the patches do not fit: in a test that is a mistake in the test. */
export function edit(briefing: Briefing, patches: readonly RecordPatch[], who: Authorship = officer): Briefing {
  return commitRecords(briefing, valueOf(applyPatches(briefing.records, patches)), who);
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return result.value;
}
