/** Charts with their workbooks, pictures, links, the register and the letter's own properties. */
import type { XmlElement } from '@rgrove/parse-xml';
import { relationshipsOf, type WordPackage } from './package.ts';

const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const defaults: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  xml: 'application/xml',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
};

export function bringParts(
  from: WordPackage,
  source: string,
  into: WordPackage,
  target: string,
  elements: readonly XmlElement[],
): void {
  for (const [ending, type] of Object.entries(defaults)) into.setDefault(ending, type);
  bringLinks(from, source, into, target, elements);
  bringRegister(from, source, into, target);
  bringProperties(from, into);
}

/** What elements name by relationship: each is linked anew, and the parts that they lead to are copied under free names. */
export function bringLinks(
  from: WordPackage,
  source: string,
  into: WordPackage,
  target: string,
  elements: readonly XmlElement[],
): void {
  const links = new Map(from.links(source).map((link) => [link.id, link]));
  const made = new Map<string, string>();
  for (const element of elements) {
    for (const [name, value] of Object.entries(element.attributes)) {
      const link = name.startsWith('r:') ? links.get(value) : undefined;
      if (link === undefined) continue;
      const id =
        made.get(value) ??
        into.link(target, link.kind, link.external ? link.target : copyPart(from, link.target, into), link.external);
      made.set(value, id);
      element.attributes[name] = id;
    }
  }
}

/** A part and all that it leads to. @returns its path in the letterhead. */
function copyPart(from: WordPackage, path: string, into: WordPackage): string {
  const free = freePath(into, path);
  into.put(free, from.bytes(path) ?? new Uint8Array());
  const type = from.typeOf(path);
  if (type !== undefined) into.setType(free, type);
  const links = from.links(path);
  for (const link of links) {
    into.link(free, link.kind, link.external ? link.target : copyPart(from, link.target, into), link.external, link.id);
  }
  return free;
}

/** The same name with the next number that nothing has. */
function freePath(into: WordPackage, path: string): string {
  if (!into.has(path)) return path;
  const match = /^(.*?)(\d*)(\.[^./]+)$/.exec(path);
  const [, name = path, , ending = ''] = match ?? [];
  for (let number = 1; ; number += 1) {
    const next = `${name}${String(number)}${ending}`;
    if (!into.has(next)) return next;
  }
}

/** The register of claims, in a data part of its own beside those that the letterhead has. */
function bringRegister(from: WordPackage, source: string, into: WordPackage, target: string): void {
  const path = from.linked(source, 'customXml');
  if (path === undefined) return;
  let number = 1;
  while (into.has(`customXml/item${String(number)}.xml`)) number += 1;
  const [item, properties] = [`customXml/item${String(number)}.xml`, `customXml/itemProps${String(number)}.xml`];
  into.put(item, from.bytes(path) ?? new Uint8Array());
  into.link(target, 'customXml', item);
  const described = from.linked(path, 'customXmlProps');
  if (described === undefined) return;
  into.put(properties, from.bytes(described) ?? new Uint8Array());
  into.setType(properties, propertiesType);
  into.drop(relationshipsOf(item));
  into.link(item, 'customXmlProps', properties);
}

/** Title, author and dates are the letter's, not those of the letterhead. */
function bringProperties(from: WordPackage, into: WordPackage): void {
  const kind = 'docProps/core.xml';
  const own = from.bytes(kind);
  const there = into.links('').find((link) => link.kind === 'core-properties');
  if (own === undefined) return;
  if (there !== undefined && into.has(there.target)) into.put(there.target, own);
}
