/** Windows of the fake: they hold what they were made with, what they were sent, and the handlers that guard them. */
import { EventEmitter } from 'node:events';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** Told to by `electron` when contents are made, as Electron's own app is. */
export const made = new EventEmitter();

export class FakeContents
  extends EventEmitter
  implements Pick<Electron.WebContents, 'send' | 'setWindowOpenHandler' | 'reload'>
{
  readonly sent: { channel: string; given: unknown[] }[] = [];
  openHandler: OpenHandler | undefined;
  mainFrame = { url: '', parent: null };

  send(channel: string, ...given: unknown[]): void {
    // What crosses to a page is copied, as Electron does: functions and proxies do not survive it.
    this.sent.push({ channel, given: structuredClone(given) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  reload(): void {
    this.emit('reloaded');
  }
}

type UsedOfWindow =
  | 'loadURL'
  | 'show'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isFocused'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'setBackgroundColor'
  | 'setTitleBarOverlay';

export class FakeWindow extends EventEmitter implements Pick<Electron.BrowserWindow, UsedOfWindow> {
  static readonly all: FakeWindow[] = [];
  static getAllWindows(): FakeWindow[] {
    return [...FakeWindow.all];
  }
  static fromWebContents(contents: unknown): FakeWindow | null {
    return FakeWindow.all.find(({ webContents }) => webContents === contents) ?? null;
  }

  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents();
  readonly overlays: Electron.TitleBarOverlayOptions[] = [];
  #focused = true;
  #gone = false;
  #minimised = false;
  #maximised = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
    made.emit('contents', this.webContents);
  }

  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    return Promise.resolve();
  }
  show(): void {
    this.emit('show');
  }
  focus(): void {
    this.#focused = true;
  }
  isFocused(): boolean {
    return this.#focused;
  }
  minimise(): void {
    this.#minimised = true;
    this.#focused = false;
  }
  isMinimized(): boolean {
    return this.#minimised;
  }
  restore(): void {
    this.#minimised = false;
  }
  maximize(): void {
    this.#maximised = true;
  }
  isMaximized(): boolean {
    return this.#maximised;
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 40, y: 40, width: 1000, height: 700 };
  }
  setBackgroundColor(): void {
    this.emit('coloured');
  }
  setTitleBarOverlay(options: Electron.TitleBarOverlayOptions): void {
    this.overlays.push(options);
  }
  isDestroyed(): boolean {
    return this.#gone;
  }
  close(): void {
    this.emit('close');
    this.destroy();
  }
  destroy(): void {
    this.#gone = true;
    FakeWindow.all.splice(FakeWindow.all.indexOf(this), 1);
    this.emit('closed');
  }
}
