/** Why a file is not read, in words. A refusal is thrown inside this room and leaves it as a problem (DESIGN 3.4). */
import { failure, type Problem, type Result } from '../../core/model/problem.ts';

export class Refused extends Error {
  readonly problem: Problem;
  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.problem = { code, message, remedy };
  }
}

export function tooLarge(what: string): Refused {
  const remedy = 'Open it in a spreadsheet program, keep the sheet and rows that you need, and save them as CSV.';
  return new Refused('too-large', what, remedy);
}

export function damaged(what: string): Refused {
  const remedy = 'Download or ask for the file again. If a spreadsheet program can open it, save a copy there first.';
  return new Refused('damaged', what, remedy);
}

/** What was thrown, as a failed result that names the file. Anything but a refusal is called damage: the file made a reader fail. */
export function failureFrom(error: unknown, file: string): Result<never> {
  const refused =
    error instanceof Refused ? error : damaged('The file is damaged: it does not keep to its own format.');
  return failure({ ...refused.problem, file });
}
