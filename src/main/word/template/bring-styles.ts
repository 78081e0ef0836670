/** Styles of the letter that the letterhead has no like of: brought along, based on the letterhead's own Normal. */
import type { XmlElement } from '@rgrove/parse-xml';
import { childLocal, childrenOf, localName } from '../xml-walk.ts';
import type { WordPackage } from './package.ts';
import type { StyleMap } from './style-map.ts';
import { elementsFrom, everyElement, putChildren } from './xml-tree.ts';

const stylesType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** @returns the new id of each of our styles. The letterhead's own styles are not changed. */
export function bringStyles(
  from: WordPackage,
  source: string,
  into: WordPackage,
  target: string,
  map: StyleMap,
  language: string,
  ratio: number,
): ReadonlyMap<string, string> {
  const ours = from.xml(from.linked(source, 'styles') ?? '');
  const renamed = new Map(Object.entries(map));
  if (ours === undefined) return renamed;
  const path = into.linked(target, 'styles');
  if (path === undefined) {
    into.put('word/styles.xml', from.bytes(from.linked(source, 'styles') ?? '') ?? new Uint8Array());
    into.setType('word/styles.xml', stylesType);
    into.link(target, 'styles', 'word/styles.xml');
    return new Map();
  }
  const theirs = into.xml(path);
  if (theirs === undefined) return renamed;
  const idsOf = (root: XmlElement): Map<string, XmlElement> =>
    new Map(
      childrenOf(root).flatMap((style) =>
        localName(style) === 'style' ? [[style.attributes['w:styleId'] ?? '', style]] : [],
      ),
    );
  const [taken, all] = [idsOf(theirs), idsOf(ours)];
  const normal = [...taken.values()].find(
    (style) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1',
  )?.attributes['w:styleId'];
  const brought: XmlElement[] = [];
  for (const [id, style] of all) {
    if (renamed.has(id)) continue;
    if (id === 'Normal' || style.attributes['w:default'] === '1') {
      if (style.attributes['w:type'] === 'paragraph' && normal !== undefined) renamed.set(id, normal);
      continue;
    }
    // A style of the same id may look like anything: ours comes under another.
    const name = taken.has(id) ? `Desk${id}` : id;
    renamed.set(id, name);
    brought.push(style);
  }
  const names = new Set(
    [...taken.values()].map((style) => childLocal(style, 'name')?.attributes['w:val']?.toLowerCase()),
  );
  for (const style of brought) {
    const id = style.attributes['w:styleId'] ?? '';
    style.attributes['w:styleId'] = renamed.get(id) ?? id;
    const name = childLocal(style, 'name');
    const shown = name?.attributes['w:val'] ?? id;
    if (name !== undefined && names.has(shown.toLowerCase())) name.attributes['w:val'] = `Desk ${shown}`;
    for (const reference of childrenOf(style)) {
      const value = reference.attributes['w:val'];
      if (/^w:(?:basedOn|next|link)$/.test(reference.name) && value !== undefined)
        reference.attributes['w:val'] = renamed.get(value) ?? value;
    }
  }
  // Where the text is narrower, what stands at its right edge moves with it.
  for (const tab of brought.flatMap(everyElement).filter(({ name }) => name === 'w:tab')) {
    const place = Number(tab.attributes['w:pos']);
    if (ratio < 1 && Number.isFinite(place)) tab.attributes['w:pos'] = String(Math.floor(place * ratio));
  }
  putChildren(theirs, theirs.children.length, brought);
  setLanguage(theirs, language);
  return renamed;
}

/** The letter's language is that of the letter, whatever the letterhead was made in. */
function setLanguage(styles: XmlElement, language: string): void {
  const defaults = childLocal(childLocal(styles, 'docDefaults'), 'rPrDefault');
  const properties = childLocal(defaults, 'rPr');
  if (properties === undefined) return;
  const present = everyElement(properties).find(({ name }) => name === 'w:lang');
  if (present !== undefined) present.attributes['w:val'] = language;
  else
    putChildren(
      properties,
      properties.children.length,
      elementsFrom(`<w:lang w:val="${language}"/>`, { 'xmlns:w': 'w' }),
    );
}
