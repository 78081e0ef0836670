/** Edits of printed figures, and of words and figures together, each with the exact list that read-back must give. */
import { unzipSync, zipSync } from 'fflate';
import type { WordEdit } from './edited.ts';
import { controlNamed, deleted, inserted, patchLetter, run, trackReplace } from './patched-letters.ts';

const law = 'neither step needs';
const document = (change: (xml: string) => string) => (letter: Uint8Array) => patchLetter(letter, change);
const inControl = (key: string, change: (control: string) => string) =>
  document((xml) => xml.replace(controlNamed(xml, key), change));

export const figureEdits: readonly WordEdit[] = [
  { name: 'nothing', make: (letter) => letter, expected: [] },
  {
    name: 'saved again with other zip entries',
    make: (letter) => zipSync(unzipSync(letter), { level: 1 }),
    expected: [],
  },
  {
    name: 'a figure retyped',
    make: document((xml) => xml.replace('>2,194<', '>2,500<')),
    expected: ['figure-changed: 2,194 → 2,500 [does not hold]'],
  },
  {
    name: 'a figure retyped in true words',
    make: document((xml) => xml.replace('>2,194<', '>more than 2,000<')),
    expected: ['figure-changed: 2,194 → more than 2,000 [holds]'],
  },
  {
    name: 'two figures retyped',
    make: document((xml) => xml.replace('>964<', '>1,064<').replace('>38,685<', '>almost 40,000<')),
    expected: ['figure-changed: 964 → 1,064 [does not hold]', 'figure-changed: 38,685 → almost 40,000 [holds]'],
  },
  {
    name: 'a figure tracked',
    make: inControl('Figure wales-total.1', (one) =>
      one.replace(/<w:r>.*<\/w:r>/s, deleted('2,194') + inserted('2,914')),
    ),
    expected: ['figure-changed: 2,194 → 2,914 [does not hold] by Head of Policy'],
  },
  {
    name: 'a figure taken out with its control',
    make: inControl('Figure south-wales.1', () => ''),
    expected: ['figure-deleted: 964'],
  },
  {
    name: 'a figure emptied, so that Word shows its own words',
    make: inControl('Figure south-wales.1', (one) =>
      one.replace('</w:sdtPr>', '<w:showingPlcHdr/></w:sdtPr>').replace('>964<', '>Click or tap here to enter text.<'),
    ),
    expected: ['figure-deleted: 964'],
  },
  {
    name: 'a figure deleted, tracked',
    make: inControl('Figure south-wales.1', (one) => one.replace(/<w:r>.*<\/w:r>/s, deleted('964'))),
    expected: ['figure-deleted: 964 by Head of Policy'],
  },
  {
    name: 'a figure retyped outside its control',
    make: inControl('Figure wales-total.1', () => run('2,300')),
    expected: ['figure-changed: 2,194 → 2,300 [does not hold] [97%]'],
  },
  { name: 'a control lost, the words kept', make: inControl('Figure wales-total.1', () => run('2,194')), expected: [] },
  {
    name: 'a figure copied',
    make: document((xml) =>
      xml.replace(
        'neither step needs',
        `</w:t></w:r>${controlNamed(xml, 'Figure wales-total.1')}<w:r><w:t xml:space="preserve"> neither step needs`,
      ),
    ),
    expected: ['figure-repeated: 2,194 → 2,194 … 2,194', 'words-changed: “2,194” was put in.'],
  },
  {
    name: 'a count retyped',
    make: document((xml) => xml.replace('>five<', '>six<')),
    expected: ['figure-changed: five → six [does not hold]'],
  },
  {
    name: 'a derived figure overstated',
    make: document((xml) => xml.replace('>more than double<', '>almost triple<')),
    expected: ['figure-changed: more than double → almost triple [does not hold]'],
  },
  {
    name: 'words of a paragraph',
    make: document((xml) => xml.replace(law, 'no step here needs')),
    expected: ['words-changed: “neither” became “no”; “here” was put in.'],
  },
  {
    name: 'words tracked by a partner',
    make: document((xml) => trackReplace(xml, law, 'no step here needs')),
    expected: ['words-changed: “neither” became “no”; “here” was put in. by Head of Policy'],
  },
  {
    name: 'words tracked by two people',
    make: document((xml) =>
      trackReplace(trackReplace(xml, law, 'no step here needs'), 'talk through', 'discuss', 'Chair'),
    ),
    expected: [
      'words-changed: “neither” became “no”; “here” was put in. by Head of Policy',
      'words-changed: “talk through” became “discuss”. by Chair',
    ],
  },
  {
    name: 'a new number among words',
    make: document((xml) => xml.replace('Each of these services', 'Each of these 12 services')),
    expected: ['words-changed: “12” was put in.', 'number-added: 12 [does not hold]'],
  },
  {
    name: 'a new number that fits a figure',
    make: document((xml) =>
      xml.replace(
        'Each of these services',
        'Like the 964 offences of South Wales Police in 2023/24, each of these services',
      ),
    ),
    expected: [
      'words-changed: “Each” became “Like the 964 offences of South Wales Police in 2023/24, each”.',
      'number-added: 964 [holds]',
    ],
  },
  {
    name: 'words and a figure of one paragraph',
    make: document((xml) => xml.replace('>2,194<', '>2,500<').replace(' of them. Across', ' of these. Across')),
    expected: ['figure-changed: 2,194 → 2,500 [does not hold]', 'words-changed: “them” became “these”.'],
  },
];
