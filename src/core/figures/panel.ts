/**
 * Like for like (DOMAIN 16): a change is compared over the areas that gave a number on both sides. Where a figure's two sides
 * rest on different areas, the same calculation over the areas in both stands beside it, with its sum.
 */
import type { Calculation } from '../model/index.ts';
import { addedQuantity, isFault, type Input } from './calculations/calculation.ts';
import { calculationRules } from './calculations/registry.ts';
import type { Panel } from './evaluated.ts';
import { showQuantity } from './numbers.ts';
import type { AreaCell, Selection } from './selections.ts';

const comparing: ReadonlySet<Calculation> = new Set(['change', 'ratio', 'difference']);

/**
 * The panel of a figure; undefined where both sides rest on the same areas, or it cannot be told which they rest on.
 * @param inputs the figure's arguments in a role
 */
export function panelOf(
  calculation: Calculation,
  selections: readonly Selection[],
  inputs: (role: string) => readonly Input[],
): Panel | undefined {
  if (!comparing.has(calculation)) return undefined;
  const [from, to] = ['from', 'to'].map((role) => {
    const side = selections.filter((selection) => selection.role === role);
    const cells = side.flatMap((selection) => selection.cells);
    return side.every(({ plain }) => plain) && isWhole(cells, inputs(role)) ? cells : undefined;
  });
  return from === undefined || to === undefined ? undefined : comparePanel(calculation, from, to);
}

/** Do the cells of the areas add up to what the figure compares? Else it rests on more than them. */
function isWhole(cells: readonly AreaCell[], inputs: readonly Input[]): boolean {
  const total = addedQuantity(inputs);
  if (cells.length === 0 || total.kind === 'missing') return false;
  return showQuantity(addedQuantity(cells.map(({ input }) => input))) === showQuantity(total);
}

/**
 * The comparison over the areas that stand on both sides.
 * @returns undefined where the two sides have the same areas: then the figure itself is like for like.
 */
export function comparePanel(
  calculation: Calculation,
  from: readonly AreaCell[],
  to: readonly AreaCell[],
): Panel | undefined {
  const [before, after] = [from, to].map((cells) => new Set(cells.map(({ key }) => key)));
  const onlyEarlier = namesOf(from.filter(({ key }) => after?.has(key) !== true));
  const onlyLater = namesOf(to.filter(({ key }) => before?.has(key) !== true));
  if (onlyEarlier.length === 0 && onlyLater.length === 0) return undefined;
  const inBoth = (cells: readonly AreaCell[], others: ReadonlySet<string> | undefined): Input[] =>
    cells.filter(({ key }) => others?.has(key) === true).map(({ input }) => input);
  const inputs: Readonly<Record<string, readonly Input[]>> = { from: inBoth(from, after), to: inBoth(to, before) };
  const areas = namesOf(from.filter(({ key }) => after?.has(key) === true)).length;
  const base = { areas, onlyEarlier, onlyLater };
  if (areas === 0) return base;
  const outcome = calculationRules[calculation].calculate({
    inputs: (role) => inputs[role] ?? [],
    per: undefined,
    period: undefined,
  });
  if (isFault(outcome)) return base;
  const { quantity, measure, expression, sum } = outcome;
  return { ...base, quantity, sum: sum ?? `${expression} = ${showQuantity(quantity, measure)}` };
}

function namesOf(cells: readonly AreaCell[]): string[] {
  return [...new Map(cells.map(({ key, authority }) => [key, authority])).values()];
}
