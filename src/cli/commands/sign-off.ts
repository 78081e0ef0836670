/** Who signs what: `freeze`, `sign`, `signoffs`. */
import { freezeResponse, signoffsResponse, signResponse } from '../../contract/sharing.ts';
import { answer, given, place, readWho, replaceOption, textOf, type Command } from '../command.ts';
import { printBoard } from '../print-sharing.ts';
import { printFinding } from '../print.ts';
import type { Finding } from '../../core/model/index.ts';

const letterParameter = { name: 'letter', required: true, meaning: 'the id of the letter' };
const passphraseOption = {
  flags: '--passphrase-file <file>',
  meaning: 'a text file whose first line is the passphrase',
};
const outputOption = {
  flags: '-o, --output <file>',
  meaning: 'the .briefing file to write; for library:ID it may be left out, and the library is changed',
};
const byOption = { flags: '--by <who>', meaning: 'who does it: "Name, role"; kept in the history' };
const unnamed = { name: 'Not named', role: 'command line' };

export const freeze: Command = {
  name: 'freeze',
  summary: 'Freeze a letter: from now on its partners sign exactly this version.',
  parameters: [place, letterParameter],
  options: [outputOption, byOption, passphraseOption, replaceOption],
  response: freezeResponse,
  exitCodes: { 0: 'the letter is frozen' },
  async run({ parameters, options }, desk) {
    const { freezeInBriefing } = await import('../../main/services/sign-off.ts');
    const keeping = { output: textOf(options['output']), passphraseFile: textOf(options['passphraseFile']) };
    const result = await freezeInBriefing(
      parameters['path'] ?? '',
      parameters['letter'] ?? '',
      readWho(textOf(options['by'])) ?? unnamed,
      { ...given(keeping), replace: options['replace'] === true },
      desk,
    );
    return answer(result, ({ letter, version, findings }) =>
      [
        `Frozen    ${letter}, version ${version.slice(0, 8)} (${version})`,
        ...findings.map((finding) => printFinding(finding as Finding)),
      ].join('\n'),
    );
  },
};

export const sign: Command = {
  name: 'sign',
  summary: 'Sign the frozen version of a letter: writes a small reply to send back.',
  parameters: [place, letterParameter],
  options: [
    { flags: '-o, --output <file>', meaning: 'the reply to write', required: true },
    { flags: '--person <name>', meaning: 'who signs, as it is to print', required: true },
    { flags: '--role <role>', meaning: 'the role, as it is to print', required: true },
    { flags: '--organisation <name>', meaning: 'for whom; left out, the person signs as an individual' },
    { flags: '--logo', meaning: 'the logo may be printed on this letter' },
    passphraseOption,
    replaceOption,
  ],
  response: signResponse,
  exitCodes: { 0: 'the reply was written' },
  async run({ parameters, options }, desk) {
    const { signLetter } = await import('../../main/services/sign-off.ts');
    const texts = { organisation: textOf(options['organisation']), passphraseFile: textOf(options['passphraseFile']) };
    const result = await signLetter(
      parameters['path'] ?? '',
      parameters['letter'] ?? '',
      textOf(options['output']) ?? '',
      {
        ...given(texts),
        person: textOf(options['person']) ?? '',
        role: textOf(options['role']) ?? '',
        logo: options['logo'] === true,
        replace: options['replace'] === true,
      },
      desk,
    );
    return answer(
      result,
      ({ file, letter, version, person, organisation }) =>
        `Signed    ${letter}, version ${version.slice(0, 8)}, by ${person}${organisation === undefined ? '' : ` for ${organisation}`}: send ${file} back`,
    );
  },
};

export const signoffs: Command = {
  name: 'signoffs',
  summary: 'Show who signed which version of a letter, and take replies in; the signatory block follows.',
  parameters: [place, letterParameter],
  options: [
    { flags: '--add <files>', meaning: 'replies to take in, with commas between' },
    outputOption,
    byOption,
    passphraseOption,
    replaceOption,
  ],
  response: signoffsResponse,
  exitCodes: { 0: 'the board was printed' },
  async run({ parameters, options }, desk) {
    const { readSignOffs } = await import('../../main/services/sign-off.ts');
    const files = (textOf(options['add']) ?? '').split(',').map((file) => file.trim());
    const keeping = { output: textOf(options['output']), passphraseFile: textOf(options['passphraseFile']) };
    const by = readWho(textOf(options['by'])) ?? unnamed;
    const result = await readSignOffs(
      parameters['path'] ?? '',
      parameters['letter'] ?? '',
      files.filter((file) => file !== ''),
      { ...given(keeping), by, replace: options['replace'] === true },
      desk,
    );
    return answer(result, printBoard);
  },
};
