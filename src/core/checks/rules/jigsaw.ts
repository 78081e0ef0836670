/**
 * One victim, a small area and an age or a date: neighbours know who is meant. Victims of sexual offences have lifelong anonymity
 * (Sexual Offences (Amendment) Act 1992; DOMAIN 26). Read in the letter's words and in the quotes that it uses.
 */
import { gazetteer } from '../../areas/index.ts';
import { splitSentences } from '../../letters/index.ts';
import type { CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const people =
  'girl|boy|child|victim|survivor|teenager|pupil|schoolgirl|schoolboy|daughter|son|woman|man|mother|father|toddler|baby|student';
const onePerson = new RegExp(
  String.raw`\b(?:a|an|one|the|her|his|my|our) (?:[\p{L}-]{1,20} ){0,2}?(?:(?:\d{1,2}|[\p{L}]{3,9})-year-old(?: (?:${people}))?|(?:${people}))(?![\p{L}’'-])`,
  'iu',
);
const age =
  /\b(?:aged |age of |was |is |turned )(?:\d{1,2}|[a-z]{3,9}teen|ten|eleven|twelve|nine|eight|seven|six|five)\b|-year-old\b/i;
const day =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?: (?:19|20)\d\d)\b|\bon (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** Nations and their groups hold too many people to point to one. */
const large = new Set(
  gazetteer
    .filter(({ kind }) => kind === 'nation' || kind === 'group')
    .flatMap(({ label, aliases }) => [label, ...aliases]),
);
const notPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Parliament|Government|Britain|Europe|Snapchat|Instagram|Facebook|WhatsApp|TikTok|YouTube|Meta|Messenger|Telegram|Discord|Roblox|Childline|Year|School|Ofcom|Section|The|UK|GB)\b/;
const place = /\b(?:in|from|near|of) ((?:the )?[A-Z][\p{L}’'-]+(?: (?:and |upon |on |of |the )?[A-Z][\p{L}’'-]+)*)/gu;

export const jigsaw: Rule = {
  id: 'jigsaw',
  severity: 'misleading',
  about: 'One person, a small area and an age or a date stand together, so that the person may be known.',
  source: 'DOMAIN 26',
  find: (context) =>
    textsOf(context).flatMap(({ text, where }) => {
      const found = splitSentences(text)
        .map(({ start, end }) => text.slice(start, end))
        .find(pointsTo);
      if (found === undefined) return [];
      const message = `“${shorten(found)}” names one person, a place and ${age.test(found) ? 'an age' : 'a date'}. Together they may show who it is, and some victims have a right by law never to be known. Name a larger area, or leave the ${age.test(found) ? 'age' : 'date'} out.`;
      return [
        {
          rule: 'jigsaw',
          severity: 'misleading' as const,
          message,
          where: { letter: context.letter.id, ...where, text: found },
        },
      ];
    }),
  examples: {
    fires: [
      { paragraph: 'A 13-year-old girl from Ebbw Vale was sent images by a stranger.' },
      { paragraph: 'One child in Gwent was targeted on 3 April 2023.' },
      {
        records: [
          { kind: 'quote', id: 'private-chat', set: { words: 'My daughter was 12 when it began, in Aberystwyth.' } },
        ],
      },
    ],
    quiet: [
      {},
      { paragraph: 'A 13-year-old girl in Wales was sent images by a stranger.' },
      { paragraph: 'One child in Gwent was targeted.' },
      { paragraph: 'Children aged 13 in Gwent were targeted.' },
      { paragraph: 'In South Wales, police recorded :figure[964]{of=south-wales} offences by March 2024.' },
    ],
  },
};

function textsOf(context: CheckContext) {
  const passages = context.passages.map(({ text, block }) => ({ text, where: { block } }));
  const quotes = context.letter.blocks.flatMap((block) => {
    const quote = block.type === 'quote' ? context.find('quote', block.quote) : undefined;
    return block.type === 'quote' && quote !== undefined
      ? [{ text: block.cut ?? quote.words, where: { block: block.id, quote: quote.id } }]
      : [];
  });
  return [...passages, ...quotes];
}

function pointsTo(sentence: string): boolean {
  if (!onePerson.test(sentence) || !(age.test(sentence) || day.test(sentence))) return false;
  return [...sentence.matchAll(place)].some(
    ([, name = '']) => !large.has(name.replace(/^the /, '')) && !notPlaces.test(name),
  );
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
