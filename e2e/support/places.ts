/** Where the checkout and the build stand. */
import { dirname, join, resolve } from 'node:path';

export const root = dirname(dirname(import.meta.dirname));

/** The build that is tested: `out`, or the folder that BRIEFING_OUT names. */
export const out = resolve(root, process.env['BRIEFING_OUT'] ?? 'out');

export const webProgram = join(out, 'main', 'web.js');
