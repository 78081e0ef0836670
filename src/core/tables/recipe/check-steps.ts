/** Checks the steps of a recipe against their schemas and says in words what is not right, with the step's number. */
import type { z } from 'zod';
import { failure, success, type Json, type Problem, type Result } from '../../model/index.ts';
import { explainIssues } from '../../text-form/explain-issue.ts';
import { suggestNames } from '../nearest.ts';

type Fields = Readonly<Record<string, z.ZodType>>;

export function checkSteps(steps: readonly unknown[], fields: Fields): Result<unknown[]> {
  const problems: Problem[] = [];
  const typed = steps.map((step, at) => {
    const schema = fields[nameOf(step)];
    if (schema === undefined) {
      const name = nameOf(step);
      const message = `Step ${String(at + 1)} is called “${name}”, and there is no such step.`;
      problems.push({ code: 'recipe-step', message, remedy: suggestNames(name, Object.keys(fields), 'steps') });
      return undefined;
    }
    const read = schema.safeParse(step);
    if (read.success) return read.data;
    for (const issue of read.error.issues) problems.push(explain(issue, step, at, schema));
    return undefined;
  });
  return problems.length === 0 ? success(typed) : failure(...problems);
}

function explain(issue: z.core.$ZodIssue, step: unknown, at: number, schema: z.ZodType): Problem {
  const place = `Step ${String(at + 1)} (${nameOf(step)})`;
  if (issue.code === 'unrecognized_keys') {
    const shape = 'shape' in schema ? Object.keys(schema.shape as object).filter((name) => name !== 'step') : [];
    const unknown = issue.keys[0] ?? '';
    return {
      code: 'recipe-step',
      message: `${place} has a field “${unknown}”, which it does not know.`,
      remedy: suggestNames(unknown, shape, 'fields'),
    };
  }
  const [explained] = explainIssues([issue], step as Json, schema);
  return {
    code: 'recipe-step',
    message: `${place}: ${explained?.message ?? issue.message}`,
    remedy: explained?.remedy ?? 'Write the step as the list of steps shows it.',
  };
}

function nameOf(step: unknown): string {
  const name = typeof step === 'object' && step !== null && 'step' in step ? step.step : undefined;
  return typeof name === 'string' ? name : '';
}
