/** The arguments of the browser shell. */
import { parseArgs } from 'node:util';

export interface WebArguments {
  /** Undefined: the last one when it is free. */
  readonly port: number | undefined;
  /** Print the address instead of opening a window. */
  readonly headless: boolean;
  /** Seconds after which the server ends by itself, for tests. */
  readonly endAfter: number | undefined;
  /** Another folder of the renderer's build. */
  readonly renderer: string | undefined;
}

export function readArguments(argv: readonly string[]): WebArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      headless: { type: 'boolean', default: false },
      'end-after': { type: 'string' },
      renderer: { type: 'string' },
    },
  });
  return {
    port: readNumber(values.port),
    headless: values.headless,
    endAfter: readNumber(values['end-after']),
    renderer: values.renderer,
  };
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
