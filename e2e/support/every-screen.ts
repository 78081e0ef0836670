/** Every screen of the app with the example open, by name: how it is reached, and when it is all there. */
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

export interface ScreenOfApp {
  /** As its picture is called. */
  readonly name: string;
  /** Shows it, from any other. */
  readonly show: (page: Page) => Promise<void>;
  /** Puts the page back as it was, where leaving the section does not. */
  readonly leave?: (page: Page) => Promise<void>;
}

const go = async (page: Page, section: string): Promise<void> => {
  const rail = page.getByRole('navigation', { name: 'Sections' });
  await rail.getByRole('button', { name: new RegExp(`^${section}`) }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
};
const letter = (page: Page) => page.getByRole('textbox', { name: 'Text of the letter' });
const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');

export const everyScreen: readonly ScreenOfApp[] = [
  { name: 'letter', show: showLetter },
  {
    name: 'letter-figure',
    show: async (page) => {
      await showLetter(page);
      await letter(page).getByText('about six a day').hover();
      await expect(page.getByRole('dialog', { name: /^Figure/ })).toBeVisible();
    },
    leave: (page) => page.mouse.move(4, 4),
  },
  {
    name: 'letter-insert',
    show: async (page) => {
      await showLetter(page);
      await letter(page).getByRole('heading').first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(' /');
      await expect(page.getByRole('listbox').or(page.getByRole('menu')).first()).toBeVisible();
    },
    leave: async (page) => {
      await escape(page);
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
    },
  },
  {
    name: 'letter-export',
    show: async (page) => {
      await showLetter(page);
      await page.getByRole('button', { name: 'Export to Word' }).click();
      await expect(page.getByRole('dialog').getByText(/traced to their sources/)).toBeVisible();
    },
    leave: escape,
  },
  { name: 'evidence', show: (page) => showTable(page, /^Child sexual abuse image offences recorded by police, Welsh/) },
  {
    name: 'evidence-builder',
    show: async (page) => {
      await showTable(page, /^Child sexual abuse image offences recorded by police, Welsh/);
      await page.getByRole('gridcell', { name: '964' }).click();
      await page.getByRole('gridcell', { name: '192' }).click({ modifiers: ['Shift'] });
      await expect(page.getByText('964 + 535 + 503 + 192').last()).toBeVisible();
    },
  },
  {
    name: 'evidence-figures',
    show: async (page) => {
      await go(page, 'Evidence');
      await openEntry(page, 'Tables and sources', /^Figures( \d|$)/);
      await expect(page.getByText('2,194').first()).toBeVisible();
    },
  },
  {
    name: 'evidence-requests',
    show: async (page) => {
      await go(page, 'Evidence');
      await openEntry(page, 'Tables and sources', /^Request ledger/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('equest');
    },
  },
  {
    name: 'charts',
    show: async (page) => {
      await go(page, 'Charts');
      await openEntry(page, 'Choose a chart', /^South Wales Police recorded/);
      await expect(page.getByRole('region', { name: 'Preview' }).getByRole('img')).toBeVisible();
    },
  },
  { name: 'quotes', show: (page) => showSection(page, 'Quotes', 'Harm to a child does not stop') },
  { name: 'people', show: (page) => showSection(page, 'People', 'Home Secretary') },
  { name: 'checks', show: (page) => showSection(page, 'Checks', 'Audit a text') },
  {
    name: 'checks-audit',
    show: async (page) => {
      await go(page, 'Checks');
      const text =
        'Police in Wales recorded 2,194 offences in 2023/24, over six a day. Exactly half of all were on Snapchat.';
      const field = page.getByRole('textbox', { name: 'Text to audit' });
      await field.fill(text);
      // What is typed is marked when the field is left.
      await field.blur();
      const audit = page.getByRole('complementary', { name: 'Audit a text' });
      await expect(audit.getByRole('listitem').first()).toBeVisible();
    },
  },
  { name: 'share', show: (page) => showPart(page, 'Send') },
  { name: 'share-review', show: (page) => showPart(page, 'Review changes') },
  { name: 'share-sign-off', show: (page) => showPart(page, 'Sign-off') },
  { name: 'share-word', show: (page) => showPart(page, 'From Word') },
  { name: 'share-history', show: (page) => showPart(page, 'History') },
  {
    name: 'palette',
    show: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('2194');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    leave: escape,
  },
];

async function showLetter(page: Page): Promise<void> {
  await go(page, 'Letter');
  await expect(letter(page)).toBeVisible();
  // The plan has come from the checks: notes are numbered and figures traced.
  await expect(page.getByRole('button', { name: /^1\d figures traced/ })).toBeVisible({ timeout: 20_000 });
}

/** Opens an entry of the list beside a screen, which is a menu where the window is narrow. */
async function openEntry(page: Page, list: string, name: RegExp): Promise<void> {
  const menu = page.getByRole('main').getByRole('button', { name: list, exact: true });
  const entry = page.getByRole('main').getByRole('button', { name });
  await expect(menu.or(entry).first()).toBeVisible();
  if (await menu.isVisible()) {
    await menu.click();
    await page.getByRole('menuitem', { name }).click();
  } else await entry.first().click();
}

async function showTable(page: Page, name: RegExp): Promise<void> {
  await go(page, 'Evidence');
  await openEntry(page, 'Tables and sources', name);
  await expect(page.getByText('South Wales').first()).toBeVisible();
}

async function showSection(page: Page, section: string, text: string): Promise<void> {
  await go(page, section);
  await expect(page.getByText(text).first()).toBeVisible();
}

async function showPart(page: Page, tab: string): Promise<void> {
  await go(page, 'Share');
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
}

/** Nothing on the page moves or waits any more. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.getByRole('main').getByRole('status', { name: 'Loading' })).toHaveCount(0);
  await page.waitForTimeout(300);
}
