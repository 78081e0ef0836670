/** The Markdown of a letter's body with the places of its lines, and the problems met while reading it. */
import type { Node } from 'unist';
import type { Problem } from '../model/index.ts';
import type { Place } from '../text-form/yaml-parts.ts';

/** The text of a block: its lines without their indents, joined by a space. */
export interface Joined {
  readonly text: string;
  readonly lines: readonly string[];
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** How many characters of the block's first line stand before `text`. */
  readonly shift?: number;
}

export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}

export class MarkdownSource {
  readonly problems: Problem[] = [];
  readonly text: string;
  readonly file: string;
  private readonly firstLine: number;
  private readonly lineStarts: readonly number[];

  /** @param firstLine the line of the file on which the body begins. */
  constructor(text: string, file: string, firstLine: number) {
    this.text = text;
    this.file = file;
    this.firstLine = firstLine;
    this.lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  join(node: Node): Joined {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const lines = this.text
      .slice(start, end)
      .split('\n')
      .map((line) => line.replaceAll('\t', ' ').replace(/^ +| +$/g, ''));
    return { text: lines.join(' '), lines, start, end };
  }

  /** The place in the file of an offset in the body. */
  place(offset: number): Place {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + this.firstLine, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }

  /** Reports a problem at a place of a block's text. Always undefined, so that a reader can return it. */
  report(joined: Joined, at: number, message: string, remedy: string): undefined {
    const place = this.place(this.offsetOf(joined, at));
    this.problems.push({ code: 'markdown', file: this.file, ...place, message, remedy });
    return undefined;
  }

  refuse(joined: Joined, { message, remedy }: Refusal): undefined {
    this.report(joined, 0, message, remedy);
  }

  private offsetOf(joined: Joined, at: number): number {
    let passed = at + (joined.shift ?? 0);
    let offset = joined.start;
    for (const line of this.text.slice(joined.start, joined.end).split('\n')) {
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      const length = line.trim().length;
      if (passed <= length) return offset + indent + passed;
      passed -= length + 1;
      offset += line.length + 1;
    }
    return joined.start;
  }
}
