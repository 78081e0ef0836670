/** A written letter opened again for tests: its parts as text and as parsed XML. */
import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

export class OpenedLetter {
  readonly parts: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  get paths(): readonly string[] {
    return Object.keys(this.parts);
  }

  /** A part's text; a test that names a part that is not there fails. */
  text(path: string): string {
    const bytes = this.parts[path];
    if (bytes === undefined) throw new Error(`The letter has no part ${path}`);
    return strFromU8(bytes);
  }

  xml(path: string): XmlDocument {
    return parseXml(this.text(path));
  }

  /** Every element of a name in a part, in document order. */
  all(path: string, name: string): readonly XmlElement[] {
    return elementsIn(this.xml(path), name);
  }

  /** The body's paragraphs as style and words; a tab is a tab, a break a new line, a footnote its number in brackets. */
  get paragraphs(): readonly { readonly style: string; readonly words: string }[] {
    return this.all('word/document.xml', 'w:p').map((paragraph) => ({
      style: elementsIn(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
      words: wordsOf(paragraph),
    }));
  }

  /** Words of every paragraph in a style. */
  inStyle(style: string): readonly string[] {
    return this.paragraphs.filter((paragraph) => paragraph.style === style).map((paragraph) => paragraph.words);
  }
}

/** Every element of a name under a node, in document order. */
export function elementsIn(node: XmlDocument | XmlElement, name: string): readonly XmlElement[] {
  return node.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return child.name === name ? [child, ...elementsIn(child, name)] : elementsIn(child, name);
  });
}

/** What a reader of plain text would see. */
export function wordsOf(node: XmlElement): string {
  return node.children
    .map((child) => {
      if (!(child instanceof XmlElement)) return '';
      if (child.name === 'w:t') return child.text;
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br') return '\n';
      if (child.name === 'w:footnoteReference') return child.attributes['w:id'] ?? '';
      return child.name === 'w:pPr' || child.name === 'w:sdtPr' ? '' : wordsOf(child);
    })
    .join('');
}
