/** Turns what a schema says against a value into a problem in plain words: what is wrong, and what would be right. */
import type { z } from 'zod';
import type { Json } from '../model/index.ts';
import { nearestWord } from './near-miss.ts';
import { outlineOf, schemasBelow, type Schema } from './outline.ts';

export interface Explained {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}

type Issue = z.core.$ZodIssue;

/** One explanation a field: of several issues in one place, or below it, the first counts. */
export function explainIssues(issues: readonly Issue[], value: Json, schema: Schema): Explained[] {
  const explained: Explained[] = [];
  for (const issue of issues) {
    const one = explainIssue(issue, value, schema);
    const known = explained.some(({ path }) => isUnder(one.path, path) || isUnder(path, one.path));
    if (!known) explained.push(one);
  }
  return explained;
}

/** @param here the schema of the issue's place, where the root does not lead to one alone. */
function explainIssue(issue: Issue, value: Json, schema: Schema, here?: Schema): Explained {
  const found = valueAt(value, issue.path);
  const name = nameOf(issue.path);
  if (issue.code === 'invalid_union' && typeof found === 'object' && found !== null) {
    const branch = bestBranch(issue, found, here === undefined ? schemasAt(schema, issue.path) : [here]);
    if (branch !== undefined) {
      const { deeper, option } = branch;
      const below = deeper.path.length === 0 ? option : undefined;
      return explainIssue({ ...deeper, path: [...issue.path, ...deeper.path] }, value, schema, below);
    }
  }
  if (found === undefined) return explainMissing(issue, name, value, schema);
  return {
    path: issue.path,
    message: `${name} is ${shown(found)}, which does not fit.`,
    remedy: wantedHere(issue, found),
  };
}

function explainMissing(issue: Issue, name: string, value: Json, schema: Schema): Explained {
  const parent = issue.path.slice(0, -1);
  const last = String(issue.path.at(-1) ?? '');
  const siblings = valueAt(value, parent);
  const outline = outlineOf(schemasAt(schema, parent));
  const unknown = isObject(siblings) ? Object.keys(siblings).filter((key) => outline.fields?.has(key) !== true) : [];
  const near = nearestWord(last, unknown);
  const message = `${name} is missing.`;
  if (near !== undefined) return { path: issue.path, message, remedy: `“${near}” looks like it: write “${last}”.` };
  const described = (outline.fields?.get(last) ?? [])
    .map((field) => describe(field))
    .find((text) => text !== undefined);
  const hint = described ?? wantedHere(issue, undefined).replace(/\.$/, '');
  return { path: issue.path, message, remedy: `Add “${last}”${hint === '' ? '' : `: ${hint}`}.` };
}

/** What a schema wants, as a sentence. */
function wantedHere(issue: Issue, found: Json | undefined): string {
  const wanted = wants(issue).filter((text, index, all) => text !== '' && all.indexOf(text) === index);
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const near = typeof found === 'string' ? nearestWord(found, options) : undefined;
  if (near !== undefined) return `Did you mean “${near}”? It can be: ${options.join(', ')}.`;
  return wanted.length === 0 ? '' : `${capital(wanted.join('; or '))}.`;
}

function wants(issue: Issue): string[] {
  switch (issue.code) {
    case 'invalid_type':
      return [kindWords[issue.expected] ?? `this should be of the kind ${issue.expected}`];
    case 'invalid_value':
      return [
        issue.values.length === 1
          ? `this should be ${String(issue.values[0])}`
          : `it can be: ${issue.values.map(String).join(', ')}`,
      ];
    case 'invalid_union': {
      const nested = issue.errors.flatMap((errors) => errors.flatMap(wants));
      if (nested.some((text) => text.includes('true, false'))) return ['write true or false'];
      if (nested.some((text) => text.startsWith('a whole number')))
        return ['this should be a whole number, such as 20'];
      return nested.length === 0 ? [issue.message] : nested;
    }
    case 'too_small':
      return [issue.origin === 'array' ? `at least ${String(issue.minimum)} is needed` : issue.message];
    case 'too_big':
      return [issue.origin === 'array' ? `at most ${String(issue.maximum)} are allowed` : issue.message];
    default:
      return [issue.message];
  }
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'this should be text',
  object: 'this should be fields, such as {one: offence, many: offences}',
  record: 'this should be fields, such as {of: {figure: wales-total}}',
  array: 'this should be a list, such as [first, second]',
  number: 'a whole number, such as 20',
  int: 'a whole number, such as 20',
  boolean: 'write true or false',
};

/**
 * The branch of a union that the author most likely meant: the one that knows most of the fields that are there, and of
 * several such the one with the fewest problems.
 */
function bestBranch(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  found: Json,
  schemas: readonly Schema[],
): { deeper: Issue; option: Schema | undefined } | undefined {
  const options = schemas.flatMap(optionsOf);
  const ranked = issue.errors
    .map((errors, index) => ({ errors, option: options[index], knows: knownFields(options[index], found) }))
    .filter(
      ({ errors }) => errors.length > 0 && !errors.some((one) => one.code === 'invalid_type' && one.path.length === 0),
    )
    .sort((a, b) => b.knows - a.knows || a.errors.length - b.errors.length);
  const [best] = ranked;
  const deeper = best?.errors[0];
  return deeper === undefined ? undefined : { deeper, option: best?.option };
}

function optionsOf(schema: Schema): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'union') return def.options;
  if (def.type === 'pipe') return optionsOf(def.in);
  return def.type === 'optional' || def.type === 'default' ? optionsOf(def.innerType) : [];
}

function knownFields(option: Schema | undefined, found: Json): number {
  const { fields } = outlineOf(option === undefined ? [] : [option]);
  return isObject(found) ? Object.keys(found).filter((name) => fields?.has(name) === true).length : 0;
}

/** Schemas of the place that a path leads to. */
function schemasAt(schema: Schema, path: readonly PropertyKey[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>((at, key) => schemasBelow(outlineOf(at), key as string), [schema]);
}

/** “unit.many”, “args.of”, “signatories 3, role”: the field as its author would name it. */
function nameOf(path: readonly PropertyKey[]): string {
  const words = path.map((key, index) =>
    typeof key === 'number' ? ` ${key + 1}` : `${index === 0 ? '' : '.'}${String(key)}`,
  );
  return path.length === 0 ? 'This' : `“${words.join('').trim()}”`;
}

function shown(value: Json): string {
  if (typeof value === 'string')
    return value === '' ? 'empty' : `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a set of fields' : String(value);
}

function describe(schema: Schema): string | undefined {
  return (schema as z.ZodType).description;
}

function valueAt(value: Json, path: readonly PropertyKey[]): Json | undefined {
  let at: Json | undefined = value;
  for (const key of path) {
    if (Array.isArray(at)) at = (at as readonly Json[])[Number(key)];
    else if (isObject(at) && Object.hasOwn(at, key)) at = at[String(key)];
    else return undefined;
  }
  return at;
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json | undefined>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUnder(path: readonly PropertyKey[], top: readonly PropertyKey[]): boolean {
  return top.every((key, index) => path[index] === key);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
