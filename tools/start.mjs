// `npm start`: the app in a window of Electron where its runtime is there, else in a browser that is installed; `npm run serve`: without a window.
import { runHere } from './child.mjs';
import { fetchElectron, fetchOnce, findElectron } from './electron.mjs';
import { ROOT, inRoot, userFolder } from './paths.mjs';
import { say } from './say.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

const WEB = inRoot('out', 'main', 'web.js');
/** Electron that ends with a failure this soon did not start: a Linux without its sandbox, a missing library. */
const SOON_MS = 4_000;

/** @param {Runtime} runtime @param {string[]} args files to open @returns {Promise<number>} */
export async function startApp(runtime, args) {
  if (hasNoDisplay()) {
    say('There is no display here, so no window can open. Open this address in a browser on this computer:');
    return serve(runtime, args);
  }
  const why = await fetchOnce(runtime);
  const program = findElectron();
  if (program !== undefined && isRoot()) {
    say('Opening in the browser: Electron does not run as root.');
    return web(runtime, args);
  }
  if (program !== undefined) {
    const started = performance.now();
    const { ELECTRON_RUN_AS_NODE: _node, ...env } = runtime.env;
    const code = await runHere(program, [ROOT, ...args], { env, cwd: userFolder() });
    if (code === 0 || performance.now() - started > SOON_MS) return code;
  }
  say(
    `Opening in the browser: Electron’s runtime is not here (${why ?? 'it did not start'}); npm run fetch-electron tries again.`,
  );
  return web(runtime, args);
}

/** @param {Runtime} runtime @param {string[]} args @returns {Promise<number>} */
export function serve(runtime, args) {
  return web(runtime, ['--headless', ...args]);
}

/** @param {Runtime} runtime @returns {Promise<number>} */
export async function tryFetching(runtime) {
  const why = findElectron() === undefined ? await fetchElectron(runtime) : undefined;
  say(
    why === undefined
      ? 'Electron is here: npm start opens the app in it.'
      : `Electron could not be fetched: ${why}. npm start opens the app in the browser.`,
  );
  return why === undefined ? 0 : 1;
}

/** @param {Runtime} runtime @param {string[]} args */
function web(runtime, args) {
  return runHere(runtime.node, [WEB, ...args], { env: runtime.env, cwd: userFolder() });
}

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

function hasNoDisplay() {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  return process.platform === 'linux' && DISPLAY === '' && WAYLAND_DISPLAY === '';
}
