/** Edits of a Word letter as Word itself writes them, made in its XML: plain, tracked, moved, commented. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const by = (author: string): string => `w:id="900" w:author="${author}" w:date="2025-03-14T10:00:00Z"`;
export const partner = 'Head of Policy';

/** A letter with parts changed; a change that changes nothing is a mistake of the test. */
export function patchLetter(
  letter: Uint8Array,
  change: (xml: string) => string,
  more: Readonly<Record<string, string | ((xml: string) => string)>> = {},
): Uint8Array {
  const parts = { ...unzipSync(letter) };
  const edit = (path: string, make: (xml: string) => string): void => {
    const bytes = parts[path];
    const before = bytes === undefined ? '' : strFromU8(bytes);
    const after = make(before);
    if (after === before && make !== same) throw new Error(`The edit changes nothing in ${path}`);
    parts[path] = strToU8(after);
  };
  edit('word/document.xml', change);
  for (const [path, make] of Object.entries(more)) edit(path, typeof make === 'string' ? () => make : make);
  return zipSync(parts);
}

export const same = (xml: string): string => xml;

/** The first paragraph whose words have these in them, whole. */
export function paragraphWith(xml: string, words: string): string {
  const found = (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? []).find((paragraph) =>
    paragraph.replace(/<[^>]*>/g, '').includes(words),
  );
  if (found === undefined) throw new Error(`No paragraph has “${words}”`);
  return found;
}

/** The content control with this key, whole. */
export function controlNamed(xml: string, controlKey: string): string {
  const found = (xml.match(/<w:sdt>(?:(?!<\/w:sdt>).)*<\/w:sdt>/gs) ?? []).find((one) =>
    one.includes(`"${controlKey}"`),
  );
  if (found === undefined) throw new Error(`No control “${controlKey}”`);
  return found;
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const inserted = (text: string, author = partner): string => `<w:ins ${by(author)}>${run(text)}</w:ins>`;
export const deleted = (text: string, author = partner): string =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

/** Words of one run replaced as Word tracks it: the run is cut in three. */
export function trackReplace(xml: string, words: string, text: string, author = partner): string {
  const found = (xml.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? []).find((one) =>
    one.replace(/<[^>]*>/g, '').includes(words),
  );
  if (found === undefined) throw new Error(`No run has “${words}”`);
  const properties = /<w:rPr>.*?<\/w:rPr>/s.exec(found)?.[0] ?? '';
  const [before = '', ...after] = found.replace(/<[^>]*>/g, '').split(words);
  const piece = (part: string): string =>
    part === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${part}</w:t></w:r>`;
  const track = `${words === '' ? '' : deleted(words, author)}${text === '' ? '' : inserted(text, author)}`;
  return xml.replace(found, () => `${piece(before)}${track}${piece(after.join(words))}`);
}

/** A new paragraph after the one with these words, in its style; tracked where an author is named. */
export function addParagraph(xml: string, after: string, text: string, author?: string): string {
  const paragraph = paragraphWith(xml, after);
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? '<w:pPr></w:pPr>';
  const marked =
    author === undefined ? properties : properties.replace('</w:pPr>', `<w:rPr><w:ins ${by(author)}/></w:rPr></w:pPr>`);
  const words = author === undefined ? run(text) : inserted(text, author);
  return xml.replace(paragraph, () => `${paragraph}<w:p>${marked}${words}</w:p>`);
}

/** A paragraph taken out as Word tracks it: its words and its mark. */
export function trackDelete(xml: string, words: string, author = partner, kind: 'del' | 'moveFrom' = 'del'): string {
  const paragraph = paragraphWith(xml, words);
  const gone = paragraph
    .replace(
      /<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs,
      (one) =>
        `<w:${kind} ${by(author)}>${kind === 'del' ? one.replace(/<w:t\b/g, '<w:delText').replace(/<\/w:t>/g, '</w:delText>') : one}</w:${kind}>`,
    )
    .replace('</w:pPr>', `<w:rPr><w:${kind} ${by(author)}/></w:rPr></w:pPr>`);
  return xml.replace(paragraph, () => gone);
}

/** A paragraph moved behind another, tracked or not. */
export function moveParagraph(xml: string, words: string, after: string, author?: string): string {
  const paragraph = paragraphWith(xml, words);
  const place = paragraphWith(xml, after);
  if (author === undefined) return xml.replace(paragraph, '').replace(place, () => `${place}${paragraph}`);
  const here = paragraph.replace(
    /<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs,
    (one) => `<w:moveTo ${by(author)}>${one}</w:moveTo>`,
  );
  return trackDelete(xml, words, author, 'moveFrom').replace(place, () => `${place}${here}`);
}

/** Both directions of a comment on words of one run. */
export function comment(xml: string, words: string, id = 0): string {
  const found = (xml.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? []).find((one) =>
    one.replace(/<[^>]*>/g, '').includes(words),
  );
  if (found === undefined) throw new Error(`No run has “${words}”`);
  const [before = '', ...after] = found.replace(/<[^>]*>/g, '').split(words);
  const mark = String(id);
  return xml.replace(
    found,
    () =>
      `${run(before)}<w:commentRangeStart w:id="${mark}"/>${run(words)}<w:commentRangeEnd w:id="${mark}"/><w:r><w:commentReference w:id="${mark}"/></w:r>${run(after.join(words))}`,
  );
}

export const commentsPart = (text: string, author = partner): string =>
  `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="${author}" w:date="2025-03-14T11:00:00Z" w:initials="HP"><w:p>${run(text)}</w:p></w:comment></w:comments>`;

/** All content controls taken away, their words left, as Google Docs and copying do; and the register with them. */
export function loseControls(xml: string): string {
  return xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, '$1');
}

export function withoutRegister(letter: Uint8Array): Uint8Array {
  const kept = Object.entries(unzipSync(letter)).filter(([path]) => !path.startsWith('customXml/'));
  return zipSync(Object.fromEntries(kept));
}
