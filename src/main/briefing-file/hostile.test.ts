// The reader against files made to harm: each mutation gives a briefing or problems in words, never a crash, never a write.
// 2,000 mutations; 20,000 in `npm run test:deep`.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../core/model/index.ts';
import { walesBriefing } from '../../core/sharing/testing/wales.ts';
import { packBriefing, unlockBriefing, unpackBriefing, writeFolder } from './index.ts';
import { makeZip, type MadeEntry } from './testing/made-zips.ts';
import { openZip } from './zip.ts';

const runs = process.env['BRIEFING_DEEP'] === undefined ? 2000 : 20_000;
const asset = new TextEncoder().encode('Force,Offences\nGwent,503\n');
const honest = packBriefing({
  briefing: walesBriefing,
  assets: new Map([[sha256Hex(asset), asset]]),
  profile: 'full',
});
const partsOf = (bytes: Uint8Array): Map<string, Uint8Array> => {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error('the honest file cannot be read');
  return new Map(zip.value.names.map((name) => [name, (zip.value.read(name) as { value: Uint8Array }).value]));
};
const honestParts = partsOf(honest);

const anyPart = fc.constantFrom(...honestParts.keys());
/** Names that lead elsewhere, look alike, or mean something to a system. */
const badName = fc.constantFrom(
  ...[
    '../evil',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\evil',
    'C:/evil',
    '\\\\host\\share',
    'assets/../../evil',
    'a\0b',
  ],
  ...[
    '',
    '.',
    '..',
    'assets/',
    'MANIFEST.JSON',
    'manifest.json',
    'records.json',
    'con',
    'a'.repeat(70_000),
    'assets/x',
  ],
);
const badEntry: fc.Arbitrary<MadeEntry> = fc.record(
  {
    name: badName.map((name) => name.slice(0, 60_000)),
    data: fc.uint8Array({ maxLength: 64 }),
    size: fc.constantFrom(0, 1, 0x7fffffff, 0xfffffffe, 0xffffffff),
    packed: fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff),
    flags: fc.constantFrom(0, 1, 8, 0x40, 0x2000),
    method: fc.constantFrom(0, 8, 9, 12, 93),
    mode: fc.constantFrom(0o120777, 0o100644, 0o040755),
    localName: badName.map((name) => name.slice(0, 60_000)),
  },
  { requiredKeys: ['name'] },
);

/** Bytes changed, cut, repeated or put in, anywhere in an honest file. */
const mutatedBytes = fc
  .array(
    fc.record({
      at: fc.nat({ max: honest.length }),
      how: fc.constantFrom('flip', 'cut', 'insert', 'end'),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((steps) =>
    steps.reduce<Uint8Array>((file, { at, how, bytes }) => {
      if (how === 'end') return file.slice(0, at);
      const skip = how === 'insert' ? 0 : how === 'cut' ? bytes.length * 7 : bytes.length;
      const put = how === 'cut' ? new Uint8Array() : bytes;
      return new Uint8Array([...file.subarray(0, at), ...put, ...file.subarray(at + skip)]);
    }, honest),
  );

/** The parts of an honest file with some replaced, left out, nested or doubled, and others put in. */
const rezipped = fc
  .record({
    swap: fc.array(fc.tuple(anyPart, fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constant(honest), fc.json())), {
      maxLength: 2,
    }),
    drop: fc.array(anyPart, { maxLength: 1 }),
    twice: fc.array(anyPart, { maxLength: 1 }),
    more: fc.array(badEntry, { maxLength: 3 }),
  })
  .map(({ swap, drop, twice, more }) => {
    const swapped = new Map(swap.map(([name, data]) => [name, typeof data === 'string' ? Buffer.from(data) : data]));
    const entries = [...honestParts].map(([name, data]) => ({ name, data: swapped.get(name) ?? data }));
    const kept = entries.filter(({ name }) => !drop.includes(name));
    return makeZip([...kept, ...entries.filter(({ name }) => twice.includes(name)), ...more]);
  });

/** One line of the records or the manifest changed, with hashes that fit again: what only the schemas can refuse. */
const relabelled = fc
  .record({
    part: fc.constantFrom('records.json', 'revisions.json', 'manifest.json'),
    from: fc.constantFrom(
      '"kind"',
      '"figure"',
      '"uid"',
      '"cells"',
      '"2025-03-12"',
      '"id"',
      '964',
      '"blocks"',
      '"parents"',
      '"format"',
    ),
    to: fc.oneof(
      fc.constantFrom('"__proto__"', '"constructor"', 'null', '1e999', '[[[[]]]]', '"\\ud800"', '-0', '{}'),
      fc.json({ maxDepth: 1 }),
    ),
  })
  .map(({ part, from, to }) => {
    const parts = new Map(honestParts);
    const text = Buffer.from(parts.get(part)!)
      .toString()
      .replace(from, () => to);
    parts.set(part, Buffer.from(text));
    if (part !== 'manifest.json') {
      const manifest = JSON.parse(Buffer.from(parts.get('manifest.json')!).toString());
      manifest.parts[part] = { sha256: sha256Hex(parts.get(part)!), size: text.length };
      parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
    }
    return makeZip([...parts].map(([name, data]) => ({ name, data })));
  });

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'hostile-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('any file at all', () => {
  test('gives a briefing that can be packed again, or problems in words; memory stays bounded', () => {
    let most = 0;
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(mutatedBytes, rezipped, relabelled), (bytes) => {
        const result = unpackBriefing(bytes);
        most = Math.max(most, process.memoryUsage().rss);
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          for (const { message, remedy } of result.problems) expect(message.length * remedy.length).toBeGreaterThan(0);
          return;
        }
        read += 1;
        expect(unpackBriefing(packBriefing(result.value)).ok).toBe(true);
      }),
      { numRuns: runs },
    );
    expect(most).toBeLessThan(500 * 1024 * 1024);
    expect(read).toBeLessThan(runs);
  }, 600_000);

  test('writes nothing outside the folder that was named', async () => {
    const samples = fc.sample(fc.oneof(rezipped, relabelled), { numRuns: 60, seed: 7 });
    for (const [at, bytes] of samples.entries()) {
      const result = unpackBriefing(bytes);
      if (result.ok) await writeFolder(result.value, join(folder, 'in', `x${String(at)}`));
    }
    expect((await readdir(folder)).filter((name) => name !== 'in')).toEqual([]);
    for (const name of await readdir(join(folder, 'in')).catch(() => [])) expect(name).toMatch(/^x\d+$/);
  });

  test('that looks locked is never opened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (rest) => {
        const bytes = new Uint8Array([...Buffer.from('age-encryption.org/v1\n-> scrypt '), ...rest]);
        expect((await unlockBriefing(bytes, 'any words')).ok).toBe(false);
      }),
      { numRuns: Math.min(runs, 500) },
    );
  });
});

describe('a file that lies', () => {
  test('about the hash of a part is refused as altered, whichever part it is', () => {
    for (const name of honestParts.keys()) {
      if (name === 'manifest.json') continue;
      const manifest = JSON.parse(Buffer.from(honestParts.get('manifest.json')!).toString());
      manifest.parts[name].sha256 = sha256Hex('something else');
      const parts = new Map(honestParts).set('manifest.json', Buffer.from(JSON.stringify(manifest)));
      const result = unpackBriefing(makeZip([...parts].map(([part, data]) => ({ name: part, data }))));
      expect(result).toMatchObject({ ok: false, problems: [{ code: 'altered' }] });
    }
  });

  test('in its summary is not believed: the summary is written anew', () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const manifest = JSON.parse(Buffer.from(honestParts.get('manifest.json')!).toString());
    manifest.parts['summary.html'] = { sha256: sha256Hex(page), size: page.length };
    const parts = new Map(honestParts)
      .set('summary.html', page)
      .set('manifest.json', Buffer.from(JSON.stringify(manifest)));
    const result = unpackBriefing(makeZip([...parts].map(([name, data]) => ({ name, data }))));
    if (!result.ok) throw new Error('the file is in order but for its summary');
    expect(packBriefing(result.value)).toEqual(honest);
  });
});
