import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../core/model/index.ts';
import { anyJson, arbitraryBriefing, nastyText } from '../../testing/arbitrary-briefing.ts';
import type { BriefingContent, Extra } from './content.ts';
import { packBriefing, readFiles, readFolder, unpackBriefing, writeFiles } from './index.ts';

const example = join(import.meta.dirname, '../../../resources/examples/wales-online-safety');

const arbitraryContent: fc.Arbitrary<BriefingContent> = fc
  .record({
    briefing: arbitraryBriefing,
    files: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 2 }),
    withheld: fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{32}$/), { maxLength: 2 }),
    profile: fc.option(nastyText, { nil: undefined }),
    parts: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}\/[a-z0-9]{1,5}\.json$/), fc.uint8Array({ maxLength: 20 }), {
      maxKeys: 2,
    }),
    manifest: fc.dictionary(fc.stringMatching(/^x-[a-z]{1,5}$/), anyJson, { maxKeys: 2 }),
  })
  .map(({ briefing, files, withheld, profile, parts, manifest }) => {
    const some = Object.keys(parts).length + Object.keys(manifest).length > 0;
    const extra: Extra | undefined = some ? { parts: new Map(Object.entries(parts)), manifest } : undefined;
    const assets = new Map(files.map((bytes) => [sha256Hex(bytes), new Uint8Array(bytes)]));
    return { briefing: { ...briefing, withheld }, assets, profile, extra };
  });

describe('packing and unpacking', () => {
  it('gives back every record, revision, asset and unknown field, byte for byte', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const packed = packBriefing(content);
        const unpacked = unpackBriefing(packed);
        if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.problems));
        expect([...unpacked.value.briefing.records.values()]).toEqual([...content.briefing.records.values()]);
        expect(packBriefing(unpacked.value)).toEqual(packed);
      }),
      { numRuns: 100 },
    );
  });

  it('loses nothing on the way through a folder', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const files = writeFiles(content);
        const read = readFiles(files);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect([...read.value.briefing.records.values()]).toEqual([...content.briefing.records.values()]);
        expect(packBriefing(read.value)).toEqual(packBriefing(content));
        expect(writeFiles(read.value)).toEqual(files);
      }),
      { numRuns: 100 },
    );
  });

  it('packs the hand-written example to the same bytes each time, and unpacking it settles its form', async () => {
    const first = await readFolder(example);
    const second = await readFolder(example);
    if (!first.ok || !second.ok) throw new Error('the example cannot be read');
    const packed = packBriefing(first.value);
    expect(packBriefing(second.value)).toEqual(packed);
    const unpacked = unpackBriefing(packed);
    if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.problems));
    const settled = readFiles(writeFiles(unpacked.value));
    if (!settled.ok) throw new Error(JSON.stringify(settled.problems));
    expect(packBriefing(settled.value)).toEqual(packed);
    expect(first.value.findings).toEqual([]);
  });
});
