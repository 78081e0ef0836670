/** Reads a Word letter that came back into plain data; core/readback says what changed in it. */
import type { XmlElement } from '@rgrove/parse-xml';
import { failure, success, type Result } from '../../core/model/index.ts';
import type { ReadClaim, ReadControl, ReadLetter, ReadNote, ReadRegister } from '../../core/readback/index.ts';
import { registerNamespace } from './names.ts';
import { readParts, tooLarge, type Parts } from './read-parts.ts';
import { childNamed, childrenOf, prefixOf, readText } from './read-text.ts';

/** A letter with 800 signatories and a full annex has under 5,000. */
const mostParagraphs = 20_000;

/**
 * Reads a .docx, whichever program saved it.
 * @returns problems `not-word`, `too-large`, `damaged`, `too-deep`; nothing in the file is ever run or fetched.
 */
export function readLetter(bytes: Uint8Array): Result<ReadLetter> {
  const parts = readParts(bytes);
  if (!parts.ok) return parts;
  try {
    const letter = assemble(parts.value);
    return letter.paragraphs.length > mostParagraphs ? failure(tooLarge()) : success(letter);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failure({
      code: 'too-deep',
      message: 'The Word file nests its parts deeper than any letter.',
      remedy: 'Copy the letter into a new document, save it as .docx, and try again.',
    });
  }
}

function assemble(parts: Parts): ReadLetter {
  const document = parts.get('word/document.xml');
  const body = document === undefined ? { paragraphs: [], controls: [] } : readText(document);
  const notes = readNotes(parts.get('word/footnotes.xml'));
  return {
    paragraphs: body.paragraphs,
    controls: [...body.controls, ...notes.controls],
    notes: notes.notes,
    register: readRegister(parts),
  };
}

/** Footnotes by their id in the file; Word's own separators are no notes. */
function readNotes(root: XmlElement | undefined): { notes: ReadNote[]; controls: ReadControl[] } {
  if (root === undefined) return { notes: [], controls: [] };
  const prefix = prefixOf(root);
  const read = childrenOf(root)
    .filter((note) => note.name === `${prefix}footnote` && note.attributes[`${prefix}type`] === undefined)
    .map((note) => ({ number: Number(note.attributes[`${prefix}id`]), ...readText(root, note) }));
  return {
    notes: read.map(({ number, paragraphs }) => ({
      number,
      text: paragraphs
        .map(({ text }) => text.trim())
        .join(' ')
        .trim(),
    })),
    controls: read.flatMap(({ controls }) => controls.map((control) => ({ ...control, paragraph: undefined }))),
  };
}

function readRegister(parts: Parts): ReadRegister | undefined {
  for (const [path, root] of parts) {
    if (!path.startsWith('customXml/') || localName(root) !== 'claims') continue;
    const prefix = root.name.slice(0, root.name.length - 'claims'.length);
    const declared = root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`];
    if (declared !== registerNamespace) continue;
    const { format = '', briefing = '', letter = '', date = '', plan = '' } = root.attributes;
    const claims = childrenOf(root).filter((child) => child.name === `${prefix}claim`);
    return { format, briefing, letter, date, plan, claims: claims.map((claim) => readClaim(claim, prefix)) };
  }
  return undefined;
}

function readClaim(claim: XmlElement, prefix: string): ReadClaim {
  const { key = '', id = '', kind = '', of = '', uid = '', block = '', fingerprint = '' } = claim.attributes;
  const textIn = (name: string): string => childNamed(claim, `${prefix}${name}`)?.text ?? '';
  return { key, id, kind, of, uid, block, fingerprint, written: textIn('written'), text: textIn('text') };
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}
