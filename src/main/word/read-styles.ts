/** Names of styles: ids differ from program to program, names hardly, so a style is known by its name. */
import { childrenOf, localName } from './xml-walk.ts';
import type { Parts } from './read-parts.ts';
import { styleIds } from './names.ts';

/** The name of each paragraph style by its id. */
export function readStyleNames(parts: Parts): ReadonlyMap<string, string> {
  const path = parts.find(parts.document, 'styles') ?? 'word/styles.xml';
  const root = parts.xml(path);
  const names = new Map<string, string>();
  for (const style of root === undefined ? [] : childrenOf(root)) {
    if (localName(style) !== 'style') continue;
    const id = attributeOf(style.attributes, 'styleId');
    const name = childrenOf(style).find((child) => localName(child) === 'name');
    if (id !== undefined) names.set(id, (name && attributeOf(name.attributes, 'val')) ?? id);
  }
  return names;
}

function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[`w:${name}`] ?? attributes[name];
}

const words: ReadonlySet<string> = new Set([
  ...[styleIds.body, styleIds.listItem, styleIds.quote, styleIds.quoteAttribution, styleIds.askLead, styleIds.ask],
  ...[styleIds.heading1, styleIds.heading2, styleIds.heading3],
]);
/** Styles of the furniture: all that a letter is written with and that are not its words. */
const furniture: ReadonlySet<string> = new Set(Object.values(styleIds).filter((id) => !words.has(id)));

/** What a paragraph is by the id of its style. */
export function roleOf(style: string | undefined): 'words' | 'furniture' {
  return style !== undefined && furniture.has(style) ? 'furniture' : 'words';
}
