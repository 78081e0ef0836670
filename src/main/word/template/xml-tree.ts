/** XML parts that are changed: parsed strictly, kept as a tree, written out again. */
import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';

/** Elements from a text of XML whose prefixes are declared in `declared`. */
export function elementsFrom(xml: string, declared: Readonly<Record<string, string>> = {}): XmlElement[] {
  const names = Object.entries(declared)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const root = parseXml(`<fragment${names}>${xml}</fragment>`).root;
  return root === null ? [] : root.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root)}`;
}

function write(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  if (element.children.length === 0) return `<${element.name}${attributes}/>`;
  const inside = element.children.map((child) => {
    if (child instanceof XmlElement) return write(child);
    return child instanceof XmlText || child instanceof XmlCdata ? escape(child.text) : '';
  });
  return `<${element.name}${attributes}>${inside.join('')}</${element.name}>`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\n\r\t]/g, (space) => `&#${String(space.charCodeAt(0))};`);
}

/** Puts elements into another before the child at a place. */
export function putChildren(parent: XmlElement, at: number, children: readonly XmlElement[]): void {
  for (const child of children) child.parent = parent;
  parent.children.splice(at, 0, ...children);
}

export function removeChild(child: XmlElement): void {
  const siblings = child.parent?.children;
  const at = siblings?.indexOf(child) ?? -1;
  if (at >= 0) siblings?.splice(at, 1);
}

/** Every element below, in document order; a list, so that the tree may be changed while it is walked. */
export function everyElement(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => (child instanceof XmlElement ? [child, ...everyElement(child)] : []));
}
