/** Recipes as files: one of the user's, and the ready ones that come with the app. */
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failure, success, type Result } from '../../../core/model/index.ts';
import { recipeSchema, type Recipe } from '../../../core/tables/recipe/index.ts';
import { readYaml } from '../../../core/text-form/index.ts';
import { describeFileFault, findResource } from '../../files/index.ts';

/** Reads a recipe from a YAML file. Problems name the file and the line. */
export async function readRecipe(path: string): Promise<Result<Recipe>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return failure(describeFileFault(error, path));
  }
  const file = basename(path);
  const { parts, problems } = readYaml(text, file, 'map');
  if (problems.length > 0) return failure(...problems);
  const read = recipeSchema.safeParse(parts[0]?.value);
  if (read.success) return success(read.data);
  return failure(
    ...read.error.issues.map((issue) => ({
      code: 'recipe',
      file,
      ...(parts[0] === undefined ? {} : { line: parts[0].place(issue.path as (string | number)[]).line }),
      message: `“${issue.path.join('.')}” is not right: ${issue.message}.`,
      remedy: 'Write a recipe as the ready ones in resources/recipes are written.',
    })),
  );
}

/** The recipes for known shapes, in the order of their files' names. */
export async function readReadyRecipes(): Promise<readonly Recipe[]> {
  const folder = findResource('recipes');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(names.map((name) => readRecipe(join(folder, name))));
  return read.flatMap((result) => (result.ok ? [result.value] : []));
}
