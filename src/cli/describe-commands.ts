/** `docs/CLI.md`, made from the definitions of the commands. The test beside this file keeps it true. */
import { z } from 'zod';
import { failureResponse } from '../contract/results.ts';
import { place, type Command } from './command.ts';

/** The whole page, as Markdown. */
export function describeCommands(commands: readonly Command[]): string {
  return [
    '# The `briefing` command',
    'Made from the definitions in `src/cli/commands.ts`; do not edit by hand (`npm run docs` writes it).',
    'Run it with `npm run --silent briefing -- <command>`. The first run sets up what it needs; that and all other messages go to standard error.',
    `\`path\` is ${place.meaning}. With \`--json\` standard output holds JSON alone. Ids come from the briefing; where a command writes a file, a file that is there and differs is never replaced without \`--replace\`.`,
    'Exit code 2 means the same everywhere: the input cannot be used, and nothing was written. With `--json` it prints the problems:',
    schemaBlock(failureResponse),
    `| command | what it does |\n| --- | --- |\n${commands
      .map((command) => `| [\`${command.name}\`](#${command.name.replaceAll(' ', '-')}) | ${command.summary} |`)
      .join('\n')}`,
    ...commands.flatMap(describeCommand),
  ].join('\n\n');
}

function describeCommand(command: Command): string[] {
  const usage = [
    'briefing',
    command.name,
    ...command.parameters.map(({ name, required, many }) => {
      const written = `${name.toUpperCase()}${many === true ? '...' : ''}`;
      return required ? written : `[${written}]`;
    }),
    ...command.options.filter((option) => option.required === true).map((option) => option.flags),
  ].join(' ');
  const options = [...command.options, { flags: '--json', meaning: 'print JSON alone to standard output' }];
  const rows = [
    ...command.parameters.map(({ name, meaning }) => [`\`${name}\``, meaning]),
    ...options.map(({ flags, meaning }) => [`\`${flags}\``, meaning]),
  ];
  const codes = Object.entries({ ...command.exitCodes, 2: 'the input cannot be used; nothing was written' });
  return [
    `## ${command.name}`,
    [command.summary, command.details].filter((text) => text !== undefined).join(' '),
    `\`\`\`\n${usage}\n\`\`\``,
    `| argument or option | meaning |\n| --- | --- |\n${rows
      .map(([name, meaning]) => `| ${name ?? ''} | ${meaning ?? ''} |`)
      .join('\n')}`,
    `| exit code | meaning |\n| --- | --- |\n${codes.map(([code, meaning]) => `| ${code} | ${meaning} |`).join('\n')}`,
    `<details><summary>JSON schema of what <code>--json</code> prints</summary>`,
    schemaBlock(command.response),
    '</details>',
  ];
}

function schemaBlock(schema: z.ZodType): string {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema);
  return `\`\`\`json\n${JSON.stringify(json, undefined, 2)}\n\`\`\``;
}
