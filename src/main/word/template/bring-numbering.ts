/** Numbered lists: the letter's own, under numbers that the letterhead has not taken. */
import type { XmlElement } from '@rgrove/parse-xml';
import { childrenOf, childLocal, localName } from '../xml-walk.ts';
import type { WordPackage } from './package.ts';
import { putChildren } from './xml-tree.ts';

const numberingType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

export function bringNumbering(
  from: WordPackage,
  source: string,
  into: WordPackage,
  target: string,
  elements: readonly XmlElement[],
): void {
  const path = from.linked(source, 'numbering');
  const ours = path === undefined ? undefined : from.xml(path);
  if (ours === undefined || !elements.some(({ name }) => name === 'w:numId')) return;
  const there = into.linked(target, 'numbering');
  const theirs = there === undefined ? undefined : into.xml(there);
  if (theirs === undefined) {
    into.put('word/numbering.xml', from.bytes(path ?? '') ?? new Uint8Array());
    into.setType('word/numbering.xml', numberingType);
    into.link(target, 'numbering', 'word/numbering.xml');
    return;
  }
  for (const [name, uri] of Object.entries(ours.attributes)) {
    if (name.startsWith('xmlns:') && theirs.attributes[name] === undefined) theirs.attributes[name] = uri;
  }
  const [kinds, lists] = [highest(theirs, 'abstractNum', 'abstractNumId'), highest(theirs, 'num', 'numId')];
  const all = childrenOf(ours);
  const abstract = all.filter((one) => localName(one) === 'abstractNum');
  const numbers = all.filter((one) => localName(one) === 'num');
  for (const kind of abstract) {
    shift(kind, 'w:abstractNumId', kinds + 1);
    // Two kinds of list with one of these are one list to Word.
    kind.children = kind.children.filter((child) => !('name' in child) || !['w:nsid', 'w:tmpl'].includes(child.name));
    kind.attributes = Object.fromEntries(Object.entries(kind.attributes).filter(([name]) => !name.startsWith('w15:')));
  }
  for (const number of numbers) {
    shift(number, 'w:numId', lists + 1);
    const kind = childLocal(number, 'abstractNumId');
    if (kind !== undefined) shift(kind, 'w:val', kinds + 1);
  }
  // Kinds stand before lists.
  const firstNumber = theirs.children.findIndex((child) => 'name' in child && child.name === 'w:num');
  const afterNumbers = theirs.children.findLastIndex((child) => 'name' in child && child.name === 'w:num') + 1;
  if (firstNumber < 0) putChildren(theirs, theirs.children.length, [...abstract, ...numbers]);
  else {
    putChildren(theirs, afterNumbers, numbers);
    putChildren(theirs, firstNumber, abstract);
  }
  for (const element of elements) if (element.name === 'w:numId') shift(element, 'w:val', lists + 1);
}

function highest(root: XmlElement, name: string, attribute: string): number {
  return Math.max(
    0,
    ...childrenOf(root)
      .filter((one) => localName(one) === name)
      .map((one) => Number(one.attributes[`w:${attribute}`] ?? 0)),
  );
}

function shift(element: XmlElement, attribute: string, by: number): void {
  element.attributes[attribute] = String(Number(element.attributes[attribute] ?? 0) + by);
}
