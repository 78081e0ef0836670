// What can be proved of the packages where Electron's runtime cannot be had: the configuration is one that electron-builder takes, the tree
// holds what ships and nothing else, and the notices and the bill of materials tell of just that.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../paths.mjs';
import { builderConfig } from './builder-config.mjs';
import { listShipped, writeBill, writeNotices } from './notices.mjs';
import { gatherTree } from './production-tree.mjs';

const packager = createRequire(inRoot('tools', 'packaging', 'package.json'));
const folder = mkdtempSync(join(tmpdir(), 'briefing dist '));
const build = join(folder, 'build');
let tree: { path: string; bytes: number }[];

beforeAll(() => {
  const builder = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const env = { ...process.env, BRIEFING_OUT: build };
  execFileSync(process.execPath, [builder, 'build', '--logLevel', 'error'], { cwd: inRoot(), env, stdio: 'pipe' });
  tree = gatherTree(join(folder, 'tree'), undefined, build);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('The configuration of the packages', () => {
  interface Validator {
    validateConfiguration(config: unknown, log: unknown): Promise<void>;
  }
  const validate = (config: unknown): Promise<void> => {
    const { validateConfiguration } = packager('app-builder-lib/out/util/config/config') as Validator;
    const { DebugLogger } = packager('builder-util') as { DebugLogger: new (on: boolean) => unknown };
    return validateConfiguration(config, new DebugLogger(false));
  };

  it('is one that electron-builder takes, and its check is one that can fail', async () => {
    await expect(validate(builderConfig)).resolves.toBeUndefined();
    await expect(validate({ ...builderConfig, fuzes: {} })).rejects.toThrow("unknown property 'fuzes'");
  });

  it('is for the Electron that the app is typed against, and sets every fuse', () => {
    const electron = JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(builderConfig['electronVersion']).toBe(electron.version);
    expect(builderConfig['electronFuses']).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
  });
});

describe('The production tree', () => {
  it('holds the shells, the screens and the resources, and native packages for this machine alone', () => {
    const paths = tree.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...[
          'package.json',
          'out/main/index.js',
          'out/main/web.js',
          'out/main/import-worker.js',
          'out/preload/index.cjs',
        ],
        ...['out/renderer/index.html', 'resources/gazetteer/areas.json', 'NOTICE.txt', 'sbom.cdx.json'],
      ]),
    );
    const packages = new Set(paths.flatMap((path) => /^node_modules\/((@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []).sort());
    expect([...packages].filter((name) => !name.startsWith('@napi-rs/canvas-'))).toEqual([
      '@napi-rs/canvas',
      'better-sqlite3',
    ]);
    expect(paths.filter((path) => path.endsWith('.node'))).toHaveLength(process.platform === 'linux' ? 3 : 2);
  });

  it('holds no source map, no source, no test and no path of the machine that made it', () => {
    expect(tree.filter(({ path }) => /\.(map|ts|vue|snap)$|\.test\./.test(path))).toEqual([]);
    const texts = tree.filter(({ path }) => /^out\/.*\.(js|cjs|html|css)$/.test(path));
    const telling = texts.filter(({ path }) => readFileSync(join(folder, 'tree', path), 'utf8').includes(inRoot()));
    expect(telling).toEqual([]);
  });

  it('stays within the budget of its size', () => {
    const megabytes = (part: RegExp): number =>
      tree.filter(({ path }) => part.test(path)).reduce((sum, { bytes }) => sum + bytes, 0) / 1024 ** 2;
    expect(megabytes(/^out\//)).toBeLessThan(20);
    expect(megabytes(/^resources\//)).toBeLessThan(5);
    expect(megabytes(/./)).toBeLessThan(75);
  });

  it('is packed, unpacked, and answers from there', () => {
    const asar = packager('@electron/asar') as {
      createPackage(from: string, to: string): Promise<void>;
      extractAll(archive: string, to: string): void;
    };
    const archive = join(folder, 'app.asar');
    const unpacked = join(folder, 'unpacked');
    return asar.createPackage(join(folder, 'tree'), archive).then(() => {
      asar.extractAll(archive, unpacked);
      const letter = join(folder, 'letter.docx');
      const program = join(unpacked, 'out', 'main', 'briefing.js');
      const example = join(unpacked, 'resources', 'examples', 'wales-online-safety');
      const told = execFileSync(process.execPath, [program, 'letter', example, '-o', letter, '--json'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(JSON.parse(told)).toMatchObject({ refused: 'no', draft: false });
      expect(readFileSync(letter).subarray(0, 2).toString()).toBe('PK');
    });
  });
});

describe('What ships', () => {
  it('is named in NOTICE.txt and sbom.cdx.json; npm run notices writes them anew', () => {
    const shipped = listShipped(build);
    expect(readFileSync(inRoot('NOTICE.txt'), 'utf8')).toBe(writeNotices(shipped));
    expect(readFileSync(inRoot('sbom.cdx.json'), 'utf8')).toBe(writeBill(shipped));
  });

  it('has licences that ask for no more than their text', () => {
    const plain = [
      'MIT',
      'ISC',
      'Apache-2.0',
      'BSD',
      'BSD-2-Clause',
      'BSD-3-Clause',
      '0BSD',
      'OFL-1.1',
      'CC0-1.0',
      'Zlib',
    ];
    const others = listShipped(build).filter(
      ({ licence }) => !licence.split(/ (?:OR|AND) /).every((one) => plain.includes(one)),
    );
    expect(others).toEqual([]);
  });
});
