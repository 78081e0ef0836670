/** Evidence: figures from chosen cells by keyboard alone, checks that lapse, new editions, pasted tables, steps replayed, requests. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test, type Desk } from './desk.ts';

async function openTable(desk: Desk, name: RegExp): Promise<void> {
  const places = desk.page.getByRole('navigation', { name: 'Tables and sources' });
  await places.getByRole('button', { name }).first().click();
}

/** Two years, one of which Gwent does not hold. */
const twoYears = [
  'Image offences recorded by police, Welsh forces',
  '',
  'Force,2022/23,2023/24',
  'South Wales,812,964',
  'North Wales,448,535',
  'Gwent,Not held,503',
  'Dyfed-Powys,167,192',
].join('\n');

async function importFile(desk: Desk, name: string, text: string): Promise<void> {
  const file = join(desk.folder, name);
  await writeFile(file, `${text}\n`);
  await desk.shell.choose(file, async () => {
    await desk.page.getByRole('button', { name: 'Import statistics' }).click();
    await desk.page.getByRole('menuitem', { name: /^Choose a file/ }).click();
  });
}

async function addTable(desk: Desk): Promise<void> {
  const form = desk.page.getByRole('form', { name: 'What to import' });
  await form.getByLabel('Publisher').fill('Example Children’s Trust');
  await form.getByLabel('Released').fill('4 March 2025');
  await form.getByRole('button', { name: 'Add this table' }).click();
  await expect(desk.page.getByText('Table added, with its file.')).toBeVisible();
}

test('a total is chosen by keyboard, stops at a marker, and says its coverage once the marker is left out', async ({
  desk,
}) => {
  const { page } = desk;
  const uid = await desk.openExample();
  await desk.go('Evidence');
  await importFile(desk, 'forces.csv', twoYears);
  await addTable(desk);

  const grid = page.getByRole('grid');
  const builder = page.getByRole('region', { name: 'Figure builder' });
  await grid.focus();
  for (const key of ['Control+Home', 'ArrowRight', ...Array<string>(3).fill('Shift+ArrowDown')]) {
    await page.keyboard.press(key);
  }
  await expect(builder.getByText('4 cells selected, B4:B7')).toBeVisible();
  await expect(builder.getByText('Gwent is Not held for 2022/23, so there is no total.')).toBeVisible();
  await builder.getByRole('button', { name: 'Leave Gwent out' }).click();
  await expect(builder.getByText('812 + 448 + 167 = 1,427')).toBeVisible();
  await expect(builder.getByText('3 of 4 forces', { exact: true })).toBeVisible();

  await builder.getByLabel('One of them is').fill('offence');
  await builder.getByLabel('Many are').fill('offences');
  await builder.getByLabel('Name').fill('Image offences, three Welsh forces, 2022/23');
  await builder.getByRole('button', { name: 'Save figure' }).click();
  await expect(page.getByText(/^Figure saved\. It has \d phrases ready to use\./)).toBeVisible();
  const figures = (await desk.recordsOf(uid)).filter(({ kind }) => kind === 'figure');
  expect(figures.find(({ label }) => label === 'Image offences, three Welsh forces, 2022/23')).toMatchObject({
    calculation: 'sum',
    base: 'in the 3 of 4 forces that gave a number',
    args: { of: [{ column: '2022/23', rows: 'answered' }] },
  });

  await test.step('a change takes one cell from each year, added with Ctrl and Space', async () => {
    await builder.getByText('Change', { exact: true }).click();
    await grid.focus();
    for (const key of ['Control+Home', 'ArrowRight', 'Control+ArrowRight', ' ']) await page.keyboard.press(key);
    await expect(builder.getByText('(964 − 812) ÷ 812 = 18.7%')).toBeVisible();
  });
  await test.step('the steps replay against the file that was kept', async () => {
    await page.getByRole('button', { name: 'Replay all' }).click();
    await expect(page.getByText('The same table comes out.')).toBeVisible({ timeout: 20_000 });
  });
});

test('a new edition shows what it changes and which sentences become false, and is taken back whole', async ({
  desk,
}) => {
  const { page, shell } = desk;
  await desk.openExample();
  await desk.go('Evidence');
  await openTable(desk, /recorded by police, Welsh forces/);
  const file = join(desk.folder, 'revised.csv');
  await writeFile(file, 'Force,Offences\nSouth Wales,990\nNorth Wales,535\nGwent,503\nDyfed-Powys,192\n');
  await shell.choose(file, async () => {
    await page.getByRole('button', { name: 'Import a new edition' }).click();
  });
  const review = page.getByRole('region', { name: 'What the new edition changes' });
  await expect(review.getByText('2 sentences will no longer be true')).toBeVisible();
  await expect(review).toContainText('It is 2,220, which is not 2,194: it is 26 above.');
  await expect(review.getByText('1 cell changes, 3 cells stay the same')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Released' }).fill('12 March 2026');
  await page.getByRole('button', { name: 'Accept the new edition' }).click();
  await expect(page.getByRole('gridcell', { name: '990' })).toBeVisible();
  await expect(page.getByText('12 March 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('gridcell', { name: '964' })).toBeVisible();
  await expect(page.getByText('30 January 2025')).toBeVisible();
});

test('a check of a figure lapses when its number changes', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  await desk.go('Evidence');
  await openTable(desk, /recorded by police, Welsh forces/);
  await page.getByRole('button', { name: /^503 Image offences recorded by Gwent/ }).click();
  await page.getByRole('button', { name: 'Mark as checked' }).click();
  const drawer = page.getByRole('complementary', { name: 'Where it comes from' });
  await expect(drawer.getByText(/Policy officer, \d/)).toBeVisible();
  await page.getByRole('gridcell', { name: '503' }).dblclick();
  await page.getByLabel('What the cell says').fill('504');
  await page.getByRole('button', { name: 'Change the cell' }).click();
  await expect(drawer.getByText(/^The number changed after Policy officer checked it/)).toBeVisible();
});

test('a table copied from a page is read for its cells alone: no script runs, nothing is loaded', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  await desk.go('Evidence');
  await expect(page.getByRole('grid')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('grid').evaluate((grid) => {
    const data = new DataTransfer();
    const html =
      '<script>window.ran = true</script><img src="https://example.org/a.png" onerror="window.ran = true">' +
      '<table><tr><th rowspan="2">Force</th><th colspan="2">Offences</th></tr><tr><th>2022/23</th><th>2023/24</th></tr>' +
      '<tr><td>Gwent</td><td>431</td><td>503</td></tr><tr><td>South Wales</td><td>&lt;5</td><td>964</td></tr></table>';
    data.setData('text/html', html);
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(page.getByText('1 table found')).toBeVisible();
  await page.getByRole('tab', { name: 'As it is read' }).click();
  await expect(page.getByRole('columnheader', { name: /Offences · 2023\/24/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: '<5' })).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
});

test('a request is due after 20 working days, and is found by search', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  await desk.go('Evidence');
  await openTable(desk, /^Request ledger/);
  await page.getByRole('button', { name: 'Add a request' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a request' });
  await dialog.getByLabel('Authority').fill('Gwent Police');
  await dialog.getByRole('textbox', { name: 'Asked' }).fill('3 March 2025');
  await expect(dialog.getByText(/^It was due on 31 March 2025/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Add request' }).click();
  const row = page.getByRole('row', { name: /Gwent Police/ });
  await expect(row.getByText('Overdue', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await openTable(desk, /^Search all briefings/);
  await page.getByPlaceholder('Words, or a number').fill('2,194');
  await page
    .getByRole('button', { name: /Image offences recorded in Wales/ })
    .first()
    .click();
  await expect(page.getByRole('grid', { name: /Welsh forces/ })).toBeVisible();
  await expectAccessible(page);
});
