/** Checks: a finding with its sum, its suggestion used, a reason given; and any text audited beside it. */
import { randomUUID } from 'node:crypto';
import { expect, expectAccessible, test, type Desk } from './desk.ts';

interface Block {
  readonly id: string;
  readonly type: string;
}
interface LetterRecord {
  readonly uid: string;
  readonly kind: string;
  readonly blocks: readonly Block[];
}

/** Puts two sentences into the example's letter: one false, one that leaves out its base. */
async function spoil(desk: Desk): Promise<void> {
  const briefing = await desk.openExample();
  const records = (await desk.recordsOf(briefing)) as unknown as readonly LetterRecord[];
  const letter = records.find(({ kind }) => kind === 'letter')!;
  const after = letter.blocks.filter(({ type }) => type === 'paragraph')[1]!.id;
  const put = (id: string, text: string) => ({
    ...{ op: 'put-block', letter: letter.uid, after },
    block: { id, type: 'paragraph', text },
  });
  await desk.call('briefing.edit', {
    ...{ briefing, edit: randomUUID() },
    patches: [
      put('b-false1', 'That is :figure[more than nine a day]{of=wales-per-day} in Wales.'),
      put('b-base1', 'Of all the offences, :figure[49.7%]{of=snapchat-share} took place on Snapchat.'),
    ],
  });
  await desk.page.reload();
  await desk.go('Checks');
}

test('what is wrong shows its sum and is put right with one button, which can be undone', async ({ desk }) => {
  const { page } = desk;
  await spoil(desk);
  const wrong = page.getByRole('article', { name: /^Wrong: It is 5\.99 a day/ });
  await expect(wrong.getByText('2,194 ÷ 366 days = 5.99 a day')).toBeVisible();
  await expect(wrong.locator('mark')).toHaveText('more than nine a day');
  await expect(wrong.getByText(/^Letter, paragraph \d/)).toBeVisible();
  await expectAccessible(page);

  await wrong.getByRole('button', { name: 'Use “about six a day”' }).click();
  await expect(wrong).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(wrong).toBeVisible();

  // By keyboard: F8 to it, Ctrl . to use what it offers.
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+.');
  await expect(wrong).toHaveCount(0);
});

test('what is misleading is accepted with a reason of ten characters, by name, and taken back', async ({ desk }) => {
  const { page } = desk;
  await spoil(desk);
  const found = page.getByRole('article', { name: /^Misleading: “49\.7%” is a share/ });
  await found.getByRole('button', { name: 'Accept with a reason' }).click();
  const reason = found.getByLabel('Why is this wording right?');
  await expect(reason).toBeFocused();
  await reason.fill('Too short');
  await expect(found.getByRole('button', { name: 'Accept', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await reason.fill('The sentence before it gives the base.');
  await found.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(found).toHaveCount(0);

  await page.getByRole('radio', { name: /^Accepted/ }).click();
  await expect(page.getByText('The sentence before it gives the base.')).toBeVisible();
  await expect(page.getByText(/^Policy officer, \d+ \w+ \d{4}$/).first()).toBeVisible();
  await page
    .getByRole('article')
    .filter({ hasText: 'The sentence before it' })
    .getByRole('button', { name: 'Take back' })
    .click();
  await page.getByRole('radio', { name: /^Open/ }).click();
  await expect(found).toBeVisible();
});

test('a text is audited as it is pasted, marks and list lead to each other, and nothing of it is kept', async ({
  desk,
}) => {
  const { page } = desk;
  const briefing = await desk.openExample();
  await desk.go('Checks');
  await expect(
    page
      .getByText('Nothing to fix.')
      .or(page.getByRole('heading', { name: /^Style/ }))
      .first(),
  ).toBeVisible();
  const before = await desk.recordsOf(briefing);
  const text = [
    'Police in Wales recorded 2,194 image offences in 2023/24. One in five young people have been affected.',
    'Reports rose from 30 to 67, nearly doubling in a year.',
    '“Children deserve better,” said Jane Example, chief executive of Example Charity.',
  ].join(' ');
  const box = page.getByLabel('Text to audit');
  await box.evaluate((field, words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

  const marked = page.getByRole('region', { name: 'Text to audit' });
  await expect(marked.getByRole('button', { name: 'nearly doubling: wrong' })).toBeVisible({ timeout: 3_000 });
  await expect(marked.getByRole('button', { name: '2,194: true' })).toBeVisible();
  await expect(page.getByText('67 ÷ 30 = 2.23 times').first()).toBeVisible();
  await expectAccessible(page);

  await marked.getByRole('button', { name: 'One in five: with no source' }).click();
  const item = page.getByRole('region', { name: 'Numbers' }).getByRole('listitem').filter({ hasText: 'One in five' });
  await expect(item).toBeFocused();
  expect(await desk.recordsOf(briefing)).toEqual(before);

  // Two clicks make it a figure; two more keep the quotation.
  await item.getByRole('button', { name: 'Make a figure' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save figure' }).click();
  await expect(item.getByText('Made')).toBeVisible();
  const quotes = page.getByRole('region', { name: 'Quotations' });
  await quotes.getByRole('button', { name: 'Keep as a quote' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save quote' }).click();
  await expect(quotes.getByText('Made')).toBeVisible();
  await expect.poll(async () => (await desk.recordsOf(briefing)).length).toBe(before.length + 3);
  const kept = (await desk.recordsOf(briefing)).find(({ asPublished }) => asPublished === 'One in five');
  expect(kept).toMatchObject({ kind: 'figure', type: 'reported', value: '20', measure: 'share' });

  await page.getByRole('button', { name: 'Clear' }).click();
  await page.reload();
  await desk.go('Checks');
  await expect(page.getByLabel('Text to audit')).toHaveValue('');
});
