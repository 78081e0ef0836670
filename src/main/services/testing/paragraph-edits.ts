/** Edits of headings and paragraphs: added, deleted, moved, split, run together, each with the exact list that read-back must give. */
import type { WordEdit } from './edited.ts';
import { addParagraph, moveParagraph, paragraphWith, partner, patchLetter, trackDelete } from './patched-letters.ts';

const counts = 'These counts show';
const law = 'neither step needs';
const document = (change: (xml: string) => string) => (letter: Uint8Array) => patchLetter(letter, change);

export const paragraphEdits: readonly WordEdit[] = [
  {
    name: 'a heading',
    make: document((xml) => xml.replace('What the police record', 'What police forces record')),
    expected: ['words-changed: “the” was taken out; “forces” was put in.'],
  },
  {
    name: 'a paragraph added',
    make: document((xml) => addParagraph(xml, counts, 'Words of our own.')),
    expected: ['words-added: Words of our own.'],
  },
  {
    name: 'a paragraph with numbers added, tracked',
    make: document((xml) => addParagraph(xml, counts, 'We think 5,000 children were harmed.', partner)),
    expected: [
      'number-added: 5,000 [does not hold] by Head of Policy',
      'words-added: We think 5,000 children were harmed. by Head of Policy',
    ],
  },
  {
    name: 'a heading added',
    make: document((xml) => addParagraph(xml, 'What it means for children', 'A new part')),
    expected: ['words-added: A new part'],
  },
  {
    name: 'two paragraphs added',
    make: document((xml) => addParagraph(addParagraph(xml, counts, 'The second.'), counts, 'The first.')),
    expected: ['words-added: The first.', 'words-added: The second.'],
  },
  {
    name: 'a paragraph deleted',
    make: document((xml) => xml.replace(paragraphWith(xml, counts), '')),
    expected: ['words-deleted: These counts show the offences that came to the n…'],
  },
  {
    name: 'a paragraph deleted, tracked',
    make: document((xml) => trackDelete(xml, counts)),
    expected: ['words-deleted: These counts show the offences that came to the n… by Head of Policy'],
  },
  {
    name: 'a paragraph with figures deleted',
    make: document((xml) => xml.replace(paragraphWith(xml, 'Childline gave'), '')),
    expected: [
      'figure-deleted: 903',
      'words-deleted: In the same year Childline gave 903 counselling s…',
      'note-deleted: NSPCC, Childline counselling sessions about sexua…',
    ],
  },
  {
    name: 'a paragraph moved',
    make: document((xml) => moveParagraph(xml, counts, 'Each of these services')),
    expected: [
      'block-moved: These counts show the offences that came to the n… → These counts show the offences that came to the n…',
    ],
  },
  {
    name: 'a paragraph moved, tracked',
    make: document((xml) => moveParagraph(xml, counts, 'Each of these services', partner)),
    expected: [
      'block-moved: These counts show the offences that came to the n… → These counts show the offences that came to the n… by Head of Policy',
    ],
  },
  {
    name: 'a paragraph moved and reworded',
    make: document((xml) =>
      moveParagraph(xml, counts, 'Each of these services').replace(
        'Many more children are likely',
        'More children are likely',
      ),
    ),
    expected: [
      'words-changed: “Many more” became “More”.',
      'block-moved: These counts show the offences that came to the n… → These counts show the offences that came to the n…',
    ],
  },
  {
    name: 'a paragraph split',
    make: document((xml) =>
      xml.replace(
        ' Both would let',
        '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="LetterBody"/></w:pPr><w:r><w:t>Both would let',
      ),
    ),
    expected: [
      'words-changed: “We believe that neither step needs a new Act of Parliament.” was taken out.',
      'words-added: We believe that neither step needs a new Act of P…',
    ],
  },
  {
    name: 'two paragraphs run together, tracked',
    make: document((xml) => {
      const one = paragraphWith(xml, law);
      return xml.replace(one, one.replace('</w:pPr>', '<w:rPr><w:del w:id="901" w:author="Chair"/></w:rPr></w:pPr>'));
    }),
    expected: [
      'words-changed: “We would welcome a meeting with you both, and with Ofcom, to talk through how…” was put in. by Chair',
      'words-deleted: We would welcome a meeting with you both, and wit…',
    ],
  },
];
