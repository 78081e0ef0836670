/** The library on this computer: what is in it, search, and what rests on what. Its backups: library-backups.ts. */
import {
  libraryImportResponse,
  libraryListResponse,
  libraryPurgeResponse,
  librarySearchResponse,
  libraryUsesResponse,
} from '../../contract/library-results.ts';
import { searchableKinds } from '../../core/search/index.ts';
import { answer, given, place, readWho, textOf, type Command, type Parameter } from '../command.ts';
import { count } from '../print.ts';
import { printHits, printPurge, printUses } from '../print-library.ts';

const briefing: Parameter = { name: 'briefing', required: true, meaning: 'the id or uid of a briefing in the library' };
const record: Parameter = {
  name: 'record',
  required: true,
  meaning: 'a record by its kind and id, such as `figure/wales-total`, or by its uid',
};

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
        : briefings.map((listed) => `library:${listed.id}  ${listed.title}`).join('\n'),
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

export const librarySearch: Command = {
  name: 'library search',
  summary: 'Find figures, quotes, sources, letters, tables and charts in every briefing of the library.',
  details:
    'Every word must be there; the last may be a beginning. Figures are found by their number too. Without words the filters decide alone.',
  parameters: [{ name: 'words', required: false, many: true, meaning: 'what to look for' }],
  options: [
    { flags: '--kind <kind>', meaning: `only one kind: ${searchableKinds.join(', ')}` },
    { flags: '--area <area>', meaning: 'only this area and those within it, by name or code: Wales, W92000004' },
    { flags: '--period <period>', meaning: 'only what lies in this period or holds it: 2023/24, March 2024' },
    { flags: '--topic <topic>', meaning: 'only this topic, of the record or of its briefing' },
    { flags: '--briefing <id>', meaning: 'only one briefing' },
  ],
  response: librarySearchResponse,
  exitCodes: { 0: 'something was found', 1: 'nothing was found' },
  async run({ parameters, options }, desk) {
    const { searchLibrary } = await import('../../main/services/library.ts');
    const filters = ['kind', 'area', 'period', 'topic', 'briefing'] as const;
    const chosen = Object.fromEntries(filters.map((name) => [name, textOf(options[name])]));
    const result = searchLibrary({ words: parameters['words'] ?? '', ...given(chosen) }, desk);
    return answer(result, printHits, ({ hits }) => (hits.length === 0 ? 1 : 0));
  },
};

export const libraryUses: Command = {
  name: 'library uses',
  summary: 'List what rests on a record of a briefing, and what it rests on.',
  parameters: [briefing, record],
  options: [],
  response: libraryUsesResponse,
  exitCodes: { 0: 'the uses were listed' },
  async run({ parameters }, desk) {
    const { listUses } = await import('../../main/services/library.ts');
    return answer(listUses(parameters['briefing'] ?? '', parameters['record'] ?? '', desk), printUses);
  },
};

export const libraryPurge: Command = {
  name: 'library purge',
  summary: 'Take the words of a record out of the library, its history and its backups for good.',
  details:
    'For withdrawn consent. It cannot be undone; the id stays, marked as purged. Files that were shared before are not reached.',
  parameters: [briefing, record],
  options: [
    { flags: '--by <who>', meaning: 'who does it: "Name, role"; kept in the history', required: true },
    { flags: '--for-good', meaning: 'do it; without this nothing is changed' },
  ],
  response: libraryPurgeResponse,
  exitCodes: { 0: 'the record was purged' },
  async run({ parameters, options }, desk) {
    const { purgeFromLibrary } = await import('../../main/services/library.ts');
    const who = readWho(textOf(options['by']));
    if (who === undefined)
      return [{ code: 'usage', message: 'It is not said who purges.', remedy: 'Write --by "Name, role".' }];
    const what = { briefing: parameters['briefing'] ?? '', record: parameters['record'] ?? '' };
    return answer(purgeFromLibrary({ ...what, forGood: options['forGood'] === true }, who, desk), printPurge);
  },
};
