/** The `briefing` command. Results go to standard output, everything else to standard error. */
import { placeOfLibrary } from '../main/services/desk.ts';
import { runProgram } from './program.ts';

const desk = {
  library: placeOfLibrary(process.env, process.platform),
  now: () => new Date().toISOString(),
  progress: (done: number, total: number, what: string) => {
    if (process.stderr.isTTY || done % 10 === 0) process.stderr.write(`${String(done)} of ${String(total)}: ${what}\n`);
  },
};

process.exitCode = await runProgram(process.argv.slice(2), desk, {
  out: (text) => process.stdout.write(`${text}\n`),
  log: (text) => process.stderr.write(`${text}\n`),
});
