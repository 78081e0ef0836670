/** The library on this computer: `library list`, `library import`. */
import { libraryImportResponse, libraryListResponse } from '../../contract/results.ts';
import { answer, place, readWho, textOf, type Command } from '../command.ts';
import { count } from '../print.ts';

export const libraryList: Command = {
  name: 'library list',
  summary: "List the briefings in this computer's library.",
  parameters: [],
  options: [],
  response: libraryListResponse,
  exitCodes: { 0: 'the briefings were listed' },
  async run(_input, desk) {
    const { listLibrary } = await import('../../main/services/library.ts');
    return answer(listLibrary(desk), ({ briefings }) =>
      briefings.length === 0
        ? 'The library is empty.'
        : briefings.map((briefing) => `library:${briefing.id}  ${briefing.title}`).join('\n'),
    );
  },
};

export const libraryImport: Command = {
  name: 'library import',
  summary: 'Put a copy of a briefing into the library.',
  parameters: [place],
  options: [{ flags: '--by <who>', meaning: 'who does it: "Name, role"; kept in the history' }],
  response: libraryImportResponse,
  exitCodes: { 0: 'the briefing is in the library' },
  async run({ parameters, options }, desk) {
    const { importIntoLibrary } = await import('../../main/services/library.ts');
    const author = readWho(textOf(options['by'])) ?? { name: 'Not named', role: 'command line' };
    const result = await importIntoLibrary(parameters['path'] ?? '', author, desk);
    return answer(
      result,
      (imported) => `In the library as library:${imported.id} (${count(imported.records, 'record', 'records')})`,
    );
  },
};
