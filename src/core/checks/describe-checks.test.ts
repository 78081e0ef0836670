import { expect, test } from 'vitest';
import { describeChecks } from './describe-checks.ts';

test('docs/CHECKS.md says what the checks are now', async () => {
  await expect(`${describeChecks()}\n`).toMatchFileSnapshot('../../../docs/CHECKS.md');
});
