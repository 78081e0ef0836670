/** Changes at the head and foot of the letter: what the record can take of them, such as a subject or a date. */
import type { Json } from '../model/index.ts';
import type { Comparing, ReturnedLine } from './comparing.ts';
import type { Edit } from './edits.ts';
import type { DraftItem } from './items.ts';
import { plainWords } from './plain-words.ts';
import { key, type SentLine } from './sent-lines.ts';

/** The items of a changed line of the head or the foot, with what the letter's record takes of them. */
export function headItems(
  comparing: Comparing,
  line: SentLine,
  partner: ReturnedLine,
  items: readonly DraftItem[],
): DraftItem[] {
  const edits = editsOf(comparing, line, partner.paragraph.text);
  return items.map((item): DraftItem => {
    if (item.kind !== 'head-changed' && item.kind !== 'close-changed') return item;
    const { cannotTake: _desk, ...rest } = item;
    const part = partOf(comparing, line);
    const named = { ...rest, where: { part }, message: `${part} reads “${item.now}” now, not “${item.was}”.`, edits };
    return edits.length > 0
      ? named
      : { ...named, cannotTake: 'Change the people, offices or settings of the letter at the desk.' };
  });
}

function partOf({ plan }: Comparing, { owner, paragraph, text }: SentLine): string {
  if (owner.part === 'close') return 'The close';
  if (owner.part === 'copy') return 'The line of copies';
  switch (key(paragraph.style ?? '')) {
    case 'addressee':
      return 'The address';
    case 'salutation':
      return 'The salutation';
    case 'letterreference':
      return text.startsWith(plan.date.shown) ? 'The date line' : 'The line of references';
    case 'heading1':
      return 'The subject';
    default:
      return 'The letterhead';
  }
}

function editsOf(comparing: Comparing, line: SentLine, now: string): Edit[] {
  const { letter, plan } = comparing;
  const set = (field: string, value: Json): Edit => ({
    kind: 'patch',
    patch: { op: 'set', uid: letter.uid, path: [field], value },
  });
  const words = plainWords(now);
  if (line.owner.part === 'close') return words === '' ? [] : [set('close', words.replace(/,$/, ''))];
  if (line.owner.part === 'copy') {
    const at = plan.cc.findIndex((copy) => line.text.endsWith(plainWords(copy)));
    const cc = (letter.cc ?? []).map((copy, place) => (place === at ? words.replace(/^cc */, '') : copy));
    return at < 0 ? [] : [set('cc', cc)];
  }
  switch (key(line.paragraph.style ?? '')) {
    case 'salutation':
      return [set('salutation', words.replace(/,$/, ''))];
    case 'heading1':
      return [set('subject', words)];
    case 'letterreference':
      return referenceEdits(line.paragraph.text, now, set);
    default:
      return [];
  }
}

/** The date stands left of the tab; the reference or the way of delivery right of it. */
function referenceEdits(was: string, now: string, set: (field: string, value: Json) => Edit): Edit[] {
  const [[dateWas = '', besideWas = ''], [dateNow = '', besideNow = '']] = [was, now].map((text) =>
    text.split('\t').map(plainWords),
  ) as [string[], string[]];
  const edits: Edit[] = [];
  if (dateWas !== dateNow) {
    const date = readDate(dateNow);
    if (date === undefined) return [];
    edits.push(set('date', date));
  }
  if (besideWas !== besideNow) {
    const opens = 'Our reference: ';
    if (besideWas.startsWith(opens) !== besideNow.startsWith(opens) || besideNow === '') return [];
    edits.push(
      besideNow.startsWith(opens) ? set('reference', besideNow.slice(opens.length)) : set('delivery', besideNow),
    );
  }
  return edits;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "12 March 2025" as 2025-03-12. */
function readDate(text: string): string | undefined {
  const match = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text);
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (match === null || month === 0) return undefined;
  return `${match[3] ?? ''}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
}
