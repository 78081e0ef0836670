/**
 * Imported first by the page and by each worker: zod would try whether it may make functions out of text, which the content
 * policy forbids and the browser reports as a breach. Told before it starts, it does not try.
 */
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };
