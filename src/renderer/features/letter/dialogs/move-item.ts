/** A list with one item moved by a step; at its ends nothing moves. */
export function moveItem<T>(items: readonly T[], at: number, step: -1 | 1): T[] {
  const moved = [...items];
  const target = at + step;
  const [item] = target < 0 || target >= items.length ? [] : moved.splice(at, 1);
  if (item !== undefined) moved.splice(target, 0, item);
  return moved;
}
