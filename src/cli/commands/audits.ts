/** Texts that others wrote: `capture` and `audit`. */
import { auditResponse, captureResponse } from '../../contract/audit-results.ts';
import { answer, textOf, type Command } from '../command.ts';
import { printAudit, printCapture } from '../print-audit.ts';

export const capture: Command = {
  name: 'capture',
  summary: 'Find every number and quotation in a text, with its meaning and its place.',
  parameters: [
    {
      name: 'text',
      required: true,
      meaning: 'the words themselves, a .txt, .md, .html or .docx file, or `-` for standard input',
    },
  ],
  options: [],
  response: captureResponse,
  exitCodes: { 0: 'the text was read' },
  async run({ parameters }) {
    const { captureFrom } = await import('../../main/services/audit-texts.ts');
    return answer(await captureFrom(parameters['text'] ?? ''), printCapture);
  },
};

export const audit: Command = {
  name: 'audit',
  summary: 'Try every sum that a text makes possible, and hold its numbers against a briefing.',
  details:
    'Offsets lie in the plain text of the file. One file gives its object, several give a list. Nothing in a file is rendered, run or fetched.',
  parameters: [{ name: 'file', required: true, many: true, meaning: '.txt, .md, .html or .docx files' }],
  options: [{ flags: '--against <path>', meaning: 'a briefing whose figures each number is held against' }],
  response: auditResponse,
  exitCodes: { 0: 'nothing in the text is wrong', 1: 'something is' },
  async run({ many = [], options }, desk) {
    const { auditFiles } = await import('../../main/services/audit-texts.ts');
    const against = textOf(options['against']);
    const result = await auditFiles(many, against === undefined ? {} : { against }, desk);
    return answer(result, printAudit, (response) => {
      const files = 'files' in response ? response.files : [response];
      return files.some(({ findings }) => findings.some(({ severity }) => severity === 'wrong')) ? 1 : 0;
    });
  },
};
