import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { revisionId, sha256Hex } from '../../core/model/index.ts';
import { exampleFiles } from './format/example-files.ts';
import { packBriefing, readFiles, unpackBriefing } from './index.ts';
import { limits } from './limits.ts';
import { makeZip } from './testing/made-zips.ts';
import { openZip } from './zip.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

function example(): Uint8Array {
  const read = readFiles(new Map(Object.entries(exampleFiles).map(([name, text]) => [name, encode(text)])));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return packBriefing(read.value);
}

/** What a reader says of bytes that it must not take. */
function refused(bytes: Uint8Array): { code: string; said: string } {
  const result = unpackBriefing(bytes);
  if (result.ok) throw new Error('it was taken');
  const said = result.problems.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');
  return { code: result.problems[0]?.code ?? '', said };
}

/** The example with some of its parts changed, and a manifest that knows of it. */
function changed(change: (parts: Record<string, Uint8Array>, manifest: Record<string, unknown>) => void): Uint8Array {
  const { 'manifest.json': raw, ...parts } = unzipSync(example());
  const manifest = JSON.parse(decode(raw)) as Record<string, unknown>;
  change(parts, manifest);
  const hashes = Object.entries(parts).map(([name, bytes]) => [name, { sha256: sha256Hex(bytes), size: bytes.length }]);
  manifest['parts'] ??= Object.fromEntries(hashes);
  manifest['parts'] = manifest['keepParts'] ?? Object.fromEntries(hashes);
  return zipSync({ 'manifest.json': encode(JSON.stringify(manifest)), ...parts });
}

describe('a file that is no briefing', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['text', encode('Dear Home Secretary, this is not a zip at all.')],
    ['a zip of something else', zipSync({ 'word/document.xml': encode('<w:document/>') })],
    ['a zip with another manifest', zipSync({ 'manifest.json': encode('{"name":"web app"}') })],
  ])('%s', (_what, bytes) => {
    expect(refused(bytes)).toMatchObject({ code: 'not-a-briefing' });
  });
});

describe('a file that is damaged', () => {
  it('cut off anywhere', () => {
    const whole = example();
    for (let length = 1; length < whole.length; length += 97) {
      expect(['truncated', 'not-a-briefing']).toContain(refused(whole.subarray(0, length)).code);
    }
  });

  it('with any single byte changed: never another briefing', () => {
    const whole = example();
    const original = unpackBriefing(whole);
    for (let at = 0; at < whole.length; at += 53) {
      const damaged = new Uint8Array(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      const result = unpackBriefing(damaged);
      if (result.ok && original.ok) expect(packBriefing(result.value)).toEqual(whole);
    }
  });

  it('a part that is not what the manifest says', () => {
    const bytes = changed((parts, manifest) => {
      manifest['keepParts'] = { 'records.json': { sha256: 'a'.repeat(64), size: 3 } };
      parts['records.json'] = encode('[]\n');
    });
    expect(refused(bytes)).toMatchObject({ code: 'altered' });
  });

  it('an asset that is not what its name says', () => {
    const bytes = changed((parts) => (parts[`assets/${'b'.repeat(64)}`] = encode('logo')));
    expect(refused(bytes)).toMatchObject({ code: 'altered' });
  });

  it('a revision whose changes are not those that its id is made of', () => {
    const author = { name: 'Policy officer', role: 'Policy officer' };
    const time = '2025-03-12T09:00:00Z';
    const revision = { id: revisionId([], {}), parents: [], author, time, changes: {} };
    const write = (value: object): Uint8Array =>
      changed((parts) => (parts['revisions.json'] = encode(JSON.stringify([value]))));
    expect(unpackBriefing(write(revision)).ok).toBe(true);
    const changes = { ['0'.repeat(32)]: { deleted: true, kind: 'figure', id: 'wales-total' } };
    expect(refused(write({ ...revision, changes }))).toMatchObject({ code: 'history' });
    expect(unpackBriefing(write({ ...revision, changes, body: 'state' })).ok).toBe(true);
  });
});

describe('a file that would do harm', () => {
  it.each([
    ['../outside.json', 'leads out of the briefing'],
    ['assets/../../outside', 'leads out of the briefing'],
    ['..\\outside.json', 'leads out of the briefing'],
    ['/etc/passwd', 'absolute path'],
    ['C:/outside.json', 'names a drive'],
    ['assets\\logo', 'backslash'],
    ['assets/lo\u0000go', 'not a name'],
    ['assets/.hidden', 'not a name'],
  ])('the name %j', (name, why) => {
    const { code, said } = refused(makeZip([{ name: 'manifest.json', data: encode('{}') }, { name }]));
    expect(code).toBe('unsafe-name');
    expect(said).toContain(why);
  });

  it('a link', () => {
    const { said } = refused(makeZip([{ name: 'assets/link', data: encode('/etc/passwd'), mode: 0xa1ff }]));
    expect(said).toContain('is a link');
  });

  it('one name twice, also in other letters', () => {
    expect(refused(makeZip([{ name: 'records.json' }, { name: 'Records.json' }])).said).toContain('twice');
  });

  it('a name that the directory and the part give differently', () => {
    expect(refused(makeZip([{ name: 'records.json', localName: 'revision.json' }])).said).toContain(
      'two different names',
    );
  });

  it('encrypted parts', () => {
    expect(refused(makeZip([{ name: 'manifest.json', flags: 1 }]))).toMatchObject({ code: 'encrypted' });
  });

  it('parts that claim 10 GB together, before anything is unpacked', () => {
    const claims = Array.from({ length: 50 }, (_, index) => ({ name: `part${index}.json`, size: 200 * 1024 * 1024 }));
    const { code, said } = refused(makeZip(claims));
    expect(code).toBe('too-large');
    expect(said).toContain('1024 MB');
  });

  it('one part that claims 10 GB by itself', () => {
    expect(refused(makeZip([{ name: 'records.json', size: 0xffffffff }]))).toMatchObject({ code: 'too-large' });
  });

  it('a part that lies: it says 100 bytes and unpacks to 50 MB', () => {
    const zip = openZip(makeZip([{ name: 'records.json', data: new Uint8Array(50 * 1024 * 1024), size: 100 }]));
    if (!zip.ok) throw new Error('refused too early');
    const part = zip.value.read('records.json');
    expect(part.ok ? '' : part.problems[0]?.message).toContain('holds more than it says');
  });

  it('more parts than a briefing has', () => {
    const many = Array.from({ length: limits.entries + 1 }, (_, index) => ({ name: `p${index}` }));
    expect(refused(makeZip(many))).toMatchObject({ code: 'too-large' });
  });

  it('a part that grows a thousandfold, where that is much', () => {
    const tight = { ...limits, ratioFrom: 1024 * 1024 };
    const zip = openZip(makeZip([{ name: 'records.json', data: new Uint8Array(4 * 1024 * 1024) }]), tight);
    expect(zip.ok).toBe(false);
  });

  it('JSON that is nested without end, has floats, or a name that is not one', () => {
    const records = (text: string): string => refused(changed((parts) => (parts['records.json'] = encode(text)))).said;
    expect(records('['.repeat(100_000))).toContain('deep');
    expect(records('[{"kind":"figure","value":1.5}]')).toContain('not exact');
    expect(records('[{"__proto__":{"admin":true}}]')).toContain('__proto__');
    expect(records('["\\ud800"]')).toContain('half a character');
  });
});

describe('a file from another version', () => {
  it('a newer one is refused in words, whatever else has changed in it', () => {
    const bytes = changed((parts, manifest) => {
      manifest['formatVersion'] = 2;
      manifest['briefing'] = 'now something else';
      delete parts['records.json'];
    });
    expect(refused(bytes)).toMatchObject({ code: 'newer-format' });
    expect(refused(bytes).said).toContain('made with a newer Briefing Desk');
  });

  it('what it does not know survives: parts, fields of the manifest, fields of records', () => {
    const bytes = changed((parts, manifest) => {
      manifest['mood'] = ['calm', 1, null];
      parts['notes/margin.json'] = encode('{"left":true}');
      parts['records.json'] = encode(
        decode(parts['records.json']).replace('{"area"', '{"aura":{"n":[1,true,null]},"area"'),
      );
    });
    const first = unpackBriefing(bytes);
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    const again = unzipSync(packBriefing(first.value));
    expect(decode(again['notes/margin.json'])).toBe('{"left":true}');
    expect(JSON.parse(decode(again['manifest.json']))).toMatchObject({ mood: ['calm', 1, null] });
    expect(decode(again['records.json'])).toContain('"aura":{"n":[1,true,null]}');
  });
});

describe('records that do not belong together', () => {
  it('an id twice, a record that the schema does not fit: all are named', () => {
    const bytes = changed((parts) => {
      const records = JSON.parse(decode(parts['records.json'])) as Record<string, unknown>[];
      const figure = records.find(({ id }) => id === 'wales-total');
      parts['records.json'] = encode(JSON.stringify([...records, { ...figure, uid: 'f'.repeat(32) }]));
    });
    expect(refused(bytes).said).toContain('“wales-total”');
    const broken = changed((parts) => {
      parts['records.json'] = encode(decode(parts['records.json']).replaceAll('"2025-03-04"', '"4 March"'));
    });
    expect(refused(broken).said).toContain('quote private-chat: “date” is “4 March”');
  });
});
