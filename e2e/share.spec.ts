/** Sharing over files: what leaves, a locked file, a review, and five partners who sign one version. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './desk.ts';
import { callDesk } from './support/call-desk.ts';
import { Complaints } from './support/complaints.ts';
import type { Shell } from './support/shell.ts';
import { openWebShell } from './support/web-shell.ts';

interface SomeRecord {
  readonly uid: string;
  readonly kind: string;
  readonly id: string;
}

/** A partner's own computer: a desk with a library of its own. */
class Partner {
  readonly organisation: string;
  readonly shell: Shell;
  uid = '';

  constructor(organisation: string, shell: Shell) {
    this.organisation = organisation;
    this.shell = shell;
  }

  get page(): Page {
    return this.shell.page;
  }

  call(name: string, request: object = {}): Promise<unknown> {
    return callDesk(this.page, name, request);
  }
}

async function tab(page: Page, name: RegExp): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Share/ })
    .click();
  await page.getByRole('tab', { name }).click();
}

/** Saves what a button offers, under a name in the spec's folder. */
async function save(page: Page, button: string, file: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  await (await download).saveAs(file);
  return file;
}

async function choose(page: Page, button: string | RegExp, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).first().click();
  await (await chooser).setFiles(file);
}

/** Without the lock, which has a test of its own: five of them would only be slow. */
async function sendCopy(page: Page, file: string): Promise<string> {
  await tab(page, /^Send/);
  await page.getByLabel('Lock the file with a passphrase').uncheck();
  return save(page, 'Save the file', file);
}

async function recordsAt(page: Page, briefing: string): Promise<readonly SomeRecord[]> {
  const opened = (await callDesk(page, 'briefing.open', { briefing })) as { records: readonly SomeRecord[] };
  return opened.records;
}

async function set(page: Page, briefing: string, uid: string, path: string[], value: string): Promise<void> {
  const patches = [{ op: 'set', uid, path, value }];
  await callDesk(page, 'briefing.edit', { briefing, edit: randomUUID(), patches });
}

function only<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('It is not there.');
  return found;
}

const letterIn = (records: readonly SomeRecord[]): SomeRecord => only(records.find(({ kind }) => kind === 'letter'));

test('a copy says what leaves, is locked with six words, and comes back for review', async ({ desk }) => {
  // A key is slow on purpose, and three are made.
  test.setTimeout(180_000);
  const { page } = desk;
  const briefing = await desk.openExample();
  await tab(page, /^Send/);
  const list = page.getByRole('complementary', { name: 'What goes in' });
  await expect(list.getByText('Letters', { exact: true })).toBeVisible();
  await page.getByText('Evidence only', { exact: true }).click();
  await expect(
    list.getByRole('region', { name: 'What stays here' }).getByText('Letters', { exact: true }),
  ).toBeVisible();
  await page.getByText('Full briefing').click();
  const words = await page.getByRole('textbox', { name: 'Passphrase' }).inputValue();
  expect(words.split(' ')).toHaveLength(6);
  await expect(page.getByText('Strong')).toBeVisible();
  await expectAccessible(page);

  const file = await save(page, 'Save the file', join(desk.folder, 'locked.briefing'));
  const once = page.getByRole('dialog', { name: 'The passphrase of this file' });
  await expect(once.getByText(words)).toBeVisible();
  await once.getByRole('button', { name: 'I have it' }).click();
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).not.toHaveValue(words);

  const letter = letterIn(await recordsAt(page, briefing));
  await set(page, briefing, letter.uid, ['subject'], 'A subject of after');
  await choose(page, 'Open a partner’s file', file);
  await expect(page.getByRole('heading', { name: 'locked.briefing is locked' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Passphrase' });
  await field.fill(words.replace(/^\w/, (first) => (first === 'q' ? 'qq' : `${first}q`)));
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(/is not in the word list of Briefing Desk/)).toBeVisible({ timeout: 60_000 });
  await field.fill(words);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('This file holds nothing that is not here already.')).toBeVisible({ timeout: 60_000 });
  expect(letterIn(await recordsAt(page, briefing))).toMatchObject({ subject: 'A subject of after' });
});

test('a public copy waits until nothing wrong or misleading is open', async ({ desk }) => {
  const { page } = desk;
  const briefing = await desk.openExample();
  const letter = letterIn(await recordsAt(page, briefing)) as SomeRecord & { blocks: { id: string; type: string }[] };
  const block = only(letter.blocks.find(({ type }) => type === 'paragraph'));
  const text = 'That is :figure[more than nine a day]{of=wales-per-day} in Wales.';
  await desk.call('briefing.edit', {
    ...{ briefing, edit: randomUUID() },
    patches: [{ op: 'replace-block', letter: letter.uid, block: { ...block, text } }],
  });
  await page.reload();
  await tab(page, /^Send/);
  await page.getByText('Public', { exact: true }).click();
  const button = page.getByRole('button', { name: 'Save public file' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('region', { name: 'Before you send' }).getByRole('button', { name: 'Show' }).first().click();
  await page.getByRole('button', { name: 'Use “about six a day”' }).click();
  await tab(page, /^Send/);
  await page.getByText('Public', { exact: true }).click();
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await save(page, 'Save public file', join(desk.folder, 'public.briefing'));
});

test('five partners: one letter goes round over files, is reviewed, frozen and signed', async ({
  desk,
  openBrowser,
}) => {
  test.setTimeout(240_000);
  const lead = desk.page;
  const briefing = await desk.openExample();
  const place = (name: string): string => join(desk.folder, name);
  const sent = await sendCopy(lead, place('sent.briefing'));
  const names = ['Partner charity B', 'Partner charity C', 'Partner charity D', 'Partner charity E'];
  const browser = await openBrowser();
  const complaints = new Complaints();
  const partners: Partner[] = [];
  try {
    for (const [at, organisation] of names.entries()) {
      // A folder each: settings and files in hand lie beside a library.
      const own = place(`partner-${String(at)}`);
      await mkdir(own);
      const shell = await openWebShell(browser, join(own, 'library.sqlite'), complaints);
      const partner = new Partner(organisation, shell);
      partners.push(partner);
      await partner.call('desk.saveYou', { name: `Director of ${organisation}`, role: 'Director', organisation });
      await partner.page.reload();
      await choose(partner.page, /^Open a partner’s file/, sent);
      await expect(partner.page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    }
    const [b, c, d, e] = partners as [Partner, Partner, Partner, Partner];
    const records = await recordsAt(lead, briefing);
    const letter = letterIn(records);
    const figure = only(records.find(({ kind }) => kind === 'figure'));

    // Each changes something; B and E change the same.
    await set(b.page, briefing, letter.uid, ['subject'], 'The subject of B');
    await set(c.page, briefing, figure.uid, ['note'], 'Second check by C');
    await set(d.page, briefing, letter.uid, ['reference'], 'D/2025/1');
    await set(e.page, briefing, letter.uid, ['subject'], 'The subject of E');
    const back = await Promise.all(
      partners.map((partner, at) => sendCopy(partner.page, place(`back-${String(at)}.briefing`))),
    );

    await tab(lead, /^Review/);
    for (const file of back.slice(0, 3)) {
      await choose(lead, 'Open a partner’s file', file);
      await expect(lead.getByRole('heading', { name: /sent back a copy$/ })).toBeVisible();
      await expect(lead.getByText('None has to be decided.')).toBeVisible();
      await lead.getByRole('button', { name: 'Finish review' }).click();
      await expect(lead.getByText('No partner file open.')).toBeVisible();
    }
    await choose(lead, 'Open a partner’s file', only(back[3]));
    const card = lead.getByRole('article', { name: /subject, Both changed$/ });
    await expect(card.getByText('Partner charity E', { exact: false })).toBeVisible();
    const finish = lead.getByRole('button', { name: 'Finish review' });
    await expect(finish).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(lead);
    await lead.keyboard.press('2');
    await expect(card.getByText('Their version replaces yours.')).toBeVisible();
    await finish.click();
    await expect(lead.getByText('No partner file open.')).toBeVisible();
    const merged = await recordsAt(lead, briefing);
    expect(letterIn(merged)).toMatchObject({ subject: 'The subject of E', reference: 'D/2025/1' });
    expect(merged.find(({ uid }) => uid === figure.uid)).toMatchObject({ note: 'Second check by C' });

    // One step: undo brings the subject of B back, redo the other.
    await lead.keyboard.press('Control+z');
    await expect
      .poll(async () => letterIn(await recordsAt(lead, briefing)))
      .toMatchObject({ subject: 'The subject of B' });
    await lead.keyboard.press('Control+y');
    await expect
      .poll(async () => letterIn(await recordsAt(lead, briefing)))
      .toMatchObject({ subject: 'The subject of E' });

    // Frozen, sent again, signed by all four.
    await tab(lead, /^Sign-off/);
    await lead.getByRole('button', { name: 'Freeze this version' }).click();
    const version = await lead
      .getByRole('heading', { name: /signed version/ })
      .locator('code')
      .innerText();
    const final = await sendCopy(lead, place('final.briefing'));
    for (const [at, partner] of partners.entries()) {
      const { page } = partner;
      await tab(page, /^Review/);
      await choose(page, 'Open a partner’s file', final);
      await page.getByRole('button', { name: 'Finish review' }).click();
      await expect(page.getByText('No partner file open.')).toBeVisible();
      await tab(page, /^Sign-off/);
      await expect(page.getByRole('heading', { name: new RegExp(version) })).toBeVisible();
      await page.getByRole('button', { name: 'Sign this letter' }).click();
      const reply = await save(page, 'Save the reply', place(`reply-${String(at)}.json`));
      await tab(lead, /^Sign-off/);
      await choose(lead, 'Take in replies', reply);
      await expect(lead.getByRole('row', { name: new RegExp(`${partner.organisation}.*Signed`) })).toBeVisible();
    }
    await expect(
      lead.getByRole('heading', { name: new RegExp(`^4 of \\d+ organisations signed version ${version}`) }),
    ).toBeVisible();
    await expectAccessible(lead);
    expect(
      (letterIn(await recordsAt(lead, briefing)) as unknown as { signatories: unknown[] }).signatories,
    ).toHaveLength(4);

    // A word changes: all four signatures are kept, and shown as earlier, with what changed.
    await set(lead, briefing, letter.uid, ['subject'], 'A last-minute subject');
    await expect(lead.getByText(/^The letter was changed since it was frozen: .*subject/)).toBeVisible();
    await expect(lead.getByText('Signed an earlier version')).toHaveCount(4);
    await lead.getByRole('button', { name: 'Show what changed' }).first().click();
    await expect(lead.getByRole('dialog').locator('ins', { hasText: 'last-minute' })).toBeVisible();
    expect(complaints.list).toEqual([]);
  } finally {
    for (const { shell } of partners) await shell.close();
  }
});
