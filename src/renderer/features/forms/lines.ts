/** A list of texts as the lines of a field, and back. */
import type { Json } from '../../../core/model/index.ts';

export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function showLines(value: Json | undefined): string {
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string').join('\n') : '';
}
