/** Word letters that came back: `readback`. */
import { readBackResponse } from '../../contract/readback.ts';
import { answer, textOf, type Command } from '../command.ts';
import { printReadBack } from '../print-readback.ts';

export const readback: Command = {
  name: 'readback',
  summary: 'List what was changed in a Word letter that came back, and whether it still holds.',
  details:
    'Reads tracked changes, comments and plain edits, through the content controls of the letter or, where a program dropped them, through its words. Nothing is changed; each item carries the patches that taking it would apply.',
  parameters: [
    { name: 'file', required: true, meaning: 'the .docx letter that came back' },
    { name: 'id', required: false, meaning: 'the letter; may be left out where the file or the briefing says it' },
  ],
  options: [
    {
      flags: '--against <path>',
      meaning: 'the briefing: a folder, a `.briefing` file, or `library:ID`',
      required: true,
    },
  ],
  response: readBackResponse,
  exitCodes: { 0: 'no new wording is false', 1: 'some new wording does not hold, or a number traces to no figure' },
  async run({ parameters, options }, desk) {
    const { readBackFile } = await import('../../main/services/read-back.ts');
    const letter = parameters['id'];
    const result = await readBackFile(
      parameters['file'] ?? '',
      textOf(options['against']) ?? '',
      letter === undefined ? {} : { letter },
      desk,
    );
    return answer(result, printReadBack, ({ doNotHold }) => (doNotHold > 0 ? 1 : 0));
  },
};
