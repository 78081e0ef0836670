/**
 * Fingerprints of all that a letter says, line by line, for the register: where the briefing has changed since, a letter that
 * comes back is held against these, so that only what somebody touched in Word counts as their change.
 */
import { fingerprintLine } from '../../core/readback/index.ts';

const texts = /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/;
const charts = /^word\/charts\/chart\d+\.xml$/;
/** Marks of notes that are text: no part of the line, as the reader leaves them out too. */
const markRuns = /<w:r>(?:(?!<\/w:r>).)*?<w:rStyle w:val="(?:NoteGap|RepeatedNote)"\/>(?:(?!<\/w:r>).)*?<\/w:r>/gs;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Fingerprints of the paragraphs of a part, or of what a chart draws; none for other parts. */
export function writtenLines(path: string, xml: string): string[] {
  if (charts.test(path)) return [fingerprintLine(textsIn(xml, /<c:v>([^<]*)<\/c:v>/g).join(' '))];
  if (!texts.test(path)) return [];
  return xml
    .replace(markRuns, '')
    .split('</w:p>')
    .map((paragraph) => textsIn(paragraph, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g).join(''))
    .filter((text) => text.trim() !== '')
    .map(fingerprintLine);
}

function textsIn(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, text]) =>
    (text ?? ' ').replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole),
  );
}
