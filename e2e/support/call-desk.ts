/** Makes a call of the contract from inside a page, the way its own bridge does. */
import type { Page } from '@playwright/test';

/** What it uses of a page; the benchmarks, which know no page, use it too. */
interface PageGlobals {
  readonly briefingDesk?: { call(id: string, name: string, request: unknown): Promise<unknown> };
  readonly document: { querySelector(selector: string): { readonly content: string } | null };
  readonly sessionStorage: { getItem(name: string): string | null };
}

/** @returns the value of the answer; throws on a failure, which a spec does not expect here. */
export async function callDesk(page: Page, name: string, request: object): Promise<unknown> {
  const answer = await page.evaluate(
    async ({ name, request }) => {
      const { briefingDesk, document, sessionStorage } = globalThis as unknown as PageGlobals;
      if (briefingDesk !== undefined) return briefingDesk.call(crypto.randomUUID(), name, request);
      const key = document.querySelector('meta[name="desk-key"]')?.content ?? '';
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
