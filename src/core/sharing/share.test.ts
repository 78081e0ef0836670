import { describe, expect, test } from 'vitest';
import { sha256Hex, type Briefing, type BriefingContent, type RecordPatch } from '../model/index.ts';
import { replay, indexRevisions, selectForSharing, shareProfiles } from './index.ts';
import { edit, figureUid, gwentUid, letterUid, quoteUid, sourceUid, uidOf, walesBriefing } from './testing/wales.ts';

const { full, 'evidence-only': evidenceOnly } = shareProfiles;
const contentOf = (briefing: Briefing): BriefingContent => ({ briefing, assets: new Map() });
const set = (uid: string, path: string[], value: string): RecordPatch => ({ op: 'set', uid, path, value });

/** A draft sentence that was written and taken back before anything was shared. */
const secret = edit(walesBriefing, [
  { op: 'replace-block', letter: letterUid, block: { id: 'b-call', type: 'paragraph', text: 'A secret draft.' } },
]);
const clean = edit(secret, [
  { op: 'replace-block', letter: letterUid, block: { id: 'b-call', type: 'paragraph', text: 'Act now.' } },
]);

describe('what leaves under a profile', () => {
  test('full: every record; evidence-only: no letters, quotes, people or offices, and their uids are named', () => {
    const whole = selectForSharing(contentOf(clean), full).briefing;
    expect(whole.records).toEqual(clean.records);
    expect(whole.withheld).toBeUndefined();
    const evidence = selectForSharing(contentOf(clean), evidenceOnly).briefing;
    expect([...new Set([...evidence.records.values()].map(({ kind }) => kind))].sort()).toEqual([
      ...['briefing', 'figure', 'source', 'table'],
    ]);
    expect(evidence.withheld).toHaveLength(clean.records.size - evidence.records.size);
    expect(evidence.withheld).toEqual(
      expect.arrayContaining([letterUid, quoteUid, uidOf('person', 'chief-executive')]),
    );
  });

  test('the ids of all revisions go along, so that the ancestor can be found; what happened before does not', () => {
    const shared = selectForSharing(contentOf(clean), full);
    expect(shared.briefing.revisions.map(({ id }) => id)).toEqual(clean.revisions.map(({ id }) => id));
    expect(shared.briefing.head).toBe(clean.head);
    expect(JSON.stringify(shared.briefing.revisions)).not.toContain('secret');
    expect(
      shared.briefing.revisions.every(({ body, changes }) => body === 'none' && Object.keys(changes).length === 0),
    ).toBe(true);
  });

  test('a state that was shared goes along again, under this profile or a wider one, and never under a narrower', () => {
    const later = edit(clean, [set(gwentUid, ['note'], 'later')]);
    const bodyOf = (now: typeof full | typeof evidenceOnly, before: typeof full | typeof evidenceOnly) => {
      const { briefing } = selectForSharing(contentOf(later), now, [{ revision: clean.head!, profile: before }]);
      return replay(indexRevisions(briefing.revisions), clean.head!);
    };
    expect(bodyOf(full, full)).toEqual(clean.records);
    expect(bodyOf(evidenceOnly, full)).toBeUndefined();
    expect(bodyOf(full, evidenceOnly)).toEqual(selectForSharing(contentOf(clean), evidenceOnly).briefing.records);
  });

  test('only files that a leaving record names go along, and what a newer app wrote only in full', () => {
    const [original, logo] = [sha256Hex('original'), sha256Hex('logo')];
    const briefing = edit(walesBriefing, [
      { op: 'set', uid: sourceUid, path: ['file'], value: { name: 'prc.ods', sha256: original } },
      { op: 'set', uid: uidOf('organisation', 'example-charity'), path: ['logo'], value: { asset: logo, alt: 'Logo' } },
    ]);
    const forgotten = sha256Hex('of a record that is gone');
    const assets = new Map([original, logo, forgotten].map((sha256) => [sha256, new Uint8Array()]));
    const extra = { parts: new Map([['future.bin', new Uint8Array()]]), manifest: {} };
    const leaving = (profile: typeof full | typeof evidenceOnly) =>
      selectForSharing({ briefing, assets, extra }, profile);
    expect([...leaving(full).assets.keys()]).toEqual([original, logo]);
    expect([...leaving(evidenceOnly).assets.keys()]).toEqual([original]);
    expect([leaving(full).extra, leaving(evidenceOnly).extra]).toEqual([extra, undefined]);
  });

  test('what was withheld from us stays named when we pass the rest on', () => {
    const received = selectForSharing(contentOf(clean), evidenceOnly).briefing;
    const passed = selectForSharing(contentOf(edit(received, [set(figureUid, ['note'], 'x')])), full).briefing;
    expect(passed.withheld).toEqual(received.withheld);
  });
});
