/** The pack of charts as one zip: what comms are sent. Stored as it comes, because pictures are packed already. */
import { zipSync, type Zippable } from 'fflate';
import { failure, success, type Result } from '../../core/model/index.ts';
import type { ResolvedChart } from '../../core/charts/index.ts';
import { drawPack, type PackOptions } from '../images/index.ts';

/** @returns the zip; `stopped` where the signal says so. */
export async function drawChartPack(
  charts: readonly ResolvedChart[],
  options: PackOptions,
): Promise<Result<Uint8Array>> {
  const files: Zippable = {};
  for await (const { name, bytes } of drawPack(charts, options)) {
    // Zip times begin in 1980; a fixed one keeps the bytes the same.
    files[name] = [bytes, { level: /\.(png|pdf|xlsx)$/.test(name) ? 0 : 6, mtime: '1980-01-01T12:00:00' }];
    // Between two files the desk answers others, and hears that it is to stop.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (options.signal?.aborted === true) {
    return failure({ code: 'stopped', message: 'The pack was stopped. Nothing was saved.', remedy: 'Start it again.' });
  }
  return success(zipSync(files));
}
