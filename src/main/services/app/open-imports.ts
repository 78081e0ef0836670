/** The imports that windows have open: one for each window, in its worker, until another takes its place. */
import { randomBytes } from 'node:crypto';
import { failure, success, type Result } from '../../../core/model/index.ts';
import type { ImportSession } from '../../importers/index.ts';
import type { AppDesk } from './app-desk.ts';

export interface OpenImport {
  readonly window: string;
  readonly session: ImportSession;
  /** The original bytes, read again when they are kept. */
  readonly bytes: () => Promise<Result<Uint8Array>>;
}

const open = new WeakMap<AppDesk, Map<string, OpenImport>>();

function importsOf(app: AppDesk): Map<string, OpenImport> {
  const known = open.get(app) ?? new Map<string, OpenImport>();
  open.set(app, known);
  return known;
}

/** @returns the name of the import. What the window had open before is closed. */
export function addImport(app: AppDesk, added: OpenImport): string {
  const imports = importsOf(app);
  for (const [name, { window }] of imports) if (window === added.window) closeImport(app, name);
  const name = randomBytes(16).toString('hex');
  imports.set(name, added);
  return name;
}

/** @returns `import-closed` where it is open no more. */
export function findImport(app: AppDesk, name: string): Result<OpenImport> {
  const found = importsOf(app).get(name);
  if (found !== undefined) return success(found);
  return failure({
    code: 'import-closed',
    message: 'This import is open no more, because another file was opened or the app was started again.',
    remedy: 'Choose the file again.',
  });
}

export function closeImport(app: AppDesk, name: string): void {
  const imports = importsOf(app);
  imports.get(name)?.session.close();
  imports.delete(name);
}

/** Ends every import: its worker would keep the process from ending. */
export function closeImports(app: AppDesk): void {
  for (const name of [...importsOf(app).keys()]) closeImport(app, name);
}
