/** Takes a picture of every screen with the example open: both themes, a large and a small window, into docs/screens. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../desk.ts';
import { everyScreen, settle } from '../support/every-screen.ts';
import { root } from '../support/places.ts';
import { shrinkPicture } from './shrink-picture.ts';

const folder = join(root, 'docs', 'screens');
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];

for (const size of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${String(size.width)} × ${String(size.height)}, ${colorScheme}`, async ({ desk }) => {
      const { page } = desk;
      const take = async (name: string): Promise<void> => {
        const file = `${name}-${colorScheme}-${String(size.width)}.png`;
        await writeFile(join(folder, file), await shrinkPicture(await still(page)));
      };
      await mkdir(folder, { recursive: true });
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await take('start');
      await desk.openExample();
      for (const { name, show, leave } of everyScreen) {
        await show(page);
        await settle(page);
        await take(name);
        await leave?.(page);
      }
    });
  }
}

function still(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
