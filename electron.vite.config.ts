// The build: the command line and the shells (main), the bridge of the Electron window (preload), the screens (renderer).
// What is pure JavaScript is bundled, because one file loads faster than a hundred: a letter from a new process takes half the time.
// Native modules stay outside and are found in node_modules. A dynamic import becomes a chunk of its own, loaded when needed.
import { join, resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { noteShippedPackages } from './tools/shipped-packages.ts';

/** The program that is started: it turns on Node's compile cache, which saves about 25 ms of a cold start, before loading the rest. */
const START = `import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
enableCompileCache?.(join(import.meta.dirname, '..', '.compile-cache'));
await import('./cli.js');
`;

const startFile: Plugin = {
  name: 'briefing-start-file',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'briefing.js', source: START });
  },
};

/** Another folder than `out`, so that two builds do not meet. */
const out = resolve(process.env['BRIEFING_OUT'] ?? 'out');
const shipped = (part: string): Plugin => noteShippedPackages(part, join(out, 'packages'));

export default defineConfig({
  main: {
    plugins: [startFile, shipped('main')],
    // Its Node build declares `require` for itself, and so does electron-vite in every chunk that asks for it: together they
    // do not parse. The browser build lacks only the threads that we do not use.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: 'node22',
      outDir: join(out, 'main'),
      externalizeDeps: false,
      sourcemap: false,
      // A run that has just started may still load the chunks of the build before; tools/set-up.mjs removes old ones.
      emptyOutDir: false,
      rolldownOptions: {
        // Workers are programs of their own and keep their names at the top of out/main, where their starters look for them.
        input: {
          index: 'src/main/index.ts',
          cli: 'src/cli/index.ts',
          web: 'src/main/web/index.ts',
          'import-worker': 'src/main/importers/import-worker.ts',
          'import-session-worker': 'src/main/importers/import-session-worker.ts',
        },
        external: ['better-sqlite3', '@napi-rs/canvas'],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [shipped('preload')],
    build: {
      outDir: join(out, 'preload'),
      externalizeDeps: false,
      sourcemap: false,
      // A sandboxed window loads one CommonJS file and nothing beside it.
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [vue(), shipped('renderer')],
    resolve: {
      alias: [
        // Its build for browsers reads entities with the help of the page, which the worker of the checks has not.
        {
          find: 'decode-named-character-reference',
          replacement: resolve('node_modules', 'decode-named-character-reference', 'index.js'),
        },
        // Its package names only a program for Node; the screens want the two files of the dictionary.
        { find: /^dictionary-en-gb\//, replacement: `${resolve('node_modules', 'dictionary-en-gb')}/` },
      ],
    },
    // The strict policy of the page forbids eval, which the message compiler of a development build would use.
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
    worker: { format: 'es', plugins: () => [shipped('workers')] },
    build: {
      target: 'chrome140',
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      sourcemap: false,
      modulePreload: { polyfill: false },
      // An asset in the page as a data address would need a wider policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
