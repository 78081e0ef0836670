import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { describeCommands } from './describe-commands.ts';

test('docs/CLI.md says what the commands are now', async () => {
  await expect(`${describeCommands(commands)}\n`).toMatchFileSnapshot('../../docs/CLI.md');
});
