/** What a page complains of: console errors, errors that nobody caught, and breaches of the content policy. */
import type { BrowserContext, Page } from '@playwright/test';

const away =
  /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_CLOSED)/;

export class Complaints {
  readonly #found: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** Hears every page of a context, those that open later too. */
  async hear(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener(
        'securitypolicyviolation',
        ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
          const where = `${sourceFile}:${String(lineNumber)}`;
          console.error(`content policy: ${violatedDirective} stopped ${blockedURI} at ${where}`);
        },
      );
    });
    for (const page of context.pages()) this.#listen(page);
    context.on('page', (page) => this.#listen(page));
  }

  /** Complaints that a spec brings about on purpose. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** A server that is killed leaves requests unanswered. */
  allowAway(): void {
    this.allow(away);
  }

  get list(): readonly string[] {
    return this.#found.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }

  #listen(page: Page): void {
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url, lineNumber } = message.location();
      this.#found.push(`console: ${message.text()} (${url}:${String(lineNumber)})`);
    });
    page.on('pageerror', (error) => this.#found.push(`not caught: ${error.stack ?? error.message}`));
  }
}
