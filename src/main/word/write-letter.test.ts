/** What a written letter holds, read back from its own XML. */
import { describe, expect, it } from 'vitest';
import { controlKey } from './names.ts';
import { examplePlan, signatories } from './testing/plans.ts';
import { planOfEveryKind, planOfNastyText, planWithNotes, planWithSignatories } from './testing/many-plans.ts';
import { elementsIn, OpenedLetter, wordsOf } from './testing/opened-letter.ts';
import { writeLetter } from './write-letter.ts';

const noAssets = (): undefined => undefined;
const write = async (plan = examplePlan()): Promise<OpenedLetter> =>
  new OpenedLetter(await writeLetter(plan, noAssets));

describe('the letter, from its head to its copies', () => {
  it('names sender, date, reference, delivery, addressees, salutation and subject in the order of DOMAIN 8', async () => {
    const letter = await write();
    const opening = letter.paragraphs.slice(
      0,
      letter.paragraphs.findIndex((one) => one.style === 'LetterBody'),
    );
    expect(opening.map((one) => one.words)).toEqual([
      'Example Children’s Charity',
      'with Wales Online Safety Alliance, Youth Voice Cymru, Digital Childhood Trust and Helpline for Families',
      '1 Example Street, Cardiff, CF10 1AA',
      'policy@charity.example  ·  029 2018 0000',
      'Registered charity in England and Wales 1000001',
      '12 March 2025\tOur reference: ECC/2025/014',
      '\tBy email',
      ...['Home Secretary', 'Home Office', '2 Marsham Street', 'London', 'SW1P 4DF'],
      'Secretary of State for Science, Innovation and Technology',
      'Department for Science, Innovation and Technology',
      ...['22–26 Whitehall', 'London', 'SW1A 2EG'],
      'Dear Home Secretary and Secretary of State,',
      'Image crimes against children in Wales, and the duties of platforms',
    ]);
  });

  it('keeps one address block in plain paragraphs, and sets two or three side by side in one row', async () => {
    const { addressees } = examplePlan();
    const tablesBefore = async (count: number): Promise<number> => {
      const all = [...addressees, ...addressees].slice(0, count);
      const letter = await write(
        examplePlan({ addressees: all, blocks: [], signatories: signatories(0), annex: undefined as never }),
      );
      return letter.all('word/document.xml', 'w:tbl').length;
    };
    expect([await tablesBefore(1), await tablesBefore(2), await tablesBefore(3), await tablesBefore(4)]).toEqual([
      0, 1, 1, 2,
    ]);
  });

  it('has heading styles in order: the subject first, no level skipped, also without a subject', async () => {
    const levels = async (plan = planOfEveryKind()): Promise<string[]> =>
      (await write(plan)).paragraphs.map((one) => one.style).filter((style) => /^Heading|AnnexHeading/.test(style));
    expect((await levels()).slice(0, 3)).toEqual(['Heading1', 'Heading2', 'Heading3']);
    const { subject: _, ...bare } = planOfEveryKind();
    expect((await levels(bare)).slice(0, 2)).toEqual(['Heading1', 'Heading2']);
  });

  it('numbers asks with Word’s own numbering, each list from 1', async () => {
    const letter = await write(planOfEveryKind());
    const asks = letter
      .all('word/document.xml', 'w:p')
      .filter((one) => elementsIn(one, 'w:pStyle')[0]?.attributes['w:val'] === 'Ask');
    expect(asks.map((ask) => wordsOf(ask).slice(0, 9))).toEqual(['Ask Ofcom', 'Publish o']);
    const lists = letter.all('word/document.xml', 'w:numId').map((one) => one.attributes['w:val']);
    expect(new Set(lists).size).toBe(3);
    const starts = letter.all('word/numbering.xml', 'w:startOverride').map((one) => one.attributes['w:val']);
    expect(new Set(starts)).toEqual(new Set(['1']));
  });

  it('sets a quote off between quotation marks, opened in every paragraph and closed in the last', async () => {
    const plan = examplePlan();
    const blocks = plan.blocks.map((block) =>
      block.type === 'quote' ? { ...block, paragraphs: ['One.', 'Two.'] } : block,
    );
    const letter = await write({ ...plan, blocks });
    expect(letter.inStyle('LetterQuote')).toEqual(['“One.', '“Two.”']);
    expect(letter.inStyle('QuoteAttribution')).toEqual(['Chief Executive, Example Children’s Charity']);
  });

  it('marks a draft and an embargo on every page, in words', async () => {
    const letter = await write(planOfEveryKind());
    for (const header of ['word/header1.xml', 'word/header2.xml']) {
      const words = letter.all(header, 'w:p').map(wordsOf);
      expect(words.slice(0, 2)).toEqual(['DRAFT', 'Embargo: until 00:01 on Wednesday 12 March 2025']);
    }
    expect(letter.inStyle('LetterReference')[0]).toBe('12 March 2025\tDRAFT');
    expect(letter.text('docProps/core.xml')).toContain('<dc:title>DRAFT: Image crimes');
    const final = await write();
    expect(
      final.text('word/header1.xml') + final.text('word/header2.xml') + final.text('word/document.xml'),
    ).not.toContain('DRAFT');
  });
});

describe('claims', () => {
  it('stand each in a content control whose alias and tag are the key in the register, and no control is bound', async () => {
    const plan = examplePlan();
    const letter = await write(plan);
    const controls = letter.all('word/document.xml', 'w:sdt').map((control) => ({
      alias: elementsIn(control, 'w:alias')[0]?.attributes['w:val'],
      tag: elementsIn(control, 'w:tag')[0]?.attributes['w:val'],
      words: wordsOf(control),
    }));
    const expected = plan.claims.map((claim) => ({
      alias: controlKey(claim),
      tag: controlKey(claim),
      words: claim.text,
    }));
    expect(controls.toSorted(byAlias)).toEqual(expected.toSorted(byAlias));
    expect(letter.text('word/document.xml')).not.toContain('w:dataBinding');
    expect(letter.all('word/document.xml', 'w:text')).toHaveLength(plan.claims.length);
    const ids = letter.all('word/document.xml', 'w:id').map((id) => id.attributes['w:val']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are listed in a custom XML part with what read-back needs', async () => {
    const plan = examplePlan();
    const letter = await write(plan);
    const register = letter.xml('customXml/item1.xml').root;
    expect(register?.attributes).toMatchObject({
      letter: plan.letter.uid,
      briefing: plan.briefing.uid,
      date: '2025-03-12',
    });
    expect(register?.attributes['plan']).toMatch(/^[0-9a-f]{64}$/);
    const listed = letter.all('customXml/item1.xml', 'claim').map((one) => ({
      ...one.attributes,
      written: elementsIn(one, 'written')[0]?.text,
      text: elementsIn(one, 'text')[0]?.text,
    }));
    expect(listed).toEqual(
      plan.claims.map((claim) => ({
        ...claim,
        key: controlKey(claim),
        occurrence: String(claim.occurrence),
        holds: String(claim.holds),
      })),
    );
    expect(letter.text('word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"');
  });

  it('keep a key of at most 64 characters apart from another of the same beginning', () => {
    const [one, two] = ['a', 'b'].map((end) => controlKey({ kind: 'figure', id: `${'x'.repeat(63)}${end}.1` }));
    expect([one?.length, two?.length, one === two]).toEqual([64, 64, false]);
    expect(controlKey({ kind: 'figure', id: 'wales-total.1' })).toBe('Figure wales-total.1');
  });
});

describe('notes', () => {
  it('are real footnotes, and a repeat is a number as text, not a field', async () => {
    const letter = await write(planWithNotes(6));
    const used = letter.all('word/document.xml', 'w:footnoteReference').map((one) => one.attributes['w:id']);
    expect(used).toEqual(['1', '2', '3', '4', '5', '6']);
    const repeated = letter
      .all('word/document.xml', 'w:r')
      .filter((run) => elementsIn(run, 'w:rStyle')[0]?.attributes['w:val'] === 'RepeatedNote');
    expect(repeated.map(wordsOf)).toEqual(['3', '6']);
    expect(letter.text('word/document.xml')).not.toMatch(/NOTEREF|w:dirty|w:fldChar/);
  });

  it('never glue to a figure in plain text', async () => {
    const example = (await write()).inStyle('LetterBody').join('\n');
    expect(example).toContain('recorded 2,194\u00A01 child');
    expect(example).toContain('192.\u00A01,\u00A02');
    const many = (await write(planWithNotes(60))).inStyle('LetterBody').join('\n');
    expect(many).not.toMatch(/2,194[\d.,]|503[\d.,]/);
  });
});

describe('documents that everyone can read (DOMAIN 9)', () => {
  it('gives every chart and picture alternative text', async () => {
    const letter = await write(planOfEveryKind());
    const drawings = letter.all('word/document.xml', 'wp:docPr');
    const said = drawings.map((drawing) => drawing.attributes['descr'] ?? '');
    expect(said.filter((text) => text.startsWith('Bar chart of image offences'))).toHaveLength(12);
    // The panels after the first say what they hold themselves.
    expect(said.filter((text) => !text.startsWith('Bar chart of image offences'))).toEqual([
      'Instagram: 41.5% in 2021/22, 36.7% in 2023/24.',
      'Facebook: 42.5% in 2021/22, 27.7% in 2023/24.',
    ]);
  });

  it('gives every table a header row and no merged cell', async () => {
    const letter = await write(planWithSignatories(280, 20));
    const tables = letter.all('word/document.xml', 'w:tbl');
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) {
      const [first, ...others] = elementsIn(table, 'w:tr').map((row) => elementsIn(row, 'w:tblHeader').length);
      expect([first, ...new Set(others)].slice(0, 2)).toEqual(others.length === 0 ? [1] : [1, 0]);
    }
    expect(letter.text('word/document.xml')).not.toMatch(/w:gridSpan|w:vMerge|w:hMerge/);
  });

  it('is in British English throughout, charts too, with Welsh runs marked', async () => {
    const letter = await write(planOfEveryKind());
    const all = letter.paths
      .filter((path) => path.endsWith('.xml'))
      .map((path) => letter.text(path))
      .join('');
    expect(all).not.toContain('en-US');
    expect(letter.all('word/styles.xml', 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
    const welsh = letter
      .all('word/document.xml', 'w:r')
      .filter((run) => elementsIn(run, 'w:lang')[0]?.attributes['w:val'] === 'cy-GB');
    expect(welsh.map(wordsOf)).toEqual(['Diolch yn fawr am eich amser.']);
    const cymraeg = await write(examplePlan({ language: 'cy-GB' }));
    expect(cymraeg.text('word/styles.xml') + cymraeg.text('word/charts/chart1.xml')).not.toContain('en-GB');
  });

  it('has a title, the letter’s own date, and page numbers that ask for no update', async () => {
    const letter = await write();
    const core = letter.text('docProps/core.xml');
    expect(core).toContain('<dc:title>Image crimes against children in Wales, and the duties of platforms</dc:title>');
    expect(core.match(/2025-03-12T00:00:00Z/g)).toHaveLength(2);
    const footers = ['word/footer1.xml', 'word/footer2.xml'].flatMap((path) => letter.all(path, 'w:p').map(wordsOf));
    expect(footers).toEqual(['ECC/2025/014\tPage 2 of 3', 'ECC/2025/014\tPage 1 of 3']);
    expect(letter.text('word/settings.xml')).not.toContain('updateFields');
  });

  it('follows links out of the letter only to the web and to mail', async () => {
    const letter = await write(planOfEveryKind());
    const targets = letter
      .all('word/_rels/document.xml.rels', 'Relationship')
      .filter((one) => one.attributes['TargetMode'] === 'External');
    const ofTheAnnex = 'https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables';
    expect(targets.map((one) => one.attributes['Target'])).toEqual(['https://example.org/report', ofTheAnnex]);
  });
});

describe('nasty text', () => {
  it('comes through as words, without control characters, overrides or half characters', async () => {
    const letter = await write(planOfNastyText());
    const body = letter.inStyle('LetterBody').join('\n');
    expect(body).toContain('Tom & Jerry <b>bold</b> "quoted" ‘curly’');
    expect(body).toContain('tab and line breaks become spaces');
    expect(body).toContain('overrides 4912 and isolates 2194');
    expect(body).toContain('half of one \uFFFD alone');
    expect(body).toContain('\u{1F469}\u200D\u{1F467}');
  });

  it('marks names in Hebrew and Arabic as right-to-left runs', async () => {
    const letter = await write(planOfNastyText());
    const marked = letter.all('word/document.xml', 'w:r').filter((run) => elementsIn(run, 'w:rtl').length > 0);
    expect(new Set(marked.map(wordsOf))).toEqual(new Set(['שלום עולם', 'محمد علي']));
    const languages = new Set(marked.map((run) => elementsIn(run, 'w:lang')[0]?.attributes['w:bidi']));
    expect(languages).toEqual(new Set(['he-IL', 'ar-SA']));
  });
});

function byAlias(a: { alias: string | undefined }, b: { alias: string | undefined }): number {
  return (a.alias ?? '').localeCompare(b.alias ?? '');
}
