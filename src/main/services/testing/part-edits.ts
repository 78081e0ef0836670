/** Edits of quotes, asks, signatories, charts, notes and all else that is no plain paragraph; and controls that were lost, each with the exact list that read-back must give. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WordEdit } from './edited.ts';
import {
  addParagraph,
  comment,
  commentsPart,
  loseControls,
  moveParagraph,
  paragraphWith,
  partner,
  patchLetter,
  run,
  same,
  trackDelete,
  trackReplace,
  withoutRegister,
} from './patched-letters.ts';

const counts = 'These counts show';
const law = 'neither step needs';
const force = 'Require every police force';
const document = (change: (xml: string) => string) => (letter: Uint8Array) => patchLetter(letter, change);
/** A text box as Word writes one, with the copy for older programs. */
const textBox = (text: string): string =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const after = (xml: string, words: string, more: string): string => {
  const paragraph = paragraphWith(xml, words);
  return xml.replace(paragraph, () => paragraph + more);
};
const field = (result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const inWorkbook = (letter: Uint8Array, change: (sheet: string) => string): Uint8Array => {
  const parts = unzipSync(letter);
  const path = Object.keys(parts).find((name) => name.endsWith('.xlsx')) ?? '';
  const book = unzipSync(parts[path] ?? new Uint8Array());
  const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  if (change(sheet) === sheet) throw new Error('The edit changes nothing in the workbook');
  return zipSync({ ...parts, [path]: zipSync({ ...book, 'xl/worksheets/sheet1.xml': strToU8(change(sheet)) }) });
};

export const partEdits: readonly WordEdit[] = [
  {
    name: 'a quote altered by a word',
    make: document((xml) => xml.replace('does not stop', 'never stops')),
    expected: ['quote-changed: “does not” became “never”; “stop” became “stops”. [does not hold]'],
  },
  {
    name: 'a quote altered by one letter, tracked',
    make: document((xml) => trackReplace(xml, 'those chats', 'these chats')),
    expected: ['quote-changed: “those” became “these”. [does not hold] by Head of Policy'],
  },
  {
    name: 'a quote cut',
    make: document((xml) =>
      xml.replace(' The duties of the companies that run those chats should not stop there either.', ''),
    ),
    expected: [
      'quote-changed: “The duties of the companies that run those chats should not stop there either.” was taken out. [does not hold]',
    ],
  },
  {
    name: 'a quote taken out',
    make: document((xml) =>
      xml
        .replace(paragraphWith(xml, 'private chat. The'), '')
        .replace(paragraphWith(xml, 'Chief Executive, Example'), ''),
    ),
    expected: ['quote-deleted: Harm to a child does not stop at the edge of a pr…'],
  },
  {
    name: 'who said the quote',
    make: document((xml) => xml.replace('Chief Executive, Example', 'Director, Example')),
    expected: ['attribution-changed: “Chief Executive” became “Director”.'],
  },
  {
    name: 'an ask reworded',
    make: document((xml) => xml.replace(force, 'Encourage every police force')),
    expected: ['ask-reworded: “Require” became “Encourage”.'],
  },
  {
    name: 'an ask added',
    make: document((xml) => addParagraph(xml, force, 'Publish a plan by 30 June 2025.')),
    expected: ['ask-added: Publish a plan by 30 June 2025.'],
  },
  {
    name: 'an ask added before the others, tracked',
    make: document((xml) => addParagraph(xml, 'Ask Ofcom to revise', 'Meet us.', partner)),
    expected: ['ask-added: Meet us. by Head of Policy'],
  },
  {
    name: 'an ask removed, tracked',
    make: document((xml) => trackDelete(xml, force)),
    expected: ['ask-removed: Require every police force to record the platform… by Head of Policy'],
  },
  {
    name: 'the asks in another order',
    make: document((xml) => moveParagraph(xml, 'Ask Ofcom to revise', force)),
    expected: [
      'ask-moved: Ask Ofcom to revise its codes of practice, so tha… → Ask Ofcom to revise its codes of practice, so tha…',
    ],
  },
  {
    name: 'a signatory’s organisation',
    make: document((xml) =>
      xml.replace(paragraphWith(xml.slice(xml.indexOf('LetterClose')), 'Example Family Support Cymru'), (one) =>
        one.replace('Example Family Support Cymru', 'Example Children First'),
      ),
    ),
    expected: [
      'signatory-changed: Director of Policy, Example Family Support Cymru → Director of Policy, Example Children First',
    ],
  },
  {
    name: 'a signatory removed',
    make: document((xml) => {
      const from = xml.lastIndexOf('<w:p>', xml.indexOf('Director of Policy', xml.indexOf('LetterClose')));
      const to = xml.indexOf('</w:p>', xml.indexOf('Example Family Support Cymru', from)) + 6;
      return xml.slice(0, from) + xml.slice(to);
    }),
    expected: ['signatory-removed: Director of Policy, Example Family Support Cymru'],
  },
  {
    name: 'a signatory added',
    make: document((xml) => {
      const at = xml.indexOf('</w:p>', xml.indexOf('Example Family Support Cymru', xml.indexOf('LetterClose'))) + 6;
      return `${xml.slice(0, at)}<w:p><w:pPr><w:pStyle w:val="SignatoryName"/></w:pPr>${run('Chair')}</w:p><w:p><w:pPr><w:pStyle w:val="Signatory"/></w:pPr>${run('Example New Charity')}</w:p>${xml.slice(at)}`;
    }),
    expected: ['signatory-added: Chair, Example New Charity'],
  },
  {
    name: 'the subject',
    make: document((xml) => xml.replace(/("Heading1".*?>)Image offences/s, '$1Image crimes')),
    expected: [
      'head-changed: Image offences against children in Wales, and the… → Image crimes against children in Wales, and the d…',
    ],
  },
  {
    name: 'the date',
    make: document((xml) => xml.replace('>12 March 2025<', '>14 March 2025<')),
    expected: ['head-changed: 12 March 2025 Our reference: ECT/2025/014 → 14 March 2025 Our reference: ECT/2025/014'],
  },
  {
    name: 'the salutation',
    make: document((xml) => xml.replace(/>Dear [^<]*</, '>Dear both,<')),
    expected: ['head-changed: Dear Home Secretary and Secretary of State, → Dear both,'],
  },
  {
    name: 'an address',
    make: document((xml) => xml.replace('2 Marsham Street', '3 Marsham Street')),
    expected: ['head-changed: 2 Marsham Street → 3 Marsham Street'],
  },
  {
    name: 'a cell of a table',
    make: document((xml) => xml.replace('>3,648<', '>3,650<')),
    expected: ['table-changed: 3,648 → 3,650'],
  },
  {
    name: 'a caption',
    make: document((xml) => xml.replace('Table 1: Image offences', 'Table 1: Image crimes')),
    expected: ['caption-changed: “offences” became “crimes”.'],
  },
  {
    name: 'the chart taken out',
    make: document((xml) =>
      xml
        .replace(paragraphWith(xml, 'Chart 1'), '')
        .replace(/<w:p>(?:(?!<\/w:p>).)*<c:chart (?:(?!<\/w:p>).)*<\/w:p>/s, '')
        .replace(paragraphWith(xml, 'Source: Home Office'), ''),
    ),
    expected: ['chart-deleted: Chart 1: South Wales Police recorded the most ima…'],
  },
  {
    name: 'the chart’s data',
    make: (letter) =>
      patchLetter(letter, same, {
        'word/charts/chart1.xml': (xml) => xml.replace('<c:v>964</c:v>', '<c:v>1964</c:v>'),
      }),
    expected: ['chart-changed: South Wales: 964 → South Wales: 1964 [does not hold]'],
  },
  {
    name: 'the chart’s workbook alone',
    make: (letter) => inWorkbook(letter, (sheet) => sheet.replace('<v>964</v>', '<v>1964</v>')),
    expected: ['chart-changed: South Wales: 964 → South Wales: 1964 [does not hold]'],
  },
  {
    name: 'a comment',
    make: (letter) =>
      patchLetter(letter, (xml) => comment(xml, law), { 'word/comments.xml': commentsPart('Is this so?') }),
    expected: ['comment: neither step needs → Is this so? by Head of Policy'],
  },
  {
    name: 'a note’s words',
    make: (letter) =>
      patchLetter(letter, same, { 'word/footnotes.xml': (xml) => xml.replace('gave six months', 'gave five months') }),
    expected: ['note-changed: “six” became “five”.'],
  },
  {
    name: 'a figure in a note',
    make: (letter) =>
      patchLetter(letter, same, { 'word/footnotes.xml': (xml) => xml.replace('>1.91 times<', '>2.5 times<') }),
    expected: ['figure-changed: 1.91 times → 2.5 times [does not hold]'],
  },
  {
    name: 'notes numbered anew in the file',
    make: (letter) =>
      patchLetter(
        letter,
        (xml) =>
          xml.replace(
            /(<w:footnoteReference w:id=")(\d+)"/g,
            (_, start: string, id: string) => `${start}${String(Number(id) + 40)}"`,
          ),
        {
          'word/footnotes.xml': (xml) =>
            xml.replace(
              /(<w:footnote w:id=")([1-9]\d*)"/g,
              (_, start: string, id: string) => `${start}${String(Number(id) + 40)}"`,
            ),
        },
      ),
    expected: [],
  },
  {
    name: 'a note added',
    make: (letter) =>
      patchLetter(
        letter,
        (xml) =>
          xml.replace(
            'needs a new Act of Parliament.',
            'needs a new Act of Parliament.</w:t></w:r><w:r><w:footnoteReference w:id="77"/></w:r><w:r><w:t xml:space="preserve">',
          ),
        {
          'word/footnotes.xml': (xml) =>
            xml.replace(
              '</w:footnotes>',
              `<w:footnote w:id="77"><w:p>${run('Our own reading.')}</w:p></w:footnote></w:footnotes>`,
            ),
        },
      ),
    expected: ['note-added: Our own reading.'],
  },
  {
    name: 'a text box',
    make: document((xml) => after(xml, counts, textBox('Seen by 300 people.'))),
    expected: ['number-added: 300 [does not hold]', 'words-added: Seen by 300 people.'],
  },
  {
    name: 'a table in a table',
    make: document((xml) =>
      after(
        xml,
        counts,
        `<w:tbl><w:tr><w:tc><w:p>${run('Outer')}</w:p><w:tbl><w:tr><w:tc><w:p>${run('Inner')}</w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
      ),
    ),
    expected: ['words-added: Outer', 'words-added: Inner'],
  },
  {
    name: 'a field put in',
    make: document((xml) =>
      xml.replace(paragraphWith(xml, law), (one) => one.replace('</w:p>', `${field('Today')}</w:p>`)),
    ),
    expected: ['words-changed: “Today” was put in.'],
  },
  {
    name: 'a footer',
    make: (letter) =>
      patchLetter(letter, same, { 'word/footer2.xml': (xml) => xml.replace('ECT/2025/014', 'ECT/2025/015') }),
    expected: ['running-changed: ECT/2025/014 → ECT/2025/015'],
  },
  {
    name: 'the annex',
    make: document((xml) => xml.replace('964 + 535', '964 + 536')),
    expected: ['annex-changed: 964 + 535 + 503 + 192 = 2,194 → 964 + 536 + 503 + 192 = 2,194'],
  },
  { name: 'all controls lost', make: document(loseControls), expected: [] },
  {
    name: 'controls and register lost, a figure and words changed',
    make: (letter) =>
      withoutRegister(
        patchLetter(letter, (xml) =>
          loseControls(xml).replace('>2,194<', '>2,500<').replace(law, 'no step here needs'),
        ),
      ),
    expected: [
      'figure-changed: 2,194 → 2,500 [does not hold] [97%]',
      'words-changed: “neither” became “no”; “here” was put in.',
    ],
  },
  {
    name: 'controls lost, a phrase of several words changed',
    make: document((xml) => loseControls(xml).replace('>about six a day<', '>about seven a day<')),
    expected: ['figure-changed: about six a day → about seven a day [does not hold] [97%]'],
  },
  {
    name: 'formats alone',
    make: document((xml) =>
      xml.replace(paragraphWith(xml, law), (one) => one.replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>')),
    ),
    expected: [],
  },
  { name: 'spaces alone', make: document((xml) => xml.replace('Both would let', 'Both  would let')), expected: [] },
];
