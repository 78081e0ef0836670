/** The two forms of a briefing outside the library: `pack`, `unpack`. */
import { packResponse, unpackResponse } from '../../contract/results.ts';
import { answer, place, replaceOption, textOf, type Command } from '../command.ts';
import { count } from '../print.ts';

export const pack: Command = {
  name: 'pack',
  summary: 'Pack a briefing folder into one .briefing file.',
  parameters: [place],
  options: [{ flags: '-o, --output <file>', meaning: 'the .briefing file to write', required: true }, replaceOption],
  response: packResponse,
  exitCodes: { 0: 'the file was written' },
  async run({ parameters, options }, desk) {
    const { packPlace } = await import('../../main/services/pack.ts');
    const replace = options['replace'] === true;
    const result = await packPlace(parameters['path'] ?? '', textOf(options['output']) ?? '', { replace }, desk);
    return answer(result, (packed) => `Packed ${count(packed.records, 'record', 'records')} into ${packed.file}`);
  },
};

export const unpack: Command = {
  name: 'unpack',
  summary: 'Unpack a .briefing file into a new folder that can be read and edited by hand.',
  parameters: [place],
  options: [{ flags: '-o, --output <folder>', meaning: 'a folder that is not there yet, or is empty', required: true }],
  response: unpackResponse,
  exitCodes: { 0: 'the folder was written' },
  async run({ parameters, options }, desk) {
    const { unpackPlace } = await import('../../main/services/pack.ts');
    const result = await unpackPlace(parameters['path'] ?? '', textOf(options['output']) ?? '', desk);
    return answer(result, (unpacked) => `Unpacked ${count(unpacked.files, 'file', 'files')} into ${unpacked.folder}`);
  },
};
