/**
 * A stand-in for `electron`, typed against Electron's own types: what the shell uses of it and no more. It does nothing by
 * itself; it keeps what the shell asked for, so that a test can look at it and play the system's part.
 */
import { EventEmitter } from 'node:events';
import { FakeWindow, made } from './fake-windows.ts';

type UsedOfApp =
  | 'setName'
  | 'setPath'
  | 'getPath'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'addRecentDocument';

/** In the order in which they were asked for; `ready` among them. */
export const asked: string[] = [];

class FakeApp extends EventEmitter implements Pick<Electron.App, UsedOfApp> {
  readonly isPackaged = true;
  readonly switches: Record<string, string> = {};
  readonly recent: string[] = [];
  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'> = {
    appendSwitch: (name, value = '') => {
      asked.push('switch');
      this.switches[name] = value;
    },
  };
  /** False plays a second start. */
  first = true;
  ended: number | undefined;
  #ready = Promise.withResolvers<undefined>();

  becomeReady(): void {
    asked.push('ready');
    this.#ready.resolve(undefined);
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  setName(): void {
    asked.push('name');
  }
  setPath(name: string): void {
    asked.push(`path ${name}`);
  }
  getPath(): string {
    return '/home/person/Documents';
  }
  setAppUserModelId(): void {
    asked.push('id');
  }
  requestSingleInstanceLock(): boolean {
    asked.push('lock');
    return this.first;
  }
  enableSandbox(): void {
    asked.push('sandbox');
  }
  quit(): void {
    this.emit('will-quit');
    this.ended = 0;
  }
  exit(code = 0): void {
    this.ended = code;
  }
  addRecentDocument(path: string): void {
    this.recent.push(path);
  }
}

export const app = new FakeApp();
made.on('contents', (contents) => app.emit('web-contents-created', {}, contents));

export const privileged: Electron.CustomScheme[] = [];
export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => {
    asked.push('schemes');
    privileged.push(...schemes);
  },
};

type PageHandler = (request: Request) => Response | Promise<Response>;
type UsedOfSession =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled';

class FakeSession extends EventEmitter implements Pick<Electron.Session, UsedOfSession> {
  readonly pages = new Map<string, PageHandler>();
  readonly protocol = { handle: (scheme: string, handler: PageHandler) => void this.pages.set(scheme, handler) };
  beforeRequest:
    ((details: { url: string }, answer: (response: Electron.CallbackResponse) => void) => void) | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: FakeSession['beforeRequest']) => {
      this.beforeRequest = listener;
    },
  };
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null;
  device: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null;
  displayMedia: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] = null;
  spelling = true;

  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: FakeSession['device']): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: FakeSession['displayMedia']): void {
    this.displayMedia = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spelling = enable;
  }
}
export const session = { defaultSession: new FakeSession() };

type Handler = (event: unknown, ...given: unknown[]) => unknown;
export const handlers = new Map<string, Handler>();
class FakeIpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`${channel} is handled twice.`);
    handlers.set(channel, handler);
  }
}
export const ipcMain = new FakeIpcMain();

/** What the person at the dialogs answers next. */
export const answers = {
  message: [] as number[],
  open: undefined as string | undefined,
  save: undefined as string | undefined,
};
export const shown: { dialog: string; options: object }[] = [];
export const dialog: Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBoxSync'> & Record<string, unknown> = {
  showMessageBox: (_window: unknown, options: Electron.MessageBoxOptions) => {
    shown.push({ dialog: 'message', options });
    return Promise.resolve({ response: answers.message.shift() ?? options.cancelId ?? 0, checkboxChecked: false });
  },
  showMessageBoxSync: (_window: unknown, options?: Electron.MessageBoxSyncOptions) => {
    shown.push({ dialog: 'message', options: options ?? {} });
    return answers.message.shift() ?? options?.cancelId ?? 0;
  },
  showOpenDialog: (_window: unknown, options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> => {
    shown.push({ dialog: 'open', options });
    return Promise.resolve({ canceled: answers.open === undefined, filePaths: [answers.open ?? ''] });
  },
  showSaveDialog: (_window: unknown, options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> => {
    shown.push({ dialog: 'save', options });
    return Promise.resolve({ canceled: answers.save === undefined, filePath: answers.save ?? '' });
  },
  showErrorBox: (title, content) => void shown.push({ dialog: 'error', options: { title, content } }),
};

type Template = Electron.MenuItemConstructorOptions[];
export const menus: Template[] = [];
export const Menu = {
  buildFromTemplate: (template: Template) => template,
  setApplicationMenu: (template: Template) => void menus.push(template),
};

class FakeTheme extends EventEmitter implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  #source: Electron.NativeTheme['themeSource'] = 'system';
  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }
  set themeSource(source) {
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}
export const nativeTheme = new FakeTheme();

export const opened: string[] = [];
export const shell: Pick<Electron.Shell, 'openExternal'> = {
  openExternal: (url) => {
    opened.push(url);
    return Promise.resolve();
  },
};

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }] };
export { FakeWindow as BrowserWindow };

/** The page's side: a preload that is loaded finds these, and its calls arrive at main from the first window. */
export const exposed: Record<string, unknown> = {};
export const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld: (name, api) => {
    exposed[name] = api;
  },
};
export const heard = new EventEmitter();
export const ipcRenderer = {
  invoke: async (channel: string, ...given: unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`Nobody answers ${channel}.`);
    return structuredClone(await handler(eventOf(), ...structuredClone<unknown[]>(given)));
  },
  send: (channel: string, ...given: unknown[]) => ipcMain.emit(channel, eventOf(), ...given),
  on: (channel: string, listener: (event: unknown, ...given: unknown[]) => void) => heard.on(channel, listener),
};
/** A file that was dropped has a path; one that a page made has none. */
export const webUtils = { getPathForFile: (file: { path?: string }) => file.path ?? '' };

export function eventOf(window = FakeWindow.all[0]): object {
  return { sender: window?.webContents, senderFrame: window?.webContents.mainFrame };
}
