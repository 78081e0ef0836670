/**
 * A statistic typed into the text has no source and is not kept true. Looks for what reads as a statistic; keeps quiet on
 * dates, years, sections, ages and times (DESIGN 5, Phrase: `:plain` marks a number that is no statistic).
 */
import type { Finding, Severity } from '../../model/index.ts';
import type { Passage } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { countedNouns } from '../words.ts';

const number = String.raw`(?<![\w/.,:£-])£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const nouns = [...new Set(countedNouns.values())].join('|');
const small = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}';

/** What reads as a statistic, and how sure that is. */
const shapes: readonly { readonly pattern: RegExp; readonly severity: Severity }[] = [
  {
    pattern: new RegExp(String.raw`${number}\s?(?:%|per ?cent\b|percentage points?\b)`, 'giu'),
    severity: 'misleading',
  },
  { pattern: new RegExp(String.raw`${number}\s(?:thousand|million|billion)\b`, 'giu'), severity: 'misleading' },
  { pattern: /(?<![\w/.,:-])£?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d/])/gu, severity: 'misleading' },
  { pattern: new RegExp(String.raw`${number}\s(?:[\p{L}’'-]+\s){0,3}?(?:${nouns})\b`, 'giu'), severity: 'misleading' },
  { pattern: new RegExp(String.raw`\b(?:${small})\sin\s(?:every\s)?(?:${small})\b`, 'giu'), severity: 'misleading' },
  {
    pattern:
      /\b(?:half|a (?:third|quarter|fifth|tenth)|(?:two|three)[- ](?:thirds|quarters|fifths)) of (?:all|the|these|those|children|offences|victims)\b/giu,
    severity: 'style',
  },
  {
    pattern:
      /\b(?:doubled|trebled|tripled|quadrupled|halved)\b|\b(?:twice|three times|four times) as (?:many|much)\b/giu,
    severity: 'style',
  },
];

/** What stands before a number that is no statistic. */
const quietBefore =
  /\b(?:aged?|ages|section|sections|s\.|ss\.|part|chapter|clause|schedule|article|paragraph|paragraphs|page|pages|table|chart|figure|annex|note|rule|regulation|code|version|no\.?|number|ref(?:erence)?|tel(?:ephone)?)\s*$/iu;

export const unsourcedNumber: Rule = {
  id: 'unsourced-number',
  severity: 'misleading',
  about: 'A number in the text reads as a statistic and is bound to no figure.',
  source: 'DESIGN 5, Phrase',
  find: ({ letter, passages }) => passages.flatMap((passage) => judge(letter.id, passage)),
  examples: {
    fires: [
      { paragraph: 'Some 49.7% took place on one platform.' },
      { paragraph: 'Police recorded 2,194 of them.' },
      { paragraph: 'Police recorded 964 image offences.' },
      { paragraph: 'It cost £3.4 million.' },
      { paragraph: 'It happens to one in five.' },
      { paragraph: 'Recorded offences have doubled since then.' },
      { paragraph: 'About half of the offences take place there.' },
    ],
    quiet: [
      { paragraph: 'On 3 April 2017 and in 2023/24, 2023-24 and the year ending March 2024, offences were recorded.' },
      { paragraph: 'Section 12 of the Online Safety Act 2023 covers children aged 13 to 17, at 10:30, in 16:9.' },
      { paragraph: 'In 2023 offences were recorded by 43 forces, and we asked :plain[1,998] people.' },
      { paragraph: 'Police in Wales recorded :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'Two Secretaries of State have 20 working days to answer our two asks.' },
    ],
  },
};

function judge(letter: string, passage: Passage): Finding[] {
  const found: Finding[] = [];
  const taken: [number, number][] = [];
  for (const { pattern, severity } of shapes) {
    for (const match of passage.unbound.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some(([from, to]) => start < to && end > from) || isQuiet(passage.unbound, start, match[0])) continue;
      taken.push([start, end]);
      const message = `“${match[0]}” reads as a statistic, and it has no source. Bind it with :figure[${match[0]}]{of=…}, or write :plain[${match[0]}] if it is no statistic.`;
      found.push({
        rule: 'unsourced-number',
        severity,
        message,
        where: { letter, block: passage.block, text: match[0] },
      });
    }
  }
  return found;
}

/** A year before a noun ("in 2023 offences rose"), or the number of a section, a page, an age. */
function isQuiet(text: string, start: number, match: string): boolean {
  if (/^(?:19|20)\d\d\s/.test(match)) return true;
  return /^\d{1,4}\s\p{L}/u.test(match) && quietBefore.test(text.slice(0, start));
}
