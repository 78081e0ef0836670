/** axe finds nothing on any screen, in either theme (WCAG 2.2 AA and its good practice). */
import { expect, expectAccessible, test } from './desk.ts';
import { everyScreen, settle } from './support/every-screen.ts';

// axe takes seconds for a screen on a busy machine, and each is looked at twice.
test.describe.configure({ timeout: 240_000 });

const sections = [...new Set(everyScreen.map(({ name }) => name.split('-')[0] ?? ''))];

for (const section of sections) {
  test(`the screens of ${section} have no breach of accessibility`, async ({ desk }) => {
    const { page } = desk;
    await desk.openExample();
    for (const { name, show, leave } of everyScreen) {
      if (name.split('-')[0] !== section) continue;
      await test.step(name, async () => {
        await show(page);
        await settle(page);
        await expectAccessible(page);
        await leave?.(page);
      });
    }
  });
}

test('what is shown in a small window and at 200% zoom has none either', async ({ desk }) => {
  const { page } = desk;
  await desk.openExample();
  for (const viewport of [
    { width: 1024, height: 700 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(viewport);
    for (const section of ['Letter', 'Evidence', 'Charts', 'Quotes', 'People', 'Checks', 'Share']) {
      await desk.go(section);
      await settle(page);
      await expectAccessible(page);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, `${section} scrolls sideways at ${String(viewport.width)}`).toBeLessThanOrEqual(0);
    }
  }
});
