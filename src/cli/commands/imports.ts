/** Evidence in: `import`. */
import { importResponse } from '../../contract/imports.ts';
import { answer, given, replaceOption, textOf, type Command } from '../command.ts';
import { printImport } from '../print-import.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Find the tables in a CSV, XLSX, XLS or ODS file, and put one into a briefing.',
  details:
    'Without --into it prints what it found. A table that the briefing has already is compared with the new edition, cell by cell and figure by figure; --replace then takes the new one.',
  parameters: [{ name: 'file', required: true, meaning: 'a CSV, XLSX, XLS or ODS file' }],
  options: [
    { flags: '--sheet <name>', meaning: 'this sheet only' },
    { flags: '--table <n>', meaning: 'the nth table found there' },
    { flags: '--recipe <file>', meaning: 'steps to read it by, as YAML; the suggested ones unless given' },
    { flags: '--into <path>', meaning: 'a briefing folder or .briefing file to put the table into' },
    { flags: '--as <id>', meaning: 'the id of the table in the briefing' },
    { flags: '--source <id>', meaning: 'a source that the briefing has; otherwise a new one is made' },
    { flags: '--title <text>', meaning: 'title of the new source' },
    { flags: '--publisher <name>', meaning: 'publisher of the new source' },
    { flags: '--released <date>', meaning: 'release date of the new source, YYYY-MM-DD' },
    replaceOption,
  ],
  response: importResponse,
  exitCodes: {
    0: 'the file was read, and the table put where --into says',
    1: 'the briefing has the table already; the differences are listed and nothing was replaced',
  },
  async run({ parameters, options }, desk) {
    const { importTable } = await import('../../main/services/import/import-table.ts');
    const names = ['sheet', 'table', 'recipe', 'into', 'as', 'source', 'title', 'publisher', 'released'] as const;
    const chosen = Object.fromEntries(names.map((name) => [name, textOf(options[name])]));
    const result = await importTable(
      parameters['file'] ?? '',
      { ...given(chosen), replace: options['replace'] === true },
      desk,
    );
    const waits = (into: unknown) => textOf(options['into']) !== undefined && into === undefined;
    return answer(result, printImport, ({ into }) => (waits(into) ? 1 : 0));
  },
};
