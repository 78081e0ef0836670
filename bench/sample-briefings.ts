/** Briefings of known size, made by rule: figures from tables of police forces, quotes of example roles, one letter each. */
import { gazetteer } from '../src/core/areas/index.ts';
import {
  deriveUid,
  recordSchemas,
  type BriefingContent,
  type BriefingRecord,
  type RecordKind,
} from '../src/core/model/index.ts';
import type { SearchQuery } from '../src/main/library/index.ts';

export const figuresEach = 50;
export const quotesEach = 10;

const forces = gazetteer.filter(({ kind }) => kind === 'force');
const themes = ['image offences', 'robbery', 'burglary', 'sexual communication with a child', 'stalking', 'fraud'];
const words =
  'every child family school platform message harm report force support service private safe trust evidence duty law care help line home street night year young people parent teacher officer charity'.split(
    ' ',
  );

/** Searches as people type them: common words, rare ones, numbers, beginnings, filters. */
export const searches: readonly SearchQuery[] = [
  { words: 'offences' },
  { words: 'offences recorded by police' },
  { words: 'robbery gwent' },
  { words: 'image off' },
  { words: 'child' },
  { words: 'chi' },
  { words: 'platform harm', kind: 'quote' },
  { words: 'kent', period: '2023/24' },
  { words: 'stalking', area: 'Wales' },
  { words: '1,007' },
  { words: 'year ending March 2023', kind: 'figure' },
  { words: '', kind: 'figure', area: 'Gwent', period: '2021/22' },
  { words: 'letter to the minister', kind: 'letter' },
  { words: 'burglary', topic: 'crime' },
  { words: 'police by force robbery', kind: 'table' },
];

/** A briefing with its own id; `times` makes it that many times as large. */
export function makeBriefing(number: number, times = 1): BriefingContent {
  const id = `bench-${String(number)}`;
  const make = (kind: RecordKind, slug: string, fields: object): BriefingRecord =>
    recordSchemas[kind].parse({ uid: deriveUid(id, kind, slug), id: slug, kind, ...fields });
  const records = [
    make('briefing', id, { title: `Briefing ${String(number)} on ${pick(themes, number)}`, topics: ['crime'] }),
    make('source', 'home-office', {
      title: 'Police recorded crime by force',
      publisher: 'Home Office',
      released: '2024-07-24',
    }),
    make('organisation', 'charity', { name: 'Example Charity' }),
    make('office', 'minister', { title: 'Minister of State' }),
    make('person', 'speaker', { name: 'Chief Executive', organisation: 'charity' }),
  ];
  for (let part = 0; part < times; part += 1) records.push(...makePart(make, number, part));
  for (let count = 0; count < quotesEach * times; count += 1) records.push(makeQuote(make, number, count));
  records.push(makeLetter(make, number));
  const content = { records: new Map(records.map((one) => [one.uid, one])), revisions: [], head: undefined };
  return { briefing: content, assets: new Map() };
}

type Make = (kind: RecordKind, slug: string, fields: object) => BriefingRecord;

function makePart(make: Make, number: number, part: number): BriefingRecord[] {
  const theme = pick(themes, number + part);
  const year = 2015 + ((number + part) % 9);
  const table = `table-${String(part)}`;
  const labels = forces.map(({ label }) => label);
  const cells = {
    Force: labels,
    Offences: labels.map((_, at) => String(100 + ((number * 31 + part * 17 + at * 53) % 2900))),
  };
  const period = { start: `${String(year)}-04-01`, end: `${String(year + 1)}-03-31`, kind: 'financial' };
  const areas = Object.fromEntries(forces.map(({ code, label, nations }) => [label, { code, label, nations }]));
  const columns = [
    { name: 'Force', role: 'key', of: 'area' },
    { name: 'Offences', role: 'value' },
  ];
  const title = `Table ${String(part)}: ${theme} recorded by police, by force`;
  const unit = { one: 'offence', many: 'offences' };
  return [
    make('table', table, { title, source: 'home-office', columns, cells, period, areas, unit }),
    ...Array.from({ length: figuresEach }, (_, at): BriefingRecord => {
      const force = pick(labels, at);
      const label = `${theme[0]?.toUpperCase() ?? ''}${theme.slice(1)} recorded by ${force} Police, ${String(at)}`;
      const args = { of: [{ table, column: 'Offences', row: force }] };
      return make('figure', `figure-${String(part)}-${String(at)}`, {
        type: 'derived',
        label,
        calculation: 'value',
        args,
      });
    }),
  ];
}

function makeQuote(make: Make, number: number, count: number): BriefingRecord {
  const text = Array.from({ length: 40 }, (_, at) => pick(words, number * 13 + count * 7 + at * at + at));
  return make('quote', `quote-${String(count)}`, {
    speaker: 'speaker',
    role: 'Chief Executive',
    date: '2025-03-04',
    words: `${text.join(' ')}.`,
    approval: { status: 'approved', by: 'Chief Executive', date: '2025-03-04' },
  });
}

function makeLetter(make: Make, number: number): BriefingRecord {
  const blocks = Array.from({ length: 12 }, (_, at) => ({
    id: `b-bench${String(at)}`,
    type: 'paragraph',
    text: `Police recorded :figure[auto]{of=figure-0-${String(at)}} offences, and ${pick(words, at)} follows ${pick(words, number + at)}.`,
  }));
  return make('letter', 'letter', {
    title: `Letter to the minister on ${pick(themes, number)}`,
    date: '2025-03-12',
    sender: 'charity',
    to: ['minister'],
    blocks,
  });
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}
