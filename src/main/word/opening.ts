/** From the date to the subject line: date, reference, delivery, addressees side by side, salutation, subject (DOMAIN 8). */
import { Paragraph, type Table, Tab, TextRun, type ParagraphChild } from 'docx';
import type { PlanAddressee } from '../../core/letters/letter-plan.ts';
import { colour } from './house-style.ts';
import { layoutRow } from './layout-row.ts';
import { styleIds, withComma } from './names.ts';
import { gapAfter, line } from './paragraphs.ts';
import { runsOf } from './runs.ts';
import type { Writing } from './writing.ts';

/** At most this many address blocks stand side by side. */
const acrossPage = 3;

export function openingBlocks({ plan }: Writing): readonly (Paragraph | Table)[] {
  return [
    ...dateLines(plan.date.shown, [
      ...(plan.draft ? runsOf('DRAFT', { bold: true, color: colour.warning }) : []),
      ...(plan.reference === undefined ? [] : runsOf(`Our reference: ${plan.reference}`)),
      ...(plan.delivery === undefined ? [] : runsOf(plan.delivery)),
    ]),
    ...addresseeBlocks(plan.addressees),
    ...(plan.salutation === '' ? [] : [line(styleIds.salutation, withComma(plan.salutation))]),
    ...(plan.subject === undefined ? [] : [line(styleIds.subject, plan.subject)]),
  ];
}

/** The date on the left, and what goes with it under one another on the right. */
function dateLines(date: string, right: readonly TextRun[]): readonly Paragraph[] {
  const count = Math.max(1, right.length);
  return Array.from({ length: count }, (_, index) => {
    const children: ParagraphChild[] = index === 0 ? [...runsOf(date)] : [];
    const beside = right[index];
    if (beside !== undefined) children.push(new TextRun({ children: [new Tab()] }), beside);
    return new Paragraph({
      style: styleIds.reference,
      children,
      ...(index === count - 1 ? { spacing: { after: 280 } } : {}),
    });
  });
}

function addresseeBlocks(addressees: readonly PlanAddressee[]): readonly (Paragraph | Table)[] {
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1) return addressLines(only);
  const columns = addressees.length <= acrossPage ? addressees.length : 2;
  const rows: (Paragraph | Table)[] = [];
  for (let from = 0; from < addressees.length; from += columns) {
    if (from > 0) rows.push(gapAfter(200, true));
    rows.push(
      layoutRow(
        addressees.slice(from, from + columns).map((one) => addressLines(one)),
        columns,
      ),
    );
  }
  return rows;
}

function addressLines(addressee: PlanAddressee): readonly Paragraph[] {
  return addressee.lines.map((text, index) => line(styleIds.addressee, text, {}, index === 0 ? { bold: true } : {}));
}
