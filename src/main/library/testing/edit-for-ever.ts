/** Edits a briefing until it is killed, and prints the number of each edit once it is acknowledged. */
import { writeSync } from 'node:fs';
import { officer, valueOf } from '../../../core/sharing/testing/wales.ts';
import { openLibrary } from '../index.ts';

const [, , file = '', uid = ''] = process.argv;
const library = valueOf(openLibrary(file));
for (let count = 1; ; count += 1) {
  valueOf(library.applyPatches('wales', [{ op: 'set', uid, path: ['note'], value: String(count) }], officer));
  writeSync(1, `${String(count)}\n`);
}
