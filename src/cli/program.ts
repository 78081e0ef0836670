/** The commands as a commander program. Every expected failure ends as problems and exit code 2. */
import { Command as Program, CommanderError, type ParseOptions } from 'commander';
import { describeProblem, type Problem } from '../core/model/index.ts';
import type { Desk } from '../main/services/desk.ts';
import type { Command, Input, Outcome } from './command.ts';
import { commands } from './commands.ts';

/** Where the program prints. */
export interface Console {
  readonly out: (text: string) => void;
  readonly log: (text: string) => void;
}

/** Input that cannot be used; nothing was written. */
export const unusable = 2;

/** Runs one command line. @returns the exit code. A fault of the desk itself is told like any problem, and where it was goes to the log. */
export async function runProgram(argv: readonly string[], desk: Desk, console: Console): Promise<number> {
  const json = argv.includes('--json');
  let exitCode = 0;
  const program = buildProgram(async (command, input) => {
    exitCode = report(await command.run(input, desk), json, console);
  }, console);
  try {
    await program.parseAsync([...argv], { from: 'user' } satisfies ParseOptions);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFault(error, json, console);
    if (error.exitCode === 0) return 0;
    if (json) console.out(printJson({ problems: [usageProblem(error)] }));
    return unusable;
  }
}

/** The program, without running it: `docs/CLI.md` and the help are made from the same definitions. */
export function buildProgram(run: (command: Command, input: Input) => Promise<void>, console: Console): Program {
  const program = new Program('briefing')
    .description('Statistics, charts and quotes into letters in which every number is traced.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        console.out(text.trimEnd());
      },
      writeErr: (text) => {
        console.log(text.trimEnd());
      },
    });
  const groups = new Map<string, Program>();
  for (const command of commands) addCommand(program, groups, command, run);
  return program;
}

function addCommand(
  program: Program,
  groups: Map<string, Program>,
  command: Command,
  run: (command: Command, input: Input) => Promise<void>,
): void {
  const words = command.name.split(' ');
  const [first = '', second] = words;
  const parent = second === undefined ? program : groupOf(program, groups, first);
  const sub = parent.command(second ?? first).summary(command.summary);
  sub.description([command.summary, command.details].filter((part) => part !== undefined).join('\n'));
  for (const { name, required, many, meaning } of command.parameters) {
    const written = many === true ? `${name}...` : name;
    sub.argument(required ? `<${written}>` : `[${written}]`, meaning);
  }
  for (const option of [...command.options, { flags: '--json', meaning: 'print JSON alone to standard output' }]) {
    if (option.required === true) sub.requiredOption(option.flags, option.meaning);
    else sub.option(option.flags, option.meaning);
  }
  sub.action(async (...typed: unknown[]) => {
    const parameters: Record<string, string | undefined> = {};
    const many = typed.find((value): value is string[] => Array.isArray(value));
    command.parameters.forEach(({ name }, index) => {
      const value = typed[index] as string | string[] | undefined;
      parameters[name] = Array.isArray(value) ? value.join(' ') : value;
    });
    await run(command, { parameters, ...(many && { many }), options: sub.opts() });
  });
}

function groupOf(program: Program, groups: Map<string, Program>, name: string): Program {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const group = program.command(name).description(`Commands for the ${name}.`);
  groups.set(name, group);
  return group;
}

function report(result: Outcome | readonly Problem[], json: boolean, console: Console): number {
  if (!('exitCode' in result)) {
    if (json) console.out(printJson({ problems: result }));
    else for (const problem of result) console.log(describeProblem(problem));
    return unusable;
  }
  console.out(json ? printJson(result.data) : result.text);
  return result.exitCode;
}

function reportFault(error: unknown, json: boolean, console: Console): number {
  const fault: Problem = {
    code: 'fault',
    message: 'The desk stopped because of a fault of its own.',
    remedy:
      'Look whether the file is there and whole, then run it again. If it stops again, report the lines that follow on standard error.',
  };
  if (json) console.out(printJson({ problems: [fault] }));
  else console.log(describeProblem(fault));
  console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return unusable;
}

function printJson(data: unknown): string {
  return JSON.stringify(data, undefined, 2);
}

function usageProblem(error: CommanderError): Problem {
  return {
    code: 'usage',
    message: error.message.replace(/^error: /, ''),
    remedy: 'Run briefing --help, or briefing and the command with --help.',
  };
}
