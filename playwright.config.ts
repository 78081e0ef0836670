// The app as its users meet it: every spec runs through the browser shell, and through Electron where its runtime is present.
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './e2e/support/browser.ts';
import type { DeskOptions } from './e2e/support/options.ts';

const browser = findBrowser();

export default defineConfig<object, DeskOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  fullyParallel: true,
  workers: 2,
  // A test that passes only sometimes is a failing test.
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'out/e2e-tests.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...browserArguments],
      ...(browser !== undefined && { executablePath: browser }),
    },
  },
  projects: [
    { name: 'browser', use: { shell: 'web' } },
    { name: 'electron', use: { shell: 'electron' } },
  ],
});
