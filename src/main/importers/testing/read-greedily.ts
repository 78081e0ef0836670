/** A process of its own, which may die of it: reads with a worker that runs out of memory and prints what comes of it. */
import { readInWorker } from '../read-workbook.ts';

const setting = {
  file: new URL('./greedy-worker.ts', import.meta.url),
  patience: 60_000,
  memory: { maxOldGenerationSizeMb: 60, maxYoungGenerationSizeMb: 8 },
};
const result = await readInWorker({ name: 'x.xls', from: { path: '' }, choices: {} }, {}, [], setting);
process.stdout.write(JSON.stringify(result));
