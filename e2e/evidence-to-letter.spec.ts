/** From a published file to a phrase in the letter, and what becomes of the letter when a cell changes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './desk.ts';

/** Police forces that could say which platform was used, 2023/24: the published counts. */
const platforms = [
  'Platform,Offences',
  'Snapchat,"3,648"',
  'Instagram,840',
  'Facebook,537',
  'WhatsApp,457',
  'All others,"1,856"',
].join('\n');

test('a CSV file is imported, a share made with its base and put into the letter, where “exactly half” is refused', async ({
  desk,
}) => {
  const { page, shell } = desk;
  await desk.openExample();
  const file = join(desk.folder, 'platforms.csv');
  await writeFile(file, `${platforms}\n`);

  await desk.go('Evidence');
  await shell.choose(file, async () => {
    await page.getByRole('button', { name: 'Import statistics' }).click();
    await page.getByRole('menuitem', { name: /^Choose a file/ }).click();
  });
  const form = page.getByRole('form', { name: 'What to import' });
  await form.getByLabel('Title').first().fill('Platforms in image offences, as the forces replied');
  await form.getByLabel('Title').nth(1).fill('Replies of police forces');
  await form.getByLabel('Publisher').fill('Example Children’s Trust');
  await form.getByLabel('Released').fill('4 March 2025');
  await form.getByRole('button', { name: 'Add this table' }).click();

  const grid = page.getByRole('grid', { name: 'Platforms in image offences, as the forces replied' });
  await grid.getByRole('gridcell', { name: '3,648' }).click();
  const builder = page.getByRole('region', { name: 'Figure builder' });
  await builder.getByText('Share', { exact: true }).click();
  await expect(builder.getByText('49.7%').first()).toBeVisible();
  await builder.getByLabel('Name').fill('Share of offences on Snapchat, by the replies');
  await builder.getByLabel('Of whom or what').fill('where the platform was known');
  for (const [label, text] of [
    ['Area', '20 UK police forces'],
    ['One of them is', 'offence'],
    ['Many are', 'offences'],
  ] as const) {
    const field = builder.getByLabel(label, { exact: true });
    if (await field.isVisible()) await field.fill(text);
  }
  await builder.getByRole('button', { name: 'Save figure' }).click();
  await expect(page.getByText(/^Figure saved\./)).toBeVisible();

  await desk.go('Letter');
  const letter = page.getByRole('textbox', { name: 'Text of the letter' });
  await letter.getByText('We believe that neither step needs a new Act').click();
  await page.keyboard.press('End');
  await page.getByRole('textbox', { name: 'Search figures and phrases' }).fill('by the replies');
  const card = page.getByRole('article', { name: /by the replies/ });
  await card.getByRole('button', { name: '49.7%', exact: true }).click();
  const phrase = letter.locator('[data-of]').filter({ hasText: '49.7%' }).last();
  await expect(phrase).toBeVisible();
  await expect(page.getByRole('button', { name: /^16 figures traced/ })).toBeVisible({ timeout: 20_000 });

  await expect(card).toContainText('Not “exactly half”. It is 49.71%, which is not exactly half');
  await phrase.click();
  await page.keyboard.press('Alt+Enter');
  const open = page.getByRole('dialog', { name: 'Figure 49.7%' });
  await open.getByRole('button', { name: 'Change wording' }).click();
  await open.getByLabel('Your own wording').fill('exactly half');
  await expect(open).toContainText(/not exactly half|does not hold/);
  await expect(open.getByRole('button', { name: 'Use this wording' })).toHaveAttribute('aria-disabled', 'true');
  await open.getByLabel('Your own wording').fill('almost half');
  await expect(open.getByText('True.')).toBeVisible();
  await open.getByRole('button', { name: 'Use this wording' }).click();
  await expect(letter.locator('[data-of]').filter({ hasText: 'almost half' })).toBeVisible();
});

test('one cell of a table changes, and with it every place that rests on it', async ({ desk }) => {
  const { page } = desk;
  const uid = await desk.openExample();
  await expect(page.getByRole('button', { name: /^15 figures traced/ })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Nothing to fix' })).toBeVisible();

  await desk.go('Evidence');
  const places = page.getByRole('navigation', { name: 'Tables and sources' });
  await places.getByRole('button', { name: /recorded by police, Welsh forces/ }).click();
  await page.getByRole('gridcell', { name: '503' }).dblclick();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What the cell says').fill('203');
  await expect(dialog).toContainText('2,194 → 1,894');
  await dialog.getByRole('button', { name: 'Change the cell' }).last().click();
  await expect(page.getByRole('gridcell', { name: '203' })).toBeVisible();

  await test.step('the sentences of the letter are no longer true', async () => {
    await desk.go('Letter');
    const letter = page.getByRole('textbox', { name: 'Text of the letter' });
    await expect(letter.locator('[data-of="wales-total"] [aria-description*="wrong"]')).toBeVisible({
      timeout: 20_000,
    });
    await expect(letter.locator('[data-of="wales-per-day"] [aria-description*="wrong"]')).toBeVisible();
    await expect(page.getByRole('article', { name: /^1,894/ }).first()).toBeVisible();
    await expect(letter.getByRole('img', { name: /Gwent 203/ })).toBeVisible();
  });
  await test.step('the chart draws the new number', async () => {
    await desk.go('Charts');
    await page.getByRole('button', { name: /^South Wales Police recorded/ }).click();
    await expect(page.getByRole('region', { name: 'Preview' }).getByRole('img', { name: /Gwent 203/ })).toBeVisible();
  });
  await test.step('the checks say so, with the true wording', async () => {
    await desk.go('Checks');
    await expect(page.getByRole('region', { name: 'Checks' })).toContainText('1,894');
  });
  const figures = (await desk.recordsOf(uid)).filter(({ kind }) => kind === 'figure');
  expect(JSON.stringify(figures)).not.toContain('1894');
});
