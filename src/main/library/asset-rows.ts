/** Rows of assets, kept once by their hash, and of what a newer app wrote. All SQL about them is here. */
import { createHash } from 'node:crypto';
import { failure, success, type Extra, type Problem, type Result } from '../../core/model/index.ts';
import type { Driver } from './driver.ts';

/** Keeps the assets of a briefing. @returns `asset-altered` where bytes are not what their hash says. */
export function writeAssets(
  driver: Driver,
  briefing: string,
  assets: ReadonlyMap<string, Uint8Array>,
): Result<undefined> {
  for (const [sha256, bytes] of assets) {
    if (hashOfBytes(bytes) !== sha256) return failure(altered(sha256));
    driver.run('INSERT INTO assets (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING', sha256, bytes);
    driver.run('INSERT INTO briefing_assets (briefing, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING', briefing, sha256);
  }
  return success(undefined);
}

/** The assets of a briefing, each checked against its hash. @returns `asset-altered` where the disk changed one. */
export function readAssets(driver: Driver, briefing: string): Result<Map<string, Uint8Array>> {
  const assets = new Map<string, Uint8Array>();
  const rows = driver.all(
    `SELECT a.sha256, a.bytes FROM briefing_assets b JOIN assets a ON a.sha256 = b.sha256
     WHERE b.briefing = ? ORDER BY a.sha256`,
    briefing,
  );
  for (const row of rows) {
    const sha256 = String(row['sha256']);
    const bytes = bytesOf(row['bytes']);
    if (hashOfBytes(bytes) !== sha256) return failure(altered(sha256));
    assets.set(sha256, bytes);
  }
  return success(assets);
}

/** One asset of a briefing, checked against its hash; undefined where the briefing holds none of that name. */
export function readAsset(driver: Driver, briefing: string, sha256: string): Result<Uint8Array | undefined> {
  const row = driver.one(
    `SELECT a.bytes FROM briefing_assets b JOIN assets a ON a.sha256 = b.sha256
     WHERE b.briefing = ? AND b.sha256 = ?`,
    ...[briefing, sha256],
  );
  if (row === undefined) return success(undefined);
  const bytes = bytesOf(row['bytes']);
  return hashOfBytes(bytes) === sha256 ? success(bytes) : failure(altered(sha256));
}

/** The hash that the bytes of an asset have now; undefined where there is none of this name. */
export function hashOfAsset(driver: Driver, sha256: string): string | undefined {
  const row = driver.one('SELECT bytes FROM assets WHERE sha256 = ?', sha256);
  return row === undefined ? undefined : hashOfBytes(bytesOf(row['bytes']));
}

/** Lets go of assets of a briefing; those that no other holds are dropped. */
export function releaseAssets(driver: Driver, briefing: string, hashes: Iterable<string>): void {
  for (const sha256 of hashes) {
    driver.run('DELETE FROM briefing_assets WHERE briefing = ? AND sha256 = ?', briefing, sha256);
  }
  dropUnheldAssets(driver);
}

/** Drops assets that no briefing holds any more. */
export function dropUnheldAssets(driver: Driver): void {
  driver.run('DELETE FROM assets WHERE sha256 NOT IN (SELECT sha256 FROM briefing_assets)');
}

/** Keeps what a newer app put into the file and this one does not know. */
export function writeExtra(driver: Driver, briefing: string, extra: Extra): void {
  driver.run('UPDATE briefings SET manifest = ? WHERE uid = ?', JSON.stringify(extra.manifest), briefing);
  for (const [name, bytes] of extra.parts) {
    driver.run('INSERT INTO extra_parts (briefing, name, bytes) VALUES (?, ?, ?)', briefing, name, bytes);
  }
}

export function readExtra(driver: Driver, briefing: string): Extra | undefined {
  const manifest = driver.one('SELECT manifest FROM briefings WHERE uid = ?', briefing)?.['manifest'];
  if (typeof manifest !== 'string') return undefined;
  const rows = driver.all('SELECT name, bytes FROM extra_parts WHERE briefing = ? ORDER BY name', briefing);
  const parts = new Map(rows.map((row) => [String(row['name']), bytesOf(row['bytes'])]));
  return { parts, manifest: JSON.parse(manifest) as Extra['manifest'] };
}

/** A plain byte array: the driver gives Node's Buffer, which compares and prints differently. */
function bytesOf(value: unknown): Uint8Array {
  const bytes = value as Uint8Array;
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function altered(sha256: string): Problem {
  return {
    code: 'asset-altered',
    message: `The file with the hash ${sha256.slice(0, 8)} is not the file that was kept, because its bytes changed.`,
    remedy: 'Add the file again from its source, or take it from a backup.',
  };
}
