/** The app makes no request, ever (DESIGN 3.9): every way out is shut, whatever a page or Chromium itself may try. */
import { app, type Session } from 'electron';

/** Addresses that lead nowhere outside: our own pages, what a page made itself, and the tools of a developer. */
const inside = /^(?:app|blob|data|devtools):/;

/** Before the app is ready: no name is ever looked up. */
export function lookUpNoNames(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) {
    app.commandLine.appendSwitch(name);
  }
}

export function shutTheWaysOut(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !inside.test(details.url) }));
  // Chromium's own spelling check would fetch its dictionary; ours comes with the app.
  session.setSpellCheckerEnabled(false);
  // Files are saved by a dialog of ours, never by a page.
  session.on('will-download', (event) => event.preventDefault());
}
