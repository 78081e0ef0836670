// `npm run screens`: pictures of every screen for docs/screens, through the browser shell.
import { defineConfig } from '@playwright/test';
import type { DeskOptions } from '../support/options.ts';
import specs from '../../playwright.config.ts';

export default defineConfig<object, DeskOptions>({
  ...specs,
  testDir: '.',
  testMatch: 'take-screens.ts',
  outputDir: '../../out/e2e-screens',
  reporter: 'list',
  timeout: 300_000,
  projects: [{ name: 'screens', use: { shell: 'web' } }],
});
