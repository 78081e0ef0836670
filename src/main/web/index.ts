/**
 * The browser shell: the same services and the same pages as the Electron shell, on 127.0.0.1, in a browser that is installed.
 * A second start opens another window of the desk that is open.
 */
import { join } from 'node:path';
import { localTime, openApp, placeOfLibrary } from '../services/app/index.ts';
import { readArguments } from './arguments.ts';
import { askRunning } from './ask-running.ts';
import { openKeys } from './keys.ts';
import { listenOn } from './listen.ts';
import { openBrowser } from './open-browser.ts';
import { createWebServer } from './server.ts';
import { Windows } from './windows.ts';

/** After the last window has closed; a reload comes back within it. */
const grace = 5_000;

async function start(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  const library = placeOfLibrary(process.env, process.platform);
  const keys = openKeys(library);
  const running = await askRunning(keys);
  if (running !== undefined) return show(running, options.headless, library);

  const windows = new Windows();
  const opened = openApp({ library, now: localTime, tell: (event, window) => windows.tell(event, window) });
  if (!opened.ok) {
    for (const { message, remedy } of opened.problems) process.stderr.write(`${message} ${remedy}\n`);
    return 2;
  }
  const app = opened.value;
  const root = options.renderer ?? join(import.meta.dirname, '..', 'renderer');
  const server = createWebServer({ app, keys, windows, root });
  const port = await listenOn(server, options.port ?? keys.port);
  keys.keepPort(port);
  const stopped = new Promise<void>((resolve) => {
    const stop = (): void => resolve();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    if (options.endAfter !== undefined) setTimeout(stop, options.endAfter * 1000).unref();
    if (!options.headless) endWithLastWindow(windows, stop);
  });
  const code = show(`http://127.0.0.1:${String(port)}/?token=${keys.makeToken()}`, options.headless, library);
  if (code === 0) await stopped;
  windows.close();
  server.close();
  server.closeAllConnections();
  app.close();
  return code;
}

/** The address goes to standard output; a window opens unless it is to be headless. */
function show(address: string, headless: boolean, library: string): number {
  if (headless) {
    process.stdout.write(`${address}\n`);
    return 0;
  }
  const say = (why: string): void => {
    process.stderr.write(`${why} Open this address in a browser on this computer:\n`);
    process.stdout.write(`${address}\n`);
  };
  const profile = join(library, '..', 'browser');
  const found = openBrowser(address, profile, () => say('The browser that is installed could not open a window.'));
  if (!found) say('No Chromium, Chrome or Edge was found.');
  return 0;
}

function endWithLastWindow(windows: Windows, stop: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  windows.onCount = (count) => {
    clearTimeout(waiting);
    if (count === 0) waiting = setTimeout(stop, grace);
  };
}

process.exitCode = await start();
