import { describe, expect, it } from 'vitest';
import type { BriefingRecord, RecordMap } from '../../core/model/index.ts';
import { knownWords } from './known-words.ts';

function recordsOf(list: readonly object[]): RecordMap {
  return new Map(list.map((record, index) => [String(index), record as BriefingRecord]));
}

describe('The names of a briefing', () => {
  it('are those of its people, organisations, sources and areas, without their genitive', () => {
    const records = recordsOf([
      { kind: 'person', name: 'Ŵyn Rhys' },
      { kind: 'organisation', name: 'Elusen Plant’s Cymru' },
      { kind: 'figure', label: 'offences in Gwent', area: { code: 'W15000002', label: 'Dyfed-Powys' } },
      { kind: 'letter', title: 'Goverment' },
    ]);
    expect([...knownWords(records)].sort()).toEqual([
      'Cymru',
      'Dyfed',
      'Elusen',
      'Gwent',
      'Plant',
      'Powys',
      'Rhys',
      'Ŵyn',
    ]);
  });
});
