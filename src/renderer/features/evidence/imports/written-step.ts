/** A step as a person writes it, line by line in YAML, and back. */
import { failure, success, type Problem, type Result } from '../../../../core/model/index.ts';
import { readSteps } from '../../../../core/tables/recipe/index.ts';
import { readYaml } from '../../../../core/text-form/index.ts';

type Written = Readonly<Record<string, unknown>> & { readonly step: string };

/** "step: filter", "column: PFA", "in: [Gwent, Kent]". */
export function writeStep(step: Written): string {
  return Object.entries(step)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${inline(value)}`)
    .join('\n');
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, one]) => `${scalar(name)}: ${inline(one)}`)
      .join(', ')}}`;
  }
  return scalar(String(value));
}

/** Quoted where YAML would read it otherwise. */
function scalar(text: string): string {
  return /^[\p{L}\d][\p{L}\d ()/._-]*$/u.test(text) && text.trim() === text ? text : JSON.stringify(text);
}

/** @returns the problems of YAML, or of the step: its name and fields, with the nearest that there are. */
export function readWrittenStep(text: string): Result<Written> {
  const { parts, problems } = readYaml(text, '', 'map');
  const value = parts[0]?.value;
  if (problems.length > 0) return failure(...problems.map(({ file: _file, ...problem }): Problem => problem));
  if (typeof value !== 'object' || value === null) return failure(empty());
  const read = readSteps([value]);
  return read.ok ? success(value as unknown as Written) : read;
}

function empty(): Problem {
  return {
    code: 'recipe-step',
    message: 'There is no step here yet.',
    remedy: 'Begin with a line such as “step: filter”.',
  };
}
