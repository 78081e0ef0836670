/** The order in which figures that refer to figures are worked out, and the circles in which none can be. */

export interface WorkOrder {
  /** Every id that can be worked out, each after all that it refers to. */
  readonly order: readonly string[];
  /** Circles, each from its first id by name: ["a", "b"] for a → b → a. */
  readonly circles: readonly (readonly string[])[];
  /** Ids that stand in a circle or rest on one. */
  readonly stuck: readonly string[];
}

/** Orders ids by what they refer to. References to ids that there are not are left aside. */
export function orderByReference(references: ReadonlyMap<string, readonly string[]>): WorkOrder {
  const ids = [...references.keys()].sort();
  const waiting = new Map<string, Set<string>>();
  const users = new Map<string, string[]>();
  for (const id of ids) {
    const needs = new Set((references.get(id) ?? []).filter((other) => references.has(other)));
    waiting.set(id, needs);
    for (const need of needs) users.set(need, [...(users.get(need) ?? []), id]);
  }
  const order = ids.filter((id) => waiting.get(id)?.size === 0);
  // The list grows while it is walked: an id is added when the last that it needs is done.
  for (const done of order) {
    for (const user of users.get(done) ?? []) {
      const needs = waiting.get(user);
      if (needs?.delete(done) === true && needs.size === 0) order.push(user);
    }
  }
  const stuck = ids.filter((id) => (waiting.get(id)?.size ?? 0) > 0);
  return { order, stuck, circles: findCircles(stuck, waiting) };
}

/** "a → b → a". */
export function nameCircle(circle: readonly string[]): string {
  return [...circle, circle[0] ?? ''].join(' → ');
}

/** From every stuck id, follow the first need that is stuck too: the way must come back on itself. */
function findCircles(stuck: readonly string[], waiting: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const start of stuck) {
    const way: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = [...(waiting.get(at) ?? [])].sort()[0];
    }
    const from = at === undefined ? -1 : way.indexOf(at);
    if (from !== -1) circles.push(fromFirstName(way.slice(from)));
  }
  return circles;
}

function fromFirstName(circle: readonly string[]): string[] {
  const first = circle.reduce((least, id, index) => (id < (circle[least] ?? '') ? index : least), 0);
  return [...circle.slice(first), ...circle.slice(0, first)];
}
