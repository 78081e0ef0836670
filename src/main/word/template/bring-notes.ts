/** Footnotes: added to the letterhead's own part, or brought with the part where it has none. */
import type { XmlElement } from '@rgrove/parse-xml';
import { childrenOf, localName } from '../xml-walk.ts';
import { bringLinks } from './bring-parts.ts';
import type { WordPackage } from './package.ts';
import { everyElement, putChildren } from './xml-tree.ts';

const notesType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';

/** @returns the elements of the notes, whose styles are still those of the letter. */
export function bringNotes(
  from: WordPackage,
  source: string,
  into: WordPackage,
  target: string,
  elements: readonly XmlElement[],
): XmlElement[] {
  const path = from.linked(source, 'footnotes');
  const ours = path === undefined ? undefined : from.xml(path);
  const marks = elements.filter(({ name }) => name === 'w:footnoteReference');
  if (path === undefined || ours === undefined || marks.length === 0) return [];
  const there = into.linked(target, 'footnotes');
  if (there === undefined) {
    into.put('word/footnotes.xml', from.bytes(path) ?? new Uint8Array());
    into.setType('word/footnotes.xml', notesType);
    into.link(target, 'footnotes', 'word/footnotes.xml');
    const brought = into.xml('word/footnotes.xml');
    if (brought === undefined) return [];
    const all = everyElement(brought);
    bringLinks(from, path, into, 'word/footnotes.xml', all);
    return all;
  }
  const theirs = into.xml(there);
  if (theirs === undefined) return [];
  for (const [name, uri] of Object.entries(ours.attributes)) {
    if (name.startsWith('xmlns:') && theirs.attributes[name] === undefined) theirs.attributes[name] = uri;
  }
  const highest = Math.max(0, ...childrenOf(theirs).map(({ attributes }) => Number(attributes['w:id'] ?? 0)));
  const notes = childrenOf(ours).filter(
    (note) => localName(note) === 'footnote' && note.attributes['w:type'] === undefined,
  );
  for (const one of [...notes, ...marks])
    one.attributes['w:id'] = String(Number(one.attributes['w:id'] ?? 0) + highest);
  putChildren(theirs, theirs.children.length, notes);
  const all = notes.flatMap((note) => [note, ...everyElement(note)]);
  bringLinks(from, path, into, there, all);
  return all;
}
