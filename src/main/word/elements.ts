/** The few WordprocessingML elements that docx has no class for, built from its own parts. */
import { BuilderElement, type ParagraphChild, type XmlComponent } from 'docx';

/** An element such as `<w:id w:val="3"/>`, with attributes in the order given. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const payload = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: payload, children });
}

/** docx types a paragraph's children by class; any run-level element may stand there. */
export function inParagraph(component: XmlComponent): ParagraphChild {
  return component as ParagraphChild;
}
