/** The menus of the system: roles, and commands of the palette that are sent to the window in front. */
import { basename } from 'node:path';
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { appName, menuWords } from './words.ts';

export interface MenuActions {
  /** Sends the id of a command of the palette. */
  readonly command: (id: string) => void;
  readonly newWindow: () => void;
  /** Asks for a file. */
  readonly openFile: () => void;
  readonly openRecent: (path: string) => void;
}

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Paths, newest first. */
  readonly recent: readonly string[];
  /** With the tools of a developer. */
  readonly developer: boolean;
}

export function showMenu(options: MenuOptions, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(describeMenu(options, actions)));
}

export function describeMenu(options: MenuOptions, actions: MenuActions): MenuItemConstructorOptions[] {
  const mac = options.platform === 'darwin';
  /** The page hears its keys itself; on a Mac the menu hears them first, and is not told those that a field needs. */
  const command = (id: string, label: string, keys?: string, field = false): MenuItemConstructorOptions => ({
    id,
    label,
    ...(keys !== undefined && !(mac && field) && { accelerator: keys, registerAccelerator: false }),
    click: () => actions.command(id),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(mac ? [macMenu(command)] : []),
    {
      label: menuWords.file,
      submenu: [
        { id: 'new-window', label: menuWords.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: actions.newWindow },
        command('briefing.leave', menuWords.allBriefings),
        line,
        { id: 'open-file', label: menuWords.openFile, accelerator: 'CmdOrCtrl+O', click: actions.openFile },
        { label: menuWords.recent, submenu: recentFiles(options.recent, actions) },
        line,
        command('briefing.rename', menuWords.rename),
        command('letter.export', menuWords.exportLetter, 'CmdOrCtrl+E'),
        command('go.share', menuWords.share, 'CmdOrCtrl+Shift+S'),
        line,
        { role: 'close' },
        ...(mac ? [] : [{ role: 'quit' } as const]),
      ],
    },
    {
      label: menuWords.edit,
      submenu: [
        command('edit.undo', menuWords.undo, 'CmdOrCtrl+Z', true),
        command('edit.redo', menuWords.redo, mac ? 'Cmd+Shift+Z' : 'Ctrl+Y', true),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
    },
    {
      label: menuWords.view,
      submenu: [
        command('app.palette', menuWords.search, 'CmdOrCtrl+K'),
        {
          label: menuWords.theme,
          submenu: (['system', 'light', 'dark'] as const).map((theme) =>
            command(`view.theme.${theme}`, menuWords.themes[theme]),
          ),
        },
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
        ...(options.developer ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: menuWords.go,
      submenu: [
        ...Object.entries(menuWords.sections).map(([section, name], index) =>
          command(`go.${section}`, name, `CmdOrCtrl+${String(index + 1)}`),
        ),
        line,
        command('checks.run', menuWords.runChecks, 'F7'),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: menuWords.help,
      submenu: [
        command('help.keys', menuWords.keys, 'CmdOrCtrl+/'),
        command('app.you', menuWords.you),
        ...(mac ? [] : [line, command('help.about', menuWords.about)]),
      ],
    },
  ];
}

function macMenu(command: (id: string, label: string) => MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: appName,
    submenu: [
      command('help.about', menuWords.about),
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}

function recentFiles(recent: readonly string[], { openRecent }: MenuActions): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: menuWords.noRecent, enabled: false }];
  return recent.map((path) => ({ label: basename(path), sublabel: path, click: () => openRecent(path) }));
}
