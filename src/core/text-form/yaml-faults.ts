/** Says in plain words what is wrong with a piece of YAML, where, and what would be right. */
import type { ErrorCode, YAMLError } from 'yaml';

export interface ExplainedFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

const quoteIt = 'Put the whole text in quotation marks: title: "Meta: a quarter".';
const sameIndent = 'Begin the fields of one record in the same column, with spaces and not tabs.';

const words: Partial<Record<ErrorCode, readonly [message: string, remedy: string]>> = {
  ALIAS_PROPS: ['An alias (*) carries a name or tag of its own.', 'Write the value out.'],
  BAD_ALIAS: ['This alias (*) cannot be read.', 'Put a text that begins with * in quotation marks.'],
  BAD_COLLECTION_TYPE: ['The tag (!) does not fit what follows.', 'Put a text that begins with ! in quotation marks.'],
  BAD_DIRECTIVE: ['A line begins with %.', 'Put a text that begins with % in quotation marks.'],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotation marks is followed by a letter that means nothing.',
    'Write \\\\ for one backslash.',
  ],
  BAD_INDENT: ['This line begins in the wrong column.', sameIndent],
  BAD_PROP_ORDER: ['Names (&) and tags (!) are in the wrong order.', 'Write the value out.'],
  BAD_SCALAR_START: ['A text cannot begin with @ or ` here.', 'Put the whole text in quotation marks.'],
  BLOCK_AS_IMPLICIT_KEY: ['There is a second colon in this line, or a field begins in the wrong column.', quoteIt],
  BLOCK_IN_FLOW: [
    'A list or field in lines stands inside { } or [ ].',
    'Keep everything inside the brackets on one line.',
  ],
  DUPLICATE_KEY: ['This field is written twice in one record.', 'Keep one of the two.'],
  KEY_OVER_1024_CHARS: ['The name of a field is longer than 1,024 characters.', quoteIt],
  MISSING_CHAR: [
    'A quotation mark, bracket, comma or colon is missing.',
    'Close what is open, and put “: ” between a field and its text.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A line has no field name, or a colon is missing.',
    'Write “field: text”, or begin the line two spaces further in than the field it belongs to.',
  ],
  MULTIPLE_ANCHORS: ['A value has two names (&).', 'Write the value out.'],
  MULTIPLE_DOCS: [
    'A line of three hyphens begins a second document.',
    'Keep one document a file: delete the line ---.',
  ],
  MULTIPLE_TAGS: ['A value has two tags (!).', 'Put a text that begins with ! in quotation marks.'],
  NON_STRING_KEY: ['The name of a field must be text.', 'Put the name in quotation marks.'],
  RESOURCE_EXHAUSTION: ['Lists and fields stand in one another too deep to be read.', 'Write them less deep.'],
  TAB_AS_INDENT: ['This line begins with a tab.', 'Use spaces: YAML does not take tabs at the beginning of a line.'],
  TAG_RESOLVE_FAILED: ['This tag (!) is not known here.', 'Put a text that begins with ! in quotation marks.'],
  UNEXPECTED_TOKEN: [
    'There is something here that does not belong.',
    'Put a text with : # [ ] { } or quotation marks in it in quotation marks.',
  ],
};

/** The library's error in the words of the house; for a quotation mark that is not closed, where it was opened. */
export function explainYamlFault(fault: YAMLError, text: string): ExplainedFault {
  const offset = Math.min(fault.pos[0], text.length);
  if (fault.code === 'MISSING_CHAR' && /missing closing ["']/i.test(fault.message)) {
    return {
      offset: openingQuote(text, offset),
      message: 'A quotation mark is opened here and not closed.',
      remedy: 'Close it at the end of the text; inside double quotation marks write \\" for a quotation mark.',
    };
  }
  if (fault.code === 'IMPOSSIBLE' || words[fault.code] === undefined) {
    return { offset, message: 'This cannot be read as YAML.', remedy: sameIndent };
  }
  const [message, remedy] = words[fault.code] ?? ['', ''];
  if (fault.code === 'TAG_RESOLVE_FAILED' && fault.message.startsWith('"')) {
    return {
      offset,
      message: `The value does not fit its tag: ${fault.message}.`,
      remedy: 'Correct the value, or leave the tag out.',
    };
  }
  return { offset, message, remedy };
}

function openingQuote(text: string, end: number): number {
  const opened = /(?:^|[\s:,[{-])(["'])/g;
  let last = end;
  for (const match of text.slice(0, end).matchAll(opened)) {
    const at = match.index + match[0].length - 1;
    const rest = text.slice(at + 1, end);
    if (!rest.includes(match[1] ?? '"')) return at;
    last = at;
  }
  return last;
}
