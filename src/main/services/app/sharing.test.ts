import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Opened } from '../../../contract/calls/briefings.ts';
import type { Review } from '../../../contract/calls/sharing.ts';
import { prepareLetter } from '../../../core/checks/index.ts';
import { sha256Hex, type BriefingRecord, type Letter } from '../../../core/model/index.ts';
import { valueOf } from '../../../core/sharing/testing/wales.ts';
import { unlockBriefing, unpackBriefing } from '../../briefing-file/index.ts';
import { writeLetter } from '../../word/index.ts';
import { readPage } from './read-page.ts';
import { openTestApp, type TestApp } from './testing/open-test-app.ts';

let lead: TestApp;
let partner: TestApp;
beforeEach(async () => {
  lead = openTestApp();
  partner = openTestApp();
  await lead.call('desk.saveYou', { name: 'Policy Officer', role: 'Policy Officer', organisation: 'Lead Charity' });
  await partner.call('desk.saveYou', { name: 'Analyst', role: 'Analyst', organisation: 'Partner Charity' });
});
afterEach(() => {
  lead.close();
  partner.close();
});

const passphrase = 'abandon ability able about above absent';
const openExample = async (desk: TestApp): Promise<Opened> => {
  const { uid } = await desk.call('briefing.openExample', {});
  return desk.call('briefing.open', { briefing: uid });
};
const letterOf = (opened: Opened) => opened.records.find(({ kind }) => kind === 'letter') as unknown as Letter;
const pathOf = (desk: TestApp, handle: string) => valueOf(desk.app().files.find(handle)).path;
const set = (desk: TestApp, briefing: string, uid: string, path: string[], value: string) =>
  desk.call('briefing.edit', { briefing, edit: randomUUID(), patches: [{ op: 'set', uid, path, value }] });
/** Carries a file from one desk to another, as a memory stick would. */
const carry = async (from: TestApp, to: TestApp, file: { readonly handle: string; readonly name: string }) => {
  const place = join(to.folder, file.name);
  writeFileSync(place, readFileSync(pathOf(from, file.handle)));
  return valueOf(await to.app().files.take(place)).handle;
};
const share = async (from: TestApp, briefing: string, profile: 'full' | 'for-comment' = 'full') =>
  (await from.call('share.make', { briefing, profile, name: 'Wales letter' })).file;

describe('A share', () => {
  it('locked with a passphrase is a file that only the passphrase opens; its making is told', async () => {
    const { uid } = await openExample(lead);
    const made = await lead.call('share.make', { briefing: uid, profile: 'full', name: 'Wales', passphrase });
    expect(made).toMatchObject({ locked: true, file: { name: 'Wales.briefing' } });
    const bytes = new Uint8Array(readFileSync(pathOf(lead, made.file.handle)));
    expect(bytes).toHaveLength(made.file.bytes);
    expect(
      valueOf(unpackBriefing(valueOf(await unlockBriefing(bytes, passphrase)))).briefing.records.size,
    ).toBeGreaterThan(20);
    expect(lead.progress.at(-1)!.done).toBe(lead.progress.at(-1)!.total);
  }, 30_000);

  it('says before what leaves and what stays, the same as the file then holds', async () => {
    const { uid } = await openExample(lead);
    const preview = await lead.call('share.preview', { briefing: uid, profile: 'evidence-only' });
    const { file } = await lead.call('share.make', { briefing: uid, profile: 'evidence-only', name: 'Evidence' });
    const { briefing } = valueOf(unpackBriefing(new Uint8Array(readFileSync(pathOf(lead, file.handle)))));
    expect([...briefing.records.values()].map(({ kind, id }) => `${kind}/${id}`).sort()).toEqual(
      preview.leaves.map(({ kind, id }) => `${kind}/${id}`).sort(),
    );
    expect(preview.stays.map(({ kind }) => kind)).toContain('letter');
  });

  it('for the public waits while anything wrong or misleading is open', async () => {
    const opened = await openExample(lead);
    const letter = letterOf(opened);
    await lead.call('share.make', { briefing: opened.uid, profile: 'public', name: 'Public' });
    const block = letter.blocks.find(({ type }) => type === 'paragraph')!;
    await lead.call('briefing.edit', {
      briefing: opened.uid,
      edit: randomUUID(),
      patches: [
        {
          op: 'replace-block',
          letter: letter.uid,
          block: { ...block, text: 'There were :figure[more than 9,000]{of=wales-total} offences.' },
        },
      ],
    } as never);
    const refused = await lead.refusal('share.make', { briefing: opened.uid, profile: 'public', name: 'Public' });
    expect(refused.code).toBe('public-open-findings');
    expect(refused.message).toContain('waits until nothing wrong or misleading is open');
  });

  it('carries the content of revisions that partners hold already, and of no other', async () => {
    const { uid } = await openExample(lead);
    const source = (await lead.call('briefing.open', { briefing: uid })).records.find(({ kind }) => kind === 'source')!;
    await share(lead, uid, 'for-comment');
    await set(lead, uid, source.uid, ['note'], 'A note between two shares');
    await set(lead, uid, source.uid, ['note'], 'Another');
    const preview = await lead.call('share.preview', { briefing: uid, profile: 'full' });
    expect(preview.revisions).toMatchObject({ withContent: 1 });
    expect(preview.revisions.named).toBeGreaterThan(2);
    // What left under a wider profile does not leave under a narrower one.
    const evidence = await lead.call('share.preview', { briefing: uid, profile: 'evidence-only' });
    expect(evidence.revisions.withContent).toBe(0);
    expect(await lead.call('share.list', { briefing: uid })).toMatchObject([{ profile: 'for-comment' }]);
  });

  it('of one page can be made alone', async () => {
    const { uid } = await openExample(lead);
    const page = await lead.call('share.summary', { briefing: uid, profile: 'public' });
    expect(readFileSync(pathOf(lead, page.handle), 'utf8')).toContain('<!doctype html>');
  });
});

describe('A partner’s file', () => {
  it('new here is imported; the same again brings nothing', async () => {
    const { uid } = await openExample(lead);
    const file = await carry(lead, partner, await share(lead, uid));
    expect(await partner.call('review.open', { file })).toMatchObject({ how: 'imported', uid, profile: 'full' });
    expect(await partner.call('review.open', { file })).toMatchObject({ how: 'same', uid });
  });

  it('locked asks for its passphrase, and names a word that is in no list', async () => {
    const { uid } = await openExample(lead);
    const made = await lead.call('share.make', { briefing: uid, profile: 'full', name: 'Wales', passphrase });
    const file = await carry(lead, partner, made.file);
    const asked = await partner.refusal('review.open', { file });
    expect(asked.code).toBe('passphrase-needed');
    expect(JSON.stringify(asked)).not.toContain(partner.folder);
    const wrong = await partner.refusal('review.open', { file, passphrase: passphrase.replace('able', 'abel') });
    expect(wrong.message).toContain('“abel” is not in the word list');
    expect(await partner.call('review.open', { file, passphrase })).toMatchObject({ how: 'imported' });
  }, 60_000);

  it('changed on both sides is reviewed: nothing changes until all is decided, then one step can be undone', async () => {
    const opened = await openExample(lead);
    const { uid } = opened;
    const file = await carry(lead, partner, await share(lead, uid));
    await partner.call('review.open', { file });
    const letter = letterOf(opened);
    const figure = opened.records.find(({ kind }) => kind === 'figure')!;
    await set(partner, uid, letter.uid, ['subject'], 'Their subject');
    await set(partner, uid, figure.uid, ['label'], 'Their label');
    await set(lead, uid, letter.uid, ['subject'], 'My subject');
    const before = await lead.call('briefing.open', { briefing: uid });

    const back = await carry(partner, lead, await share(partner, uid));
    const review = (await lead.call('review.open', { file: back })) as Review;
    expect(review).toMatchObject({ how: 'review', uid, locked: false, head: before.head });
    expect(review.who.theirs).toMatchObject({ name: 'Analyst', organisation: 'Partner Charity' });
    expect(review.who.mine[letter.uid]).toMatchObject({ name: 'Policy Officer' });
    const open = await lead.refusal('review.finish', { briefing: uid, file: back, answers: [], kept: [] });
    expect(open.message).toContain('1 question is still to be decided');
    expect((await lead.call('briefing.open', { briefing: uid })).records).toEqual(before.records);

    const change = await lead.call('review.finish', {
      briefing: uid,
      file: back,
      answers: [[`${letter.uid}/subject`, { take: 'theirs' }]],
      kept: [figure.uid],
    });
    expect(change.records.map((one) => one.uid)).toEqual([letter.uid]);
    expect(change.canUndo).toBe(true);
    await lead.call('briefing.undo', { briefing: uid });
    const undone = await lead.call('briefing.open', { briefing: uid });
    expect(letterOf(undone).subject).toBe('My subject');
    expect((await lead.refusal('review.finish', { briefing: uid, file: back, answers: [], kept: [] })).code).toBe(
      'review-gone',
    );
  });
});

describe('Sign-off', () => {
  it('goes out and comes back over files, and the block of signatories follows the board', async () => {
    const opened = await openExample(lead);
    const { uid } = opened;
    const named = { briefing: uid, letter: letterOf(opened).id };
    const frozen = await lead.call('signoff.freeze', named);
    const file = await carry(lead, partner, await share(lead, uid));
    await partner.call('review.open', { file });
    const signer = { person: 'Director', role: 'Director', organisation: 'Partner Charity', logo: true };
    const reply = await partner.call('signoff.reply', { ...named, ...signer });
    const back = await carry(partner, lead, reply);
    const { taken, change } = await lead.call('signoff.take', { ...named, files: [back] });
    expect(taken).toEqual(['Partner Charity']);
    const letter = change.records[0] as unknown as Letter;
    expect(letter.signOffs).toMatchObject([{ hash: frozen.version, person: 'Director' }]);
    expect(letter.signatories).toMatchObject([{ name: 'Director', organisationName: 'Partner Charity' }]);
    expect(await lead.call('signoff.compare', { ...named, hash: frozen.version })).toEqual([]);

    // A word changes: the signature is kept, and what changed is shown.
    await set(lead, uid, letter.uid, ['subject'], 'Another subject');
    const compared = await lead.call('signoff.compare', { ...named, hash: frozen.version });
    expect(compared).toMatchObject([{ part: 'Subject', after: 'Another subject' }]);
    expect((await lead.refusal('signoff.reply', { ...named, ...signer })).code).toBe('version-old');
    const record = await lead.call('signoff.record', named);
    expect(readFileSync(pathOf(lead, record.handle), 'utf8')).toContain('Signed an earlier version');
  });

  it('takes in no file that is not a reply', async () => {
    const opened = await openExample(lead);
    const place = join(lead.folder, 'reply.json');
    writeFileSync(place, '{"format":"briefing-sign-off"}');
    const { handle } = valueOf(await lead.app().files.take(place));
    const refused = await lead.refusal('signoff.take', {
      briefing: opened.uid,
      letter: letterOf(opened).id,
      files: [handle],
    });
    expect(refused).toMatchObject({ code: 'sign-off-file' });
    expect(refused.message).toContain('reply.json');
  });

  it('writes no formula into the record, whatever a partner calls himself', async () => {
    const opened = await openExample(lead);
    const named = { briefing: opened.uid, letter: letterOf(opened).id };
    await lead.call('signoff.freeze', named);
    const signer = { person: '=HYPERLINK("http://x")', role: '@SUM(1)', organisation: '+1|cmd', logo: false };
    const reply = await lead.call('signoff.reply', { ...named, ...signer });
    await lead.call('signoff.take', { ...named, files: [reply.handle] });
    const record = await lead.call('signoff.record', named);
    const csv = readFileSync(pathOf(lead, record.handle), 'utf8');
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).toMatch(/'\+1\|cmd/);
    expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m);
  });
});

describe('What a partner could hide', () => {
  it('an SVG with a script as a logo is never shown, and never in the page that is printed', async () => {
    const opened = await openExample(lead);
    const { uid } = opened;
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const sha256 = sha256Hex(svg);
    valueOf(lead.app().open.addAssets(uid, new Map([[sha256, svg]])));
    const organisation = opened.records.find(({ kind }) => kind === 'organisation')!;
    const logo = { asset: sha256, alt: '"><script>alert(2)</script>' };
    await lead.call('briefing.edit', {
      ...{ briefing: uid, edit: randomUUID() },
      patches: [
        { op: 'set', uid: organisation.uid, path: ['logo'], value: logo },
        { op: 'set', uid: organisation.uid, path: ['name'], value: '<img src=x onerror=alert(3)>' },
      ],
    });
    const file = await carry(lead, partner, await share(lead, uid));
    await partner.call('review.open', { file });
    for (const desk of [lead, partner]) {
      const page = await readPage(desk.app(), `/asset/${uid}/${sha256}`, { root: desk.folder, nonce: 'n' });
      expect(page.status).toBe(404);
    }
    const summary = await partner.call('share.summary', { briefing: uid, profile: 'full' });
    const html = readFileSync(pathOf(partner, summary.handle), 'utf8');
    expect(html).not.toMatch(/<(?:script|svg|img)/i);
    expect(html).toContain("default-src 'none'");
  });
});

describe('A letter that came back from Word', () => {
  it('is read, and what is taken of it is one step', async () => {
    const opened = await openExample(lead);
    const letter = letterOf(opened);
    const records = new Map(opened.records.map((one) => [one.uid, one as unknown as BriefingRecord]));
    const { plan } = valueOf(prepareLetter(records, letter.id));
    const parts = unzipSync(await writeLetter(plan, () => undefined));
    const text = strFromU8(parts['word/document.xml']!).replace('We ask you to make sure', 'We urge you to make sure');
    const place = join(lead.folder, 'back.docx');
    writeFileSync(place, zipSync({ ...parts, 'word/document.xml': strToU8(text) }));
    const { handle: file } = valueOf(await lead.app().files.take(place));
    const request = { briefing: opened.uid, file };
    const read = await lead.call('readback.open', request);
    expect(read.items).toMatchObject([{ kind: 'words-changed' }]);
    const items = read.items.map(({ id }) => id);
    const change = await lead.call('readback.take', { ...request, letter: read.letter, items });
    expect(JSON.stringify(change.records)).toContain('We urge you to make sure');
    expect(change.canUndo).toBe(true);
    expect((await lead.call('readback.open', request)).items).toEqual([]);
  });
});
