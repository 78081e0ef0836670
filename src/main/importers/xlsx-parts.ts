/** The small parts of an XLSX workbook: which sheets it has and where, its texts, its number formats. */
import { limits, type ImportLimits } from './limits.ts';
import { builtInFormat, numberFormat, type NumberFormat } from './number-formats.ts';
import { checkCellText, tooLarge } from './refused.ts';
import { attributeOf, attributesOf, decodeXml, scanXml } from './xml.ts';
import type { WorkbookZip } from './zip.ts';

const { smallPart } = limits;

export interface Relation {
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`, `externalLink`. */
  readonly type: string;
  readonly target: string;
}

/** The relations of a part by id; none where the part has none. Targets are names in the zip. */
export async function readRelations(zip: WorkbookZip, part: string): Promise<ReadonlyMap<string, Relation>> {
  const at = part.lastIndexOf('/') + 1;
  const file = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.has(file)) return relations;
  scanXml(await zip.read(file, smallPart), {
    open: (name, raw) => {
      if (name !== 'Relationship') return;
      const attributes = attributesOf(raw);
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      relations.set(attributes.get('Id') ?? '', {
        type,
        target: resolveTarget(part.slice(0, at), attributes.get('Target') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly since1904: boolean;
}

export async function readWorkbookPart(zip: WorkbookZip, part: string): Promise<WorkbookPart> {
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  scanXml(await zip.read(part, smallPart), {
    open: (name, raw) => {
      const attributes = attributesOf(raw);
      if (name === 'workbookPr') since1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden, relation: attributes.get('id') ?? '' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, since1904 };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Puts together the runs of a text, without the readings of Asian characters that may stand beside them. */
export class TextRuns {
  #text = '';
  #inText = false;
  #inReading = 0;

  open(name: string): void {
    if (name === 'rPh') this.#inReading += 1;
    if (name === 't') this.#inText = this.#inReading === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inReading -= 1;
    if (name === 't') this.#inText = false;
  }

  add(raw: string): void {
    if (!this.#inText) return;
    this.#text += raw;
    checkCellText(this.#text);
  }

  /** The text so far; the next one begins. */
  take(): string {
    const text = decodeCellText(this.#text);
    this.#text = '';
    return text;
  }
}

/** Excel writes characters that XML does not allow as _x000B_; a line end is a line feed. */
export function decodeCellText(raw: string): string {
  const text = decodeXml(raw);
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.replaceAll('\r\n', '\n');
}

/** Refused when there are too many of them, or of their characters. */
export async function readSharedTexts(
  zip: WorkbookZip,
  part: string | undefined,
  most: ImportLimits,
): Promise<readonly string[]> {
  let characters = 0;
  const texts: string[] = [];
  if (part === undefined || !zip.has(part)) return texts;
  const runs = new TextRuns();
  scanXml(await zip.read(part), {
    open: (name) => runs.open(name),
    close: (name) => {
      runs.close(name);
      if (name !== 'si') return;
      const text = runs.take();
      characters += text.length;
      texts.push(text);
      if (texts.length > most.texts || characters > most.characters)
        throw tooLarge('The workbook holds too many texts.');
    },
    text: (raw) => runs.add(raw),
  });
  return texts;
}

/** The number format of each cell style, by its place. */
export async function readFormats(
  zip: WorkbookZip,
  part: string | undefined,
  since1904: boolean,
): Promise<readonly NumberFormat[]> {
  const codes = new Map<string, string>();
  const styles: string[] = [];
  let inCellStyles = false;
  if (part === undefined || !zip.has(part)) return [];
  scanXml(await zip.read(part, smallPart), {
    open: (name, raw) => {
      if (name === 'numFmt') {
        const attributes = attributesOf(raw);
        codes.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? 'General');
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(attributeOf(raw, 'numFmtId') ?? '0');
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text: () => undefined,
  });
  const known = new Map<string, NumberFormat>();
  return styles.map((id) => {
    const format = known.get(id) ?? numberFormat(codes.get(id) ?? builtInFormat(id), since1904);
    known.set(id, format);
    return format;
  });
}
