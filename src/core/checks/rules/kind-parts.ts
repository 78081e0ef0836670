/** What each kind of paper has or leaves out by custom: a press release ends with ENDS, evidence opens with a summary (DOMAIN 8). */
import type { LetterKind } from '../../model/index.ts';
import { proseOf, type CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';

interface Part {
  readonly kinds: readonly LetterKind[];
  /** What is missing or too much, where it is. */
  readonly misses: (context: CheckContext) => boolean;
  readonly message: string;
}

const says = (pattern: RegExp) => (context: CheckContext) => !pattern.test(proseOf(context.plan.blocks));
const has =
  (...types: readonly string[]) =>
  ({ plan }: CheckContext) =>
    plan.blocks.some(({ type }) => types.includes(type));

const parts: readonly Part[] = [
  {
    kinds: ['press-release'],
    misses: says(/^\W*(?:ENDS|Ends|DIWEDD)\W*$/mu),
    message:
      'A press release ends with the word ENDS on a line of its own. Add it, so that nobody takes the notes for the story.',
  },
  {
    kinds: ['press-release'],
    misses: says(/\bnotes? (?:to|for) editors\b|\bnodiadau i olygyddion\b/iu),
    message:
      'A press release has notes to editors after ENDS. Add them: who you are, where the numbers come from, whom to call.',
  },
  {
    kinds: ['press-release'],
    misses: ({ plan }) =>
      plan.embargo === undefined &&
      says(/\b(?:embargo\w*|for immediate release|immediate use)\b/iu)({ plan } as CheckContext),
    message: 'A press release says when it may be used: an embargo, or “for immediate release”. Add the line.',
  },
  {
    kinds: ['commons-evidence', 'lords-evidence'],
    misses: says(/\b(?:summary|key points|main points|crynodeb)\b/iu),
    message: 'Written evidence opens with a short summary. Add a heading “Summary” and the main points.',
  },
  {
    kinds: ['newspaper-letter', 'op-ed'],
    misses: has('chart', 'table'),
    message: 'A newspaper prints no charts or tables with a letter. Say the one number that counts in words.',
  },
  {
    kinds: ['corrections-note'],
    misses: says(/\b(?:correct\w*|should (?:have )?(?:read|said|been)|revised|wrong\w*|amend\w*)\b/iu),
    message: 'A note of corrections says what was printed, what is right, and since when. Name all three.',
  },
  {
    kinds: ['mp-briefing'],
    misses: ({ printed }) => {
      const local = ({ figure }: (typeof printed)[number]): boolean =>
        figure.area?.nations.length === 1 && !/^[EWSNK]9\d/.test(figure.area.code);
      const [first] = printed;
      return first !== undefined && !local(first) && printed.some(local);
    },
    message:
      'A briefing for an MP gives the local number first. Put the figure of the constituency or the force at the head.',
  },
];

const letter = (letterKind: LetterKind, text: string) => ({ paragraph: text, letter: { letterKind } });

export const kindParts: Rule = {
  id: 'kind-parts',
  severity: 'style',
  about: 'The paper lacks a part that its kind has, or has one that its kind does not.',
  source: 'DOMAIN 8',
  find: (context) =>
    parts
      .filter(({ kinds, misses }) => kinds.includes(context.letter.letterKind) && misses(context))
      .map(({ message }) => ({
        rule: 'kind-parts',
        severity: 'style' as const,
        message,
        where: { letter: context.letter.id },
      })),
  examples: {
    fires: [
      letter('press-release', 'Five charities call for action.'),
      letter('commons-evidence', 'We are five charities.'),
      { letter: { letterKind: 'newspaper-letter' } },
      letter('corrections-note', 'Police in Wales recorded :figure[2,194]{of=wales-total} offences.'),
      letter('mp-briefing', 'Wales had :figure[2,194]{of=wales-total}, and South Wales :figure[964]{of=south-wales}.'),
    ],
    quiet: [
      {},
      {
        blocks: [
          { type: 'paragraph', text: 'For immediate release. Five charities call for action.' },
          { type: 'paragraph', text: 'ENDS' },
          { type: 'heading', level: 2, text: 'Notes to editors' },
          { type: 'paragraph', text: 'We are five charities.' },
        ],
        letter: { letterKind: 'press-release' },
      },
      letter('commons-evidence', 'Summary: we are five charities.'),
      letter('mp-briefing', 'South Wales had :figure[964]{of=south-wales}, and Wales :figure[2,194]{of=wales-total}.'),
    ],
  },
};
