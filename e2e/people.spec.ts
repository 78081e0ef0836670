/** People: who holds an office on the letter's date, a pasted list of signatories, an organisation with its logo. */
import { expect, expectAccessible, test, type Desk } from './desk.ts';

const find = async (desk: Desk, briefing: string, kind: string, id: string) =>
  (await desk.recordsOf(briefing)).find((record) => record['kind'] === kind && record['id'] === id);

test('the greeting follows who holds the office on the letter’s date', async ({ desk }) => {
  const briefing = await desk.openExample();
  await desk.go('People');
  const { page } = desk;
  await expect(page.getByText('The letter begins “Dear Home Secretary and Secretary of State”')).toBeVisible();
  await page.getByRole('button', { name: 'Chief Executive' }).first().click();
  await expect(page.getByText('Dear Sir or Madam')).toBeVisible();
  await expect(page.getByText('Yours faithfully')).toBeVisible();

  await page.getByRole('combobox', { name: /^Person/ }).click();
  await page.getByRole('option', { name: 'Chief Executive' }).click();
  await expect(page.getByText('Chief Executive holds it on 12 March 2025.')).toBeVisible();
  await expect(page.getByText('Yours sincerely').first()).toBeVisible();

  await page.getByLabel('Until').fill('1 March 2025');
  await expect(page.getByText(/The last tenure known ended 1 March 2025/).last()).toBeVisible();
  await page.getByRole('button', { name: 'Mark as checked today' }).click();
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
  await expect
    .poll(async () => (await find(desk, briefing, 'tenure', 'ofcom-chief-executive-now'))?.['confirmed'])
    .toBe(today);
});

test('forty signatories are pasted, reviewed and added, with their organisations', async ({ desk }) => {
  const briefing = await desk.openExample();
  await desk.go('People');
  const { page } = desk;
  await page.getByRole('radio', { name: /^Signatories/ }).click();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const lines = Array.from(
    { length: 39 },
    (_, at) => `Person ${String(at)}, Chief Executive, Example Trust ${String(at)}`,
  );
  await page.getByLabel('The list').fill([...lines, lines[0], 'Dr Example Individual'].join('\n'));
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByText('Twice in the list')).toBeVisible();
  await page.getByLabel('Organisation, 2', { exact: true }).fill('Example Youth Wales');
  await page.getByLabel('Organisation, 2', { exact: true }).blur();
  await expect(page.getByText('In the briefing')).toBeVisible();
  await page.getByRole('button', { name: 'Add 40 signatories' }).click();
  await expect(page.getByText('Printed in three columns by organisation; individuals stand apart.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Signatories 45' })).toBeVisible();

  const letter = (await desk.recordsOf(briefing)).find(({ kind }) => kind === 'letter');
  const signatories = letter?.['signatories'] as { name?: string; organisation?: string }[];
  expect(signatories).toHaveLength(45);
  expect(signatories[6]).toEqual({ name: 'Person 1', role: 'Chief Executive', organisation: 'example-youth-wales' });
  expect(signatories.at(-1)).toEqual({ name: 'Dr Example Individual' });
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByRole('radio', { name: 'Signatories 5' })).toBeVisible();
});

test('a signatory moves, and signs as an individual', async ({ desk }) => {
  const briefing = await desk.openExample();
  await desk.go('People');
  const { page } = desk;
  await page.getByRole('radio', { name: /^Signatories/ }).click();
  await page.getByRole('button', { name: 'Director', exact: true }).click();
  await page.getByRole('button', { name: 'Move up' }).click();
  await page.getByRole('combobox', { name: /^Signs/ }).click();
  await page.getByRole('option', { name: 'As an individual' }).click();
  await expect
    .poll(async () => {
      const letter = (await desk.recordsOf(briefing)).find(({ kind }) => kind === 'letter');
      return (letter?.['signatories'] as unknown[])[1];
    })
    .toEqual({ role: 'Director' });
});

test('an organisation has its numbers and its logo; an SVG is refused in words', async ({ desk, shell }) => {
  test.skip(shell === 'electron', 'The system asks for the file.');
  const briefing = await desk.openExample();
  await desk.go('People');
  const { page } = desk;
  await page.getByRole('radio', { name: /^Organisations/ }).click();
  await page.getByRole('button', { name: 'Example Youth Wales' }).click();
  await page.getByLabel('Charity numbers').fill('1234567 (England and Wales)\nSC012345 (Scotland)');
  await expect
    .poll(async () => (await find(desk, briefing, 'organisation', 'example-youth-wales'))?.['charityNumbers'])
    .toEqual(['1234567 (England and Wales)', 'SC012345 (Scotland)']);

  const give = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add a logo' }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
  };
  await give('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'));
  await expect(page.getByText(/is an SVG file, which can carry scripts/)).toBeVisible();
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await give('logo.png', Buffer.from(pixel, 'base64'));
  await expect(page.getByRole('img', { name: 'Example Youth Wales' })).toBeVisible();
});

for (const part of ['Offices', 'Signatories', 'People', 'Organisations']) {
  test(`${part.toLowerCase()} are accessible in both themes`, async ({ desk }) => {
    await desk.openExample();
    await desk.go('People');
    await desk.page.getByRole('radio', { name: new RegExp(`^${part}`) }).click();
    await expectAccessible(desk.page);
  });
}
