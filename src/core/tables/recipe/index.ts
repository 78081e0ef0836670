/** Recipes' public face: steps, the run, suggestions from what was found, and known shapes. */
export { readRange, rangeText } from './choose-cells.ts';
export { correctRecipe, type ColumnPart, type CorrectedTable, type Correction } from './corrected-recipe.ts';
export { knownShapes, recogniseShape, type KnownShape, type RecognisedShape } from './recognise-shape.ts';
export { runRecipe, type RecipeResult, type StepTrail } from './run-recipe.ts';
export { statedThreshold, type StatedThreshold } from './stated-threshold.ts';
export {
  describeStep,
  readSteps,
  recipeSchema,
  stepFields,
  type Recipe,
  type RecipeStep,
  type StepName,
  type StepOf,
  type WrittenStep,
} from './steps.ts';
export { suggestRecipe, type SuggestedRecipe } from './suggest-recipe.ts';
export type { RecipeTable } from './write-table.ts';
