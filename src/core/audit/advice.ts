/** Advice of style on any text: words that a reader may take in two ways, and numbers that nobody stands behind. It never blocks. */
import { countedNouns } from '../checks/words.ts';
import { isStatistic, type CapturedNumber } from '../capture/index.ts';
import type { Passage } from './passage.ts';
import type { Remark } from './remark.ts';

/** The advice on one sentence. */
export function findAdvice(passage: Passage): Remark[] {
  return [...findTimesMore(passage), ...findLess(passage), ...findVagueSource(passage), ...findCauses(passage)];
}

/** The first match of the pattern in the sentence, as a remark. */
function remarkOn(
  passage: Passage,
  pattern: RegExp,
  say: (words: string) => Omit<Remark, 'start' | 'end' | 'severity'>,
): Remark[] {
  const match = pattern.exec(passage.text);
  if (match === null) return [];
  const start = passage.span.start + match.index;
  return [{ ...say(match[0]), severity: 'style', start, end: start + match[0].length }];
}

/** "Three times more than" may mean three times as many, or four (DOMAIN 2.5). */
function findTimesMore(passage: Passage): Remark[] {
  return remarkOn(
    passage,
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+(?:\.\d+)?) times (?:more|higher|greater)\b/i,
    (words) => {
      const suggestion = words.replace(/(?:more|higher|greater)$/i, 'as many');
      return {
        rule: 'audit-times-more',
        message: `“${words}” may be read as that many times, or as that many times on top. Write “${suggestion}”, or “as high”.`,
        suggestion,
      };
    },
  );
}

const plurals = [...new Set(countedNouns.values())].join('|');
const lessNoun = new RegExp(String.raw`\bless (?:${plurals})\b`, 'i');

/** Fewer for what is counted, less for what is measured (DOMAIN 2.5). */
function findLess(passage: Passage): Remark[] {
  return remarkOn(passage, lessNoun, (words) => {
    const suggestion = words.replace(/^less/i, 'fewer');
    return { rule: 'audit-fewer', message: `What is counted is fewer, not less. Write “${suggestion}”.`, suggestion };
  });
}

/** "Studies show": which? Said only where a number leans on it. */
function findVagueSource(passage: Passage): Remark[] {
  if (passage.numbers.length === 0) return [];
  return remarkOn(
    passage,
    /\b(?:(?:some |many |recent |several |new )?(?:studies|research|statistics|surveys|reports|experts|evidence) (?:shows?|says?|suggests?|finds?|found|estimates?|claims?|indicates?|tells? us)|it is (?:thought|believed|estimated) that)\b(?!.{0,60}\b(?:19|20)\d\d\b)/i,
    (words) => ({
      rule: 'audit-source-vague',
      message: `“${words}” does not say whose. Name who counted, and when, so that a reader can look the number up.`,
    }),
  );
}

/** Words that give a cause. */
export const causeWords =
  /\b(?:because of|due to|caused by|as a result of|thanks to|(?:has |have |had )?led to|driven by|owing to)\b/i;

/** A number that rose beside a reason: the number does not show the reason (DOMAIN 23). */
function findCauses(passage: Passage): Remark[] {
  const moves = passage.numbers.some(({ direction, meaning }) => direction !== undefined || meaning === 'multiple');
  if (!moves) return [];
  return remarkOn(passage, causeWords, (words) => ({
    rule: 'audit-cause',
    message: `“${words}” gives a cause for the change. The numbers show that it changed, and not why. Say who found the cause, or set the two side by side.`,
  }));
}

const sourceWords =
  /\b(?:according to|sources?:|figures? (?:from|by|published)|data (?:from|published)|published by|survey(?:ed)?|polls?|polled|census|Home Office|Office for National Statistics|ONS|Ofcom|Ofsted|NHS|Ministry|Department|government figures|official (?:figures|statistics)|freedom of information|FOI|statistics|report(?: by|ed by)|study by|research by|recorded by|police (?:forces )?(?:in [\p{L} ]{2,30} )?recorded|records? (?:of|from)|Act of|our (?:helpline|service|centres|records))\b|https?:|www\.|\[\d+\]/iu;

/** Sentences with statistics, from which on a text that names no source at all is told. */
const manySentences = 4;

/** A text full of numbers that nowhere says where they come from. */
export function findNoSource(text: string, numbers: readonly CapturedNumber[]): Remark[] {
  const statistics = numbers.filter(({ meaning }) => isStatistic(meaning));
  const sentences = new Set(statistics.map(({ sentence }) => sentence));
  const [first] = statistics;
  if (first === undefined || sentences.size < manySentences || sourceWords.test(text)) return [];
  return [
    {
      rule: 'audit-no-source',
      severity: 'style',
      start: first.start,
      end: first.end,
      message: `The text gives ${String(statistics.length)} numbers and nowhere says where they come from. Name the source of each, or of all, with its date.`,
    },
  ];
}

/** "%" in one place and "per cent" in another (DOMAIN 2.1). */
export function findMixedPercent(numbers: readonly CapturedNumber[]): Remark[] {
  const signs = numbers.filter(({ meaning, text }) => meaning === 'percent' && text.includes('%'));
  const words = numbers.filter(({ meaning, text }) => meaning === 'percent' && /per ?cent/i.test(text));
  const [first] = signs.length < words.length ? signs : words;
  if (signs.length === 0 || words.length === 0 || first === undefined) return [];
  return [
    {
      rule: 'audit-percent-mixed',
      severity: 'style',
      start: first.start,
      end: first.end,
      message: `The text writes percentages both as “%” and as “per cent”. Keep to one of them.`,
    },
  ];
}
