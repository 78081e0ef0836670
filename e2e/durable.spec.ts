/** Nothing typed is ever lost: the desk is killed in the middle of an edit, and two windows work on one library. */
import { expect, test } from './desk.ts';

const saved = 'Saved on this computer';
const kept = 'Every word of this stays.';

/** The text of every paragraph of the letters, as the library has it. */
async function textIn(desk: { recordsOf: (uid: string) => Promise<readonly object[]> }, uid: string): Promise<string> {
  return JSON.stringify((await desk.recordsOf(uid)).filter((record) => 'kind' in record && record.kind === 'letter'));
}

test('the server is killed in the middle of an edit and started again: nothing is lost, and nothing is done twice', async ({
  desk,
}) => {
  test.skip(desk.shell.name !== 'web', 'Electron’s window ends with its desk; the next test covers it');
  const { page } = desk;
  const uid = await desk.openExample();
  const letter = page.getByRole('textbox', { name: 'Text of the letter' });
  const last = letter.locator('p').last();
  await last.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Before the cut.');
  await expect(page.getByText(saved)).toBeVisible();
  const before = (await desk.call('briefing.history', { briefing: uid })) as unknown[];

  await desk.kill();
  await page.keyboard.type(` ${kept}`);
  await expect(last).toContainText(kept);
  await expect(page.getByText(saved)).toBeHidden();
  await desk.restart();

  await expect(page.getByText(saved)).toBeVisible({ timeout: 20_000 });
  const text = await textIn(desk, uid);
  expect(text).toContain(`Before the cut. ${kept}`);
  expect(text.split(kept)).toHaveLength(2);
  const after = (await desk.call('briefing.history', { briefing: uid })) as unknown[];
  expect(after.length - before.length).toBeLessThanOrEqual(2);

  await page.reload();
  await expect(letter.locator('p').last()).toContainText(`Before the cut. ${kept}`);
});

test('an edit is on the disk within a second: the desk is killed then, and its next start has it', async ({ desk }) => {
  const uid = await desk.openExample();
  const { page } = desk;
  await page.getByRole('textbox', { name: 'Text of the letter' }).locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(` ${kept}`);
  await page.waitForTimeout(1_000);
  await desk.kill();
  await desk.restart();
  await expect.poll(() => textIn(desk, uid), { timeout: 20_000 }).toContain(kept);
});

test('two windows on one library see each other’s edits, and each takes back only its own', async ({ desk }) => {
  const uid = await desk.openExample();
  const first = desk.page;
  const second = await desk.openWindow();
  const lastOf = (page: typeof first) => page.getByRole('textbox', { name: 'Text of the letter' }).locator('p');
  await expect(lastOf(second).first()).toBeVisible();

  // A click goes to the window in front; one behind it draws nothing, and its editor learns late where the caret is.
  await first.bringToFront();
  await lastOf(first).last().click();
  await first.keyboard.press('End');
  await first.keyboard.type(' From the first window.');
  await expect(lastOf(second).last()).toContainText('From the first window.');

  await second.bringToFront();
  await lastOf(second).first().click();
  await second.keyboard.press('End');
  await second.keyboard.type(' From the second window.');
  await expect(lastOf(first).first()).toContainText('From the second window.');
  await expect(lastOf(first).last()).toContainText('From the first window.');

  await expect(second.getByText(saved)).toBeVisible();
  await second.keyboard.press('Control+z');
  await expect(lastOf(second).first()).not.toContainText('From the second window.');
  await expect(lastOf(first).first()).not.toContainText('From the second window.');
  await expect(lastOf(first).last()).toContainText('From the first window.');
  expect(await textIn(desk, uid)).toContain('From the first window.');
});
