import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from './testing/open-test-app.ts';

let desk: TestApp;
let briefing: string;
beforeEach(async () => {
  desk = openTestApp();
  briefing = (await desk.call('briefing.openExample', {})).uid;
});
afterEach(() => {
  desk.close();
});

const take = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const made = await desk.app().files.make(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (!made.ok) throw new Error('the file was not made');
  return made.value.handle;
};
/** The head of a PNG of 3 × 2 pixels: all that is read before anything is drawn. */
const png = new Uint8Array(40);
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2]);

describe('A logo', () => {
  it('is kept by its hash and can be shown', async () => {
    const file = await take('logo.png', png);
    const kept = await desk.call('asset.addPicture', { briefing, file });
    expect(kept).toMatchObject({ kind: 'png', width: 3, height: 2 });
    expect(desk.app().open.readAsset(briefing, kept.sha256)).toEqual({ ok: true, value: png });
  });

  it('is refused as SVG, whatever it is called', async () => {
    const file = await take('logo.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    expect(await desk.refusal('asset.addPicture', { briefing, file })).toMatchObject({
      code: 'logo-kind',
      message: 'The logo logo.png is an SVG file, which can carry scripts.',
    });
  });
});

describe('A letterhead', () => {
  it('is refused in words where it is no Word file', async () => {
    const asked = { briefing, organisation: 'example-childrens-trust', file: await take('letterhead.docx', 'no zip') };
    const refused = await desk.refusal('asset.addTemplate', asked);
    expect(refused.details[0]?.remedy).not.toBe('');
    expect(await desk.refusal('asset.addTemplate', { ...asked, organisation: 'nobody' })).toMatchObject({
      code: 'organisation-unknown',
    });
  });

  it('is kept by its hash, and said how it was read', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph('Example Children’s Trust')] }] });
    const bytes = new Uint8Array(await Packer.toBuffer(document));
    const file = await take('letterhead.docx', bytes);
    const kept = await desk.call('asset.addTemplate', { briefing, organisation: 'example-childrens-trust', file });
    expect(kept).toMatchObject({ name: 'letterhead.docx', read: { stripped: [], placeholders: [] } });
    const read = desk.app().open.readAsset(briefing, kept.sha256);
    expect(read.ok && read.value !== undefined).toBe(true);
  });
});

describe('The evidence of an approval', () => {
  it('comes back as it was given', async () => {
    const kept = await desk.call('asset.addFile', { briefing, file: await take('email.eml', 'From: the speaker') });
    const out = await desk.call('asset.takeOut', { briefing, sha256: kept.sha256, name: kept.name });
    const found = desk.app().files.find(out.handle);
    expect(found.ok && readFileSync(found.value.path, 'utf8')).toBe('From: the speaker');
    expect(out.name).toBe('email.eml');
  });

  it('is said to be left out where the briefing does not hold it', async () => {
    const asked = { briefing, sha256: 'a'.repeat(64), name: 'email.eml' };
    expect(await desk.refusal('asset.takeOut', asked)).toMatchObject({ code: 'asset-missing' });
  });
});

describe('A purge', () => {
  it('takes the words out for good, and tells the windows', async () => {
    const { records } = await desk.call('briefing.open', { briefing });
    const quote = records.find(({ kind }) => kind === 'quote')!;
    const purged = await desk.call('record.purge', { briefing, record: quote.uid, forGood: true });
    expect(purged.bodies).toBeGreaterThan(0);
    const after = await desk.call('briefing.open', { briefing });
    expect(after.records.some(({ uid }) => uid === quote.uid)).toBe(false);
    expect(after.canUndo).toBe(false);
    expect(desk.told.some(({ event }) => event.type === 'changed' && event.change.removed.includes(quote.uid))).toBe(
      true,
    );
  });

  it('is not done without being confirmed', async () => {
    expect(await desk.refusal('record.purge', { briefing, record: 'x', forGood: false })).toMatchObject({
      code: 'request-shape',
    });
  });
});
