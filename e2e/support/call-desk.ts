/** Makes a call of the contract from inside a page, the way its own bridge does. */
import type { Page } from '@playwright/test';

interface PageBridge {
  readonly briefingDesk?: { call(id: string, name: string, request: unknown): Promise<unknown> };
}

/** @returns the value of the answer; throws on a failure, which a spec does not expect here. */
export async function callDesk(page: Page, name: string, request: object): Promise<unknown> {
  const answer = await page.evaluate(
    async ({ name, request }) => {
      const { briefingDesk } = window as unknown as PageBridge;
      if (briefingDesk !== undefined) return briefingDesk.call(crypto.randomUUID(), name, request);
      const key = document.querySelector<HTMLMetaElement>('meta[name="desk-key"]')?.content ?? '';
      const own = sessionStorage.getItem('window') ?? '';
      const headers = { 'x-briefing-key': key };
      const joined = await fetch(`/join?key=${own}`, { method: 'POST', body: '', headers });
      const { window: named } = (await joined.json()) as { window: string };
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        body: JSON.stringify(request),
        headers: { ...headers, 'x-briefing-window': named, 'content-type': 'application/json' },
      });
      return (await response.json()) as unknown;
    },
    { name, request },
  );
  const { ok, value, message } = answer as { ok: boolean; value?: unknown; message?: string };
  if (!ok) throw new Error(`${name}: ${message ?? ''}`);
  return value;
}
