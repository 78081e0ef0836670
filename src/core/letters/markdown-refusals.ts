/** What Markdown has and a letter has not, and what to use instead. */
import type { Refusal } from './markdown-source.ts';

const itself = 'To print it as it is, write a backslash \\ before its first character.';

export const refusedBlocks = {
  heading: {
    message: 'This heading cannot be read: headings of a letter have two levels.',
    remedy: 'Write “## Heading” or “### Heading” in one line. The title of the letter stands in the front matter.',
  },
  blockquote: {
    message: 'A line begins with “>”, which Markdown reads as a quotation.',
    remedy: `Put the words in quotes.yaml and write ::quote[its-id], so that their approval is checked. ${itself}`,
  },
  code: {
    message: 'This is code in Markdown, which a letter does not carry.',
    remedy: `Write it as a paragraph. ${itself}`,
  },
  html: {
    message: 'This is HTML, which a letter does not carry.',
    remedy:
      'Write it in plain words. A remark for colleagues goes into “note:” in the front matter; to print < write \\<.',
  },
  thematicBreak: {
    message: 'This line is a rule, which a letter does not carry.',
    remedy: `Use a heading, or leave one empty line between paragraphs. ${itself}`,
  },
  definition: {
    message: 'This line gives the address of a link.',
    remedy: 'Write the address where the link is: [the code of practice](https://www.example.org).',
  },
  pipes: {
    message: 'This is a table written with | and -.',
    remedy: 'Put its cells in tables/ as CSV and write ::table[its-id].',
  },
  lineBreak: {
    message: 'A line ends with a backslash, which breaks the line; a paragraph of a letter is one run of text.',
    remedy: 'Take the backslash out, or leave an empty line to begin a new paragraph.',
  },
  listStart: {
    message: 'Markdown reads this as a list that does not begin with 1.',
    remedy:
      'Begin the list with “1.”. For a paragraph that opens with a number and a full stop, write 1986\\. instead.',
  },
  listItem: {
    message: 'An item of this list is more than one paragraph of text.',
    remedy: 'Keep each item to one paragraph; a list inside a list, a heading or a block goes outside the list.',
  },
  asksOpen: {
    message: 'This :::asks is not closed.',
    remedy: 'End it with a line of three colons, “:::”.',
  },
  asksLine: {
    message: 'This “asks” cannot be read: it needs three colons, and a closing line.',
    remedy: 'Write “:::asks” in a line of its own, then the asks as “1. ”, “2. ”, then a line “:::”.',
  },
  asksShape: {
    message: 'This :::asks holds something other than one opening paragraph and one numbered list.',
    remedy: 'Write “:::asks”, if wanted one paragraph, then the asks as “1. ”, “2. ”, then a line “:::”.',
  },
  other: {
    message: 'A letter cannot hold this part of Markdown.',
    remedy: 'Use paragraphs, headings (## and ###), lists, ::quote, ::chart, ::table and :::asks.',
  },
} as const satisfies Readonly<Record<string, Refusal>>;
