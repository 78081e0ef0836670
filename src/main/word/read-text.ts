/** Walks a part of a Word file: paragraphs, content controls, the marks of notes. Deleted and hidden text is left out. */
import { XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import type { ReadControl, ReadParagraph } from '../../core/readback/index.ts';
import { styleIds } from './names.ts';

export interface ReadText {
  readonly paragraphs: readonly ReadParagraph[];
  readonly controls: readonly ReadControl[];
}

interface OpenParagraph {
  readonly place: number;
  text: string;
  readonly notes: number[];
}

interface OpenControl {
  readonly tag: string | undefined;
  readonly alias: string | undefined;
  text: string;
  paragraph: number | undefined;
}

interface Walk {
  readonly prefix: string;
  readonly paragraphs: (ReadParagraph | undefined)[];
  readonly controls: OpenControl[];
  /** Controls that the walk is inside of, the outermost first. */
  readonly inside: OpenControl[];
  paragraph: OpenParagraph | undefined;
  tables: number;
}

const namespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Tracked deletions, the left place of moved text, properties, and the copy for programs that draw no shapes. */
const skipped = new Set(['del', 'moveFrom', 'rPr', 'pPr', 'sdtPr', 'tblPr', 'sectPr', 'instrText', 'delText']);
const noWords: ReadonlySet<string> = new Set([styleIds.noteGap, styleIds.repeatedNote, styleIds.noteMark]);

const words: ReadonlySet<string> = new Set([
  ...[styleIds.body, styleIds.listItem, styleIds.quote, styleIds.quoteAttribution, styleIds.askLead, styleIds.ask],
  ...[styleIds.heading1, styleIds.heading2, styleIds.heading3],
]);
/** Styles of the furniture: all that a letter is written with and that are not its words. */
const furniture: ReadonlySet<string> = new Set(Object.values(styleIds).filter((id) => !words.has(id)));

/** The paragraphs and controls under an element; `body` of a document, or one note. */
export function readText(root: XmlElement, under: XmlElement = root): ReadText {
  const walk: Walk = {
    prefix: prefixOf(root),
    ...{ paragraphs: [], controls: [], inside: [], paragraph: undefined, tables: 0 },
  };
  visitAll(under, walk);
  const paragraphs = walk.paragraphs.filter((paragraph) => paragraph !== undefined);
  return { paragraphs, controls: walk.controls };
}

/** The prefix of Word's own names in a part, with its colon; `w:` as a rule. */
export function prefixOf(root: XmlElement): string {
  const declared = Object.entries(root.attributes).find(
    ([name, uri]) => name.startsWith('xmlns') && namespaces.has(uri),
  );
  if (declared === undefined) return 'w:';
  return declared[0] === 'xmlns' ? '' : `${declared[0].slice('xmlns:'.length)}:`;
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : childrenOf(element).find((child) => child.name === name);
}

function visitAll(element: XmlElement, walk: Walk): void {
  for (const child of childrenOf(element)) visit(child, walk);
}

function visit(element: XmlElement, walk: Walk): void {
  if (element.name === 'mc:Fallback') return;
  if (!element.name.startsWith(walk.prefix)) {
    visitAll(element, walk);
    return;
  }
  const name = element.name.slice(walk.prefix.length);
  if (skipped.has(name)) return;
  switch (name) {
    case 'p':
      visitParagraph(element, walk);
      return;
    case 'tbl':
      walk.tables += 1;
      visitAll(element, walk);
      walk.tables -= 1;
      return;
    case 'sdt':
      visitControl(element, walk);
      return;
    case 'r':
      visitRun(element, walk);
      return;
    case 't':
      addText(element.children.map(textOf).join(''), walk);
      return;
    case 'tab':
      addText('\t', walk);
      return;
    case 'br':
    case 'cr':
      addText('\n', walk);
      return;
    case 'noBreakHyphen':
      addText('\u2011', walk);
      return;
    case 'footnoteReference':
      walk.paragraph?.notes.push(Number(attribute(element, 'id', walk)));
      return;
    default:
      visitAll(element, walk);
  }
}

/** A paragraph; one inside another (a text box) is read for itself. */
function visitParagraph(element: XmlElement, walk: Walk): void {
  const outer = walk.paragraph;
  const here: OpenParagraph = { place: walk.paragraphs.length, text: '', notes: [] };
  walk.paragraphs.push(undefined);
  walk.paragraph = here;
  for (const control of walk.inside) {
    if (control.paragraph === undefined) control.paragraph = here.place;
    else if (control.text !== '' && outer === undefined) control.text += ' ';
  }
  visitAll(element, walk);
  walk.paragraph = outer;
  const style = childNamed(childNamed(element, `${walk.prefix}pPr`), `${walk.prefix}pStyle`);
  const role = style !== undefined && furniture.has(attribute(style, 'val', walk) ?? '') ? 'furniture' : 'words';
  walk.paragraphs[here.place] = { text: here.text, role, inTable: walk.tables > 0, notes: here.notes };
}

function visitControl(element: XmlElement, walk: Walk): void {
  const properties = childNamed(element, `${walk.prefix}sdtPr`);
  const valueOf = (name: string): string | undefined => {
    const property = childNamed(properties, `${walk.prefix}${name}`);
    return property === undefined ? undefined : attribute(property, 'val', walk);
  };
  const control: OpenControl = {
    ...{ tag: valueOf('tag'), alias: valueOf('alias'), text: '' },
    paragraph: walk.paragraph?.place,
  };
  walk.controls.push(control);
  walk.inside.push(control);
  const content = childNamed(element, `${walk.prefix}sdtContent`);
  if (content !== undefined) visitAll(content, walk);
  walk.inside.pop();
}

function visitRun(element: XmlElement, walk: Walk): void {
  const properties = childNamed(element, `${walk.prefix}rPr`);
  const style = childNamed(properties, `${walk.prefix}rStyle`);
  const isMark = style !== undefined && noWords.has(attribute(style, 'val', walk) ?? '');
  for (const child of childrenOf(element)) {
    const isNote = child.name === `${walk.prefix}footnoteReference`;
    if (!isMark || isNote) visit(child, walk);
  }
}

function addText(text: string, walk: Walk): void {
  if (walk.paragraph !== undefined) walk.paragraph.text += text;
  for (const control of walk.inside) control.text += text;
}

function attribute(element: XmlElement, name: string, walk: Walk): string | undefined {
  return element.attributes[`${walk.prefix}${name}`] ?? element.attributes[name];
}

function textOf(node: XmlNode): string {
  return node instanceof XmlText ? node.text : '';
}
