/** Charts: a title that is proved, a chart made, changed, exported, deleted and brought back, by mouse and by keyboard. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, test, type Desk } from './desk.ts';

const chartOf = async (desk: Desk, briefing: string, id: string) =>
  (await desk.recordsOf(briefing)).find((record) => record['kind'] === 'chart' && record['id'] === id);

test('the title is proved as it is typed, and offers words that hold', async ({ desk }) => {
  const briefing = await desk.openExample();
  await desk.go('Charts');
  const { page } = desk;
  await page.getByRole('button', { name: /almost half involved Snapchat/ }).click();
  await expect(page.getByText('True of 49.7%')).toBeVisible();
  await page.getByRole('button', { name: /^Bind/ }).click();

  const title = page.getByLabel('Title, as a finding');
  await title.fill('Where the platform was known, almost half of offences involved Snapchat');
  await title.blur();
  await expect
    .poll(async () => (await chartOf(desk, briefing, 'platforms'))?.['title'])
    .toBe('Where the platform was known, :figure[almost half]{of=snapchat-share} of offences involved Snapchat');

  await title.fill('More than 90% of offences involved Snapchat');
  await expect(page.getByText('No figure says this')).toBeVisible();
  await title.fill('');
  await expect(page.getByText('A chart needs a title')).toBeVisible();
});

test('a chart is made from a table, changed, and taken back', async ({ desk }) => {
  const briefing = await desk.openExample();
  await desk.go('Charts');
  const { page } = desk;
  await page.getByRole('button', { name: 'New chart' }).click();
  await page.getByRole('radio', { name: 'Child sexual abuse image offences recorded by police, 2023/24' }).click();
  await page.getByRole('button', { name: 'Draw chart' }).click();
  await expect(page.getByText(/^Chart \d of 4, matches the data/)).toBeVisible();
  const preview = page.getByRole('img', { name: /Bar chart/ });
  await expect(preview).toBeVisible();

  await page.getByRole('combobox', { name: /^Kind/ }).click();
  await page.getByRole('option', { name: /^Dots/ }).click();
  await expect(page.getByRole('img', { name: /Dot plot/ })).toBeVisible();
  await page.getByRole('combobox', { name: /^Highlight/ }).click();
  await page.getByRole('option', { name: 'Scotland' }).click();
  await page.getByRole('checkbox', { name: 'Northern Ireland' }).uncheck();
  await expect(page.getByRole('rowheader', { name: 'Northern Ireland' })).toHaveCount(0);

  await page.getByRole('button', { name: 'More for this chart' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText(/of 3, matches the data/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText(/of 4, matches the data/)).toBeVisible();
  const charts = (await desk.recordsOf(briefing)).filter(({ kind }) => kind === 'chart');
  expect(charts).toHaveLength(4);
  expect(charts.some(({ chartKind, highlight }) => chartKind === 'dot' && highlight === 'Scotland')).toBe(true);
});

test('the alternative text counts down, and lapses with the data', async ({ desk }) => {
  const briefing = await desk.openExample();
  await desk.go('Charts');
  const { page } = desk;
  await page.getByRole('button', { name: /South Wales Police recorded the most/ }).click();
  const alt = page.getByLabel('Alternative text', { exact: true });
  await alt.fill('x'.repeat(224));
  await alt.press('End');
  await alt.press('y');
  await expect(page.getByText('225 of 250')).toBeVisible();
  await expect(page.getByText('25 characters left')).toBeAttached();
  await page.getByRole('checkbox', { name: 'Gwent' }).uncheck();
  await expect(page.getByText(/The data changed after this was written/)).toBeVisible();
  await page.getByRole('button', { name: 'Use the draft' }).click();
  await expect(alt).toHaveValue(/^Bar chart/);
  await expect.poll(async () => (await chartOf(desk, briefing, 'welsh-forces'))?.['alt']).toBeUndefined();
});

test('the size lays the chart out anew, and what is saved is what was seen', async ({ desk, shell }) => {
  test.skip(shell === 'electron', 'The system asks where to save.');
  await desk.openExample();
  await desk.go('Charts');
  const { page } = desk;
  const canvas = page.getByRole('region', { name: 'Preview' }).getByRole('img');
  const shape = async () => {
    const box = await canvas.boundingBox();
    return Math.round(((box?.width ?? 0) / (box?.height ?? 1)) * 100) / 100;
  };
  await page.getByRole('radio', { name: 'Story' }).click();
  await expect.poll(shape).toBeCloseTo(1080 / 1920, 1);
  await page.getByRole('radio', { name: 'Custom' }).click();
  await page.getByLabel('Width').fill('1200');
  await page.getByLabel('Height').fill('630');
  await expect.poll(shape).toBeCloseTo(1200 / 630, 1);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PNG' }).click();
  const picture = await saved;
  expect(picture.suggestedFilename()).toBe('grooming-offences-recorded-in-wales-more-than-doubled-1200x630.png');
  const bytes = await readFile(await picture.path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1260]);

  const zip = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Pack of all charts' }).click();
  const names = Object.keys(unzipSync(new Uint8Array(await readFile(await (await zip).path()))));
  expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(15);
  await expect(page.getByText('3 charts in the pack')).toBeVisible();
});

test('the screen is accessible in both themes, with its dialog open too', async ({ desk }) => {
  await desk.openExample();
  await desk.go('Charts');
  await expect(desk.page.getByRole('img', { name: /Column chart/ })).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.getByRole('button', { name: 'New chart' }).click();
  await expectAccessible(desk.page);
});
