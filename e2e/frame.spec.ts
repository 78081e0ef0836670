/** The frame around every screen: palette and keys, undo, theme, messages that stay, regions, and a window at 200% zoom. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './desk.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' });
const rail = (page: Page) => page.getByRole('navigation', { name: 'Sections' });

test('the palette finds figures and commands, runs them, and gives the focus back', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  const opener = page.getByRole('button', { name: 'Search or run a command' });
  await opener.focus();
  await page.keyboard.press('Control+k');
  const asked = palette(page).getByRole('combobox');
  await expect(asked).toBeFocused();
  await asked.fill('2194');
  await expect(palette(page).getByRole('option', { selected: true })).toContainText('2,194');
  await expectAccessible(page, { within: '.palette' });

  await asked.fill('no such thing');
  await expect(palette(page).getByText('Nothing here is called “no such thing”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  await page.keyboard.press('Control+k');
  await asked.fill('go to people');
  await page.keyboard.press('Enter');
  await expect(rail(page).getByRole('button', { name: 'People' })).toHaveAttribute('aria-current', 'page');
});

test('the palette puts a figure at the caret of the letter, with its source, and the toast takes it back', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.openExample();
  const paragraph = page.getByText('We are').first();
  await paragraph.click();
  await page.keyboard.press('End');
  const traced = page.getByRole('button', { name: /figures traced/ });
  await expect(traced).not.toHaveText(/^0 /);
  const before = await traced.textContent();

  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').fill('2194');
  await expect(palette(page).getByRole('option', { selected: true })).toContainText('Insert');
  await page.keyboard.press('Enter');
  const toast = page.getByRole('status').filter({ hasText: 'is in the letter, with its source.' });
  await expect(toast).toBeVisible();
  await expect(traced).not.toHaveText(before ?? '');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(traced).toHaveText(before ?? '');
});

test('the regions of the window are reached one after the other', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  const checks = rail(page).getByRole('button', { name: /^Checks/ });
  await checks.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Checks' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').fill('next region');
  await page.keyboard.press('Enter');
  const inMain = () => page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
  await expect.poll(inMain).toBe(true);
});

test('a command that cannot be used now says why', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').fill('redo');
  const redo = palette(page).getByRole('option', { name: /^Redo/ });
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  await expect(redo).toContainText('There is nothing to redo.');
});

test('a rename is saved, taken back and made again by its keys', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  await page.getByRole('button', { name: 'Example letter' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByLabel('Title').fill('Letter on image crimes in Wales');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Letter on image crimes in Wales · Briefing Desk');
  await expect(page.getByRole('status').getByText('Saved on this computer')).toBeVisible();
  await page.getByRole('button', { name: 'Letter on image crimes in Wales' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page).toHaveTitle('Example letter · Briefing Desk');
  await page.keyboard.press('Control+y');
  await expect(page).toHaveTitle('Letter on image crimes in Wales · Briefing Desk');
});

test('the theme is kept', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Theme: Light' }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Theme: Dark' })).toBeVisible();
});

test('keys that a browser tab or assistive technology owns are left to it', async ({ desk }) => {
  test.skip(desk.shell.name !== 'web', 'a window of the app owns all its keys');
  const { page } = desk;
  await desk.openExample();
  await page.evaluate(() => {
    const taken: string[] = [];
    window.addEventListener('keydown', (event) => event.defaultPrevented && taken.push(event.key));
    Object.assign(window, { taken });
  });
  for (const key of ['F6', 'F7', 'Control+2']) await page.keyboard.press(key);
  expect(await page.evaluate(() => (window as unknown as { taken: string[] }).taken)).toEqual([]);
  await expect(rail(page).getByRole('button', { name: /^Letter/ })).toHaveAttribute('aria-current', 'page');
});

test('a desk that goes away is told of, and the window goes on when it is back', async ({ desk }) => {
  test.skip(desk.shell.name !== 'web', 'the Electron shell cannot go away without its window');
  const { page } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  desk.complaints.allowAway();
  await desk.kill();
  await expect(page.getByText('The desk does not answer.')).toBeVisible();
  await desk.restart();
  await expect(page.getByText('The desk does not answer.')).toBeHidden();
});

test('the first key goes to the content, and nothing scrolls sideways at 200% zoom', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  await expect(page.getByRole('status').getByText('Saved on this computer')).toBeVisible();
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  await page.keyboard.press('Tab');
  await expect(page.getByText('Skip to content')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.setViewportSize({ width: 720, height: 450 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  await expect(page.getByRole('button', { name: 'Search or run a command' })).toBeVisible();
});

test('help says what runs on this computer, and lists the keys', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Help and you' }).click();
  await page.getByRole('menuitem', { name: 'About Briefing Desk' }).click();
  await expect(page.getByText('None. The app makes no request to the internet, ever.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await expect(
    page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Ctrl K', { exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a change that the disk refuses is told of at once, and the message goes when it is kept', async ({ desk }) => {
  test.skip(desk.shell.name !== 'web', 'the answer is made up on its way, which only the browser shell lets us do');
  const { page } = desk;
  await desk.openExample();
  const message = 'The disk is full.';
  const remedy = 'Free some space or save a copy elsewhere.';
  const failure = { ok: false, code: 'no-space', message, details: [{ code: 'no-space', message, remedy }] };
  await page.route('**/call/briefing.edit', (route) => route.fulfill({ json: failure }));

  await page.getByRole('button', { name: 'Example letter' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByLabel('Title').fill('A title that is not lost');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`Not saved. ${message} ${remedy}`);
  await expect(page).toHaveTitle('A title that is not lost · Briefing Desk');
  await expectAccessible(page, { within: '.stack' });

  await page.unroute('**/call/briefing.edit');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden();
  await expect(page.getByText('Saved on this computer')).toBeVisible();
});

test('a dark window opens dark', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await desk.call('desk.saveSettings', { theme: 'dark' });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Theme: Dark' })).toBeVisible();
  // What the first script does, long before the desk answers.
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('dark');
});
