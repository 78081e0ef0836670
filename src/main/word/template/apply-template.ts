/**
 * Puts a written letter into a charity's own letterhead. The letterhead is the base: its styles, fonts, margins, headers,
 * footers and pictures stay as they are. The letter's blocks are brought into it with all that they need: styles that it has
 * no like of, numbering, notes, charts with their workbooks, content controls and the register.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { LetterPlan } from '../../../core/letters/letter-plan.ts';
import { page } from '../house-style.ts';
import { styleIds } from '../names.ts';
import { escapeXml } from '../xml-text.ts';
import { childLocal } from '../xml-walk.ts';
import { bringNotes } from './bring-notes.ts';
import { bringNumbering } from './bring-numbering.ts';
import { bringParts } from './bring-parts.ts';
import { bringStyles } from './bring-styles.ts';
import { runningParts, textWidthOf } from './inspect-template.ts';
import { segmentsOf, type Segment } from './letter-segments.ts';
import { narrow } from './narrow.ts';
import { bodyPathOf, openPackage, type WordPackage } from './package.ts';
import { fillLines, findPlaceholders, isBlockName, wordsFor, type BlockName, type LineName } from './placeholders.ts';
import { settleStyles, stylesOf, type StyleMap } from './style-map.ts';
import { elementsFrom, everyElement, putChildren, removeChild } from './xml-tree.ts';

export interface HouseTemplate {
  /** A letterhead that `inspectTemplate` gave. */
  readonly bytes: Uint8Array;
  /** Styles that a person mapped. */
  readonly styles?: StyleMap;
}

/** The letter in its letterhead. @throws where the letterhead is none that `inspectTemplate` let through. */
export function applyTemplate(letter: Uint8Array, plan: LetterPlan, template: HouseTemplate): Uint8Array {
  const [from, into] = [open(letter), open(template.bytes)];
  const [source, target] = [bodyPathOf(from), bodyPathOf(into)].map((path) => path ?? 'word/document.xml') as [
    string,
    string,
  ];
  const [written, house] = [tree(from, source), tree(into, target)];
  const map = settleStyles(stylesOf(into.xml(into.linked(target, 'styles') ?? '')), template.styles);
  const segments = segmentsOf(written, plan);
  const used = place(house, plan, segments);
  const elements = used.flatMap((element) => [element, ...everyElement(element)]);
  declareNames(written, house);
  const ratio = textWidthOf(house) / page.textWidth;
  const renamed = bringStyles(from, source, into, target, map, plan.language, ratio);
  const notes = bringNotes(from, source, into, target, elements);
  const all = [...elements, ...notes];
  for (const element of all) {
    const style = /^w:(?:p|r|tbl)Style$/.test(element.name) ? element.attributes['w:val'] : undefined;
    if (style !== undefined) element.attributes['w:val'] = renamed.get(style) ?? style;
  }
  bringNumbering(from, source, into, target, elements);
  bringParts(from, source, into, target, elements);
  narrow(elements, ratio);
  fillLines(house, wordsFor(plan));
  markPages(into, target, plan, renamed.get(styleIds.mark) ?? styleIds.mark);
  for (const path of runningParts(into, target)) fillLines(tree(into, path), wordsFor(plan));
  numberDrawings(house);
  return into.pack();
}

function open(bytes: Uint8Array): WordPackage {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  return opened.value;
}

function tree(opened: WordPackage, path: string): XmlElement {
  const root = opened.xml(path);
  if (root === undefined) throw new Error(`The file has no part ${path}`);
  return root;
}

const segmentsFor: Readonly<Record<BlockName, readonly Segment[]>> = {
  letterhead: ['letterhead'],
  opening: ['date', 'addressee', 'salutation', 'subject'],
  addressee: ['addressee'],
  body: ['body'],
  closing: ['closing'],
  annex: ['annex'],
};

/** Line placeholders that print what a segment would print. */
const lineSegments: Readonly<Partial<Record<LineName, Segment>>> = {
  date: 'date',
  salutation: 'salutation',
  subject: 'subject',
};

/**
 * Puts each segment where its placeholder stands, and those without one around the body: the opening before it, close and
 * annex behind it. Without `{{body}}` the letter follows what stands on the page, in place of empty lines at its end.
 * @returns what was put in.
 */
function place(
  house: XmlElement,
  plan: LetterPlan,
  segments: ReadonlyMap<Segment, readonly XmlElement[]>,
): XmlElement[] {
  const found = findPlaceholders(house);
  const inLine = new Set(
    found.flatMap(({ name }): Segment[] => {
      const segment = lineSegments[name as LineName];
      return segment === undefined ? [] : [segment];
    }),
  );
  const blocks = found.filter(({ name }) => isBlockName(name));
  if (
    inLine.has('date') &&
    keepsReferences(
      plan,
      found.map(({ name }) => name),
    )
  ) {
    inLine.delete('date');
    takeDateOut(segments.get('date')?.[0]);
  }
  const placed = new Set<Segment>([...inLine, 'letterhead']);
  const used: XmlElement[] = [];
  const put = (parent: XmlElement, at: number, wanted: readonly Segment[]): void => {
    const elements = wanted.flatMap((segment) => segments.get(segment) ?? []);
    for (const segment of wanted) placed.add(segment);
    used.push(...elements);
    putChildren(parent, at, elements);
  };
  for (const { name, paragraph } of blocks.filter((one) => one.name !== 'body')) {
    const parent = paragraph.parent as XmlElement;
    const wanted = segmentsFor[name as BlockName].filter(
      (segment) => !inLine.has(segment) && (segment === 'letterhead' || !placed.has(segment)),
    );
    put(parent, parent.children.indexOf(paragraph), wanted);
    if (
      parent.children.filter((child) => child !== paragraph && 'name' in child && child.name === 'w:p').length > 0 ||
      parent.name === 'w:body'
    )
      removeChild(paragraph);
    else setEmpty(paragraph);
  }
  const rest = (wanted: readonly Segment[]): Segment[] => wanted.filter((segment) => !placed.has(segment));
  const all = (): Segment[] => [
    ...rest(['date', 'addressee', 'salutation', 'subject']),
    'body',
    ...rest(['closing', 'annex']),
  ];
  const body = blocks.find(({ name }) => name === 'body')?.paragraph;
  const page_ = childLocal(house, 'body');
  if (body !== undefined) {
    const parent = body.parent as XmlElement;
    put(parent, parent.children.indexOf(body), all());
    const section = everyElement(body).find(({ name }) => name === 'w:sectPr');
    if (section === undefined) removeChild(body);
    else setEmpty(body);
  } else if (page_ !== undefined) {
    let at = page_.children.findLastIndex((child) => 'name' in child && child.name === 'w:sectPr');
    if (at < 0) at = page_.children.length;
    while (at > 0 && isEmptyParagraph(page_.children[at - 1])) {
      at -= 1;
      page_.children.splice(at, 1);
    }
    put(page_, at, all());
  }
  endInParagraph(page_);
  return used;
}

/** What stands beside the date in our own letters has to stand somewhere where the letterhead asks for the date alone. */
function keepsReferences(plan: LetterPlan, names: readonly string[]): boolean {
  const lines = plan.reference !== undefined || plan.delivery !== undefined || plan.draft;
  return lines && !names.includes('reference');
}

/** The date is the first run of its line. */
function takeDateOut(line: XmlElement | undefined): void {
  const run = line?.children.find((child): child is XmlElement => 'name' in child && child.name === 'w:r');
  if (run !== undefined) removeChild(run);
}

/** A body does not end in a table. */
function endInParagraph(body: XmlElement | undefined): void {
  const elements =
    body?.children.filter((child): child is XmlElement => 'name' in child && child.name !== 'w:sectPr') ?? [];
  if (body === undefined || elements.at(-1)?.name !== 'w:tbl') return;
  const last = elements.at(-1);
  putChildren(
    body,
    last === undefined ? 0 : body.children.indexOf(last) + 1,
    elementsFrom('<w:p/>', { 'xmlns:w': 'w' }),
  );
}

/** Without words, pictures, breaks or a section of its own. */
function isEmptyParagraph(child: unknown): boolean {
  if (typeof child !== 'object' || child === null) return false;
  if (!('name' in child)) return true;
  const element = child as XmlElement;
  return (
    element.name === 'w:p' &&
    everyElement(element).every(({ name }) =>
      /^w:(?:pPr|rPr|r|pStyle|spacing|jc|ind|rFonts|sz|szCs|lang|b|i|color|proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak|rtl|bidi|keepNext|tabs|tab|widowControl|contextualSpacing|snapToGrid|noProof)$/.test(
        name,
      ),
    ) &&
    element.text.trim() === ''
  );
}

function setEmpty(paragraph: XmlElement): void {
  for (const child of [...paragraph.children])
    if (!('name' in child) || child.name !== 'w:pPr') paragraph.children.splice(paragraph.children.indexOf(child), 1);
}

/** Prefixes that the letter's elements use and the letterhead does not know. */
function declareNames(written: XmlElement, house: XmlElement): void {
  for (const [name, uri] of Object.entries(written.attributes)) {
    if (name.startsWith('xmlns:') && house.attributes[name] === undefined) house.attributes[name] = uri;
  }
}

/** DRAFT and the embargo stand on every page: in each header, or over the letter where there is none. */
function markPages(into: WordPackage, target: string, plan: LetterPlan, style: string): void {
  const marks = [
    ...(plan.draft ? ['DRAFT'] : []),
    ...(plan.embargo === undefined ? [] : [/embargo/i.test(plan.embargo) ? plan.embargo : `Embargo: ${plan.embargo}`]),
  ];
  if (marks.length === 0) return;
  const headers = into.links(target).filter(({ kind, external }) => kind === 'header' && !external);
  const roots =
    headers.length > 0 ? headers.map((link) => tree(into, link.target)) : [childLocal(tree(into, target), 'body')];
  for (const root of roots) {
    if (root === undefined) continue;
    const lines = marks.map(
      (mark) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${escapeXml(mark)}</w:t></w:r></w:p>`,
    );
    putChildren(root, 0, elementsFrom(lines.join(''), { 'xmlns:w': 'w' }));
  }
}

/** Drawings are numbered anew, since both files began at 1; so are bookmarks and content controls told apart by theirs. */
function numberDrawings(house: XmlElement): void {
  let [drawings, controls] = [0, 0];
  for (const element of everyElement(house)) {
    if (element.name === 'wp:docPr') element.attributes['id'] = String((drawings += 1));
    if (
      element.name === 'w:id' &&
      element.parent !== null &&
      'name' in element.parent &&
      element.parent.name === 'w:sdtPr'
    ) {
      element.attributes['w:val'] = String((controls += 1));
    }
  }
}
