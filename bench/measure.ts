/** Timing: medians of repeated runs in milliseconds, in this process or in new ones. */
import { spawnSync } from 'node:child_process';

export interface Measurement {
  readonly what: string;
  readonly median: number;
  /** Fastest and slowest run. */
  readonly spread: readonly [number, number];
  readonly runs: number;
  readonly unit: 'ms' | 'MB' | 'kB';
  /** What the part's issue asks for; none for a comparison. */
  readonly budget?: number;
}

/** Runs `work` `runs` times after `warmUp` runs that are not counted. */
export async function measure(
  what: string,
  work: () => unknown,
  options: { readonly runs?: number; readonly warmUp?: number; readonly budget?: number } = {},
): Promise<Measurement> {
  const { runs = 20, warmUp = 5 } = options;
  for (let run = 0; run < warmUp; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return summarise(what, times, 'ms', options.budget);
}

/** Times a whole program, from start to exit. A program that fails ends the benchmark: its time would mean nothing. */
export function measureProcess(
  what: string,
  command: readonly [string, ...string[]],
  options: {
    readonly runs?: number;
    readonly budget?: number;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Measurement {
  const { runs = 20 } = options;
  const env = { ...process.env, ...options.env };
  const times: number[] = [];
  for (let run = 0; run < runs + 2; run++) {
    const start = performance.now();
    const done = spawnSync(command[0], command.slice(1), { encoding: 'utf8', env });
    if (done.status !== 0) throw new Error(`${command.join(' ')} ended with ${String(done.status)}: ${done.stderr}`);
    if (run >= 2) times.push(performance.now() - start);
  }
  return summarise(what, times, 'ms', options.budget);
}

/**
 * A script's text that a new process runs at its end: prints "peak N", N the most memory in MB that it held. On Linux from its own status, as
 * what `resourceUsage` says there may be the memory of the process that started it, which a new program takes over.
 */
export const reportPeak = `
  const { readFileSync } = await import('node:fs');
  let own;
  try { own = /^VmHWM:\\s+(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]; } catch {}
  process.stdout.write('peak ' + Number(own ?? process.resourceUsage().maxRSS) / 1024);`;

/** What `reportPeak` printed, in MB. */
export function readPeak(output: string): number {
  const peak = /peak ([\d.]+)/.exec(output)?.[1];
  if (peak === undefined) throw new Error(`No memory was measured: ${output}`);
  return Number(peak);
}

export function summarise(
  what: string,
  values: readonly number[],
  unit: Measurement['unit'],
  budget?: number,
): Measurement {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
  const spread = [sorted[0] ?? median, sorted.at(-1) ?? median] as const;
  return { what, median, spread, runs: sorted.length, unit, ...(budget !== undefined && { budget }) };
}
