/** Quotes: approval lapses with the words and says so first; a new quote waits; consent is taken back for good. */
import { expect, expectAccessible, test, type Desk } from './desk.ts';

const quoteOf = async (desk: Desk, briefing: string, id: string) =>
  (await desk.recordsOf(briefing)).find((record) => record['kind'] === 'quote' && record['id'] === id);
const words =
  'Harm to a child does not stop at the edge of a private chat. The duties of the companies that run those chats should not stop there either.';

test('changing approved words says first that the approval lapses, and the approved words bring it back', async ({
  desk,
}) => {
  const briefing = await desk.openExample();
  await desk.go('Quotes');
  const { page } = desk;
  await expect(page.getByText(/1 approved, 0 waiting, on 12 March 2025, the date of the letter/)).toBeVisible();

  await page.getByRole('button', { name: 'Change words' }).click();
  const field = page.getByLabel('Words', { exact: true });
  await field.fill('Harm does not stop at the edge of a chat.');
  await expect(page.getByText(/These are not the approved words/)).toBeVisible();
  await page.getByRole('button', { name: 'Save words' }).click();
  await expect(page.getByRole('dialog', { name: 'Save other words than those approved?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep the approved words' })).toBeFocused();
  expect(await quoteOf(desk, briefing, 'private-chat')).toMatchObject({ words });
  await page.getByRole('button', { name: 'Save and ask again' }).click();
  await expect(page.getByText('Words changed, ask again')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Insert in letter' })).toHaveAttribute('aria-disabled', 'true');
  await expect
    .poll(async () => await quoteOf(desk, briefing, 'private-chat'))
    .toMatchObject({ approval: { status: 'waiting', by: "Chief Executive, Example Children's Trust" } });

  await page.getByRole('button', { name: 'Change words' }).click();
  await field.fill(words);
  await expect(page.getByText(/These are the approved words again/)).toBeVisible();
  await page.getByRole('button', { name: 'Save words' }).click();
  await expect
    .poll(async () => await quoteOf(desk, briefing, 'private-chat'))
    .toMatchObject({ approval: { status: 'approved' } });
});

test('a new quote waits, is asked about with a text to copy, approved, and inserted', async ({ desk }) => {
  const briefing = await desk.openExample();
  await desk.go('Quotes');
  const { page } = desk;
  await page.getByRole('button', { name: 'New quote' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add quote' }).click();
  await expect(dialog.getByText('A quote needs words.')).toBeVisible();
  await dialog.getByLabel('Words').fill('We ask for one published count, by platform, every year.');
  await dialog.getByLabel('Name of the speaker').fill('Director of Policy');
  await dialog.getByLabel('Role at that date').fill('Director of Policy');
  await dialog.getByLabel('Said or written on').fill('6 March 2025');
  await dialog.getByRole('button', { name: 'Add quote' }).click();
  await expect(page.getByText('Waiting for approval')).toBeVisible();

  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.getByRole('dialog')).toContainText('“We ask for one published count, by platform, every year.”');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Record approval' }).click();
  await page.getByLabel('On', { exact: true }).fill('7 March 2025');
  await page.getByRole('button', { name: 'Record approval' }).click();
  await expect(page.getByText('Approved 7 March 2025')).toBeVisible();
  await page.getByRole('button', { name: 'Insert in letter' }).click();
  const letter = (await desk.recordsOf(briefing)).find(({ kind }) => kind === 'letter');
  const blocks = letter?.['blocks'] as { type: string; quote?: string }[];
  expect(blocks.filter(({ type }) => type === 'quote')).toHaveLength(2);
  expect(blocks.at(-1)?.type).not.toBe('quote');
});

test('a withdrawn quote is removed for good, from the letter too, and undo does not bring it back', async ({
  desk,
}) => {
  const briefing = await desk.openExample();
  await desk.go('Quotes');
  const { page } = desk;
  await page.locator('summary', { hasText: 'Consent' }).click();
  await page.getByRole('button', { name: 'Withdraw consent…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What should happen to the words?' });
  await expect(dialog.getByText('Where the words stand now')).toBeVisible();
  await dialog.getByText('Remove the words for good').click();
  await expect(dialog.getByRole('button', { name: 'Remove for good' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByLabel('I understand that the words cannot be brought back.').check();
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('No quotes yet.', { exact: false })).toBeVisible();
  const kept = JSON.stringify(await desk.recordsOf(briefing));
  expect(kept).not.toContain('Harm to a child');
  expect(kept).not.toContain('"type":"quote"');
});

test('the screen is accessible in both themes', async ({ desk }) => {
  await desk.openExample();
  await desk.go('Quotes');
  await expect(desk.page.getByRole('heading', { name: 'Quotes' })).toBeVisible();
  await expectAccessible(desk.page);
});
