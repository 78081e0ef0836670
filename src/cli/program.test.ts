/** A command line that ends in a fault of the desk itself. */
import { describe, expect, test } from 'vitest';
import { failureResponse } from '../contract/results.ts';
import { runProgram } from './program.ts';

const faulty = {
  get library(): string {
    throw new Error('the wheel came off');
  },
  now: () => '2025-03-12T09:00:00Z',
};

async function run(...argv: string[]): Promise<{ exitCode: number; out: string; log: string }> {
  const [out, log]: [string[], string[]] = [[], []];
  const exitCode = await runProgram(argv, faulty, {
    out: (text) => void out.push(text),
    log: (text) => void log.push(text),
  });
  return { exitCode, out: out.join('\n'), log: log.join('\n') };
}

describe('a fault of the desk itself', () => {
  test('is JSON alone on standard output, its lines on standard error, and exit code 2', async () => {
    const { exitCode, out, log } = await run('library', 'list', '--json');
    expect(exitCode).toBe(2);
    expect(failureResponse.parse(JSON.parse(out)).problems).toMatchObject([{ code: 'fault' }]);
    expect(log).toContain('the wheel came off');
  });

  test('without --json prints nothing to standard output', async () => {
    const { exitCode, out, log } = await run('library', 'list');
    expect([exitCode, out]).toEqual([2, '']);
    expect(log).toMatch(/^The desk stopped because of a fault of its own/);
  });
});
