/** Reads a charity's own letterhead: what of it works, what was taken out of it, and which of its styles ours become. */
import type { XmlElement } from '@rgrove/parse-xml';
import { failure, success, type Problem, type Result } from '../../../core/model/index.ts';
import { page, twipsPerCm } from '../house-style.ts';
import { childLocal, localName } from '../xml-walk.ts';
import { cleanTemplate } from './clean-template.ts';
import { bodyPathOf, openPackage, type WordPackage } from './package.ts';
import { findPlaceholders, isBlockName, isLineName } from './placeholders.ts';
import { settleStyles, stylesOf, type StyleMap, type TemplateStyle } from './style-map.ts';
import { everyElement } from './xml-tree.ts';

export interface InspectedTemplate {
  /** The letterhead as a plain .docx without what was taken out: what is stored. */
  readonly bytes: Uint8Array;
  /** What was taken out, in words: "macros". */
  readonly stripped: readonly string[];
  /** Placeholders that are honoured, in order; none are needed. */
  readonly placeholders: readonly string[];
  /** What stands in double braces and means nothing here. */
  readonly unknown: readonly string[];
  readonly styles: readonly TemplateStyle[];
  readonly map: StyleMap;
  /** Width of the text in tenths of a millimetre, and whether charts and tables are made narrower for it. */
  readonly textWidth: number;
  readonly narrower: boolean;
  readonly headers: number;
  readonly footers: number;
}

/** Charts and tables cannot be read in less; twips. */
const narrowest = 10 * twipsPerCm;
const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/**
 * @param chosen styles that a person mapped; the others are guessed.
 * @returns problems of a file that cannot be read, and `template-…` with the reason where a letter cannot be put into it.
 */
export function inspectTemplate(bytes: Uint8Array, chosen: StyleMap = {}): Result<InspectedTemplate> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const body = bodyPathOf(opened.value);
  const root = body === undefined ? undefined : opened.value.xml(body);
  if (body === undefined || root === undefined)
    return failure(
      refuse(
        'not-word',
        'This is not a Word document: it is a zip file of something else.',
        'Choose the letterhead as .docx or .dotx.',
      ),
    );
  if (Object.values(root.attributes).includes(strictNamespace)) {
    return failure(
      refuse(
        'template-strict',
        'The letterhead is saved as “Strict Open XML Document”, which charts and notes cannot be put into.',
        'Open it in Word, choose “Word Document (.docx)” when you save it, and try again.',
      ),
    );
  }
  if (localName(root) !== 'document' || childLocal(root, 'body') === undefined)
    return failure(
      refuse(
        'template-empty',
        'The letterhead has no page to write on.',
        'Open it in Word, save it as .docx, and try again.',
      ),
    );
  const stripped = cleanTemplate(opened.value, body);
  const refused = refuseLayout(root);
  if (refused !== undefined) return failure(refused);
  return success(describe(opened.value, body, root, stripped, chosen));
}

function refuseLayout(root: XmlElement): Problem | undefined {
  const width = textWidthOf(root);
  if (width < narrowest) {
    const cm = (width / twipsPerCm).toFixed(1);
    return refuse(
      'template-narrow',
      `The letterhead leaves ${cm} cm for the text, and charts and tables need 10 cm.`,
      'Make its margins smaller, or choose another letterhead.',
    );
  }
  const found = findPlaceholders(root);
  const crowded = found.find(({ name, alone }) => isBlockName(name) && !alone);
  if (crowded !== undefined) {
    return refuse(
      'template-placeholder',
      `“{{${crowded.name}}}” stands in a line with other words, and what it stands for has lines of its own.`,
      'Put it in a paragraph by itself.',
    );
  }
  const names = found.map(({ name }) => name);
  const twice = names.find((name, at) => isBlockName(name) && names.indexOf(name) !== at);
  if (twice !== undefined)
    return refuse(
      'template-placeholder',
      `“{{${twice}}}” stands there twice, and a letter has only one.`,
      'Take one of the two away.',
    );
  const inTable = found.find(({ name, paragraph }) => name === 'body' && isInside(paragraph, 'tbl'));
  const inBox = found.find(({ name, paragraph }) => isBlockName(name) && isInside(paragraph, 'txbxContent'));
  if (inTable !== undefined)
    return refuse(
      'template-placeholder',
      '“{{body}}” stands in a table, whose cells cannot break over pages as a letter does.',
      'Put it in a paragraph below the table.',
    );
  if (inBox !== undefined)
    return refuse(
      'template-placeholder',
      `“{{${inBox.name}}}” stands in a text box, where notes and charts cannot go.`,
      'Put it in a paragraph of the page itself.',
    );
  return undefined;
}

function isInside(element: XmlElement, name: string): boolean {
  for (let above = element.parent; above !== null && 'name' in above; above = above.parent) {
    if (localName(above) === name) return true;
  }
  return false;
}

/** The width between the margins of the section that the letter is written in, the last; twips. */
export function textWidthOf(root: XmlElement): number {
  const section = everyElement(root).findLast(({ name }) => name === 'w:sectPr');
  const number = (name: string, attribute: string): number | undefined => {
    const value = Number(childLocal(section, name)?.attributes[`w:${attribute}`]);
    return Number.isFinite(value) ? value : undefined;
  };
  const width = number('pgSz', 'w') ?? page.width;
  return (
    width -
    Math.abs(number('pgMar', 'left') ?? page.margin.left) -
    Math.abs(number('pgMar', 'right') ?? page.margin.right) -
    (number('pgMar', 'gutter') ?? 0)
  );
}

function describe(
  opened: WordPackage,
  body: string,
  root: XmlElement,
  stripped: readonly string[],
  chosen: StyleMap,
): InspectedTemplate {
  const parts = [body, ...runningParts(opened, body)];
  const names = parts.flatMap((path) => {
    const part = opened.xml(path);
    return part === undefined
      ? []
      : findPlaceholders(part).map(({ name }) => ({
          name,
          ours: isLineName(name) || (path === body && isBlockName(name)),
        }));
  });
  const styles = stylesOf(opened.xml(opened.linked(body, 'styles') ?? ''));
  const width = textWidthOf(root);
  const kinds = opened.links(body).map(({ kind }) => kind);
  return {
    bytes: opened.pack(),
    ...{ stripped, styles, map: settleStyles(styles, chosen) },
    placeholders: [...new Set(names.filter(({ ours }) => ours).map(({ name }) => name))],
    unknown: [...new Set(names.filter(({ ours }) => !ours).map(({ name }) => name))],
    textWidth: Math.round((width / twipsPerCm) * 100),
    narrower: width < page.textWidth,
    headers: kinds.filter((kind) => kind === 'header').length,
    footers: kinds.filter((kind) => kind === 'footer').length,
  };
}

/** Headers and footers of a package. */
export function runningParts(opened: WordPackage, body: string): string[] {
  return opened
    .links(body)
    .filter(({ kind, external }) => !external && (kind === 'header' || kind === 'footer'))
    .map(({ target }) => target);
}

function refuse(code: string, message: string, remedy: string): Problem {
  return { code, message, remedy };
}
