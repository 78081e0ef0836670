/** Why a file is not read, in words. A refusal is thrown inside this room and leaves it as a problem (DESIGN 3.4). */
import { failure, type Problem, type Result } from '../../core/model/problem.ts';
import { limits } from './limits.ts';

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

/** The text of one cell while it is put together: nothing that anybody typed is longer. */
export function checkCellText(text: string): void {
  if (text.length > limits.cellText) throw tooLarge('One cell of the workbook holds more than a million characters.');
}

export function damaged(what: string): Refused {
  const remedy = 'Download or ask for the file again. If a spreadsheet program can open it, save a copy there first.';
  return new Refused('damaged', what, remedy);
}

/** What was thrown, as a failed result that names the file. What is no refusal is a fault of a reader, and says so: `reader-failed`. */
export function failureFrom(error: unknown, file: string): Result<never> {
  if (error instanceof Refused) return failure({ ...error.problem, file });
  const message = `The file made its reader fail: ${error instanceof Error ? error.message : String(error)}.`;
  const remedy = 'Open it in a spreadsheet program, save it as XLSX or CSV, and choose the copy.';
  return failure({ code: 'reader-failed', file, message, remedy });
}
