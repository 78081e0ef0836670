/**
 * What a text says that is true of something narrower, as far as the words alone tell: shares without a base, a share that “rises 5%”, a record
 * without its series, percentages of very few. Quiet wherever the paragraph gives what is missing.
 */
import { groupDigits } from '../figures/numbers.ts';
import { parsePhrase, reachableParts } from '../wording/index.ts';
import { wordsBefore, wordsBetween, type Passage, type Stated } from './passage.ts';
import { wordingOf } from './prove.ts';
import type { Remark } from './remark.ts';

/** Everything that this sentence may mislead with. */
export function findMisleading(passage: Passage): Remark[] {
  return [
    ...findBaseless(passage),
    ...findUnclearPoints(passage),
    ...findRecords(passage),
    ...findSmallBases(passage),
    ...findUnreachable(passage),
    ...findSnapshots(passage),
    ...findSeveralAnswers(passage),
  ];
}

const groups =
  'children|young people|people|adults|parents|families|households|women|men|girls|boys|victims|survivors|offences|crimes|cases|incidents|reports|referrals|pupils|students|teachers|patients|voters|teenagers|users|charities|councils|schools|forces';
const shareOfGroup = new RegExp(
  String.raw`\b(?:(?:(?:more|less|fewer) than |nearly |almost |about |around |over )?(?:half|a third|a quarter|a fifth|two[- ]thirds|three[- ]quarters)|(?:the vast |an overwhelming |the )?majority|most) of (?:all |uk |british |welsh |the uk[’']s |our )*(?:${groups})\b`,
  'i',
);
const basis =
  /\b(?:surveys?|surveyed|polls?|polled|poll of|study|studies|research|census|interview\w*|sample|respondents|(?:we|they|were|was|those|when) asked|asked (?:whether|how|what|if|about)|answered|replied|responded|according to|recorded|figures|data|statistics|known|of (?:those|these|them)|who (?:took part|use|call\w*|came))\b/i;

/** "Half of children have seen it": half of which children, and who counted them (DOMAIN 11)? */
function findBaseless(passage: Passage): Remark[] {
  const match = shareOfGroup.exec(passage.text);
  if (match === null) return [];
  const around = `${passage.paragraph} ${passage.before?.text ?? ''}`;
  const counted = passage.numbers.some(({ meaning, stated }) => meaning === 'count' && stated.gte(10));
  if (counted || basis.test(around)) return [];
  const start = passage.span.start + match.index;
  return [
    {
      rule: 'audit-base',
      severity: 'misleading',
      start,
      end: start + match[0].length,
      message: `“${match[0]}” does not say of which, or how many were counted. Name the base in the sentence: who was asked, or which records, and when.`,
    },
  ];
}

/** "The share rose by 5%": a twentieth of itself, or five percentage points (DOMAIN 2.3)? */
function findUnclearPoints(passage: Passage): Remark[] {
  const ends = passage.numbers.filter(({ meaning }) => meaning === 'percent');
  const [only] = ends;
  if (ends.length !== 1 || only?.direction === undefined || only.change === 'to' || only.change === 'from') return [];
  if (passage.numbers.some(({ meaning }) => meaning === 'points')) return [];
  const lead = wordsBetween(passage, passage.span.start, only.start);
  const subject =
    /\b(?:share|proportion|percentage) of [^,;.]{2,60}?\b(?:rose|risen|increased|grew|went up|is up|fell|fallen|dropped|decreased|declined|went down|is down|up|down)\b(?: by)?[^,;.]{0,20}$/;
  if (!subject.test(lead)) return [];
  return [
    {
      rule: 'audit-points-unclear',
      severity: 'misleading',
      start: only.start,
      end: only.end,
      message: `A share that changes by “${only.text}” may have changed by that many percentage points, or by that part of itself. Say “percentage points”, or give both shares.`,
    },
  ];
}

const recordWords =
  /\b(?:(?<!\b(?:to|should|must|can|could|will|would|did|do|does|not|we|they|you|who|which|that|forces|police|officers|councils|services|charities|schools|and|or) )(?:record|all-time) (?:high|low|number|level|figure|total|demand|rise|increase)s?|(?:the )?(?:highest|lowest|worst|largest|most|biggest|greatest)(?: \w+){0,3} (?:ever(?: recorded| seen)?|on record|of all time|in history)|since records began)\b/i;

/** "A record number" needs the series that it is the record of (DOMAIN 2.5). */
function findRecords(passage: Passage): Remark[] {
  const match = recordWords.exec(passage.text);
  if (match === null) return [];
  const series =
    /\bsince (?:records began in |comparable records began in |the series began in |at least )?(?:19|20)\d\d\b|\b(?:19|20)\d\d(?:\/\d\d)? to (?:19|20)\d\d|\bin (?:the )?(?:last |past )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty) years\b|\bsince (?:comparable )?records began in\b/i;
  if (series.test(passage.text)) return [];
  const start = passage.span.start + match.index;
  return [
    {
      rule: 'audit-record',
      severity: 'misleading',
      start,
      end: start + match[0].length,
      message: `“${match[0].trim()}” holds only over a complete and comparable series. Name the series and its first year, such as “the highest since 2003”, or leave the words out.`,
    },
  ];
}

/** Under this, a percentage change says more of chance than of the matter (DOMAIN 21). */
const tiny = 20;

/** "Rose 100%, from 2 to 4". */
function findSmallBases(passage: Passage): Remark[] {
  const changes = passage.numbers.filter(
    ({ meaning, direction, change }) =>
      meaning === 'percent' && direction !== undefined && change !== 'to' && change !== 'from',
  );
  const [change] = changes;
  if (changes.length !== 1 || change === undefined) return [];
  // “from 2 to 5” is one number with two ends.
  const from = passage.numbers.find(
    (one) =>
      one.meaning === 'count' &&
      (one.change === 'from' || /\bfrom (?:just |only |a mere )?$/.test(wordsBefore(passage, one))) &&
      (one.to !== undefined ||
        passage.numbers.some((to) => to !== one && to.meaning === 'count' && to.start > one.start)),
  );
  if (from === undefined || from.stated.gte(tiny) || from.stated.lt(1)) return [];
  return [
    {
      rule: 'audit-small-base',
      severity: 'misleading',
      start: change.start,
      end: change.end,
      sum: `The change starts from ${groupDigits(from.stated.toFixed())}`,
      message: `“${change.text}” is a percentage change on ${groupDigits(from.stated.toFixed())}, fewer than ${String(tiny)}: one case more or less moves it a great deal. Give the two counts alone.`,
    },
  ];
}

/** "37% of the 8 forces": no whole number of them is 37% (GRIM, DOMAIN 14). Weighted polls may give such shares, so it is asked. */
function findUnreachable(passage: Passage): Remark[] {
  if (/\bweight(?:ed|ing)\b/i.test(passage.paragraph)) return [];
  return passage.numbers.flatMap((share, at): Remark[] => {
    const whole = passage.numbers[at + 1];
    if (share.meaning !== 'percent' || share.to !== undefined || share.direction !== undefined) return [];
    if (share.hedge !== 'none' || whole?.meaning !== 'count' || whole.hedge !== 'none') return [];
    if (whole.to !== undefined || whole.scaled || !whole.stated.isInteger() || whole.unit === undefined) return [];
    if (!/^\s*of (?:the |all |all the |these |those |our )?$/.test(wordsBetween(passage, share.end, whole.start)))
      return [];
    const phrase = parsePhrase(wordingOf(share));
    if (phrase?.form !== 'percent' || reachableParts(whole.stated, phrase) !== undefined) return [];
    const [below, above] = nearestParts(share, whole);
    const sum = `${below} and ${above}`;
    return [
      {
        rule: 'audit-unreachable',
        severity: 'misleading',
        start: share.start,
        end: whole.end,
        sum,
        message: `No whole number of ${groupDigits(whole.stated.toFixed())} is ${share.stated.toFixed()}%: ${sum}. Check the share and the number it is of, or say that the answers were weighted.`,
      },
    ];
  });
}

/** "2 ÷ 8 = 25%", and the next one up. */
function nearestParts(share: Stated, whole: Stated): [string, string] {
  const exact = share.stated.times(whole.stated).div(100);
  const places = share.stated.decimalPlaces() + 1;
  const say = (part: Stated['stated']): string =>
    `${groupDigits(part.toFixed())} ÷ ${groupDigits(whole.stated.toFixed())} = ${part.div(whole.stated).times(100).toDecimalPlaces(places).toFixed()}%`;
  return [say(exact.floor()), say(exact.floor().plus(1))];
}

const oneDay =
  /\b(?:on (?:one|a single|any one|that) (?:day|night|evening)|(?:a |the )?(?:one-day|single-day|one-night|24-hour) (?:snapshot|count|census|survey)|in (?:one|a single) (?:day|night)|in 24 hours)\b/i;

/** "120 calls on one day in March, or 840 a week": one day is no week. */
function findSnapshots(passage: Passage): Remark[] {
  const averages = passage.numbers.filter(
    ({ meaning, per }) => meaning === 'average' && (per === 'week' || per === 'month' || per === 'year'),
  );
  const [average] = averages;
  if (averages.length !== 1 || average === undefined) return [];
  // What stands before the average, its own clause first: “140 a week; on one day it took 60” says nothing of the week.
  const lead = `${passage.before?.text ?? ''} ${passage.whole.slice(passage.span.start, average.start)}`;
  const said = oneDay.exec(lead);
  if (said === null) return [];
  if (!passage.numbers.some(({ meaning }) => meaning === 'count') && !/^(?:that|this|it|which)\b/i.test(passage.text))
    return [];
  return [
    {
      rule: 'audit-snapshot',
      severity: 'misleading',
      start: average.start,
      end: average.end,
      message: `“${average.text}” is worked out from one day (“${said[0].trim()}”), which may not be like the others. Give the count of that day, or an average over a stated period.`,
    },
  ];
}

const several =
  /\b(?:(?:could|can|were able to|was able to|were asked to|might) (?:\w+ ){0,2}?(?:choose|select|give|pick|tick|name|mention|report)(?: \w+)? (?:more than one|several|multiple|all that appl\w+|as many)|more than one (?:answer|option|response|platform|reason|type)|multiple (?:answers|responses|options)|select all that apply|tick all that apply)\b/i;
const added =
  /\b(?:together|combined|in total|a total of|between them|altogether|add(?:s|ed|ing)? up to|add(?:s|ed|ing)? to)\b/i;

/** Where one may give several answers, shares cannot be added (DOMAIN 13). */
function findSeveralAnswers(passage: Passage): Remark[] {
  const shares = passage.numbers.filter(({ meaning, to }) => meaning === 'percent' && to === undefined);
  const said = added.exec(passage.text);
  const [first, last] = [shares[0], shares.at(-1)];
  if (shares.length < 2 || said === null || first === undefined || last === undefined) return [];
  if (!several.test(passage.paragraph)) return [];
  return [
    {
      rule: 'audit-several-answers',
      severity: 'misleading',
      start: first.start,
      end: last.end,
      message: `The text says that one may give several answers, and then takes shares together (“${said[0]}”). Some are counted twice. Give each share by itself.`,
    },
  ];
}
