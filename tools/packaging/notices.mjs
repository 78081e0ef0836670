// The notices of what ships: every npm package in the build with its licence text, the fonts, the icons, the dictionary and Electron. And
// the same as a CycloneDX bill of materials. Both are made from the lists that the build leaves in out/packages, and kept in the
// repository, so that a change of what ships is seen. `npm run notices` writes them; a test compares.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';

/** @typedef {{name: string, version: string}} Named */
/** @typedef {Named & {licence: string, texts: string[], parts: string[]}} Shipped */

/** Not in the build's lists: native packages stay outside the bundle, and Electron is around it. */
const BESIDE = [
  { name: 'better-sqlite3', part: 'main' },
  { name: '@napi-rs/canvas', part: 'main' },
  { name: 'electron', part: 'shell' },
];

/** Resources that are no packages. */
const RESOURCES = [
  {
    name: 'Source Sans 3 and Source Serif 4 (fonts of letters and charts)',
    licence: 'OFL-1.1',
    file: ['resources', 'fonts', 'source-sans-3-LICENSE.txt'],
  },
];

/** Packages whose text of the licence is not in the package. */
const SPDX_ONLY =
  'The package carries no text of its licence; it is the standard text of that name at https://spdx.org/licenses/.';

/** @param {string} [out] the build @returns {Shipped[]} by name */
export function listShipped(out = inRoot('out')) {
  /** @type {Map<string, Shipped>} */
  const found = new Map();
  const add = (/** @type {Named} */ { name, version }, /** @type {string} */ part) => {
    const key = `${name}@${version}`;
    const known = found.get(key) ?? { name, version, ...readLicence({ name, version }), parts: [] };
    found.set(key, { ...known, parts: [...new Set([...known.parts, part])].sort() });
  };
  for (const file of readdirSync(join(out, 'packages')).sort()) {
    for (const named of readJson(join(out, 'packages', file))) add(named, file.replace('.json', ''));
  }
  for (const { name, part } of BESIDE)
    add({ name, version: readJson(join(folderOf(name), 'package.json')).version }, part);
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'),
  );
}

/** @param {Shipped[]} shipped @returns {string} */
export function writeNotices(shipped) {
  const head = [
    'Briefing Desk contains the work of others. Each is listed with its licence; the texts follow, each once.',
    '',
    ...shipped.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}`),
    ...RESOURCES.map(({ name, licence }) => `- ${name}: ${licence}`),
    '- Chromium, Node.js and FFmpeg inside Electron: see LICENSES.chromium.html beside the app.',
    '',
  ];
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { name, version, texts: own } of shipped) {
    for (const text of own.length === 0 ? [SPDX_ONLY] : own)
      texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  for (const { name, file } of RESOURCES) texts.set(tidy(readFileSync(inRoot(...file), 'utf8')), [name]);
  const bodies = [...texts].map(
    ([text, names]) => `${'='.repeat(80)}\n${names.join(', ')}\n${'='.repeat(80)}\n\n${text}\n`,
  );
  return `${head.join('\n')}\n${bodies.join('\n')}`;
}

/** @param {Shipped[]} shipped @returns {string} CycloneDX 1.6; without a time and a serial number, so that the same build gives the same file */
export function writeBill(shipped) {
  const { name, version } = readJson(inRoot('package.json'));
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: { component: { type: 'application', name, version, 'bom-ref': `${name}@${version}` } },
      components: shipped.map((one) => ({
        type: 'library',
        'bom-ref': `${one.name}@${one.version}`,
        ...splitName(one.name),
        version: one.version,
        scope: 'required',
        licenses: [namedLicence(one.licence)],
        purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
        properties: [{ name: 'briefing-desk:part', value: one.parts.join(', ') }],
      })),
    },
    null,
    2,
  )}\n`;
}

/** @param {string} licence @returns {{license: {id: string} | {name: string}} | {expression: string}} */
function namedLicence(licence) {
  // "BSD" alone is no name of SPDX.
  if (/BSD(?!-)/.test(licence)) return { license: { name: licence } };
  return / (AND|OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } };
}

/** @param {string} name @returns {{group?: string, name: string}} */
function splitName(name) {
  const [group, rest] = name.split('/');
  return rest === undefined || group === undefined ? { name } : { group, name: rest };
}

/** @param {Named} named @returns {{licence: string, texts: string[]}} */
function readLicence({ name, version }) {
  const folder = folderOf(name, version);
  const { license, licenses } = readJson(join(folder, 'package.json'));
  const licence = license?.type ?? license ?? licenses?.[0]?.type;
  if (typeof licence !== 'string')
    throw new Error(`${name} ${version} names no licence: look what it is before it ships.`);
  const files = readdirSync(folder).filter(
    (file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|ts|json|html)$/.test(file),
  );
  return {
    licence: licence.replace(/^\((.*)\)$/, '$1'),
    texts: files.sort().map((file) => tidy(readFileSync(join(folder, file), 'utf8'))),
  };
}

/** @param {string} text */
const tidy = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** Two versions of one package may be installed, one of them inside another. @param {string} name @param {string} [version] @returns {string} */
function folderOf(name, version) {
  const top = inRoot('node_modules', ...name.split('/'));
  const is = (/** @type {string} */ folder) =>
    existsSync(join(folder, 'package.json')) &&
    (version === undefined || readJson(join(folder, 'package.json')).version === version);
  if (is(top)) return top;
  const lock = readJson(inRoot('package-lock.json')).packages;
  const path = Object.keys(lock).find((key) => key.endsWith(`node_modules/${name}`) && lock[key].version === version);
  if (path !== undefined && is(inRoot(...path.split('/')))) return inRoot(...path.split('/'));
  throw new Error(`${name} ${version ?? ''} ships but is not installed.`);
}

/** @param {string} path @returns {any} */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (process.argv[1] === import.meta.filename) {
  const shipped = listShipped(process.env['BRIEFING_OUT']);
  writeFileSync(inRoot('NOTICE.txt'), writeNotices(shipped));
  writeFileSync(inRoot('sbom.cdx.json'), writeBill(shipped));
  console.log(`NOTICE.txt and sbom.cdx.json: ${String(shipped.length)} packages`);
}
