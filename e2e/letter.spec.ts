/** The letter as its author meets it: typed, bound, refused, taken back, pasted into, exported. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type Desk } from './desk.ts';

interface Block {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
}

async function blocksOf(desk: Desk, briefing: string): Promise<readonly Block[]> {
  const letter = (await desk.recordsOf(briefing)).find(({ kind }) => kind === 'letter');
  return (letter?.['blocks'] ?? []) as readonly Block[];
}

/** Puts the caret behind some words of the letter. */
async function caretBehind(page: Page, words: string): Promise<void> {
  await expect(page.locator('.desk .ProseMirror')).toContainText(words.trim());
  await page.evaluate((wanted) => {
    const text = document.querySelector<HTMLElement>('.desk .ProseMirror');
    if (text === null) throw new Error('There is no letter.');
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      text.focus();
      getSelection()?.collapse(node, at + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in the letter.`);
  }, words);
  // The editor hears of the caret a moment later.
  await page.waitForTimeout(60);
}

test.beforeEach(async ({ desk }) => {
  await desk.page.setViewportSize({ width: 1440, height: 900 });
});

test('what is typed is in the record, and undo takes it back', async ({ desk }) => {
  const uid = await desk.openExample();
  const { page } = desk;
  await expect(page.getByRole('textbox', { name: 'Text of the letter' })).toContainText('We are');
  const before = (await blocksOf(desk, uid))[0]?.text ?? '';
  await caretBehind(page, 'We are ');
  await page.keyboard.type('together ');
  await expect.poll(async () => (await blocksOf(desk, uid))[0]?.text).toContain('We are together :count[');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await blocksOf(desk, uid))[0]?.text).toBe(before);
});

test('a figure is edited in place: what no longer holds is underlined, and its card offers what does', async ({
  desk,
}) => {
  const uid = await desk.openExample();
  const { page } = desk;
  await caretBehind(page, '2,19');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('8');
  await expect.poll(async () => (await blocksOf(desk, uid))[2]?.text).toContain(':figure[2,184]{of=wales-total}');
  await expect(page.locator('.desk .finding.wrong')).toHaveText('2,184');
  await page.keyboard.press('Alt+Enter');
  const card = page.getByRole('dialog', { name: 'Figure 2,184' });
  await expect(card).toContainText('964 + 535 + 503 + 192 = 2,194');
  await card.getByRole('button', { name: 'Change wording' }).click();
  await card.getByLabel('Your own wording').fill('exactly half');
  await expect(card.getByText('is worded as a fraction')).toBeVisible();
  await card.getByRole('button', { name: 'Use “2,194”' }).click();
  await expect.poll(async () => (await blocksOf(desk, uid))[2]?.text).toContain(':figure[2,194]{of=wales-total}');
});

test('a phrase of the drawer lands at the caret with its source', async ({ desk }) => {
  const uid = await desk.openExample();
  const { page } = desk;
  await caretBehind(page, 'in 2023/24, or ');
  await page
    .getByRole('complementary', { name: 'Evidence' })
    .getByRole('button', { name: 'nearly 2,200', exact: true })
    .click();
  await expect
    .poll(async () => (await blocksOf(desk, uid))[2]?.text)
    .toContain('or :figure[nearly 2,200]{of=wales-total} :figure[about six a day]');
});

test('pasted HTML brings words: no script, no picture, no other protocol, no bound number', async ({ desk }) => {
  const uid = await desk.openExample();
  const { page } = desk;
  await caretBehind(page, 'public spaces online.');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<p onclick="window.hit=1"> Paste<script>window.hit=1</script><img src="https://x.example/a.png" onerror="window.hit=1"> <b>bold</b> <a href="javascript:window.hit=1">run</a> 2,194 offences</p>',
    );
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.desk .ProseMirror')?.dispatchEvent(event);
  });
  await expect.poll(async () => (await blocksOf(desk, uid))[0]?.text).toContain('**bold** run 2,194 offences');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(page.locator('.desk .ProseMirror script, .desk .ProseMirror img[src^="http"]')).toHaveCount(0);
});

test('a block moves by keys, and the caret with it', async ({ desk }) => {
  const uid = await desk.openExample();
  const { page } = desk;
  await caretBehind(page, 'We are ');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.type('now ');
  await expect.poll(async () => (await blocksOf(desk, uid))[1]?.text).toContain('We are now :count[');
});

test('the insert menu opens with / and inserts by keys', async ({ desk }) => {
  const uid = await desk.openExample();
  const { page } = desk;
  await caretBehind(page, 'public spaces online.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/chart');
  await expect(page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Insert a chart' });
  await dialog.locator('.choice').first().click();
  await expect.poll(async () => (await blocksOf(desk, uid))[1]?.type).toBe('chart');
});

test('the letter is exported as a Word file that says what the screen says', async ({ desk }) => {
  await desk.openExample();
  const { page } = desk;
  await page.getByRole('button', { name: 'Export to Word' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export to Word' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const parts = unzipSync(await readFile(await file.path()));
  const document = new TextDecoder().decode(parts['word/document.xml']);
  const words = document.replace(/<[^>]+>/g, '');
  for (const phrase of ['2,194', 'about six a day', 'We ask you to:']) expect(words).toContain(phrase);
});

test('the letter is accessible, with its card and its dialogs', async ({ desk }) => {
  await desk.openExample();
  const { page } = desk;
  await expect(page.locator('.desk .figure').first()).toBeVisible();
  await expectAccessible(page);
  await caretBehind(page, '2,19');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog', { name: 'Figure 2,194' })).toBeVisible();
  await expectAccessible(page);
});
