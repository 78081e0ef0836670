/** No window leaves the app's own page, opens another, or holds a view of somewhere else. */
import { app, type WebContents } from 'electron';
import { openOutside } from './open-outside.ts';
import { isOwnAddress } from './scheme.ts';

/** Holds for every window and view, those included that are made later. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (isOwnAddress(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) void openOutside(contents, event.url);
  });
  for (const name of ['will-frame-navigate', 'will-redirect'] as const) {
    contents.on(name as 'will-redirect', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(contents, url);
    return { action: 'deny' };
  });
}
