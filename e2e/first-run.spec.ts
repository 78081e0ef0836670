/** First run: three doors and "you", a file dropped anywhere, and the briefings of this computer. */
import { expect, expectAccessible, test, you } from './desk.ts';
import { makePartnerFile } from './support/partner-file.ts';

test('the example opens behind its door, after the desk has asked who works here', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every figure, with its source');
  await expect(page.getByText('No recent letters yet.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Start from the example/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Who is working here?' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Write a name')).toBeVisible();
  await dialog.getByLabel('Name').fill(you.name);
  await dialog.getByLabel('Role').fill(you.role);
  await dialog.getByLabel('Organisation').fill(you.organisation);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('button', { name: 'Example letter' })).toBeVisible();
  await expect(page).toHaveTitle('Example letter · Briefing Desk');
  expect(await desk.call('desk.hello')).toMatchObject({ you, briefings: [{ title: 'Example letter' }] });
});

test('what was open last opens again, and the start screen lists what is here', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  await page.reload();
  await expect(page).toHaveTitle('Example letter · Briefing Desk');

  await page.getByRole('button', { name: 'Example letter' }).click();
  await page.getByRole('menuitem', { name: 'All briefings' }).click();
  const recents = page.getByRole('region', { name: 'Your briefings' });
  await expect(recents.getByRole('button', { name: /^Example letter.*Changed today/ })).toBeVisible();
  await expectAccessible(page);

  await recents.getByRole('button', { name: 'More about “Example letter”' }).click();
  await page.getByRole('menuitem', { name: 'Delete from this computer' }).click();
  const question = page.getByRole('dialog', { name: 'Delete “Example letter” from this computer?' });
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No recent letters yet.')).toBeVisible();
});

test('a partner’s locked file asks for its passphrase, says what is wrong with a word, and opens', async ({ desk }) => {
  const { page } = desk;
  const { file, passphrase } = await makePartnerFile(desk.folder);
  await desk.call('desk.saveYou', you);
  await page.reload();

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open a partner’s file/ }).click();
  await (await chooser).setFiles(file);

  const dialog = page.getByRole('dialog', { name: 'Open a partner’s file' });
  const field = dialog.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await field.fill('one two three four five six');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The passphrase does not open this file.')).toBeVisible();
  await expectAccessible(page);

  await field.fill(passphrase);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
});

test('a spreadsheet dropped on the start screen opens Evidence in a new briefing; what cannot be read is explained', async ({
  desk,
}) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const drop = (name: string, text: string): Promise<void> =>
    page.evaluate(
      ([fileName, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], fileName));
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      },
      [name, text] as const,
    );

  await drop('letter.pages', 'x');
  await expect(page.getByText('“letter.pages” is not a kind of file that the desk reads.')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await drop('forces.csv', 'Force,2023/24\nSouth Wales,964\nGwent,503\n');
  const rail = page.getByRole('navigation', { name: 'Sections' });
  await expect(rail.getByRole('button', { name: /^Evidence/ })).toHaveAttribute('aria-current', 'page');
});
