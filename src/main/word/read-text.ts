/**
 * Walks a part of a Word file: paragraphs, content controls, marks of notes, tracked changes, fields, comments. The texts are
 * those that print once every tracked change is accepted; hidden text, instructions and page numbers are left out.
 */
import { XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { styleIds } from './names.ts';
import {
  addText,
  beginWalk,
  countsPages,
  type OpenParagraph,
  type ReadText,
  type Tracking,
  type Walk,
} from './read-walk.ts';
import { childNamed, childrenOf, localName, prefixOf } from './xml-walk.ts';

/** Properties, and what stands beside the words without being any. */
const skipped: ReadonlySet<string> = new Set([
  ...['rPr', 'pPr', 'sdtPr', 'sdtEndPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'sectPr', 'delInstrText', 'rt'],
  ...['annotationRef', 'footnoteRef', 'endnoteRef', 'separator', 'continuationSeparator', 'softHyphen'],
]);
const trackings: Readonly<Record<string, Tracking['kind']>> = {
  ins: 'inserted',
  del: 'deleted',
  moveTo: 'moved-here',
  moveFrom: 'moved-away',
};
const noWords: ReadonlySet<string> = new Set([styleIds.noteGap, styleIds.repeatedNote]);
/** What a note's mark is where its style was lost: raised digits, commas and spaces. */
const raisedMark = /^[\d,\s\u00A0]*$/;

/** The paragraphs, controls and changes under an element; `body` of a document, one note, one comment. */
export function readText(root: XmlElement, under: XmlElement = root): ReadText {
  const walk = beginWalk(prefixOf(root));
  visitAll(under, walk);
  dropCarried(walk);
  const { controls, tracked, comments } = walk;
  const paragraphs = walk.paragraphs.map(({ place: _place, ...paragraph }) => paragraph);
  return { paragraphs, controls, tracked, comments };
}

function visitAll(element: XmlElement, walk: Walk): void {
  for (const child of element.children) if (child instanceof XmlElement) visit(child, walk);
}

function visit(element: XmlElement, walk: Walk): void {
  if (!element.name.startsWith(walk.prefix) || (walk.prefix === '' && element.name.includes(':'))) {
    visitForeign(element, walk);
    return;
  }
  const name = element.name.slice(walk.prefix.length);
  if (skipped.has(name)) return;
  const tracking = trackings[name];
  if (tracking !== undefined) {
    const [author, date] = [attribute(element, 'author', walk) ?? '', attribute(element, 'date', walk)];
    walk.tracking.push({ kind: tracking, author, date });
    visitAll(element, walk);
    walk.tracking.pop();
    return;
  }
  switch (name) {
    case 'p':
      visitParagraph(element, walk);
      return;
    case 'tbl':
      dropCarried(walk);
      walk.tables += 1;
      visitAll(element, walk);
      walk.tables -= 1;
      return;
    case 'tc':
      visitAll(element, walk);
      dropCarried(walk);
      return;
    case 'tr':
      visitRow(element, walk);
      return;
    case 'sdt':
      visitControl(element, walk);
      return;
    case 'r':
      visitRun(element, walk);
      return;
    case 't':
    case 'delText':
      addText(walk, element.children.map(textOf).join(''));
      return;
    case 'instrText': {
      const field = walk.fields.at(-1);
      if (field !== undefined && !field.inResult) field.instruction += element.text;
      return;
    }
    case 'fldChar':
      visitFieldMark(attribute(element, 'fldCharType', walk), walk);
      return;
    case 'fldSimple':
      if (!countsPages(attribute(element, 'instr', walk) ?? '')) visitAll(element, walk);
      return;
    case 'tab':
    case 'ptab':
      addText(walk, '\t');
      return;
    case 'br':
    case 'cr':
      addText(walk, '\n');
      return;
    case 'noBreakHyphen':
      addText(walk, '\u2011');
      return;
    case 'sym':
      addText(walk, symbolOf(attribute(element, 'char', walk)));
      return;
    case 'footnoteReference':
    case 'endnoteReference':
      addMark(`${name === 'footnoteReference' ? 'footnote' : 'endnote'} ${attribute(element, 'id', walk) ?? ''}`, walk);
      return;
    case 'commentRangeStart':
    case 'commentReference':
      openComment(attribute(element, 'id', walk), name === 'commentRangeStart', walk);
      return;
    case 'commentRangeEnd': {
      const comment = walk.comments.get(attribute(element, 'id', walk) ?? '');
      if (comment !== undefined) comment.open = false;
      return;
    }
    case 'txbxContent':
      visitTextBox(element, walk);
      return;
    default:
      visitAll(element, walk);
  }
}

/** Drawings, charts, formulas, and the two copies that Word keeps of what older programs cannot draw. */
function visitForeign(element: XmlElement, walk: Walk): void {
  const local = localName(element);
  if (local === 'AlternateContent') {
    const choices = childrenOf(element);
    const chosen = choices.find((one) => localName(one) === 'Choice') ?? choices[0];
    if (chosen !== undefined) visitAll(chosen, walk);
    return;
  }
  if (local === 'Fallback') return;
  if (local === 'docPr') walk.drawing = element.attributes['name'] ?? '';
  if (walk.paragraph !== undefined && !isGone(walk)) {
    if (local === 'chart') {
      const id = Object.entries(element.attributes).find(([name]) => name.endsWith(':id'))?.[1];
      if (id !== undefined) walk.paragraph.charts.push({ id, name: walk.drawing });
    }
    if (local === 'blip' || local === 'imagedata') walk.paragraph.pictures += 1;
  }
  if (local === 't' && element.name.startsWith('m:')) addText(walk, element.text);
  else visitAll(element, walk);
}

/** A paragraph; one inside another (a text box) is read for itself. One whose mark was deleted runs into the next. */
function visitParagraph(element: XmlElement, walk: Walk): void {
  const outer = walk.paragraph;
  const properties = childNamed(element, `${walk.prefix}pPr`);
  const style = childNamed(properties, `${walk.prefix}pStyle`);
  const here = walk.carried ?? openParagraph(walk);
  walk.carried = undefined;
  here.style = style === undefined ? undefined : attribute(style, 'val', walk);
  here.numbered = childNamed(properties, `${walk.prefix}numPr`) !== undefined;
  walk.paragraph = here;
  for (const control of walk.inside) {
    if (control.paragraph === undefined) {
      control.paragraph = here.place;
      control.start = control.end = here.text.length;
    } else if (control.text !== '' && outer === undefined) control.text += ' ';
  }
  visitAll(element, walk);
  walk.paragraph = outer;
  const gone = markDeletion(childNamed(properties, `${walk.prefix}rPr`), walk);
  if (gone === undefined) return;
  walk.tracked.push({ ...gone, text: '\n', paragraph: here.place, at: here.text.length });
  walk.carried = here;
}

/** Who deleted or moved away the mark of a paragraph. */
function markDeletion(mark: XmlElement | undefined, walk: Walk): Tracking | undefined {
  for (const [name, kind] of [['del', 'deleted'] as const, ['moveFrom', 'moved-away'] as const]) {
    const found = childNamed(mark, `${walk.prefix}${name}`);
    if (found !== undefined)
      return { kind, author: attribute(found, 'author', walk) ?? '', date: attribute(found, 'date', walk) };
  }
  return undefined;
}

function openParagraph(walk: Walk): OpenParagraph {
  const opened: OpenParagraph = {
    ...{
      place: walk.paragraphs.length,
      text: '',
      style: undefined,
      numbered: false,
      marks: [],
      charts: [],
      pictures: 0,
    },
    ...{ inTable: walk.tables > 0, inTextBox: walk.textBoxes > 0 },
  };
  walk.paragraphs.push(opened);
  return opened;
}

/** What was deleted with its mark and has nothing to run into is no paragraph any more. */
function dropCarried(walk: Walk): void {
  const { carried } = walk;
  walk.carried = undefined;
  if (carried?.place !== walk.paragraphs.length - 1) return;
  if (carried.text === '' && carried.charts.length === 0 && carried.pictures === 0) walk.paragraphs.pop();
}

/** A row that was deleted takes its cells with it. */
function visitRow(element: XmlElement, walk: Walk): void {
  const properties = childNamed(element, `${walk.prefix}trPr`);
  const deleted = childNamed(properties, `${walk.prefix}del`);
  if (deleted === undefined) {
    visitAll(element, walk);
    return;
  }
  const before = walk.paragraphs.length;
  const [author, date] = [attribute(deleted, 'author', walk) ?? '', attribute(deleted, 'date', walk)];
  walk.tracking.push({ kind: 'deleted', author, date });
  visitAll(element, walk);
  walk.tracking.pop();
  walk.paragraphs.length = before;
}

function visitTextBox(element: XmlElement, walk: Walk): void {
  const { paragraph, carried, tables, fields } = walk;
  const open = fields.splice(0);
  walk.paragraph = walk.carried = undefined;
  walk.tables = 0;
  walk.textBoxes += 1;
  visitAll(element, walk);
  dropCarried(walk);
  walk.textBoxes -= 1;
  walk.tables = tables;
  walk.paragraph = paragraph;
  walk.carried = carried;
  fields.push(...open);
}

function visitControl(element: XmlElement, walk: Walk): void {
  const properties = childNamed(element, `${walk.prefix}sdtPr`);
  const valueOf = (name: string): string | undefined => {
    const property = childNamed(properties, `${walk.prefix}${name}`);
    return property === undefined ? undefined : attribute(property, 'val', walk);
  };
  const at = walk.paragraph?.text.length ?? 0;
  const control = { tag: valueOf('tag'), alias: valueOf('alias'), text: '', paragraph: walk.paragraph?.place };
  const open = { ...control, start: at, end: at };
  if (isGone(walk)) {
    visitContent(element, walk);
    return;
  }
  walk.controls.push(open);
  // Word's own "Click or tap here to enter text" stands where the words were deleted.
  if (childNamed(properties, `${walk.prefix}showingPlcHdr`) !== undefined) return;
  walk.inside.push(open);
  visitContent(element, walk);
  walk.inside.pop();
}

function visitContent(element: XmlElement, walk: Walk): void {
  const content = childNamed(element, `${walk.prefix}sdtContent`);
  if (content !== undefined) visitAll(content, walk);
}

function visitRun(element: XmlElement, walk: Walk): void {
  const properties = childNamed(element, `${walk.prefix}rPr`);
  if (properties !== undefined) {
    if (isOn(properties, 'vanish', walk) || isOn(properties, 'webHidden', walk)) return;
    const style = childNamed(properties, `${walk.prefix}rStyle`);
    const raised = childNamed(properties, `${walk.prefix}vertAlign`);
    const isRaised = raised?.attributes[`${walk.prefix}val`] === 'superscript';
    const isMark =
      noWords.has(style?.attributes[`${walk.prefix}val`] ?? '') || (isRaised && raisedMark.test(element.text));
    if (isMark) {
      for (const child of childrenOf(element)) if (child.name.endsWith('noteReference')) visit(child, walk);
      return;
    }
  }
  visitAll(element, walk);
}

function isOn(properties: XmlElement, name: string, walk: Walk): boolean {
  const property = childNamed(properties, `${walk.prefix}${name}`);
  return property !== undefined && !/^(?:0|false|off)$/.test(attribute(property, 'val', walk) ?? '1');
}

function visitFieldMark(type: string | undefined, walk: Walk): void {
  if (type === 'begin') walk.fields.push({ instruction: '', inResult: false });
  else if (type === 'end') walk.fields.pop();
  else {
    const field = walk.fields.at(-1);
    if (field !== undefined) field.inResult = true;
  }
}

function addMark(note: string, walk: Walk): void {
  if (!isGone(walk)) walk.paragraph?.marks.push({ note, at: walk.paragraph.text.length });
}

function isGone(walk: Walk): boolean {
  return walk.tracking.some(({ kind }) => kind === 'deleted' || kind === 'moved-away');
}

function openComment(id: string | undefined, open: boolean, walk: Walk): void {
  if (id === undefined || walk.comments.has(id)) return;
  const paragraph = walk.paragraph?.place ?? walk.paragraphs.length;
  walk.comments.set(id, { paragraph, start: walk.paragraph?.text.length ?? 0, about: '', open });
}

/** A character of a symbol font; those without a place in Unicode stand for no word. */
function symbolOf(char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  return code >= 0x20 && code < 0xe000 ? String.fromCharCode(code) : '';
}

function attribute(element: XmlElement, name: string, walk: Walk): string | undefined {
  return element.attributes[`${walk.prefix}${name}`] ?? element.attributes[name];
}

function textOf(node: XmlNode): string {
  return node instanceof XmlText ? node.text : '';
}
