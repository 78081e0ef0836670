/**
 * The fonts of images: Source Sans 3 and Source Serif 4 (SIL Open Font Licence) from resources/fonts, registered once a
 * process under our own names, so that no font of the computer can take their place. Latin Extended holds Welsh ŵ and ŷ.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlobalFonts } from '@napi-rs/canvas';
import { findResource } from '../files/index.ts';

export const faces = { sans: '"Desk Sans", "Desk Sans Ext"', serif: '"Desk Serif", "Desk Serif Ext"' } as const;

const files: readonly (readonly [file: string, family: string])[] = [
  ['source-sans-3-latin-400-normal.woff2', 'Desk Sans'],
  ['source-sans-3-latin-600-normal.woff2', 'Desk Sans'],
  ['source-sans-3-latin-ext-400-normal.woff2', 'Desk Sans Ext'],
  ['source-sans-3-latin-ext-600-normal.woff2', 'Desk Sans Ext'],
  ['source-serif-4-latin-600-normal.woff2', 'Desk Serif'],
  ['source-serif-4-latin-ext-600-normal.woff2', 'Desk Serif Ext'],
];

let registered = false;

/** Registers the bundled fonts, once. Throws when the app's own files are not there: the installation is broken. */
export function registerFonts(fonts: typeof GlobalFonts): void {
  if (registered) return;
  const folder = findResource('fonts');
  for (const [file, family] of files) {
    if (fonts.register(readFileSync(join(folder, file)), family) === null)
      throw new Error(`The font ${file} cannot be read. Install the app again.`);
  }
  registered = true;
}
