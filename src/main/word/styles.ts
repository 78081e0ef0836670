/** The named styles of a letter, so that a charity can restyle it from Word's own pane (DOMAIN 9). */
import { LineRuleType, type IDocumentDefaultsOptions, type IStylesOptions } from 'docx';
import { characterStyles } from './character-styles.ts';
import { colour, page, size, typeface } from './house-style.ts';
import { styleIds } from './names.ts';

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];
type ParagraphLook = NonNullable<ParagraphStyle['paragraph']>;
type TextLook = NonNullable<ParagraphStyle['run']>;

const single = { line: 240, lineRule: LineRuleType.AUTO };
const open = { line: 269, lineRule: LineRuleType.AUTO };
const muted = { size: size.small, color: colour.muted };

function style(id: string, name: string, paragraph: ParagraphLook, run: TextLook = {}, more = {}): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, run, ...more };
}

function heading(id: string, level: number, before: number, run: TextLook): ParagraphStyle {
  return style(
    id,
    `heading ${level}`,
    {
      spacing: { ...single, before, after: level === 1 ? 140 : 90 },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
    { bold: true, ...run },
    { next: styleIds.body },
  );
}

const headings = [
  heading(styleIds.heading1, 1, 60, { size: size.subject }),
  heading(styleIds.heading2, 2, 220, { size: size.heading, color: colour.accent }),
  heading(styleIds.heading3, 3, 180, { size: size.body }),
  style(
    styleIds.annexHeading,
    'Annex Heading',
    { spacing: { ...single, after: 140 }, outlineLevel: 0 },
    { size: 32, color: colour.accent },
    { basedOn: styleIds.heading1, next: styleIds.body },
  ),
];

const head = [
  style(
    styleIds.letterheadName,
    'Letterhead Name',
    { spacing: { ...single, after: 40 }, keepNext: true },
    { size: size.letterhead, bold: true, color: colour.accent },
  ),
  style(
    styleIds.letterheadPartners,
    'Letterhead Partners',
    { spacing: { ...single, after: 0 }, keepNext: true },
    { size: 22, color: colour.muted },
  ),
  style(styleIds.senderDetails, 'Sender Details', { spacing: { ...single, after: 20 }, keepNext: true }, muted),
  style(styleIds.reference, 'Letter Reference', {
    spacing: { ...single, after: 20 },
    keepNext: true,
    tabStops: [{ type: 'right', position: page.textWidth }],
  } as ParagraphLook),
  style(styleIds.addressee, 'Addressee', { spacing: { ...single, after: 20 }, keepNext: true }),
  style(
    styleIds.salutation,
    'Salutation',
    { spacing: { ...single, before: 300, after: 200 }, keepNext: true },
    {},
    { next: styleIds.body },
  ),
];

const body = [
  style(styleIds.body, 'Letter Body', { spacing: { ...open, after: 170 } }),
  style(styleIds.listItem, 'Letter List', { spacing: { ...open, after: 90 } }),
  style(
    styleIds.quote,
    'Letter Quote',
    {
      spacing: { ...open, before: 80, after: 60 },
      indent: { left: 454, right: 454 },
      keepLines: true,
      keepNext: true,
      border: { left: { style: 'single', size: 18, space: 14, color: colour.accent } },
    },
    { italics: true },
  ),
  style(
    styleIds.quoteAttribution,
    'Quote Attribution',
    {
      spacing: { ...single, after: 240 },
      indent: { left: 454, right: 454 },
      keepLines: true,
      border: { left: { style: 'single', size: 18, space: 14, color: colour.accent } },
    },
    { size: 22, color: colour.muted },
  ),
  style(styleIds.askLead, 'Ask Lead', { spacing: { ...open, before: 60, after: 110 }, keepNext: true }),
  style(styleIds.ask, 'Ask', { spacing: { ...open, after: 110 }, keepLines: true }),
];

const exhibits = [
  style(
    styleIds.caption,
    'caption',
    { spacing: { ...single, before: 200, after: 50 }, keepNext: true, keepLines: true },
    { bold: true, size: size.body },
    { next: styleIds.chart },
  ),
  style(styleIds.chart, 'Chart', { spacing: { ...single, after: 40 }, keepNext: true }),
  style(styleIds.sourceLine, 'Source Line', { spacing: { ...single, before: 40, after: 40 }, keepLines: true }, muted),
  style(styleIds.tableText, 'Table Text', { spacing: { ...single, after: 0 } }, { size: 22 }),
  style(styleIds.tableNumber, 'Table Number', { alignment: 'right' }, {}, { basedOn: styleIds.tableText }),
  style(styleIds.tableHeading, 'Table Heading', { keepNext: true }, { bold: true }, { basedOn: styleIds.tableText }),
];

const end = [
  style(styleIds.close, 'Letter Close', { spacing: { ...single, before: 200, after: 0 }, keepNext: true }),
  style(styleIds.signatureSpace, 'Signature Space', {
    spacing: { before: 0, after: 0, line: 640, lineRule: LineRuleType.EXACT },
    keepNext: true,
  }),
  style(
    styleIds.signatoryName,
    'Signatory Name',
    { spacing: { ...single, after: 10 }, keepNext: true, keepLines: true },
    { bold: true },
  ),
  style(styleIds.signatory, 'Signatory', { spacing: { ...single, after: 10 }, keepLines: true }),
  style(
    styleIds.signatoryGroup,
    'Signatory Group',
    { spacing: { ...single, before: 240, after: 60 }, keepNext: true },
    { bold: true, color: colour.accent },
  ),
  style(styleIds.copies, 'Copies', {
    spacing: { ...single, before: 40, after: 0 },
    indent: { left: 454, hanging: 454 },
  }),
  style(styleIds.gap, 'Layout Gap', { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } }),
  style(styleIds.annexText, 'Annex Text', { spacing: { ...single, after: 30 } }, { size: size.small }),
  style(
    styleIds.running,
    'Running Line',
    {
      spacing: { ...single, after: 0 },
      tabStops: [{ type: 'right', position: page.textWidth }],
    } as ParagraphLook,
    muted,
  ),
  style(
    styleIds.mark,
    'Running Mark',
    { spacing: { ...single, after: 0 } },
    { size: size.small, bold: true, color: colour.warning },
  ),
  style(
    styleIds.noteText,
    'footnote text',
    { spacing: { ...single, after: 40 }, indent: { left: 284, hanging: 284 } },
    { size: size.small },
  ),
];

/** All styles, with the letter's language as the language of every run that names none. */
export function letterStyles(language: string): IStylesOptions {
  const defaults: IDocumentDefaultsOptions = {
    run: {
      font: typeface,
      size: size.body,
      sizeComplexScript: size.body,
      language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
    },
    paragraph: { spacing: { ...single, after: 0 } },
  };
  return {
    default: {
      document: defaults,
      // Nothing here uses these; a partner who does should find the house's look, not docx's blue.
      title: { run: { size: 32, bold: true, color: colour.accent } },
      heading4: { run: { bold: true } },
      heading5: { run: { italics: true } },
      heading6: { run: { color: colour.muted } },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, paragraph: {} },
      ...head,
      ...headings,
      ...body,
      ...exhibits,
      ...end,
    ],
    characterStyles,
  };
}
