/** What the shells use of the app: open it, answer its calls, read its pages. */
export { openApp, type AppDesk, type AppOptions, type CallContext } from './app-desk.ts';
export { answerCall, fail } from './answer-call.ts';
export { contentPolicy, readPage, type Page } from './read-page.ts';
export { saveHandledFile } from './save-handled-file.ts';
export { placeOfLibrary } from '../desk.ts';
export { localTime } from '../local-time.ts';
