// The rules of the house (DESIGN 2), checked on every file under src/: which room may import which, which packages a room may use, how
// files are named, how long they may grow, and that the core has no clock and no chance. Each rule is also tried on a made-up breach.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A file under src/, its path from the checkout with forward slashes. */
interface HouseFile {
  path: string;
  text: string;
}

interface Room {
  /** Rooms it may import from, itself included. */
  rooms: readonly string[];
  side: 'pure' | 'node' | 'browser' | 'shell';
}

const SIDE_ROOMS = ['library', 'importers', 'word', 'images', 'briefing-file'];
const SHELLS = ['electron', 'web', 'preload', 'cli'];

const ROOMS: Record<string, Room> = {
  core: { rooms: ['core'], side: 'pure' },
  contract: { rooms: ['contract', 'core'], side: 'pure' },
  files: { rooms: ['files', 'core'], side: 'node' },
  ...Object.fromEntries(SIDE_ROOMS.map((room) => [room, { rooms: [room, 'files', 'core'], side: 'node' as const }])),
  services: { rooms: ['services', 'contract', 'core', 'files', ...SIDE_ROOMS], side: 'node' },
  web: { rooms: ['web', 'services', 'contract', 'core'], side: 'node' },
  cli: { rooms: ['cli', 'services', 'contract', 'core'], side: 'node' },
  electron: { rooms: ['electron', 'services', 'contract', 'core'], side: 'shell' },
  preload: { rooms: ['preload', 'contract', 'core'], side: 'shell' },
  renderer: { rooms: ['renderer', 'contract', 'core'], side: 'browser' },
};

/** Small libraries without Node or DOM: all that core and contract may use. */
const PURE = [
  ...['zod', 'decimal.js', 'yaml', 'unified', 'remark-parse', 'remark-directive', 'mdast', 'unist', 'vfile'],
  ...['mdast-util-directive', 'mdast-util-to-string', 'mdast-util-from-markdown', '@noble/hashes', 'papaparse'],
];

/** Packages that belong to one room, so that the rest of the house does not depend on them; a scope stands for all of its packages. */
const KEPT_IN: Record<string, readonly string[]> = {
  electron: ['electron', 'preload'],
  'better-sqlite3': ['library'],
  'age-encryption': ['briefing-file'],
  '@scure/bip39': ['briefing-file'],
  docx: ['word'],
  '@napi-rs/canvas': ['images'],
  '@e965/xlsx': ['importers'],
  vue: ['renderer'],
  pinia: ['renderer'],
  'reka-ui': ['renderer'],
  '@tiptap': ['renderer'],
  '@lucide': ['renderer'],
  '@tanstack': ['renderer'],
  nspell: ['renderer'],
};

const MAX_LINES = 400;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^([A-Z][a-z0-9]*)+$/;

/** All breaches in these files, each as one line: where, what, and what to do instead. */
function checkHouse(files: readonly HouseFile[]): string[] {
  return [...files.flatMap(checkFile), ...checkReadmes(files)];
}

function checkFile(file: HouseFile): string[] {
  const breaches = checkName(file.path);
  if (!/\.(ts|vue)$/.test(file.path)) return breaches;
  breaches.push(...checkLength(file), ...checkImports(file));
  if (roomOf(file.path) === 'core' && !isTest(file.path)) breaches.push(...checkPurity(file));
  if (roomOf(file.path) === 'renderer' && !isTest(file.path)) breaches.push(...checkMarkup(file));
  return breaches;
}

/** The room of a file: the folder under src/, or under src/main/ the folder or shell there; none for a file straight in src/. */
function roomOf(path: string): string | undefined {
  const [, top = '', second = '', ...rest] = path.split('/');
  if (second === '') return undefined;
  if (top !== 'main') return top;
  if (rest.length > 0) return second;
  const shell = second.replace(/(\.test)?\.\w+$/, '');
  // Electron starts at src/main/index.ts, the door of src/main/electron/.
  return shell === 'index' ? 'electron' : shell;
}

/** Folders named testing hold helpers of tests, in src/ for all rooms or in a room for its own. */
const isHelper = (path: string): boolean => path.includes('/testing/');
const isTest = (path: string): boolean => path.endsWith('.test.ts') || isHelper(path);

function checkName(path: string): string[] {
  const names = path.split('/').slice(1);
  const file = names.pop() ?? '';
  const breaches = names
    .filter((name) => !KEBAB.test(name) && !/^__[a-z]+__$/.test(name))
    .map((name) => `${path}: the folder "${name}" is not in kebab-case; rename it (like-this).`);
  const [stem = '', ...dotted] = file.split('.');
  if (file.endsWith('.ts') && ![stem, ...dotted].every((part) => KEBAB.test(part))) {
    breaches.push(`${path}: TypeScript files are named in kebab-case; rename it (like-this.ts).`);
  }
  if (file.endsWith('.vue') && !(PASCAL.test(stem) && dotted.length === 1)) {
    breaches.push(`${path}: components are named in PascalCase; rename it (LikeThis.vue).`);
  }
  return breaches;
}

function checkLength({ path, text }: HouseFile): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines <= MAX_LINES) return [];
  return [`${path}: ${lines} lines, and no file has over ${MAX_LINES}; divide it by what its parts are for.`];
}

function checkImports(file: HouseFile): string[] {
  const script = file.path.endsWith('.vue') ? scriptOf(file.text) : file.text;
  const room = roomOf(file.path);
  if (room === undefined && !isTest(file.path)) {
    return [`${file.path}: only tests of the whole house stand straight in src/; put the file into a room.`];
  }
  if (room !== undefined && room !== 'testing' && !(room in ROOMS)) {
    return [
      `${file.path}: "${room}" is no room of the house; put the file into one, or add the room to DESIGN and here.`,
    ];
  }
  return ts.preProcessFile(script, true, false).importedFiles.flatMap(({ fileName, pos }) => {
    const wrong = fileName.startsWith('.') ? wrongFile(file.path, fileName) : wrongPackage(file.path, fileName);
    return wrong === undefined ? [] : [`${file.path}:${lineAt(script, pos)} imports ${fileName}: ${wrong}`];
  });
}

/** What is wrong with importing one of our own files. */
function wrongFile(path: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  if (!/\.\w+$/.test(target)) return 'relative imports carry their extension; write the .ts (or .vue, .json).';
  if (!target.startsWith('src/')) {
    return target.endsWith('.json')
      ? undefined
      : 'code lives in src/; move it there (only JSON may come from elsewhere).';
  }
  const from = roomOf(path);
  const to = roomOf(target);
  if (isHelper(target) && !isTest(path)) return 'only tests may use test helpers; move the code into a room.';
  if (from === undefined || to === undefined || from === to || to === 'testing') return undefined;
  if (SHELLS.includes(to)) return `nothing imports a shell; move what is needed from ${to} into main/services.`;
  const room = ROOMS[from];
  if (room === undefined || room.rooms.includes(to)) return undefined;
  // A test of the Node side may fetch its fixtures through any room; pure and browser rooms stay apart even there.
  if (isTest(path) && (room.side === 'node' || room.side === 'shell')) return undefined;
  return `${from} may import only ${room.rooms.join(', ')}; ${adviceFor(from)}`;
}

function adviceFor(room: string): string {
  if (room === 'core') return 'take the value as an argument, or move the rule itself into core.';
  if (room === 'contract') return 'describe the data by a schema here or in core.';
  if (room === 'renderer')
    return 'add a call to contract, fulfil it in main/services, and reach it through the bridge.';
  if (SIDE_ROOMS.includes(room))
    return 'let a service in main/services join the two rooms, or share a small helper in main/files.';
  return 'put a service in main/services in between.';
}

/** What is wrong with importing a package or a module of Node. */
function wrongPackage(path: string, specifier: string): string | undefined {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const room = roomOf(path);
  if (room === undefined || isTest(path)) return undefined;
  const side = ROOMS[room]?.side;
  const ofNode = specifier.startsWith('node:');
  if (side === 'pure' && !PURE.includes(name)) {
    return ofNode
      ? `${room} is free of Node; take the bytes or the value as an argument, and let src/main fetch it.`
      : `${room} uses small pure libraries only (${PURE.join(', ')}); do it in src/main, or add a pure library here.`;
  }
  if (side === 'browser' && ofNode)
    return 'the renderer has no Node; add a call to contract and reach it through the bridge.';
  const keepers = KEPT_IN[name] ?? KEPT_IN[name.split('/')[0] ?? ''];
  if (keepers !== undefined && !keepers.includes(room))
    return `${name} is used in ${keepers.join(' and ')} only; call a function there.`;
  return undefined;
}

/** Clock and chance in the core, found in the syntax and not in comments or texts. */
function checkPurity({ path, text }: HouseFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const breaches: string[] = [];
  const visit = (node: ts.Node): void => {
    const call = ts.isPropertyAccessExpression(node) ? node.getText(source) : '';
    const today =
      ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && (node.arguments ?? []).length === 0;
    if (today || call === 'Math.random' || call === 'Date.now') {
      const line = lineAt(text, node.getStart(source));
      breaches.push(
        `${path}:${line} ${today ? 'new Date()' : call}: the core has no clock and no chance; take the value as an argument.`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return breaches;
}

/** Ways to make markup out of text: what a partner sent would run with it. Colours come from the tokens, which both themes have. */
const MARKUP = /\bv-html\b|\b(?:inner|outer)HTML\s*=[^=]|\binsertAdjacentHTML\b|\bdocument\.write\b|\bsrcdoc\b/;
const COLOUR = /[:\s,(]#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?=[^{}]*;)/i;

function checkMarkup({ path, text }: HouseFile): string[] {
  return text.split('\n').flatMap((line, index) => {
    const at = `${path}:${index + 1}`;
    if (MARKUP.test(line)) return [`${at} makes markup out of text; show text as text, or build elements one by one.`];
    if (path.endsWith('.vue') && COLOUR.test(line))
      return [`${at} names a colour; use a token of ui/styles/tokens.css.`];
    return [];
  });
}

function checkReadmes(files: readonly HouseFile[]): string[] {
  const tops = new Set(
    files
      .map(({ path }) => path.split('/'))
      .filter((parts) => parts.length > 2)
      .map((parts) => parts[1]),
  );
  return [...tops]
    .filter((top) => !files.some(({ path }) => path === `src/${top}/README.md`))
    .map(
      (top) =>
        `src/${top}: has no README.md; say in a few lines its side, what it may import, and where to start reading.`,
    );
}

const scriptOf = (vue: string): string =>
  [...vue.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code).join('\n');

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

function readSources(): HouseFile[] {
  const root = join(import.meta.dirname, '..');
  return readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => existsSync(path)) // another process may be at work in the checkout
    .map((path) => ({
      path: path
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
      text: /\.(ts|vue)$/.test(path) ? readFileSync(path, 'utf8') : '',
    }));
}

describe('The house', () => {
  it('keeps its rules in every file', () => {
    const files = readSources();
    expect(files.length).toBeGreaterThan(1);
    expect(checkHouse(files)).toEqual([]);
  });
});

describe('The rules of the house', () => {
  const check = (path: string, text: string): string[] => checkFile({ path, text });

  it.each([
    ['src/core/figures/figure.ts', `import { x } from '../model/record.ts'; import { z } from 'zod';`],
    [
      'src/core/figures/figure.ts',
      `import { sha256 } from '@noble/hashes/sha2.js'; import type { Root } from 'mdast';`,
    ],
    ['src/core/figures/figure.test.ts', `import { readFileSync } from 'node:fs'; import { it } from 'vitest';`],
    ['src/contract/calls.ts', `import { x } from '../core/model/record.ts';`],
    ['src/main/word/write.ts', `import { x } from '../../core/letters/plan.ts'; import * as docx from 'docx/charts';`],
    ['src/main/word/write.ts', `import { x } from '../files/atomic.ts';`],
    ['src/main/word/testing/letters.ts', `import { x } from '../../library/open.ts'; import 'better-sqlite3';`],
    ['src/main/word/write.test.ts', `import { x } from '../services/open.ts';`],
    [
      'src/main/services/open.ts',
      `import { x } from '../library/open.ts'; import { y } from '../../contract/calls.ts';`,
    ],
    ['src/main/web.ts', `import { x } from './services/open.ts'; import http from 'node:http';`],
    ['src/main/index.ts', `import { app } from 'electron'; import { x } from './electron/x.ts';`],
    ['src/renderer/A.vue', `<script setup lang="ts">\nif (box.innerHTML === '') go('#place');\n</script>`],
    ['src/cli/index.ts', `import { x } from '../main/services/open.ts'; const y = await import('./check.ts');`],
    ['src/renderer/App.vue', `<script setup lang="ts">\nimport { x } from '../contract/calls.ts';\n</script>`],
    ['src/thread.test.ts', `import { x } from './cli/index.ts'; import { y } from './main/word/write.ts';`],
    ['src/core/areas/gazetteer.ts', `import data from '../../../resources/gazetteer.json' with { type: 'json' };`],
    ['src/core/periods/days.ts', `const a = new Date(0); // never Date.now() or new Date()\nconst b = 'Math.random';`],
  ])('lets %s be: %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it.each([
    ['core imports a room', 'src/core/a.ts', `import { x } from '../contract/calls.ts';`, 'core may import only core;'],
    [
      'core imports a type',
      'src/core/a.ts',
      `import type { X } from '../main/word/w.ts';`,
      'core may import only core;',
    ],
    ['core imports Node', 'src/core/a.ts', `import fs from 'node:fs';`, 'core is free of Node'],
    ['core imports Node, late', 'src/core/a.ts', `const fs = await import('node:fs');`, 'core is free of Node'],
    ['core uses a big library', 'src/core/a.ts', `export * from 'docx';`, 'small pure libraries only'],
    [
      'a test of core leaves core',
      'src/core/a.test.ts',
      `import { x } from '../main/word/w.ts';`,
      'core may import only core;',
    ],
    ['contract reaches a service', 'src/contract/a.ts', `import '../main/services/s.ts';`, 'contract may import only'],
    ['a side room its neighbour', 'src/main/word/a.ts', `import '../images/i.ts';`, 'main/services join the two'],
    ['a side room the contract', 'src/main/library/a.ts', `import '../../contract/c.ts';`, 'library may import only'],
    ['a side room a service', 'src/main/importers/a.ts', `import '../services/s.ts';`, 'importers may import only'],
    ['a service imports a shell', 'src/main/services/a.ts', `import '../web.ts';`, 'nothing imports a shell'],
    [
      'even a test imports a shell',
      'src/main/services/a.test.ts',
      `import '../../cli/c.ts';`,
      'nothing imports a shell',
    ],
    ['a shell passes the services', 'src/cli/a.ts', `import '../main/word/w.ts';`, 'put a service in main/services'],
    [
      'the renderer reaches main',
      'src/renderer/A.vue',
      `<script>import '../main/services/s.ts'</script>`,
      'through the bridge',
    ],
    ['the renderer uses Node', 'src/renderer/a.ts', `import 'node:path';`, 'the renderer has no Node'],
    [
      'Electron outside its shell',
      'src/main/services/a.ts',
      `import { app } from 'electron';`,
      'electron is used in electron',
    ],
    ['markup out of text', 'src/renderer/A.vue', `<template><p v-html="text" /></template>`, 'makes markup'],
    ['markup out of text, by hand', 'src/renderer/a.ts', `element.innerHTML = text;`, 'makes markup'],
    ['a colour of its own', 'src/renderer/A.vue', `<style scoped>\np { color: #12436d; }\n</style>`, 'names a colour'],
    ['the editor outside the screens', 'src/main/services/a.ts', `import '@tiptap/core';`, 'used in renderer only'],
    [
      'SQLite outside the library',
      'src/main/word/a.ts',
      `import Database from 'better-sqlite3';`,
      'used in library only',
    ],
    ['code imports test helpers', 'src/core/a.ts', `import '../testing/t.ts';`, 'only tests may use test helpers'],
    [
      'code imports its own test helpers',
      'src/core/a.ts',
      `import './testing/t.ts';`,
      'only tests may use test helpers',
    ],
    ['code from outside src', 'src/cli/a.ts', `import '../../tools/run.mjs';`, 'code lives in src/'],
    ['an import without extension', 'src/core/a.ts', `import './b';`, 'write the .ts'],
    ['a file stands in no room', 'src/helpers.ts', '', 'put the file into a room'],
    ['an unknown room', 'src/helpers/a.ts', '', 'no room of the house'],
    ['an unknown room of main', 'src/main/utils/a.ts', '', 'no room of the house'],
    ['chance in the core', 'src/core/a.ts', `const x = Math.random();`, 'no clock and no chance'],
    ['a clock in the core', 'src/core/a.ts', `const x = Date.now();`, 'no clock and no chance'],
    ['today in the core', 'src/core/a.ts', `const x = new Date();`, 'no clock and no chance'],
    ['a camelCase file', 'src/core/readCell.ts', '', 'named in kebab-case'],
    ['a kebab-case component', 'src/renderer/letter-view.vue', '', 'named in PascalCase'],
    ['a folder with a capital', 'src/core/Figures/a.ts', '', 'the folder "Figures"'],
    ['a file of 401 lines', 'src/core/a.ts', '\n'.repeat(401), 'divide it'],
  ])('refuses when %s', (_, path, text, message) => {
    const breaches = check(path, text);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(path);
    expect(breaches[0]).toContain(message);
  });

  it('names the line of an import', () => {
    expect(check('src/core/a.ts', `\n\nimport 'node:fs';`)[0]).toMatch(/^src\/core\/a\.ts:3 imports node:fs: /);
  });

  it('wants a README in every top folder', () => {
    const a = { path: 'src/core/a.ts', text: '' };
    expect(checkHouse([a])).toEqual([expect.stringContaining('src/core: has no README.md')]);
    expect(checkHouse([a, { path: 'src/core/README.md', text: '' }])).toEqual([]);
  });
});
