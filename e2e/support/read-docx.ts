/** The text of a Word letter as Word would show it: its paragraphs, and those of its notes. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';

export interface DocxText {
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
}

export async function readDocx(path: string): Promise<DocxText> {
  const files = unzipSync(new Uint8Array(await readFile(path)));
  const textOf = (name: string): string[] => paragraphsIn(strFromU8(files[name] ?? new Uint8Array()));
  return { paragraphs: textOf('word/document.xml'), notes: textOf('word/footnotes.xml') };
}

function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:r[ >].*?<\/w:r>/gs)].map(([run]) => textOfRun(run)).join(''))
    .map((text) => plain(unescape(text)))
    .filter((text) => text !== '');
}

/** The number of a note that is named again stands in the text as raised digits: a mark, as on the screen. */
function textOfRun(run: string): string {
  if (/w:rStyle w:val="(?:FootnoteReference|RepeatedNote|NoteGap)"/.test(run)) return '';
  return [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

/** Spaces of every kind are one; what is compared is words. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function unescape(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (whole, name: string) => names[name] ?? whole);
}
