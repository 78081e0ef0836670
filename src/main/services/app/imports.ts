/** Fulfils the calls about importing statistics: a worker reads the file and keeps it, the desk hands questions on. */
import { readFile } from 'node:fs/promises';
import type { importCalls, SheetTable } from '../../../contract/calls/imports.ts';
import { failure, success, type Actor, type Problem, type Result } from '../../../core/model/index.ts';
import type { CorrectedTable } from '../../../core/tables/recipe/index.ts';
import { describeFileFault } from '../../files/index.ts';
import { openSession, type FileFacts } from '../../importers/index.ts';
import { describeFound } from '../import/find-tables.ts';
import { readReadyRecipes } from '../import/recipes.ts';
import type { AppDesk } from './app-desk.ts';
import type { HandlersOf } from './handler.ts';
import { addImport, closeImport, findImport, type OpenImport } from './open-imports.ts';

export const importHandlers: HandlersOf<typeof importCalls> = {
  'import.open': async (app, { from, encoding, delimiter }, { window, signal, progress }) => {
    const place = placeOf(app, from);
    if (!place.ok) return place;
    const { name, task, bytes } = place.value;
    const choices = { encoding, delimiter };
    const session = await openSession(
      { name, from: task, choices, ready: await readReadyRecipes() },
      { signal, onProgress: (share, what) => progress({ done: Math.round(share * 100), total: 100, what }) },
    );
    if (!session.ok) return session;
    const opened = addImport(app, { window, session: session.value, bytes });
    return success(describeFile(opened, session.value.file));
  },
  'import.rows': async (app, { session, ...ask }) => {
    const found = findImport(app, session);
    if (!found.ok) return found;
    const rows = await found.value.session.ask('rows', ask);
    return rows.ok ? success({ rows: rows.value }) : rows;
  },
  'import.correct': async (app, { session, sheet, number, at, range, headerRows, parts }) => {
    const found = findImport(app, session);
    if (!found.ok) return found;
    const correction = {
      range,
      headerRows,
      parts: parts === undefined ? undefined : new Map(parts.map((one) => [one.at, one.part])),
    };
    const table = { sheet, number, range: at };
    const corrected = await found.value.session.ask('correct', { table, correction });
    return corrected.ok ? success(describeTable(corrected.value)) : corrected;
  },
  'import.run': async (app, { session, steps }) => {
    const found = findImport(app, session);
    if (!found.ok) return found;
    const made = await found.value.session.ask('run', { steps });
    if (!made.ok) return made;
    const trail = made.value.trail.map((step) => ({ ...step, remarks: [...step.remarks] }));
    return success({ table: { ...made.value.table }, trail });
  },
  'import.keep': async (app, { session, briefing }) => {
    const found = findImport(app, session);
    if (!found.ok) return found;
    const bytes = await found.value.bytes();
    if (!bytes.ok) return bytes;
    const kept = app.open.addAssets(briefing, new Map([[found.value.session.file.sha256, bytes.value]]));
    return kept.ok ? success({}) : kept;
  },
  'import.close': (app, { session }) => {
    closeImport(app, session);
    return success({});
  },
  'record.story': (app, { briefing, uid, asset }) => {
    const history = app.open.history(briefing);
    if (!history.ok) return history;
    const own = history.value.filter(({ touched }) => touched.some((one) => one.uid === uid));
    const bytes = asset === undefined ? undefined : app.open.readAsset(briefing, asset);
    const [last, first] = [own[0], own.at(-1)];
    return success({
      ...(first !== undefined && { added: { time: first.time, by: nameOf(first.author) } }),
      ...(last !== undefined && { changed: { time: last.time, by: nameOf(last.author) } }),
      ...(bytes?.ok === true && bytes.value !== undefined && { bytes: bytes.value.length }),
    });
  },
};

interface FilePlace {
  readonly name: string;
  readonly task: { readonly path: string } | { readonly bytes: Uint8Array };
  readonly bytes: OpenImport['bytes'];
}

type From = { file: string } | { briefing: string; asset: string; name: string };

function placeOf(app: AppDesk, from: From): Result<FilePlace> {
  if ('file' in from) {
    const file = app.files.find(from.file);
    if (!file.ok) return file;
    const { name, path } = file.value;
    return success({ name, task: { path }, bytes: () => readAll(path) });
  }
  const kept = readKept(app, from.briefing, from.asset, from.name);
  if (!kept.ok) return kept;
  const bytes = new Uint8Array(kept.value);
  return success({ name: from.name, task: { bytes }, bytes: () => Promise.resolve(success(bytes)) });
}

async function readAll(path: string): Promise<Result<Uint8Array>> {
  try {
    return success(new Uint8Array(await readFile(path)));
  } catch (error) {
    return failure(describeFileFault(error, path));
  }
}

function readKept(app: AppDesk, briefing: string, asset: string, name: string): Result<Uint8Array> {
  const read = app.open.readAsset(briefing, asset);
  if (!read.ok) return read;
  return read.value === undefined ? failure(notKept(name)) : success(read.value);
}

function notKept(file: string): Problem {
  return {
    code: 'not-kept',
    file,
    message: `The briefing does not hold the file “${file}”, so its steps cannot be replayed.`,
    remedy: 'Choose the file again: import it as a new edition of this table.',
  };
}

function describeFile(session: string, file: FileFacts) {
  const { name, format, sha256, size, encoding, delimiter, remarks, sheets, tables } = file;
  return {
    ...{ session, name, format, sha256, bytes: size, remarks: [...remarks] },
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    sheets: sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.slice(0, 200) })),
    tables: tables.map(describeTable).sort((a, b) => b.confidence - a.confidence),
  };
}

function describeTable({ table, suggested }: CorrectedTable): SheetTable {
  const { source } = table;
  return {
    ...describeFound(table, suggested),
    at: { ...table.range },
    headerRows: table.headerRows,
    fields: table.columns.map(({ at, name, printed, use, of }) => ({
      ...{ at, name, printed, use },
      ...(of !== undefined && { of }),
    })),
    because: suggested.shape.because,
    ...(source !== undefined && { source }),
  };
}

function nameOf({ name }: Actor): string {
  return name;
}
