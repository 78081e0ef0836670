/** The benchmark's table, for the terminal and for `docs/BENCHMARKS.md`. */
import { cpus, totalmem } from 'node:os';
import type { Measurement } from './measure.ts';

export interface Section {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Measurement[];
}

export function renderSection({ title, note, rows }: Section): string {
  const lines = rows.map((row) => {
    const budget = row.budget === undefined ? '' : `${String(row.budget)} ${row.unit}`;
    const ratio = row.budget === undefined ? '' : (row.median / row.budget).toFixed(2);
    const spread = row.runs === 1 ? '' : `${show(row.spread[0])} to ${show(row.spread[1])}`;
    return `| ${row.what} | ${show(row.median)} ${row.unit} | ${spread} | ${String(row.runs)} | ${budget} | ${ratio} |`;
  });
  const head =
    '| what | median | fastest to slowest | runs | budget | median ÷ budget |\n| --- | ---: | ---: | ---: | ---: | ---: |';
  return [`## ${title}`, note, [head, ...lines].join('\n')].join('\n\n');
}

/** Processor, cores, memory and Node: what the numbers hold for. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${model}, ${String(cpus().length)} cores, ${String(memory)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

function show(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
