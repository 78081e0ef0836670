// What the tools say. All of it goes to stderr, so that stdout holds only what the command itself prints.

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} since a value of performance.now() @returns {string} such as "0.4 s" or "1 min 12 s" */
export function elapsed(since) {
  const seconds = (performance.now() - since) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${String(Math.floor(seconds / 60))} min ${String(Math.round(seconds % 60))} s`;
}

/** A failure the user can act on: what happened, why, and what to install or do next. */
export class SetUpFailure extends Error {
  /** @param {{what: string, why: string, next: string}} told */
  constructor({ what, why, next }) {
    super(what);
    this.why = why;
    this.next = next;
  }
}

/**
 * The code when set-up fails. The command line itself uses 0 to 3, so a caller can tell the two apart.
 */
export const SET_UP_FAILED = 70;

/** @param {unknown} error @returns {number} the exit code */
export function tellFailure(error) {
  if (error instanceof SetUpFailure) {
    say(`\n${error.message}\n  Why:  ${indent(error.why)}\n  Next: ${indent(error.next)}`);
  } else {
    say(
      `\nThe tools failed in a way they do not know.\n${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    );
    say('  Next: run the same command again; if it fails again, report the lines above.');
  }
  return SET_UP_FAILED;
}

/** @param {string} text */
const indent = (text) => text.trim().replaceAll('\n', '\n        ');
