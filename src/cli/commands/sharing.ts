/** One file among the coalition: `share`, `open`, `diff`, `merge`. */
import { diffResponse, mergeResponse, openResponse, shareResponse } from '../../contract/sharing.ts';
import type { Problem } from '../../core/model/index.ts';
import { answer, given, place, readWho, replaceOption, textOf, type Command, type Input } from '../command.ts';
import { printDiff, printMerge, printOpened, printShare } from '../print-sharing.ts';

const passphraseOption = {
  flags: '--passphrase-file <file>',
  meaning: 'a text file whose first line is the passphrase',
};
const takeOption = { flags: '--take <side>', meaning: 'answer every question with mine or theirs' };

export const share: Command = {
  name: 'share',
  summary: 'Write one file for partners: what a profile lets leave, locked with a passphrase.',
  details:
    'Every profile but public is locked unless --plain is given; without --passphrase-file the desk makes six words and prints them once.',
  parameters: [place],
  options: [
    { flags: '-o, --output <file>', meaning: 'the .briefing file to write; left out, only what would leave is listed' },
    { flags: '--profile <name>', meaning: 'full, evidence-only, for-comment, public or custom', required: true },
    { flags: '--kinds <kinds>', meaning: 'custom: kinds of records, with commas between' },
    { flags: '--contacts', meaning: 'custom: with addresses, emails and telephone numbers' },
    { flags: '--drafts', meaning: 'custom: with quotes that are not cleared, and notes among colleagues' },
    passphraseOption,
    { flags: '--plain', meaning: 'do not lock it: anybody who has the file can read it' },
    { flags: '--summary <file>', meaning: 'save the printable summary apart too, not locked' },
    replaceOption,
  ],
  response: shareResponse,
  exitCodes: { 0: 'the file was written, or what would leave was listed' },
  async run({ parameters, options }, desk) {
    const { shareBriefing } = await import('../../main/services/share.ts');
    const texts = given({
      kinds: textOf(options['kinds']),
      passphraseFile: textOf(options['passphraseFile']),
      summary: textOf(options['summary']),
    });
    const result = await shareBriefing(
      parameters['path'] ?? '',
      textOf(options['output']),
      {
        ...texts,
        profile: textOf(options['profile']) ?? '',
        contacts: options['contacts'] === true,
        drafts: options['drafts'] === true,
        plain: options['plain'] === true,
        replace: options['replace'] === true,
      },
      desk,
    );
    return answer(result, printShare);
  },
};

export const open: Command = {
  name: 'open',
  summary: 'Take a file that a partner sent into the library: a new briefing, or merged into the one that is there.',
  details: 'The file itself is never changed. A merge is one step, which can be undone.',
  parameters: [place],
  options: [
    { flags: '--into <library>', meaning: "the library's file or folder, instead of this computer's own" },
    passphraseOption,
    takeOption,
    { flags: '--by <who>', meaning: 'who does it: "Name, role"; kept in the history' },
  ],
  response: openResponse,
  exitCodes: { 0: 'it is in the library', 3: 'questions remain, and the library is as it was' },
  async run(input, desk) {
    const take = readTake(input);
    if (typeof take === 'object') return [take];
    const { receiveBriefing } = await import('../../main/services/receive.ts');
    const { parameters, options } = input;
    const author = readWho(textOf(options['by'])) ?? { name: 'Not named', role: 'command line' };
    const chosen = { into: textOf(options['into']), passphraseFile: textOf(options['passphraseFile']), take };
    const result = await receiveBriefing(parameters['path'] ?? '', { ...given(chosen), author }, desk);
    return answer(result, printOpened, ({ how }) => (how === 'asked' ? 3 : 0));
  },
};

export const diff: Command = {
  name: 'diff',
  summary: 'Say what differs between two copies of a briefing, and what that makes false.',
  parameters: [
    { name: 'a', required: true, meaning: 'the one copy' },
    { name: 'b', required: true, meaning: 'the other copy' },
  ],
  options: [passphraseOption],
  response: diffResponse,
  exitCodes: { 0: 'the differences were listed' },
  async run({ parameters, options }, desk) {
    const { diffBriefings } = await import('../../main/services/compare.ts');
    const chosen = given({ passphraseFile: textOf(options['passphraseFile']) });
    return answer(await diffBriefings(parameters['a'] ?? '', parameters['b'] ?? '', chosen, desk), printDiff);
  },
};

export const merge: Command = {
  name: 'merge',
  summary: 'Merge two copies of a briefing into a new file; a number that both changed is always asked.',
  parameters: [
    { name: 'mine', required: true, meaning: 'my copy' },
    { name: 'theirs', required: true, meaning: "the partner's copy" },
  ],
  options: [
    { flags: '-o, --output <file>', meaning: 'the .briefing file to write', required: true },
    { flags: '--base <path>', meaning: 'the copy that both came from, where their histories do not say' },
    takeOption,
    passphraseOption,
    replaceOption,
  ],
  response: mergeResponse,
  exitCodes: { 0: 'the file was written', 3: 'questions remain, and nothing was written' },
  async run(input, desk) {
    const take = readTake(input);
    if (typeof take === 'object') return [take];
    const { mergeFiles } = await import('../../main/services/compare.ts');
    const { parameters, options } = input;
    const chosen = { base: textOf(options['base']), take, passphraseFile: textOf(options['passphraseFile']) };
    const result = await mergeFiles(
      parameters['mine'] ?? '',
      parameters['theirs'] ?? '',
      textOf(options['output']) ?? '',
      { ...given(chosen), replace: options['replace'] === true },
      desk,
    );
    return answer(result, printMerge, ({ questions }) => (questions.length > 0 ? 3 : 0));
  },
};

function readTake({ options }: Input): 'mine' | 'theirs' | undefined | Problem {
  const take = textOf(options['take']);
  if (take === undefined || take === 'mine' || take === 'theirs') return take;
  return { code: 'take', message: `“${take}” is no side of a merge.`, remedy: 'Write --take mine or --take theirs.' };
}
