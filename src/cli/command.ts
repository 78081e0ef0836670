/** What a command is: a definition as data, from which the command line and `docs/CLI.md` are both made. */
import type { z } from 'zod';
import type { Problem, Result } from '../core/model/index.ts';
import type { Desk } from '../main/services/desk.ts';

export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  /** Takes all that is left; what was typed is joined by spaces. */
  readonly many?: boolean;
  readonly meaning: string;
}

export interface Option {
  /** As commander reads them: `-o, --output <file>`. */
  readonly flags: string;
  readonly meaning: string;
  readonly required?: boolean;
}

/** What was typed, read by commander: parameters by name, options by their long name in camel case. */
export interface Input {
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** What a parameter that takes all that is left was given, one by one: files, where spaces must not join them. */
  readonly many?: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Outcome {
  readonly exitCode: number;
  /** Printed with `--json`, and nothing else with it. */
  readonly data: unknown;
  /** Printed without `--json`. */
  readonly text: string;
}

export interface Command {
  /** One word, or two for a group: `library list`. */
  readonly name: string;
  readonly summary: string;
  readonly details?: string;
  readonly parameters: readonly Parameter[];
  readonly options: readonly Option[];
  readonly response: z.ZodType;
  /** Exit codes beside 2, which is the same everywhere. */
  readonly exitCodes: Readonly<Record<number, string>>;
  readonly run: (input: Input, desk: Desk) => Promise<Outcome | readonly Problem[]>;
}

export const place: Parameter = {
  name: 'path',
  required: true,
  meaning: 'a briefing: a folder, a `.briefing` file, or `library:ID`',
};

export const replaceOption: Option = {
  flags: '--replace',
  meaning: 'put the new file in the place of one that is there and differs',
};

/** A service's result as a command's outcome: problems as they are, a value through `tell`. */
export function answer<T>(
  result: Result<T>,
  tell: (value: T) => string,
  exitCode: (value: T) => number = () => 0,
): Outcome | readonly Problem[] {
  if (!result.ok) return result.problems.map(namingOption);
  return { exitCode: exitCode(result.value), data: result.value, text: tell(result.value) };
}

export function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** At a terminal, leave to replace a file is an option. */
function namingOption(problem: Problem): Problem {
  return problem.code === 'exists' ? { ...problem, remedy: 'Choose another name, or add --replace.' } : problem;
}

/** The members that have a value: an option that was not typed is left out. */
export function given<T extends Readonly<Record<string, unknown>>>(
  members: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Exit codes by what an export came to. */
export const exitOf = { no: 0, wrong: 1, unusable: 2 } as const;

/** "Name, role" as the two it names. */
export function readWho(by: string | undefined): { name: string; role: string } | undefined {
  const [name = '', ...rest] = (by ?? '').split(',').map((part) => part.trim());
  const role = rest.join(', ');
  return name === '' || role === '' ? undefined : { name, role };
}
