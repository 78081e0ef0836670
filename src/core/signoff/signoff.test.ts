import { describe, expect, test } from 'vitest';
import { findRecord, sha256Hex, type Letter, type RecordMap } from '../model/index.ts';
import { edit, figureUid, gwentUid, letterUid, valueOf, walesBriefing } from '../sharing/testing/wales.ts';
import { addSignOff, addVersion, freezeLetter, readBoard, type SignOffReply } from './index.ts';

const by = { name: 'Policy Officer', role: 'Policy Officer' };
const freeze = (records: RecordMap) => valueOf(freezeLetter(records, 'ministers', by, '2025-03-10'));
const letterIn = (records: RecordMap): Letter => findRecord(records, 'letter', 'ministers')!;
const withLetter = (records: RecordMap, letter: Letter): RecordMap => new Map(records).set(letter.uid, letter);
const { records } = walesBriefing;
const { version, bytes } = freeze(records);
const frozen = addVersion(letterIn(records), version);
const reply = (organisation: string, more: object = {}): SignOffReply => ({
  format: 'briefing-sign-off',
  formatVersion: 1,
  briefing: { uid: findRecord(records, 'briefing', 'wales')!.uid, id: 'wales', title: 'Image offences in Wales' },
  letter: { uid: letterUid, id: 'ministers' },
  hash: version.hash,
  organisation,
  person: 'Director',
  role: 'Director',
  capacity: 'organisation',
  logo: true,
  date: '2025-03-11',
  ...more,
});

describe('a frozen version', () => {
  test('is the SHA-256 of the stored plan, the same each time', () => {
    expect(sha256Hex(bytes)).toBe(version.hash);
    expect(freeze(records).version.hash).toBe(version.hash);
    expect(addVersion(frozen, version)).toBe(frozen);
  });

  test('is not touched by signatories, their count, or a note; it is by a word or a number', () => {
    const counted = edit(walesBriefing, [
      {
        op: 'put-block',
        letter: letterUid,
        after: 'b-call',
        block: { id: 'b-who1', type: 'paragraph', text: 'We are :count[auto]{of=signatories} charities.' },
      },
    ]);
    const more = edit(counted, [
      {
        op: 'set',
        uid: letterUid,
        path: ['signatories'],
        value: [
          { name: 'A', organisationName: 'One' },
          { name: 'B', organisationName: 'Two' },
        ],
      },
      { op: 'set', uid: letterUid, path: ['note'], value: 'between us' },
    ]);
    expect(freeze(more.records).version).toEqual(freeze(counted.records).version);
    expect(freeze(counted.records).version.hash).not.toBe(version.hash);
    const number = edit(walesBriefing, [{ op: 'set', uid: figureUid, path: ['label'], value: 'Another label' }]);
    expect(freeze(number.records).version.hash).not.toBe(version.hash);
  });
});

describe('the board', () => {
  const signed = valueOf(addSignOff(records, frozen, reply('Example Trust')));

  test('one signature never voids another; the block and its count follow', () => {
    const both = valueOf(
      addSignOff(records, signed, reply('Example Charity Cymru', { person: 'Chair', role: 'Chair' })),
    );
    const now = withLetter(records, both);
    expect(readBoard(now, both).map(({ state, organisation }) => [state, organisation])).toEqual([
      ['signed', 'Example Trust'],
      ['signed', 'Example Charity Cymru'],
    ]);
    expect(both.signatories).toEqual([
      { name: 'Director', role: 'Director', organisationName: 'Example Trust' },
      { name: 'Chair', role: 'Chair', organisation: 'example-charity' },
    ]);
  });

  test('whoever was asked and has not answered is waiting', () => {
    expect(readBoard(records, signed).map(({ state, who }) => [state, who])).toEqual([
      ['signed', 'Director'],
      ['waiting', 'Chief Executive'],
    ]);
  });

  test('an edit after freezing lapses a signature and says what changed; a record that the letter does not use does not', () => {
    const start = { ...walesBriefing, records: withLetter(records, signed) };
    const elsewhere = edit(start, [{ op: 'set', uid: gwentUid, path: ['label'], value: 'Not in the letter' }]);
    expect(readBoard(elsewhere.records, letterIn(elsewhere.records))[0]!.state).toBe('signed');
    const edited = edit(start, [
      { op: 'replace-block', letter: letterUid, block: { id: 'b-call', type: 'paragraph', text: 'We demand it.' } },
    ]);
    expect(readBoard(edited.records, letterIn(edited.records))[0]).toMatchObject({
      state: 'lapsed',
      changed: ['paragraph b-call'],
    });
  });

  test('a newer signature of the same organisation takes the place of the older', () => {
    const again = valueOf(addSignOff(records, signed, reply('example trust', { person: 'New Director' })));
    expect(
      readBoard(records, again)
        .filter(({ state }) => state === 'signed')
        .map(({ who }) => who),
    ).toEqual(['New Director']);
  });

  test('a reply to another letter, or to a version that was never frozen here, is refused', () => {
    const other = addSignOff(records, frozen, reply('X', { letter: { uid: figureUid, id: 'other' } }));
    const strange = addSignOff(records, frozen, reply('X', { hash: 'f'.repeat(64) }));
    expect([other, strange].map((result) => !result.ok && result.problems[0]!.code)).toEqual([
      'sign-off-other',
      'sign-off-version',
    ]);
  });
});
