import { describe, expect, test } from 'vitest';
import { sha256Hex, type Briefing, type BriefingContent, type RecordPatch } from '../model/index.ts';
import {
  customProfile,
  commitMerge,
  mergeBriefings,
  previewShare,
  scrubPicture,
  selectForSharing,
  shareProfiles,
} from './index.ts';
import type { ShareProfile } from './index.ts';
import {
  edit,
  figureUid,
  gwentUid,
  letterUid,
  partner,
  quoteUid,
  sourceUid,
  tableUid,
  uidOf,
  valueOf,
  walesBriefing,
} from './testing/wales.ts';

const contentOf = (briefing: Briefing): BriefingContent => ({ briefing, assets: new Map() });
const set = (uid: string, path: (string | number)[], value: string | object): RecordPatch =>
  ({ op: 'set', uid, path, value }) as RecordPatch;
const leaving = (briefing: Briefing, profile: ShareProfile) => selectForSharing(contentOf(briefing), profile).briefing;
const charity = uidOf('organisation', 'example-charity');
const contacts = edit(walesBriefing, [
  set(charity, ['email'], 'policy@example.org'),
  set(charity, ['phone'], '01632 960000'),
  set(figureUid, ['note'], 'between us'),
]);

describe('for comment', () => {
  const shared = leaving(contacts, shareProfiles['for-comment']);

  test('no contacts, no notes among colleagues, no words that are not cleared; all of it named', () => {
    expect(JSON.stringify([...shared.records.values()])).not.toMatch(/example\.org|01632|between us/);
    expect(shared.records.has(letterUid) && shared.records.has(quoteUid)).toBe(true);
    expect(shared.withheld).toEqual([`${charity}/email`, `${charity}/phone`, `${figureUid}/note`].sort());
    const waiting = edit(contacts, [set(quoteUid, ['approval', 'status'], 'waiting')]);
    expect(leaving(waiting, shareProfiles['for-comment']).records.has(quoteUid)).toBe(false);
  });

  test('what it left out of a record counts as unchanged when the file comes back', () => {
    const back = edit(shared, [set(charity, ['name'], 'Example Charity for Wales')], partner);
    const merged = valueOf(mergeBriefings(contacts, back));
    expect(merged.questions).toEqual([]);
    expect(merged.records.get(charity)).toMatchObject({
      name: 'Example Charity for Wales',
      email: 'policy@example.org',
    });
    expect(merged.applied.map(({ id, what }) => [id, what])).toEqual([['example-charity', 'changed']]);
    expect(commitMerge(contacts, back, merged, partner).withheld).toBeUndefined();
  });
});

describe('public', () => {
  const publicOf = (briefing: Briefing) => leaving(briefing, shareProfiles.public);

  test('evidence alone: no people, letters or quotes, no originals, no history', () => {
    const shared = selectForSharing(
      {
        briefing: edit(walesBriefing, [set(sourceUid, ['file'], { name: 'prc.ods', sha256: sha256Hex('rows') })]),
        assets: new Map([[sha256Hex('rows'), new Uint8Array(3)]]),
      },
      shareProfiles.public,
    );
    expect([...new Set([...shared.briefing.records.values()].map(({ kind }) => kind))].sort()).toEqual([
      ...['briefing', 'figure', 'source', 'table'],
    ]);
    expect([shared.assets.size, shared.briefing.revisions.length, shared.briefing.head]).toEqual([0, 0, undefined]);
  });

  test('no row with a count under five, nor the one that the total would give away', () => {
    const small = edit(walesBriefing, [set(tableUid, ['cells', 'Offences', 3], '3')]);
    expect(publicOf(small).records.get(tableUid)).toMatchObject({
      cells: {
        Force: ['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys'],
        Offences: ['964', '535', 'withheld', 'withheld'],
      },
    });
    expect(publicOf(walesBriefing).records.get(tableUid)).toEqual(walesBriefing.records.get(tableUid));
    const reported = edit(walesBriefing, [set(gwentUid, ['value'], '4'), set(gwentUid, ['asPublished'], '4')]);
    expect(publicOf(reported).records.has(gwentUid)).toBe(false);
  });

  test('nothing under embargo, and nothing that rests on it', () => {
    const embargoed = edit(walesBriefing, [set(sourceUid, ['embargo'], { until: '2025-03-12 00:01' })]);
    expect([...publicOf(embargoed).records.values()].map(({ kind }) => kind)).toEqual(['briefing']);
  });
});

describe('custom', () => {
  test('kinds of one’s own choice, with or without contacts', () => {
    const people = (withContacts: boolean) =>
      leaving(contacts, customProfile({ kinds: ['organisation'], contacts: withContacts, drafts: false }));
    expect([...people(true).records.values()].map(({ kind }) => kind).sort()).toEqual(['briefing', 'organisation']);
    expect(people(true).records.get(charity)).toHaveProperty('email');
    expect(people(false).records.get(charity)).not.toHaveProperty('email');
  });
});

test('the preview names all that leaves and all that stays, by the selection itself', () => {
  for (const profile of Object.values(shareProfiles)) {
    const preview = previewShare(contentOf(contacts), profile);
    const shared = leaving(contacts, profile);
    expect(preview.leaves).toHaveLength(shared.records.size);
    expect(preview.leaves.length + preview.stays.length).toBe(contacts.records.size);
  }
  const preview = previewShare(contentOf(contacts), shareProfiles['for-comment']);
  expect(preview.leaves.find(({ id }) => id === 'example-charity')?.without).toEqual(['email', 'phone']);
});

describe('pictures', () => {
  const chunk = (name: string, data = '') => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    return Buffer.concat([head, Buffer.from(name), Buffer.from(data), Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = (...more: Buffer[]) =>
    new Uint8Array(
      Buffer.concat([signature, chunk('IHDR', 'x'.repeat(13)), ...more, chunk('IDAT', 'pixels'), chunk('IEND')]),
    );
  const segment = (marker: number, data: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const exif = (orientation: number) =>
    segment(
      0xe1,
      Buffer.from([
        ...Buffer.from('Exif\0\0MM'),
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        1,
        0x12,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        orientation,
        0,
        0,
        ...Buffer.from('51.48N 3.18W'),
      ]),
    );
  const jpeg = (...more: Buffer[]) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from([0xff, 0xd8]),
        ...more,
        segment(0xda, Buffer.from([0])),
        Buffer.from([1, 0xff, 0, 2, 0xff, 0xd9]),
      ]),
    );

  test('PNG: text, time, Exif and what stands behind the end go; a clean one stays the same bytes', () => {
    const dirty = new Uint8Array([
      ...png(chunk('tEXt', 'Author\0Somebody'), chunk('eXIf', 'GPS'), chunk('tIME', '1234567')),
      7,
      7,
    ]);
    expect(scrubPicture(dirty)).toEqual(png());
    const clean = png();
    expect(scrubPicture(clean)).toBe(clean);
  });

  test('JPEG: Exif, comments and thumbnails go; a photo taken sideways stays the right way up', () => {
    const scrubbed = scrubPicture(
      jpeg(exif(6), segment(0xfe, Buffer.from('by Somebody')), segment(0xed, Buffer.from('Photoshop'))),
    )!;
    expect(Buffer.from(scrubbed).toString('latin1')).not.toMatch(/51\.48N|Somebody|Photoshop/);
    expect(scrubPicture(scrubbed)).toEqual(scrubbed);
    expect(Buffer.from(scrubbed).includes(Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(scrubPicture(jpeg(exif(1)))).toEqual(jpeg());
  });

  test('broken ones and other files are left alone', () => {
    expect(scrubPicture(png().subarray(0, 40))).toBeUndefined();
    expect(scrubPicture(jpeg().subarray(0, 9))).toBeUndefined();
    expect(scrubPicture(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0xff]))).toBeUndefined();
    expect(scrubPicture(new TextEncoder().encode('<svg onload="alert(1)"/>'))).toBeUndefined();
  });

  test('a scrubbed logo leaves under its new hash; a file as received keeps its own', () => {
    const dirty = png(chunk('tEXt', 'Author\0Somebody'));
    const [hash, clean] = [sha256Hex(dirty), sha256Hex(png())];
    const assets = new Map([[hash, dirty]]);
    const logo = edit(walesBriefing, [set(charity, ['logo'], { asset: hash, alt: 'Logo' })]);
    const shared = selectForSharing({ briefing: logo, assets }, shareProfiles.full);
    expect([...shared.assets.keys()]).toEqual([clean]);
    expect(shared.briefing.records.get(charity)).toMatchObject({ logo: { asset: clean } });
    const source = edit(walesBriefing, [set(sourceUid, ['file'], { name: 'scan.png', sha256: hash })]);
    expect([...selectForSharing({ briefing: source, assets }, shareProfiles.full).assets.keys()]).toEqual([hash]);
  });
});
