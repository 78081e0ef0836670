/** A written letter taken apart: which elements of its body are letterhead, opening, blocks, close and annex. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { LetterPlan } from '../../../core/letters/letter-plan.ts';
import { styleIds } from '../names.ts';
import { childLocal, childrenOf } from '../xml-walk.ts';
import { everyElement } from './xml-tree.ts';

export type Segment = 'letterhead' | 'date' | 'addressee' | 'salutation' | 'subject' | 'body' | 'closing' | 'annex';

const heads: Readonly<Record<string, Segment>> = {
  [styleIds.letterheadName]: 'letterhead',
  [styleIds.letterheadPartners]: 'letterhead',
  [styleIds.senderDetails]: 'letterhead',
  [styleIds.reference]: 'date',
  [styleIds.addressee]: 'addressee',
  [styleIds.salutation]: 'salutation',
};

/** The elements of the body by segment, in order; the section's own properties are left out. */
export function segmentsOf(document: XmlElement, plan: LetterPlan): ReadonlyMap<Segment, readonly XmlElement[]> {
  const body = childLocal(document, 'body');
  const segments = new Map<Segment, XmlElement[]>();
  let segment: Segment = 'letterhead';
  let inHead = true;
  for (const element of body === undefined ? [] : childrenOf(body)) {
    if (element.name === 'w:sectPr') continue;
    const style = styleOf(element);
    const head = heads[style];
    if (inHead && head !== undefined) segment = head;
    else if (inHead && style === styleIds.gap && segment === 'addressee') segment = 'addressee';
    else if (inHead && plan.subject !== undefined && segment !== 'subject' && style === styleIds.subject)
      segment = 'subject';
    else if (style === styleIds.annexHeading) segment = 'annex';
    else if (style === styleIds.close && segment !== 'annex') segment = 'closing';
    else if (inHead) segment = 'body';
    inHead &&= segment !== 'body' && segment !== 'closing' && segment !== 'annex' && segment !== 'subject';
    if (segment === 'subject' && style !== styleIds.subject) segment = 'body';
    segments.set(segment, [...(segments.get(segment) ?? []), element]);
  }
  return segments;
}

/** The style of a paragraph, or of the first one of a table. */
export function styleOf(element: XmlElement): string {
  const style = [element, ...everyElement(element)].find(({ name }) => name === 'w:pStyle');
  return style?.attributes['w:val'] ?? '';
}
