/**
 * Close and signatories: from none to 800, by the layout the plan names; people who sign for themselves stand apart from
 * organisations (DOMAIN 8). Close and first signatures stay on one page.
 */
import { Paragraph, Tab, TextRun, type FileChild } from 'docx';
import type { LetterPlan, PlanSignatories, PlanSignatory } from '../../core/letters/letter-plan.ts';
import { colour, page } from './house-style.ts';
import { layoutRow } from './layout-row.ts';
import { styleIds, withComma } from './names.ts';
import { gapAfter, line } from './paragraphs.ts';
import { runsOf } from './runs.ts';

const small = { size: 21 };
/** Names down one column of a three-column row before the next row begins. */
const deepest = 5;

/** "Yours sincerely" and those who sign, or where to find them. */
export function closingBlocks(plan: LetterPlan): readonly FileChild[] {
  const close = plan.close === '' ? [] : [line(styleIds.close, withComma(plan.close))];
  return [...close, ...signatoryBlocks(plan.signatories), ...copyLines(plan.cc)];
}

function signatoryBlocks(signatories: PlanSignatories): readonly FileChild[] {
  const { layout, organisations, individuals, count } = signatories;
  if (layout === 'none' || count === 0) return [];
  if (layout === 'annex') {
    return [
      line(styleIds.signatory, `The ${count} signatories are listed in the annex.`, { spacing: { before: 240 } }),
    ];
  }
  const write = { single: inOneColumn, 'two-columns': inTwoColumns, 'three-columns': inThreeColumns }[layout];
  const apart = organisations.length > 0 && individuals.length > 0;
  return [
    ...write(organisations),
    ...(apart ? [line(styleIds.signatoryGroup, 'Signing as individuals')] : []),
    ...write(individuals),
  ];
}

function inOneColumn(people: readonly PlanSignatory[]): readonly FileChild[] {
  return people.flatMap((person, index) => [
    new Paragraph({ style: styleIds.signatureSpace }),
    ...signatoryLines(person, { keepNext: index < people.length - 1 }),
  ]);
}

/** Two to a row, each under a line to sign on. An odd last one needs no empty cell beside it. */
function inTwoColumns(people: readonly PlanSignatory[]): readonly FileChild[] {
  const rows: FileChild[] = [];
  for (let from = 0; from < people.length; from += 2) {
    const pair = people.slice(from, from + 2);
    const keepNext = from + 2 < people.length;
    const cells = pair.map((person) => signatoryLines(person, { keepNext, ruled: true, alone: pair.length === 1 }));
    rows.push(new Paragraph({ style: styleIds.signatureSpace }));
    rows.push(...(cells.length === 1 ? cells.flat() : [layoutRow(cells), ...(keepNext ? [] : [gapAfter()])]));
  }
  return rows;
}

/** Three columns read down and then across, in rows of a few names that no page break can cut. */
function inThreeColumns(people: readonly PlanSignatory[]): readonly FileChild[] {
  const perColumn = Math.ceil(people.length / 3);
  const blocks = Math.ceil(perColumn / deepest);
  const depth = Math.ceil(perColumn / blocks);
  const rows: FileChild[] = people.length === 0 ? [] : [gapAfter(80, true)];
  for (let from = 0; from < people.length; from += depth * 3) {
    const chunk = people.slice(from, from + depth * 3);
    const down = Math.ceil(chunk.length / 3);
    const columns = [0, down, 2 * down].map((at) => chunk.slice(at, at + down)).filter((column) => column.length > 0);
    const look = { small: true, keepNext: true, alone: columns.length === 1 };
    const cells = columns.map((column) => column.flatMap((person) => signatoryLines(person, look)));
    rows.push(...(cells.length === 1 ? cells.flat() : [layoutRow(cells, 3)]), gapAfter(140));
  }
  return rows;
}

interface SignatoryLook {
  readonly keepNext: boolean;
  readonly small?: boolean;
  readonly ruled?: boolean;
  /** Without a neighbour in the row: half the width, as if there were one. */
  readonly alone?: boolean;
}

const halfWidth = page.textWidth / 2 + 142;
const signingLine = { top: { style: 'single', size: 4, space: 5, color: colour.rule } } as const;

/** Name in bold, then role and organisation on lines of their own. */
function signatoryLines(person: PlanSignatory, look: SignatoryLook): readonly Paragraph[] {
  const text = look.small === true ? small : {};
  const details = [person.role, person.organisation].filter((detail) => detail !== '');
  const name = line(
    styleIds.signatoryName,
    person.name,
    {
      keepNext: look.keepNext || details.length > 0,
      ...(look.small === true ? { spacing: { before: 120 } } : {}),
      ...(look.ruled === true ? { border: signingLine } : {}),
      ...(look.alone === true ? { indent: { right: halfWidth } } : {}),
    },
    text,
  );
  return [
    name,
    ...details.map((detail, index) =>
      line(styleIds.signatory, detail, { keepNext: look.keepNext || index < details.length - 1 }, text),
    ),
  ];
}

function copyLines(copies: readonly string[]): readonly Paragraph[] {
  return copies.map(
    (copy, index) =>
      new Paragraph({
        style: styleIds.copies,
        children: [new TextRun({ children: [...(index === 0 ? ['cc'] : []), new Tab()] }), ...runsOf(copy)],
        ...(index === 0 ? { spacing: { before: 320 } } : {}),
      }),
  );
}
