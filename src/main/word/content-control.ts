/**
 * Content controls: each printed figure, quote and count stands in one, so that a letter that comes back can be read
 * claim by claim. There is no data binding: Word would refill the words from the register and wipe an edit (DESIGN 5).
 */
import type { ParagraphChild, XmlComponent } from 'docx';
import type { Claim } from '../../core/letters/letter-plan.ts';
import { element, inParagraph } from './elements.ts';
import { controlKey } from './names.ts';

/**
 * Runs inside a run-level content control for a claim. `id` is its number in the document, from 1. It is a plain-text
 * control: LibreOffice 7.4 keeps the alias of these and drops that of rich-text ones.
 */
export function controlOf(claim: Claim, id: number, runs: readonly XmlComponent[]): ParagraphChild {
  const key = controlKey(claim);
  const properties = element('w:sdtPr', {}, [
    element('w:alias', { 'w:val': key }),
    element('w:tag', { 'w:val': key }),
    element('w:id', { 'w:val': id }),
    element('w:text'),
  ]);
  return inParagraph(element('w:sdt', {}, [properties, element('w:sdtContent', {}, runs)]));
}
