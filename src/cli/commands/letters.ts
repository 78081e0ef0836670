/** Letters, checks and figures: `letter`, `check`, `figures`. Services load when a command runs. */
import { checkResponse, figuresResponse, letterResponse } from '../../contract/results.ts';
import type { Problem } from '../../core/model/index.ts';
import { answer, exitOf, place, readWho, replaceOption, textOf, type Command } from '../command.ts';
import { printCheck, printFigures, printLetter } from '../print.ts';

export const letter: Command = {
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
    const { writeLetterFile } = await import('../../main/services/write-letter.ts');
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
    return answer(result, printLetter, ({ refused }) => exitOf[refused]);
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

export const check: Command = {
  name: 'check',
  summary: 'Check every number, quote, person and chart of a briefing.',
  parameters: [place],
  options: [{ flags: '--strict', meaning: 'do not pass while anything misleading is open' }],
  response: checkResponse,
  exitCodes: { 0: 'nothing is wrong (with --strict: nothing misleading is open either)', 1: 'something is' },
  async run({ parameters, options }, desk) {
    const { checkPlace } = await import('../../main/services/check-briefing.ts');
    const result = await checkPlace(parameters['path'] ?? '', { strict: options['strict'] === true }, desk);
    return answer(result, printCheck, (response) => (response.unusable ? 2 : response.passes ? 0 : 1));
  },
};

export const figures: Command = {
  name: 'figures',
  summary: 'List every figure with its sum, its source cells and the phrases that are true of it.',
  parameters: [place],
  options: [],
  response: figuresResponse,
  exitCodes: { 0: 'the figures were listed' },
  async run({ parameters }, desk) {
    const { listFigures } = await import('../../main/services/list-figures.ts');
    return answer(await listFigures(parameters['path'] ?? '', desk), printFigures);
  },
};
