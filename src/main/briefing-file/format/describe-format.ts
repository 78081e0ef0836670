/** `docs/BRIEFING-FORMAT.md`, made from the schemas, the calculations and the examples. The test beside keeps it true. */
import { calculationRules } from '../../../core/figures/index.ts';
import { recordSchemas, revisionSchema, type RecordKind } from '../../../core/model/index.ts';
import { manifestSchema } from '../manifest.ts';
import { shareSchema } from '../folder-fields.ts';
import { limits } from '../limits.ts';
import { describeFields, sharedParts } from './describe-fields.ts';
import { exampleFiles } from './example-files.ts';
import { schemaFile } from './json-schema.ts';

/** The whole page, as Markdown. */
export function describeFormat(): string {
  return [
    '# The briefing format, version 1',
    `Made from the schemas in \`src/core/model\`; do not edit by hand. The same as JSON Schema: [${schemaFile}](${schemaFile}).`,
    'A briefing is one set of records. It has two forms on a disk, which hold the same and turn into each other without loss:',
    '- a **folder** of text files, to be written and compared by people;\n- a **`.briefing` file**, to be shared: one zip.',
    '`briefing pack FOLDER -o X.briefing` and `briefing unpack X.briefing -o FOLDER` go from one to the other. Packing what was unpacked gives the same bytes. Unpacking what was written by hand settles its form: comments and quotation marks are not kept, records stand in the order of their ids, blocks of letters get their ids.',
    ...folder(),
    ...letters(),
    ...figures(),
    ...records(),
    ...zip(),
  ].join('\n\n');
}

function folder(): string[] {
  return [
    '## The folder',
    table(
      ['file', 'holds'],
      [
        ['`briefing.yaml`', '`format: 1` and the [briefing](#briefing) record; the only file that must be there'],
        ['`sources.yaml`', 'a list of [sources](#source)'],
        ['`tables/<id>.csv`, `tables/<id>.yaml`', 'the cells of a [table](#table), and all else about it'],
        ['`figures.yaml`', 'a list of [figures](#figure)'],
        ['`quotes.yaml`', 'a list of [quotes](#quote)'],
        ['`people.yaml`', 'four lists: `persons`, `organisations`, `offices`, `tenures`'],
        ['`charts.yaml`', 'a list of [charts](#chart)'],
        ['`requests.yaml`', 'a list of freedom-of-information [requests](#request)'],
        ['`letters/<id>.md`', 'a [letter](#letters): front matter, then Markdown'],
        ['`assets/<sha256>`', 'files as received, such as logos; the name is the SHA-256 of the bytes'],
        [
          '`history/`',
          'one [revision](#revision) a file as JSON, and `head` with the id of the newest; written by the app',
        ],
        [
          '`share.yaml`, `extra/`',
          'what a shared file said about its share, and parts of a newer app; written by the app',
        ],
      ],
    ),
    'Files whose names begin with a dot and README files are left alone. Any other file is pointed out and not packed; a name that is nearly right, such as `figure.yaml`, is a problem.',
    '### How the YAML is read',
    [
      '- Every value is text, and the schema says what it means: `24.10` stays 24.10, `no` stays the word. Whole numbers and `true` or `false` are written plainly.',
      '- A list is a list of records, each with its `id`. An **id** is 1 to 64 small letters, digits and hyphens and begins with a letter. Within a kind no id is there twice.',
      '- **`uid`** need not be written. It is derived from the ids of the briefing and the record and its kind; `unpack` writes it only where it is another one. So a renamed record is a new one, unless its old uid is written beside its new id.',
      '- `kind` is never written: the file says it. A figure has no `type` either: with `calculation` it is derived, with `value` it is reported.',
      '- Fields that are not known are kept. Their values are text; another type is written with its tag: `!!int 5`, `!!bool true`, `!!null null`. A name that is nearly a known one (two letters off) is kept too, and pointed out as a finding of the rule `field-unknown`, severity style.',
      '- A record’s own field called `format` in `briefing.yaml` is written `format~`.',
      '- Anchors (`&`) and aliases (`*`) work, within bounds; tabs at the beginning of a line do not.',
      '- All problems of all files are reported in one run, one for each broken record, field, cell line or block, each with file, line and column, what is wrong and what would be right.',
    ].join('\n'),
    'An editor can check a file while it is written. For editors with the YAML language server, put a line like this first:',
    fence('yaml', `# yaml-language-server: $schema=../docs/${schemaFile}#/$defs/figures.yaml`),
    '### Tables',
    'The YAML says what the columns are, the CSV holds the cells as displayed: `2,194`, `<5`, `[c]`. Columns may stand in any order; their headings are those of `columns`, each once. Commas part the cells, quotation marks enclose what has a comma, a quotation mark or a line break in it, and every line has as many cells as there are headings. UTF-8, with or without a byte order mark.',
    ...[
      'briefing.yaml',
      'sources.yaml',
      'tables/image-offences.yaml',
      'tables/image-offences.csv',
      'figures.yaml',
      'quotes.yaml',
      'people.yaml',
      'charts.yaml',
      'requests.yaml',
    ].flatMap(example),
  ];
}

function letters(): string[] {
  return [
    '## Letters',
    'A letter’s file begins with a line `---`, the fields of the [letter](#letter) record as YAML, and a line `---`. Then come its blocks, with an empty line between two.',
    ...example('letters/home-secretary.md'),
    table(
      ['block', 'Markdown'],
      [
        ['paragraph', 'lines of text; lines without an empty line between them are joined by a space'],
        ['heading', '`## Heading` or `### Heading`'],
        ['list', '`- item` lines, or `1. item` lines; one paragraph an item, no list inside a list'],
        ['quote', '`::quote[id]`, or with an agreed excerpt `::quote[id]{cut="..."}`'],
        ['chart', '`::chart[id]`'],
        ['table', '`::table[id]`, or with a caption of its own `::table[id]{caption="..."}`'],
        [
          'asks',
          '`:::asks`, if wanted one opening paragraph, a numbered list, `:::`. An ask ends with its owner, an office or organisation: `{owner=ofcom}`',
        ],
      ],
    ),
    'A block’s **id** stands in braces at its end: `{#b-1a2b}` behind the text of a paragraph, a heading, the last item of a list or an ask; directly behind the bracket of `::quote[id]{#b-1a2b}`; behind `:::asks`. Without one, the id is derived from the letter, the place and the text when the folder is packed, and `unpack` writes it. Fields of a block that braces cannot hold stand in the front matter under `blocks:`, by id.',
    'Inside a line:',
    table(
      ['written', 'means'],
      [
        ['`:figure[more than 2,000]{of=wales-total}`', 'a figure: the words print exactly so and must be true of it'],
        ['`:figure[auto]{of=wales-total}`', 'a figure in the best true words of the moment'],
        [
          '`:count[five]{of=signatories}`',
          'a computed count: of `signatories`, `organisations`, `individuals` or `asks`',
        ],
        ['`:plain[1998]`', 'a number that is no statistic'],
        ['`:note[...]`', 'a footnote of the author’s own'],
        ['`:source[home-office]{place="Table 3"}`', 'a footnote to a source where no figure makes one'],
        ['`:lang[Cymru]{of=cy}`', 'words in Welsh'],
        ['`**bold**`, `*italic*`, `[words](https://...)`', 'as in Markdown'],
      ],
    ),
    'What only looks like a directive stays text: 10:30, 16:9, Ofcom:the. So does a block in a line of its own whose name is not near one of ours: `::widget[x]`. To print a character that Markdown would take for something else, write a backslash before it: `1986\\. A year`, `\\# 5`.',
    'Not part of a letter, and reported as a problem that says what to use instead: HTML, code blocks, quotations with `>`, rules, headings of other levels or underlined ones, tables drawn with `|`, link definitions, hard line breaks, lists inside lists, numbered lists that do not begin with 1.',
  ];
}

function figures(): string[] {
  const rows = Object.values(calculationRules).map(({ name, roles, per }) => [
    `\`${name}\``,
    roles.map((role) => `\`${role.name}\` (${role.takes}): ${role.what}`).join('<br>'),
    per === undefined ? '' : per.map((value) => `\`${value}\``).join(', '),
  ]);
  return [
    '## Calculations',
    'A derived figure names its calculation, and in `args` its cells or figures by role. An [argument](#argument) is another figure, one cell, or the cells of several rows; `rows: all` leaves the totals rows out.',
    table(['calculation', 'roles', '`per`'], rows),
  ];
}

const introductions: Readonly<Record<RecordKind, string>> = {
  briefing: 'What the briefing is about, and whose it is. One a briefing.',
  source: 'Where evidence comes from. A freedom-of-information source adds the authority and the request.',
  table: 'Cells from a source. In a folder `id` is the name of the file, and `cells` is the CSV.',
  figure:
    'One statistic, either *reported* (as published: `value`, `asPublished`, `source`) or *derived* (`calculation`, `args`).',
  request: 'A freedom-of-information request.',
  quote: 'Words that a speaker said or approved.',
  person: 'Somebody who speaks, signs or holds an office. In `people.yaml` under `persons`.',
  organisation: 'A charity, a department, a regulator. In `people.yaml` under `organisations`.',
  office:
    'What a letter addresses; who holds it on the letter’s date decides block and salutation. In `people.yaml` under `offices`.',
  tenure: 'Who holds an office, from when to when. In `people.yaml` under `tenures`.',
  chart: 'Data by reference, never retyped, with a title that states the finding.',
  letter: 'In a folder `id` is the name of the file, and `blocks` is the Markdown.',
};

function records(): string[] {
  const kinds = Object.entries(introductions).map(([kind, words]) => [
    `### ${kind}`,
    words,
    describeFields(recordSchemas[kind as RecordKind], ['kind']),
  ]);
  const parts = Object.entries(sharedParts).map(([name, schema]) => [`### ${name}`, describeFields(schema)]);
  return [
    '## Records',
    '“needed” says that a field must be there. Dates are real days of the calendar. `uid` is needed in `records.json` and may be left out in a folder.',
    ...kinds.flat(),
    '## Parts of records',
    ...parts.flat(),
  ];
}

function zip(): string[] {
  const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;
  return [
    '## The `.briefing` file',
    'A zip with these parts, the manifest first, the others in the order of their names, all dated 1 January 1980, so that the same content gives the same bytes.',
    table(
      ['part', 'holds'],
      [
        ['`manifest.json`', 'what the file is and holds, below'],
        [
          '`records.json`',
          'every record in the order of its uid, one a line, as canonical JSON: names sorted, no white space, no floats',
        ],
        ['`revisions.json`', 'every [revision](#revision), parents before children, one a line'],
        ['`assets/<sha256>`', 'files as received'],
        ['`READ-ME.txt`', 'plain words for somebody without the app'],
        [
          '`summary.html`',
          'in a shared file: the evidence as one page to print, without scripts; written anew from the records, never read',
        ],
      ],
    ),
    '### manifest',
    describeFields(manifestSchema),
    '### revision',
    'Its `id` is proved when a file is read, unless a share reduced its changes (`body`) or words in them were purged. `changes` holds whole records, or tombstones: `{deleted: true, kind, id}`.',
    describeFields(revisionSchema),
    '### share.yaml',
    'In a folder, what the manifest of the unpacked file said about its share.',
    describeFields(shareSchema),
    '### What a reader refuses',
    [
      '- a file that is not a zip, is cut off, is encrypted, or has no manifest of a briefing;',
      '- a **newer format**, in words; an older one is migrated on a copy;',
      '- names with `..`, absolute names, drives, backslashes, links, or the same name twice; no name from a zip is ever used to write;',
      `- more than ${megabytes(limits.file)} as a file, ${megabytes(limits.part)} a part or ${megabytes(limits.total)} in all, ${limits.entries} parts, or from ${megabytes(limits.ratioFrom)} on more than ${limits.ratio} times the size of the file; what is declared is added up before anything is unpacked, and unpacking stops at what was declared;`,
      '- a part that is not what its hash says, a record that its schema does not fit, an id that stands twice.',
    ].join('\n'),
    'Parts, fields of records and fields of the manifest that are not known are kept and written again.',
  ];
}

function example(file: string): string[] {
  const language = file.endsWith('.csv') ? 'csv' : file.endsWith('.md') ? 'markdown' : 'yaml';
  return [`\`${file}\``, fence(language, (exampleFiles[file] ?? '').trimEnd())];
}

function fence(language: string, text: string): string {
  return `\`\`\`\`${language}\n${text}\n\`\`\`\``;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(headings),
    line(headings.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => cell.replaceAll('|', '\\|')))),
  ].join('\n');
}
