// Unit tests: they stand beside the code they test. Processes rather than threads, because the native modules
// (better-sqlite3, @napi-rs/canvas) are loaded once a process.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As in the build: the two files of the dictionary, which its package does not name.
  resolve: {
    alias: [
      { find: /^dictionary-en-gb\//, replacement: `${join(import.meta.dirname, 'node_modules', 'dictionary-en-gb')}/` },
    ],
  },
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['e2e/**', '**/node_modules/**', 'out/**'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A test that passes only sometimes, or only alone, is a failing test.
    retry: 0,
    // A golden file that is missing fails its test instead of being written; npm run test:unit -- -u writes it.
    update: 'none',
    sequence: { hooks: 'list' },
  },
});
