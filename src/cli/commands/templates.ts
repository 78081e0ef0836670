/** House templates: `template`. */
import { templateResponse } from '../../contract/templates.ts';
import type { Problem } from '../../core/model/index.ts';
import { answer, given, textOf, type Command } from '../command.ts';
import { printTemplate } from '../print-template.ts';

export const template: Command = {
  name: 'template',
  summary: "Check a charity's own letterhead, and keep it with its organisation.",
  details:
    'Without --into it says how the file would be used. Placeholders such as {{body}} and {{date}} are filled where they stand and are not needed. Macros are taken out. Letters of that sender are then written into the letterhead.',
  parameters: [{ name: 'file', required: true, meaning: 'the letterhead: .docx or .dotx' }],
  options: [
    { flags: '--into <path>', meaning: 'a briefing folder, a .briefing file or `library:ID` to keep it in' },
    {
      flags: '--organisation <id>',
      meaning: 'whose letterhead it is; may be left out where all letters have one sender',
    },
    { flags: '--style <ours=theirs>', meaning: 'styles by id, joined by commas: LetterBody=BodyText,Ask=ListNumber' },
    { flags: '--check', meaning: 'say how it would be used and keep nothing' },
  ],
  response: templateResponse,
  exitCodes: { 0: 'the letterhead can be used' },
  async run({ parameters, options }, desk) {
    const styles = readStyles(textOf(options['style']));
    if (styles === undefined) return [badStyles];
    const { keepTemplate } = await import('../../main/services/templates.ts');
    const into = options['check'] === true ? undefined : textOf(options['into']);
    const chosen = given({ into, organisation: textOf(options['organisation']) });
    return answer(await keepTemplate(parameters['file'] ?? '', { ...chosen, styles }, desk), printTemplate);
  },
};

const badStyles: Problem = {
  code: 'style-option',
  message: 'The styles after --style cannot be read.',
  remedy: 'Write --style LetterBody=BodyText, with commas between several.',
};

function readStyles(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return {};
  const pairs = text.split(',').map((pair) => pair.split('=').map((side) => side.trim()));
  return pairs.every((pair) => pair.length === 2 && pair.every((side) => side !== ''))
    ? (Object.fromEntries(pairs) as Record<string, string>)
    : undefined;
}
