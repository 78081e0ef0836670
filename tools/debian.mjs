// The programs outside npm that tests use: LibreOffice and Poppler to render letters, Chromium for the screens, python-docx as a second
// reader of Word files. On Debian as root they are installed; elsewhere they are named, and the tests that need them skip themselves.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { elapsed, say } from './say.mjs';

const PACKAGES = [
  'libreoffice-writer',
  'libreoffice-calc',
  'poppler-utils',
  'fonts-liberation',
  'chromium',
  'python3-docx',
];
// eslint-disable-next-line no-template-curly-in-string -- the placeholders are dpkg's
const FORMAT = '${Package} ${db:Status-Status}\\n';
const PROGRAMS = { soffice: 'LibreOffice', pdftoppm: 'Poppler', chromium: 'Chromium' };

/** @returns {Promise<boolean | undefined>} whether what was missing got installed; undefined when there was nothing to install */
export async function installForTests() {
  if (!isDebian()) {
    const missing = missingPrograms();
    if (missing.length > 0)
      say(`Not found: ${missing.join(', ')}. Tests that need them are skipped; install them to run those too.`);
    return undefined;
  }
  const missing = await missingPackages();
  if (missing.length === 0) return undefined;
  const command = `apt-get install --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    say(`Not installed: ${missing.join(', ')}. Tests that need them are skipped. To run those too: sudo ${command}`);
    return undefined;
  }
  return install(missing, command);
}

/** @param {string[]} missing @param {string} command @returns {Promise<boolean>} */
async function install(missing, command) {
  const started = performance.now();
  say(`Installing what tests need from Debian: ${missing.join(', ')} (first run only, 1 to 3 min)...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const update = await runQuietly('apt-get', [...wait, 'update'], { env });
  const result = await runQuietly('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...missing], {
    env,
  });
  if (result.code === 0) {
    say(`  done in ${elapsed(started)}`);
    return true;
  }
  say(`  failed after ${elapsed(started)}\n  Why:  ${update.code === 0 ? '' : `${update.output}\n`}${result.output}`);
  say(`  Next: put right what apt-get names above, or run it by hand: ${command}`);
  return false;
}

/** @returns {Promise<string[]>} */
async function missingPackages() {
  const { output } = await runQuietly('dpkg-query', ['-W', '-f', FORMAT, ...PACKAGES]);
  const lines = output.split('\n');
  return PACKAGES.filter((name) => !lines.includes(`${name} installed`));
}

/** @returns {string[]} */
function missingPrograms() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const isThere = (/** @type {string} */ program) =>
    folders.some((folder) => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)));
  return Object.entries(PROGRAMS).flatMap(([program, name]) => (isThere(program) ? [] : [name]));
}

/** @returns {boolean} Debian itself: on its relatives the packages have other names */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
