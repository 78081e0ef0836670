/** The letters that the validator must pass: every count, every kind, and text that breaks careless writers. */
import type { ResolvedChart } from '../../../core/charts/resolved-chart.ts';
import { chartKinds, type ChartKind } from '../../../core/model/index.ts';
import type { LetterPlan, PlanBlock, PlanInline } from '../../../core/letters/letter-plan.ts';
import { charities, Claims, examplePlan, forcesChart, forcesTable, note, signatories, words } from './plans.ts';

/** A letter with so many footnotes, each used once and every third used again, glued to figures. */
export function planWithNotes(count: number): LetterPlan {
  const claims = new Claims();
  const paragraphs = Array.from({ length: count }, (_, index): PlanBlock => {
    const number = index + 1;
    const inlines: PlanInline[] = [
      words('Forces in Wales recorded '),
      claims.figure('wales-total', '2,194'),
      note(number),
    ];
    if (number % 3 === 0)
      inlines.push(words(' offences, and again '), claims.figure('gwent', '503'), note(number, true));
    return { type: 'paragraph', id: `b-${number}`, inlines };
  });
  const notes = paragraphs.map((_, index) => [
    words(`Example Statistics Office, Table ${index + 1}, released 18 July 2024. `),
    { type: 'link' as const, href: `https://example.org/release/${index + 1}`, text: `Release ${index + 1}` },
  ]);
  return examplePlan({ blocks: paragraphs, notes, claims: claims.all });
}

export function planWithSignatories(organisations: number, individuals = 0): LetterPlan {
  return examplePlan({ signatories: signatories(organisations, individuals) });
}

/** One chart of each kind, with a gap, a range, a reference line and annotations somewhere among them. */
export function chartOfKind(chartKind: ChartKind): ResolvedChart {
  const round = chartKind === 'pie' || chartKind === 'doughnut';
  const single = round || chartKind === 'column' || chartKind === 'bar' || chartKind === 'dot';
  if (single) {
    return {
      ...forcesChart,
      chartKind,
      horizontal: chartKind === 'bar',
      ...(round ? {} : { reference: { label: 'Mean of the four forces', value: '548.5', shown: '548.5' } }),
      series: [
        {
          name: 'Offences',
          points: [
            { kind: 'value', value: '964', shown: '964' },
            { kind: 'value', value: '535', shown: '535' },
            { kind: 'interval', low: '1', high: '4', shown: '1 to 4' },
            { kind: 'missing', marker: '[c]', shown: 'withheld', why: 'Dyfed-Powys is withheld' },
          ],
        },
      ],
      notes: round ? [] : ['Dyfed-Powys is withheld.'],
    };
  }
  const value = (text: string) => ({ kind: 'value' as const, value: text, shown: `${text}%` });
  return {
    ...forcesChart,
    chartKind,
    horizontal: chartKind === 'stacked-100',
    title: 'Snapchat\u2019s share grew in every force',
    items: chartKind === 'slope' ? ['2017/18', '2023/24'] : ['2021/22', '2022/23', '2023/24'],
    percent: true,
    timed: true,
    series: ['Snapchat', 'Instagram', 'Facebook'].map((name, index) => ({
      name,
      points: [value(`${40 + index}.5`), value(`${30 - index * 4}.1`), value(`${45 - index * 9}.7`)].slice(
        0,
        chartKind === 'slope' ? 2 : 3,
      ),
    })),
    annotations: [{ item: 1, text: 'two forces changed their system' }],
  };
}

/** Every block kind and every chart kind in one letter, drafted, under embargo. */
export function planOfEveryKind(): LetterPlan {
  const plan = examplePlan();
  const charts = chartKinds.map((kind, index): PlanBlock => ({
    type: 'chart',
    id: `b-c${index}`,
    chart: chartOfKind(kind),
    number: index + 2,
  }));
  const more: readonly PlanBlock[] = [
    { type: 'heading', id: 'b-h3', level: 3, inlines: [words('A smaller heading')] },
    { type: 'list', id: 'b-ul', ordered: false, items: [[words('One thing')], [words('Another thing')]] },
    { type: 'list', id: 'b-ol', ordered: true, items: [[words('First')], [words('Second')]] },
    {
      type: 'paragraph',
      id: 'b-cy',
      inlines: [
        { type: 'text', text: 'Diolch yn fawr am eich amser.', language: 'cy-GB' },
        { type: 'text', text: ' Thank you, ', marks: ['bold'] },
        { type: 'text', text: 'truly', marks: ['bold', 'italic'] },
        words('. '),
        { type: 'link', href: 'https://example.org/report', text: 'Our report of 2024' },
        words(' and '),
        { type: 'link', href: 'javascript:alert(1)', text: 'a link that leads nowhere good' },
      ],
    },
    { type: 'table', id: 'b-t2', table: { ...forcesTable, notes: ['Forces are the four of Wales.'] }, number: 2 },
  ];
  return examplePlan({
    draft: true,
    embargo: 'until 00:01 on Wednesday 12 March 2025',
    blocks: [...plan.blocks, ...more, ...charts],
  });
}

const nasty = [
  'Tom & Jerry <b>bold</b> "quoted" \u2018curly\u2019 \u201Cdouble\u201D \'single\' &amp; ]]> <!-- -->',
  'Emoji \u{1F600}\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F} and \u{1F469}\u200D\u{1F467}, half of one \uD83D alone',
  'control \u0000\u0001\u0008\u000B\u001F\u007F\uFFFE\uFFFF gone, tab\tand\nline\r\nbreaks become spaces',
  '\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD and \u0645\u062D\u0645\u062F \u0639\u0644\u064A, with a number 2,194',
  `a${'verylongword'.repeat(40)}z`,
  'overrides \u202E4912\u202C and isolates \u20672194\u2069',
];

/** The same letter with every place that takes words given the worst of them. */
export function planOfNastyText(): LetterPlan {
  const all = nasty.join(' ');
  const claims = new Claims();
  const quote = claims.add('quote', 'chief-executive', all);
  const long = `figure-${'x'.repeat(57)}`;
  const plan = examplePlan();
  return examplePlan({
    title: all,
    subject: all,
    salutation: `Dear ${nasty[3] ?? ''}`,
    reference: nasty[0] ?? '',
    embargo: all,
    draft: true,
    letterhead: charities.map((one, index) => ({ ...one, name: nasty[index] ?? one.name })),
    addressees: plan.addressees.map((one) => ({ ...one, lines: [...nasty] })),
    blocks: [
      ...nasty.map((text, index): PlanBlock => ({
        type: 'paragraph',
        id: `b-${index}`,
        inlines: [words(text), claims.figure(long, text)],
      })),
      { type: 'quote', id: 'b-q', claim: quote, paragraphs: [...nasty], attribution: all, note: 1 },
      { type: 'heading', id: 'b-h', level: 2, inlines: [words(all)] },
      {
        type: 'chart',
        id: 'b-c',
        number: 1,
        chart: { ...forcesChart, title: all, alt: all, items: nasty.slice(0, 4), caption: all },
      },
      {
        type: 'table',
        id: 'b-t',
        number: 1,
        table: { ...forcesTable, title: all, rows: [[...nasty.slice(0, 3)]], totals: [] },
      },
    ],
    notes: [[words(all), { type: 'link', href: 'https://example.org/?a=1&b="2"', text: all }]],
    signatories: {
      layout: 'three-columns',
      count: 14,
      organisations: Array.from({ length: 13 }, (_, index) => ({
        name: nasty[index % 6] ?? '',
        role: all,
        organisation: '',
      })),
      individuals: [{ name: nasty[3] ?? '', role: '', organisation: '' }],
    },
    cc: [all],
    claims: claims.all,
  });
}

/** A body of so many words, with a heading every five paragraphs. */
export function planOfWords(count: number): LetterPlan {
  const sentence =
    'Police forces in Wales recorded more offences in the year and the reasons are set out in the notes. ';
  const perParagraph = 5 * 19;
  const blocks = Array.from({ length: Math.ceil(count / perParagraph) }, (_, index): PlanBlock =>
    index % 6 === 5
      ? { type: 'heading', id: `b-${index}`, level: index % 12 === 5 ? 2 : 3, inlines: [words(`Part ${index}`)] }
      : { type: 'paragraph', id: `b-${index}`, inlines: [words(sentence.repeat(6))] },
  );
  return examplePlan({ blocks: blocks.flat() });
}
