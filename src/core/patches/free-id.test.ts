import { describe, expect, it } from 'vitest';
import { deriveUid, slugPattern, type BriefingRecord, type RecordMap } from '../model/index.ts';
import { freeId } from './free-id.ts';

const map = (...records: { kind: string; id: string }[]): RecordMap =>
  new Map(
    records.map((record) => {
      const uid = deriveUid('test', record.kind, record.id);
      return [uid, { uid, ...record } as unknown as BriefingRecord];
    }),
  );

describe('freeId', () => {
  it('is made of the words', () => {
    expect(freeId(map(), 'chart', 'Image offences, Wales, 2023/24')).toBe('image-offences-wales-2023-24');
  });

  it('counts on where the id is taken', () => {
    const records = map({ kind: 'chart', id: 'platforms' }, { kind: 'chart', id: 'platforms-2' });
    expect(freeId(records, 'chart', 'Platforms')).toBe('platforms-3');
    expect(freeId(records, 'quote', 'Platforms')).toBe('platforms');
  });

  it('looks at offices, persons and organisations together', () => {
    expect(freeId(map({ kind: 'organisation', id: 'home-office' }), 'office', 'Home Office')).toBe('home-office-2');
  });

  it('leaves alone what was given out and is not yet kept', () => {
    expect(freeId(map(), 'person', 'Chief Executive', ['chief-executive'])).toBe('chief-executive-2');
  });

  it('stays an id however long the words are', () => {
    const long = 'a very long name '.repeat(12);
    const first = freeId(map(), 'person', long);
    const second = freeId(map({ kind: 'person', id: first }), 'person', long);
    expect(second).not.toBe(first);
    expect(second).toMatch(slugPattern);
  });
});
