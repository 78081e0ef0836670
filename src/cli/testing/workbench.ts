/** Test helper: broken copies of the example briefing, and runs of the command line in this process. */
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../program.ts';

export const example = join(import.meta.dirname, '..', '..', '..', 'resources', 'examples', 'wales-online-safety');

export interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly log: string;
}

/** A folder of its own for one test, with a library in it. */
export class Workbench {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Workbench> {
    return new Workbench(await mkdtemp(join(tmpdir(), 'briefing cli ')));
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** A copy of the example in which one file is changed. */
  async example(name: string, file?: string, change?: (text: string) => string): Promise<string> {
    const copy = this.path(name);
    await cp(example, copy, { recursive: true });
    if (file !== undefined && change !== undefined) {
      const before = await readFile(join(copy, file), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`The test changes nothing in ${file}.`);
      await writeFile(join(copy, file), after);
    }
    return copy;
  }

  async run(...argv: string[]): Promise<Run> {
    const out: string[] = [];
    const log: string[] = [];
    const desk = { library: this.path('library', 'library.sqlite'), now: () => '2025-03-12T09:00:00+00:00' };
    const exitCode = await runProgram(argv, desk, { out: (text) => out.push(text), log: (text) => log.push(text) });
    return { exitCode, out: out.join('\n'), log: log.join('\n') };
  }

  async names(): Promise<string[]> {
    return (await readdir(this.folder)).sort();
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
