/**
 * Expected failures, returned as values: a file that cannot be read, an id that nothing has. They carry a place and say
 * what would be right. Exit code 2 on the command line.
 */
export interface Problem {
  /** A stable word for the kind of failure: `yaml-syntax`, `unknown-field-value`, `newer-format`. */
  readonly code: string;
  readonly message: string;
  /** What would be right, or what to do next. */
  readonly remedy: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(...problems: Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems };
}

/** "figures.yaml:12:5: what is wrong. What would be right." */
export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  return `${place === '' ? '' : `${place}: `}${problem.message} ${problem.remedy}`.trim();
}
