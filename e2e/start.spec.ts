/** The app starts: a page without complaint, and the example in the library. */
import { expect, test } from './desk.ts';

test('the first window opens', async ({ desk }) => {
  await expect(desk.page).toHaveTitle(/Briefing Desk/);
  const hello = (await desk.call('desk.hello')) as { briefings: unknown[] };
  expect(hello.briefings).toEqual([]);
});
