/** The displayed text of an ODS cell: paragraphs become lines, and white space is one space unless it is written as an element. */
import { checkCellText, tooLarge } from './refused.ts';
import { attributeOf, decodeXml } from './xml.ts';

const longestSpace = 1000;
const mostParagraphs = 10_000;

export class OdsText {
  #paragraphs: string[] = [];
  #paragraph: string | undefined;

  begin(): void {
    this.#paragraphs = [];
    this.#paragraph = undefined;
  }

  open(name: string, raw: string): void {
    if (name === 'p' || name === 'h') this.#paragraph = '';
    else if (this.#paragraph === undefined) return;
    else if (name === 's')
      this.#paragraph += ' '.repeat(Math.min(longestSpace, Math.max(1, Number(attributeOf(raw, 'text:c') ?? 1) || 1)));
    else if (name === 'tab') this.#paragraph += '\t';
    else if (name === 'line-break') this.#paragraph += '\n';
  }

  close(name: string): void {
    if ((name !== 'p' && name !== 'h') || this.#paragraph === undefined) return;
    this.#paragraphs.push(this.#paragraph);
    if (this.#paragraphs.length > mostParagraphs)
      throw tooLarge('One cell of the workbook holds more than 10,000 paragraphs.');
    this.#paragraph = undefined;
  }

  add(raw: string): void {
    if (this.#paragraph === undefined) return;
    this.#paragraph += decodeXml(raw.replace(/[ \t\r\n]+/g, ' '));
    checkCellText(this.#paragraph);
  }

  /** The text, or undefined when the cell has no paragraph. */
  take(): string | undefined {
    return this.#paragraphs.length === 0 ? undefined : this.#paragraphs.join('\n');
  }
}
