/** For rules whose findings come up while the letter is resolved: the rule hands them on. */
import type { Finding } from '../model/index.ts';
import type { CheckContext } from './context.ts';

export function resolvedAs(id: string): (context: CheckContext) => readonly Finding[] {
  return ({ resolved }) => resolved.filter(({ rule }) => rule === id);
}
