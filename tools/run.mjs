// The one door behind every npm script: node tools/run.mjs COMMAND [arguments]. It sets up what is not set up yet (a private Node where
// this one is too old, packages, the build), saying so on stderr, and then runs the command, whose exit code it hands on.
// Plain JavaScript without packages, as it runs before anything is installed, on any Node from 18 on.
import { COMMANDS } from './commands.mjs';
import { chooseRuntime } from './runtime.mjs';
import { SET_UP_FAILED, say, tellFailure } from './say.mjs';
import { isFresh, stepsFor } from './steps.mjs';

/** @param {string[]} argv @returns {Promise<number>} the exit code */
async function main([name = '', ...args]) {
  const command = COMMANDS[name];
  if (command === undefined) {
    say(
      `${name === '' ? 'No command given' : `There is no command "${name}"`}. Commands: ${Object.keys(COMMANDS).join(', ')}.`,
    );
    return SET_UP_FAILED;
  }
  const runtime = chooseRuntime();
  const steps = stepsFor(runtime, command);
  // set-up.mjs is loaded only when there is something to do: the usual run has to be quick.
  if (!steps.every(isFresh)) await (await import('./set-up.mjs')).setUp(steps, runtime);
  return command.run(runtime, args);
}

process.exitCode = await main(process.argv.slice(2)).catch(tellFailure);
