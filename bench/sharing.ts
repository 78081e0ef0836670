/** Sharing: a briefing with 1,000 figures and 20 charts out and in again, and a merge of two with 200 changes. */
import {
  commitRecords,
  deriveUid,
  recordSchemas,
  type Briefing,
  type BriefingRecord,
  type RecordKind,
  type RecordMap,
} from '../src/core/model/index.ts';
import { commitMerge, mergeBriefings, selectForSharing, shareProfiles } from '../src/core/sharing/index.ts';
import { packBriefing, unpackBriefing } from '../src/main/briefing-file/index.ts';
import { measure } from './measure.ts';
import type { Section } from './report.ts';

const figures = 1000;
const charts = 20;
const changesEach = 100;
const who = { author: { name: 'Policy Officer', role: 'Policy Officer' }, time: '2025-03-12T09:00:00+00:00' };

export async function benchSharing(): Promise<Section> {
  const base = makeLarge();
  const content = { briefing: base, assets: new Map<string, Uint8Array>() };
  const file = packBriefing(selectForSharing(content, shareProfiles.full));
  const [mine, theirs] = [relabel(base, 0), relabel(base, changesEach)];
  const rows = [
    await measure('share 1,000 figures and 20 charts, not locked', () =>
      packBriefing(selectForSharing(content, shareProfiles.full)),
    ),
    await measure('open that file', () => unpackBriefing(file)),
    await measure('share and open', () => unpackBriefing(packBriefing(selectForSharing(content, shareProfiles.full))), {
      budget: 1000,
    }),
    await measure(
      'merge of two such with 200 changes',
      () => {
        const merged = mergeBriefings(mine, theirs);
        if (!merged.ok || merged.value.questions.length > 0) throw new Error('The merge asks.');
        commitMerge(mine, theirs, merged.value, who);
      },
      { budget: 500 },
    ),
  ];
  const note = `The file has ${String(Math.round(file.length / 1024))} kB. Locking adds the time of the key, about half a second, made slow on purpose.`;
  return { title: 'Sharing', note, rows };
}

function makeLarge(): Briefing {
  const make = (kind: RecordKind, id: string, fields: object): BriefingRecord =>
    recordSchemas[kind].parse({ uid: deriveUid('large', kind, id), id, kind, ...fields });
  const numbers = Array.from({ length: figures }, (_, at) => at);
  const names = numbers.map((at) => `Area ${String(at)}`);
  const records = [
    make('briefing', 'large', { title: 'A large briefing' }),
    make('source', 'home-office', { title: 'Open data', publisher: 'Home Office', released: '2025-01-30' }),
    make('table', 'offences', {
      title: 'Offences by area',
      source: 'home-office',
      columns: [
        { name: 'Area', role: 'key', of: 'area' },
        { name: 'Offences', role: 'value' },
      ],
      cells: { Area: names, Offences: numbers.map((at) => String(100 + at)) },
      unit: { one: 'offence', many: 'offences' },
      period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' },
    }),
    ...numbers.map((at) =>
      make('figure', `area-${String(at)}`, {
        label: `Offences in area ${String(at)}`,
        type: 'derived',
        calculation: 'value',
        args: { of: { table: 'offences', column: 'Offences', row: names[at] } },
        area: { code: `local-${String(at)}`, label: names[at], nations: ['wales'] },
      }),
    ),
    ...Array.from({ length: charts }, (_, at) =>
      make('chart', `chart-${String(at)}`, {
        title: `Chart ${String(at)}`,
        chartKind: 'bar',
        data: { figures: numbers.slice(at * 10, at * 10 + 10).map((number) => ({ figure: `area-${String(number)}` })) },
      }),
    ),
  ];
  const map: RecordMap = new Map(records.map((record) => [record.uid, record]));
  return commitRecords({ records: new Map(), revisions: [], head: undefined }, map, who);
}

/** One revision further on, with `changesEach` labels changed from this figure on. */
function relabel(briefing: Briefing, from: number): Briefing {
  const records = new Map(briefing.records);
  for (let at = from; at < from + changesEach; at += 1) {
    const uid = deriveUid('large', 'figure', `area-${String(at)}`);
    const record = records.get(uid);
    if (record?.kind === 'figure') records.set(uid, { ...record, label: `${record.label}, checked` });
  }
  return commitRecords(briefing, records, who);
}
