/** Spelling in British English, by a dictionary that came with the app: marked, put right, kept, the same in both shells. */
import { expect, expectAccessible, test } from './desk.ts';

test('a misspelt word is marked and put right, by mouse and by key; a word can be kept for good', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  const letter = page.getByRole('textbox', { name: 'Text of the letter' });
  const last = letter.locator('p').last();
  await last.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' They recieve a colour safegaurding zzyx.');
  const marked = letter.locator('.misspelt');
  await expect(marked).toHaveText(['recieve', 'safegaurding', 'zzyx'], { timeout: 20_000 });
  await expectAccessible(page, { within: '.ProseMirror' });

  await marked.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'receive' }).click();
  await expect(last).toContainText('They receive a colour');
  await expect(marked).toHaveText(['safegaurding', 'zzyx']);

  await marked.last().click();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Spelling of “zzyx”' })).toBeVisible();
  await expectAccessible(page, { within: '[role="menu"]' });
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(marked).toHaveText(['safegaurding']);
  expect(await desk.call('desk.hello')).toMatchObject({ settings: { words: ['zzyx'] } });

  await marked.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Leave it alone/ }).click();
  await expect(marked).toHaveCount(0);
});

test('nothing is marked in the example: figures, names of the briefing and codes are left alone', async ({ desk }) => {
  const { page } = desk;
  const dictionary = page.waitForResponse((response) => response.url().endsWith('.dic'));
  await desk.openExample();
  if (desk.shell.name === 'web') await dictionary;
  await page.waitForTimeout(3_000);
  await expect(page.getByRole('textbox', { name: 'Text of the letter' }).locator('.misspelt')).toHaveCount(0);
});
