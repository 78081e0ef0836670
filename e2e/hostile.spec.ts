/** What others send does nothing: scripts, remote pictures and links in pasted HTML and in the texts of a briefing. */
import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './desk.ts';

const attack = '<img src="http://127.0.0.1:9/pixel.png" onerror="window.hit=1"><script>window.hit=1</script>';
const sections = ['Letter', 'Evidence', 'Charts', 'Quotes', 'People', 'Checks', 'Share'];

/** Every request that leaves the app's own address, from now on. */
function watchRequests(desk: Desk): string[] {
  const outside: string[] = [];
  desk.page.on('request', (request) => {
    const url = request.url();
    const inside = [desk.shell.origin ?? 'app://desk', 'blob:', 'data:'].some((start) => url.startsWith(start));
    if (!inside) outside.push(url);
  });
  return outside;
}

const wasHit = (page: Page): Promise<unknown> => page.evaluate(() => (window as { hit?: unknown }).hit);

test('pasted HTML leaves its words and nothing else', async ({ desk }) => {
  const { page } = desk;
  const uid = await desk.openExample();
  const outside = watchRequests(desk);
  const letter = page.getByRole('textbox', { name: 'Text of the letter' });
  await letter.getByText('We believe that neither step needs a new Act').click();
  await page.keyboard.press('End');
  await letter.evaluate((editor, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'pasted words');
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, `<p onclick="window.hit=1">pasted words ${attack}<a href="javascript:window.hit=1">a link</a><iframe src="http://127.0.0.1:9/"></iframe><style>@import "http://127.0.0.1:9/a.css";</style></p>`);
  await expect(letter).toContainText('pasted words');
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.waitForTimeout(500);
  expect(
    await letter
      .locator('img:not(.ProseMirror-separator), script, iframe, style, [onclick], [href^="javascript"]')
      .count(),
  ).toBe(0);
  expect(await wasHit(page)).toBeUndefined();
  expect(outside).toEqual([]);
  const saved = JSON.stringify((await desk.recordsOf(uid)).filter(({ kind }) => kind === 'letter'));
  expect(saved).toContain('pasted words');
  expect(saved).not.toMatch(/javascript:|<script|onerror|pixel\.png/);
});

test('texts of a briefing that hold markup are shown as the text that they are, on every screen', async ({ desk }) => {
  const { page } = desk;
  const uid = await desk.openExample();
  const fields: Record<string, string> = {
    briefing: 'title',
    source: 'title',
    table: 'title',
    figure: 'label',
    quote: 'words',
    person: 'name',
    organisation: 'name',
    office: 'title',
  };
  const patches = (await desk.recordsOf(uid)).flatMap((record) => {
    const field = fields[String(record['kind'])];
    const text = field === undefined ? undefined : record[field];
    if (field === undefined || typeof text !== 'string') return [];
    return [{ op: 'set', uid: record['uid'], path: [field], value: `${text} ${attack}` }];
  });
  expect(patches.length).toBeGreaterThan(30);
  await desk.call('briefing.edit', { briefing: uid, edit: crypto.randomUUID(), patches });
  const outside = watchRequests(desk);
  await page.reload();
  await expect(page.getByRole('button', { name: /onerror/ }).first()).toBeVisible();
  for (const section of sections) {
    await desk.go(section);
    await expect(page.getByRole('main').getByText('onerror').first()).toBeAttached();
    await page.waitForTimeout(400);
  }
  expect(await page.locator('img[src*="127.0.0.1:9"], [onerror], main script').count()).toBe(0);
  expect(await wasHit(page)).toBeUndefined();
  expect(outside).toEqual([]);
});

test('a link in a letter that is not plain https goes nowhere', async ({ desk }) => {
  const { page } = desk;
  const uid = await desk.openExample();
  const letter = (await desk.recordsOf(uid)).find(({ kind }) => kind === 'letter');
  const blocks = letter?.['blocks'] as { type: string; id: string }[];
  const [first] = blocks.filter(({ type }) => type === 'paragraph');
  const text = 'See [the report](javascript:window.hit=1), [a file](file:///etc/passwd) and [data](data:text/html,x).';
  const patches = [{ op: 'replace-block', letter: letter?.['uid'], block: { ...first, text } }];
  await desk.call('briefing.edit', { briefing: uid, edit: crypto.randomUUID(), patches });
  const outside = watchRequests(desk);
  await page.reload();
  const shown = page.getByRole('textbox', { name: 'Text of the letter' });
  await expect(shown).toContainText('the report');
  await shown.getByText('the report').click();
  await page.waitForTimeout(300);
  expect(await page.locator('a[href^="javascript"], a[href^="file"], a[href^="data"]').count()).toBe(0);
  expect(await wasHit(page)).toBeUndefined();
  expect(outside).toEqual([]);
});
