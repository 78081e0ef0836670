/** Which step stopped a replay: its number stands in the problem, "Step 3 (filter): …". */
import type { Failure } from '../../../../contract/call.ts';

export function stepOfProblem({ message }: Pick<Failure, 'message'>): number | undefined {
  const number = /^Step (\d+) \(/.exec(message)?.[1];
  return number === undefined ? undefined : Number(number);
}
