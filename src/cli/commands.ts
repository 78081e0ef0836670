/** Every command of `briefing`, as data. Services are loaded when a command runs, so that each starts fast. */
import {
  checkResponse,
  figuresResponse,
  letterResponse,
  libraryImportResponse,
  libraryListResponse,
  packResponse,
  unpackResponse,
} from '../contract/results.ts';
import type { Problem } from '../core/model/index.ts';
import { answer, place, replaceOption, textOf, type Command } from './command.ts';
import { count, printCheck, printFigures, printLetter } from './print.ts';

const check: Command = {
  name: 'check',
  summary: 'Check every number, quote, person and chart of a briefing.',
  parameters: [place],
  options: [{ flags: '--strict', meaning: 'do not pass while anything misleading is open' }],
  response: checkResponse,
  exitCodes: { 0: 'nothing is wrong (with --strict: nothing misleading is open either)', 1: 'something is' },
  async run({ parameters, options }, desk) {
    const { checkPlace } = await import('../main/services/check-briefing.ts');
    const result = await checkPlace(parameters['path'] ?? '', { strict: options['strict'] === true }, desk);
    return answer(result, printCheck, (response) => (response.unusable ? 2 : response.passes ? 0 : 1));
  },
};

const figures: Command = {
  name: 'figures',
  summary: 'List every figure with its sum, its source cells and the phrases that are true of it.',
  parameters: [place],
  options: [],
  response: figuresResponse,
  exitCodes: { 0: 'the figures were listed' },
  async run({ parameters }, desk) {
    const { listFigures } = await import('../main/services/list-figures.ts');
    return answer(await listFigures(parameters['path'] ?? '', desk), printFigures);
  },
};

const letter: Command = {
  name: 'letter',
  summary: 'Write a letter as a Word file.',
  details:
    'A letter with something wrong in it is refused, unless it is a draft or a named person overrides it; the annex prints the override.',
  parameters: [place, { name: 'id', required: false, meaning: 'the letter; may be left out where there is only one' }],
  options: [
    { flags: '-o, --output <file>', meaning: 'the .docx file to write', required: true },
    { flags: '--date <date>', meaning: "the letter's date, YYYY-MM-DD, instead of its own" },
    { flags: '--draft', meaning: 'mark it DRAFT and write it whatever the checks say' },
    {
      flags: '--override <reason>',
      meaning: 'write it although something is wrong, for this reason (10 characters or more)',
    },
    { flags: '--by <who>', meaning: 'who overrides: "Name, role"' },
    replaceOption,
  ],
  response: letterResponse,
  exitCodes: { 0: 'the letter was written', 1: 'it was refused, because something in it is wrong' },
  async run({ parameters, options }, desk) {
    const override = readOverride(textOf(options['override']), textOf(options['by']));
    if (Array.isArray(override)) return override as readonly Problem[];
    const { writeLetterFile } = await import('../main/services/write-letter.ts');
    const date = textOf(options['date']);
    const id = parameters['id'];
    const result = await writeLetterFile(
      parameters['path'] ?? '',
      textOf(options['output']) ?? '',
      {
        draft: options['draft'] === true,
        replace: options['replace'] === true,
        ...(id !== undefined && { letter: id }),
        ...(date !== undefined && { date }),
        ...(override !== undefined && { override: override as { reason: string; by: { name: string; role: string } } }),
      },
      desk,
    );
    return answer(result, printLetter, ({ refused }) => ({ no: 0, wrong: 1, unusable: 2 })[refused]);
  },
};

function readOverride(
  reason: string | undefined,
  by: string | undefined,
): { reason: string; by: { name: string; role: string } } | readonly Problem[] | undefined {
  if (reason === undefined && by === undefined) return undefined;
  const who = readWho(by);
  if (reason === undefined || reason.trim().length < 10 || who === undefined) {
    return [
      {
        code: 'override-incomplete',
        message: 'An override needs a reason of 10 characters or more, and the name and role of who gives it.',
        remedy: 'Write --override "the reason" --by "Name, role".',
      },
    ];
  }
  return { reason: reason.trim(), by: who };
}

/** "Name, role" as the two it names. */
function readWho(by: string | undefined): { name: string; role: string } | undefined {
  const [name = '', ...rest] = (by ?? '').split(',').map((part) => part.trim());
  const role = rest.join(', ');
  return name === '' || role === '' ? undefined : { name, role };
}

const pack: Command = {
  name: 'pack',
  summary: 'Pack a briefing folder into one .briefing file.',
  parameters: [place],
  options: [{ flags: '-o, --output <file>', meaning: 'the .briefing file to write', required: true }, replaceOption],
  response: packResponse,
  exitCodes: { 0: 'the file was written' },
  async run({ parameters, options }, desk) {
    const { packPlace } = await import('../main/services/pack.ts');
    const replace = options['replace'] === true;
    const result = await packPlace(parameters['path'] ?? '', textOf(options['output']) ?? '', { replace }, desk);
    return answer(result, (packed) => `Packed ${count(packed.records, 'record', 'records')} into ${packed.file}`);
  },
};

const unpack: Command = {
  name: 'unpack',
  summary: 'Unpack a .briefing file into a new folder that can be read and edited by hand.',
  parameters: [place],
  options: [{ flags: '-o, --output <folder>', meaning: 'a folder that is not there yet, or is empty', required: true }],
  response: unpackResponse,
  exitCodes: { 0: 'the folder was written' },
  async run({ parameters, options }, desk) {
    const { unpackPlace } = await import('../main/services/pack.ts');
    const result = await unpackPlace(parameters['path'] ?? '', textOf(options['output']) ?? '', desk);
    return answer(result, (unpacked) => `Unpacked ${count(unpacked.files, 'file', 'files')} into ${unpacked.folder}`);
  },
};

const libraryList: Command = {
  name: 'library list',
  summary: "List the briefings in this computer's library.",
  parameters: [],
  options: [],
  response: libraryListResponse,
  exitCodes: { 0: 'the briefings were listed' },
  async run(_input, desk) {
    const { listLibrary } = await import('../main/services/library.ts');
    return answer(listLibrary(desk), ({ briefings }) =>
      briefings.length === 0
        ? 'The library is empty.'
        : briefings.map((briefing) => `library:${briefing.id}  ${briefing.title}`).join('\n'),
    );
  },
};

const libraryImport: Command = {
  name: 'library import',
  summary: 'Put a copy of a briefing into the library.',
  parameters: [place],
  options: [{ flags: '--by <who>', meaning: 'who does it: "Name, role"; kept in the history' }],
  response: libraryImportResponse,
  exitCodes: { 0: 'the briefing is in the library' },
  async run({ parameters, options }, desk) {
    const { importIntoLibrary } = await import('../main/services/library.ts');
    const author = readWho(textOf(options['by'])) ?? { name: 'Not named', role: 'command line' };
    const result = await importIntoLibrary(parameters['path'] ?? '', author, desk);
    return answer(
      result,
      (imported) => `In the library as library:${imported.id} (${count(imported.records, 'record', 'records')})`,
    );
  },
};

export const commands: readonly Command[] = [letter, check, figures, pack, unpack, libraryList, libraryImport];
