/** Small steps over parsed XML that the readers of Word parts share. */
import { XmlElement } from '@rgrove/parse-xml';

const namespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** The prefix of Word's own names in a part, with its colon; `w:` as a rule. Strict files have a namespace of their own. */
export function prefixOf(root: XmlElement): string {
  for (const [name, uri] of Object.entries(root.attributes)) {
    if (!name.startsWith('xmlns') || !namespaces.has(uri)) continue;
    return name === 'xmlns' ? '' : `${name.slice('xmlns:'.length)}:`;
  }
  return 'w:';
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => child instanceof XmlElement && child.name === name);
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** Every element below with this local name, in document order. */
export function* allNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (!(child instanceof XmlElement)) continue;
    if (localName(child) === name) yield child;
    yield* allNamed(child, name);
  }
}

/** The first child with this local name. */
export function childLocal(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => child instanceof XmlElement && localName(child) === name,
  );
}
