/** Character styles: note marks, links, and the quiet labels of the annex. */
import type { IStylesOptions } from 'docx';
import { colour, size } from './house-style.ts';
import { styleIds } from './names.ts';

type CharacterStyle = NonNullable<IStylesOptions['characterStyles']>[number];

const raised = { superScript: true, bold: false, italics: false, color: colour.accent };

export const characterStyles: readonly CharacterStyle[] = [
  { id: styleIds.noteMark, name: 'footnote reference', basedOn: 'DefaultParagraphFont', run: raised },
  { id: styleIds.noteGap, name: 'Note Gap', basedOn: 'DefaultParagraphFont', run: raised },
  { id: styleIds.repeatedNote, name: 'Repeated Note', basedOn: 'DefaultParagraphFont', run: raised },
  {
    id: styleIds.link,
    name: 'Hyperlink',
    basedOn: 'DefaultParagraphFont',
    run: { color: colour.accent, underline: { type: 'single' } },
  },
  {
    id: styleIds.captionDetail,
    name: 'Caption Detail',
    basedOn: 'DefaultParagraphFont',
    run: { bold: false, size: size.small, color: colour.muted },
  },
  { id: styleIds.annexLabel, name: 'Annex Label', basedOn: 'DefaultParagraphFont', run: { color: colour.muted } },
];
