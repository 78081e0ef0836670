/**
 * The names that a Word letter is written with and read back by: styles, content controls, the register. The writer and
 * the reader share them, so a letter that comes back can be matched to its plan.
 */
export { controlKey } from '../../core/readback/index.ts';

/** Style ids as they stand in `w:pStyle`, `w:rStyle` and `w:tblStyle`. */
export const styleIds = {
  letterheadName: 'LetterheadName',
  letterheadPartners: 'LetterheadPartners',
  senderDetails: 'SenderDetails',
  reference: 'LetterReference',
  addressee: 'Addressee',
  salutation: 'Salutation',
  subject: 'Heading1',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  annexHeading: 'AnnexHeading',
  body: 'LetterBody',
  listItem: 'LetterList',
  quote: 'LetterQuote',
  quoteAttribution: 'QuoteAttribution',
  askLead: 'AskLead',
  ask: 'Ask',
  caption: 'Caption',
  chart: 'ChartFrame',
  sourceLine: 'SourceLine',
  tableText: 'TableText',
  tableNumber: 'TableNumber',
  tableHeading: 'TableHeading',
  close: 'LetterClose',
  signatureSpace: 'SignatureSpace',
  signatoryName: 'SignatoryName',
  signatory: 'Signatory',
  signatoryGroup: 'SignatoryGroup',
  copies: 'Copies',
  noteText: 'FootnoteText',
  annexText: 'AnnexText',
  annexLabel: 'AnnexLabel',
  gap: 'LayoutGap',
  running: 'RunningLine',
  mark: 'RunningMark',
  /** Character styles. */
  noteMark: 'FootnoteReference',
  /** The space or comma before a note's mark; no part of the letter's words. */
  noteGap: 'NoteGap',
  /** The mark of a note that stands already: its number as text. */
  repeatedNote: 'RepeatedNote',
  link: 'Hyperlink',
  captionDetail: 'CaptionDetail',
} as const;

export const registerNamespace = 'urn:briefing-desk:claims:1';
export const registerPath = 'customXml/item1.xml';

/** A salutation or close as it prints: with a comma, unless the author set punctuation. */
export function withComma(line: string): string {
  return /[\p{L}\p{N})’']$/u.test(line) ? `${line},` : line;
}
