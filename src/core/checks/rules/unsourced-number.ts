/**
 * A statistic typed into the text has no source and is not kept true. Looks for what reads as a statistic; keeps quiet on
 * dates, years, sections, ages and times (DESIGN 5, Phrase: `:plain` marks a number that is no statistic).
 */
import { auditAgainst, auditText, type AuditedNumber } from '../../audit/index.ts';
import type { Evaluation } from '../../figures/index.ts';
import type { Finding, Severity } from '../../model/index.ts';
import type { Passage } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { countedNouns } from '../words.ts';

const number = String.raw`(?<![\w/.,:£-])£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const nouns = [...new Set(countedNouns.values())].join('|');
const small = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}';

const ones =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens =
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a hundred|a thousand|half a million|a million|a dozen';
/** A number in words that is more than ten: "two hundred and six", "twelve thousand", "forty-three". */
const worded = `(?:half a |a )?(?:(?:${ones}|${tens})[- ](?:and )?){0,5}(?:hundred|thousand|million|billion|dozen|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:${ones}))?)`;

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
    pattern: new RegExp(String.raw`\b(?:${worded})\s(?:[\p{L}’'-]+\s){0,3}?(?:${nouns})\b`, 'giu'),
    severity: 'misleading',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:${ones}|${tens})(?:[- ](?:${ones}|and|${tens})){0,5} (?:thousand|million|billion)\b`,
      'giu',
    ),
    severity: 'misleading',
  },
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
  find: ({ letter, passages, evaluation }) => passages.flatMap((passage) => judge(letter.id, passage, evaluation)),
  examples: {
    fires: [
      { paragraph: 'Some 49.7% took place on one platform.' },
      { paragraph: 'Police recorded 2,194 of them.' },
      { paragraph: 'Police recorded 964 image offences.' },
      { paragraph: 'It cost £3.4 million.' },
      { paragraph: 'It happens to one in five.' },
      { paragraph: 'Recorded offences have doubled since then.' },
      { paragraph: 'About half of the offences take place there.' },
      { paragraph: 'Each year twelve thousand children are helped.' },
      { paragraph: 'We spoke to two hundred and six parents.' },
      { paragraph: 'Half a million families, or forty-three reports.' },
    ],
    quiet: [
      { paragraph: 'On 3 April 2017 and in 2023/24, 2023-24 and the year ending March 2024, offences were recorded.' },
      { paragraph: 'Section 12 of the Online Safety Act 2023 covers children aged 13 to 17, at 10:30, in 16:9.' },
      { paragraph: 'In 2023 offences were recorded by 43 forces, and we asked :plain[1,998] people.' },
      { paragraph: 'Police in Wales recorded :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'Thousands of children, a dozen times; the hundred pages and ninety days; twenty working days.' },
      { paragraph: 'Two Secretaries of State have 20 working days to answer our two asks.' },
    ],
  },
};

function judge(letter: string, passage: Passage, evaluation: Evaluation): Finding[] {
  const found: Finding[] = [];
  const text = passage.unbound;
  const taken = new Uint8Array(text.length);
  let numbers: readonly AuditedNumber[] | undefined;
  for (const { pattern, severity } of shapes) {
    for (const { 0: words, index: start } of text.matchAll(pattern)) {
      const end = start + words.length;
      if (taken.subarray(start, end).includes(1) || isQuiet(text, start, words)) continue;
      taken.fill(1, start, end);
      numbers ??= auditAgainst(auditText(text), evaluation.figures.values()).numbers;
      const message = `“${words}” reads as a statistic, and it has no source. ${adviseOn(words, start, numbers)}`;
      found.push({ rule: 'unsourced-number', severity, message, where: { letter, block: passage.block, text: words } });
    }
  }
  return found;
}

/** A year before a noun ("in 2023 offences rose"), or the number of a section, a page, an age. */
function isQuiet(text: string, start: number, match: string): boolean {
  if (/^(?:19|20)\d\d\s/.test(match)) return true;
  return /^\d{1,4}\s\p{L}/u.test(match) && quietBefore.test(text.slice(Math.max(0, start - 20), start));
}

/** The figure of the briefing that it may be, or the nearest, and how to bind it. */
function adviseOn(words: string, start: number, numbers: readonly AuditedNumber[]): string {
  const plain = `or write :plain[${words}] if it is no statistic.`;
  const number = numberAt(numbers, start, start + words.length);
  if (number?.figure !== undefined && number.verdict !== 'contradicts') {
    const how = number.verdict === 'matches' ? 'It is what' : 'By rounding it is what';
    return `${how} “${number.figure}” comes to: bind it with :figure[${words}]{of=${number.figure}}, ${plain}`;
  }
  const near = number?.nearest;
  const nearest = near === undefined ? '' : `The nearest figure of the briefing is “${near.figure}”, ${near.shown}. `;
  return `${nearest}Bind it with :figure[${words}]{of=…}, ${plain}`;
}

/** The number that lies in this stretch; they are in order and do not overlap. */
function numberAt(numbers: readonly AuditedNumber[], start: number, end: number): AuditedNumber | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const number = numbers[low];
  return number !== undefined && number.start < end ? number : undefined;
}
