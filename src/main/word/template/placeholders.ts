/** Placeholders of a letterhead: `{{date}}`, `{{body}}`. Word splits them across runs as it likes; here they are found whole. */
import { XmlElement, XmlText } from '@rgrove/parse-xml';
import type { LetterPlan } from '../../../core/letters/letter-plan.ts';
import { withComma } from '../names.ts';
import { everyElement } from './xml-tree.ts';

/** Placeholders for parts of the letter that take lines of their own. */
export const blockNames = ['letterhead', 'opening', 'addressee', 'body', 'closing', 'annex'] as const;
export type BlockName = (typeof blockNames)[number];
/** Placeholders for words in a line, in the body, a header or a footer. */
export const lineNames = ['date', 'reference', 'delivery', 'salutation', 'subject', 'title', 'sender'] as const;
export type LineName = (typeof lineNames)[number];

const pattern = /\{\{\s*([\p{L}][\p{L}\d-]*)\s*\}\}/gu;

export interface FoundPlaceholder {
  readonly name: string;
  readonly paragraph: XmlElement;
  /** Nothing else stands in its paragraph. */
  readonly alone: boolean;
}

/** Placeholders in a part, in order. */
export function findPlaceholders(root: XmlElement): FoundPlaceholder[] {
  return everyElement(root)
    .filter(({ name }) => name === 'w:p')
    .flatMap((paragraph): FoundPlaceholder[] => {
      const text = ownTexts(paragraph)
        .map((one) => one.text)
        .join('');
      return [...text.matchAll(pattern)].map(([whole, name = '']) => ({
        ...{ name: name.toLowerCase(), paragraph },
        alone: text.trim() === whole,
      }));
    });
}

export function isBlockName(name: string): name is BlockName {
  return (blockNames as readonly string[]).includes(name);
}

export function isLineName(name: string): name is LineName {
  return (lineNames as readonly string[]).includes(name);
}

/** What stands in the place of each line placeholder. */
export function wordsFor(plan: LetterPlan): Readonly<Record<LineName, string>> {
  return {
    date: plan.date.shown,
    reference: plan.reference ?? '',
    delivery: plan.delivery ?? '',
    salutation: plan.salutation === '' ? '' : withComma(plan.salutation),
    subject: plan.subject ?? '',
    title: plan.title,
    sender: plan.sender.name,
  };
}

/** Puts words in the place of line placeholders, in the run where each begins; names that are none of ours stay. */
export function fillLines(root: XmlElement, words: Readonly<Record<string, string>>): void {
  for (const paragraph of new Set(findPlaceholders(root).map((one) => one.paragraph))) {
    const texts = ownTexts(paragraph);
    const whole = texts.map(({ text }) => text).join('');
    const matches = [...whole.matchAll(pattern)].filter(([, name = '']) => Object.hasOwn(words, name.toLowerCase()));
    for (const match of matches.reverse())
      replaceIn(texts, match.index, match.index + match[0].length, words[(match[1] ?? '').toLowerCase()] ?? '');
  }
}

function replaceIn(texts: readonly XmlElement[], from: number, to: number, words: string): void {
  let at = 0;
  let placed = false;
  for (const element of texts) {
    const { text } = element;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, text.length)];
    at += text.length;
    if (start >= end) continue;
    setText(element, `${text.slice(0, start)}${placed ? '' : words}${text.slice(end)}`);
    placed = true;
  }
}

function setText(element: XmlElement, text: string): void {
  element.children.splice(0, element.children.length, new XmlText(text));
  element.attributes['xml:space'] = 'preserve';
}

/** The texts of a paragraph's own runs; a text box in it has paragraphs of its own. */
function ownTexts(paragraph: XmlElement): XmlElement[] {
  return paragraph.children.flatMap((child): XmlElement[] => {
    if (!(child instanceof XmlElement) || child.name === 'w:p' || child.name === 'mc:Fallback') return [];
    if (child.name === 'w:t') return [child];
    return child.name === 'w:txbxContent' ? [] : ownTexts(child);
  });
}
