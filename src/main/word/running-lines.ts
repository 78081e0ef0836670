/** Headers and footers: the draft mark and the embargo on every page, "Page x of y", and whose letter it is from page 2 on. */
import { Footer, Header, Paragraph, SimpleField, Tab, TextRun } from 'docx';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import { inParagraph } from './elements.ts';
import { styleIds } from './names.ts';
import { line } from './paragraphs.ts';
import { runsOf } from './runs.ts';

/** Marks that no page may go without. */
function markLines(plan: LetterPlan): readonly Paragraph[] {
  const marks = [
    ...(plan.draft ? ['DRAFT'] : []),
    ...(plan.embargo === undefined ? [] : [/embargo/i.test(plan.embargo) ? plan.embargo : `Embargo: ${plan.embargo}`]),
  ];
  return marks.map((mark) => line(styleIds.mark, mark));
}

/** Room under a header's last line, which holds where marks make the header taller than the margin. */
const roomBelow = { spacing: { after: 200 } };

export function headersOf(plan: LetterPlan): { first: Header; default: Header } {
  const marks = markLines(plan);
  const whose = [...runsOf(plan.sender.name), new TextRun({ children: [new Tab()] }), ...runsOf(plan.date.shown)];
  return {
    first: new Header({ children: [...marks, new Paragraph({ style: styleIds.running })] }),
    default: new Header({
      children: [...marks, new Paragraph({ style: styleIds.running, children: whose, ...roomBelow })],
    }),
  };
}

/** `pages` is an estimate that stands until the page is laid out, when Word and LibreOffice count for themselves. */
export function footersOf(plan: LetterPlan, pages: number): { first: Footer; default: Footer } {
  const footer = (number: number): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: styleIds.running,
          children: [
            ...runsOf(plan.reference ?? ''),
            new TextRun({ children: [new Tab(), 'Page '] }),
            inParagraph(new SimpleField('PAGE', String(number))),
            new TextRun(' of '),
            inParagraph(new SimpleField('NUMPAGES', String(pages))),
          ],
        }),
      ],
    });
  return { first: footer(1), default: footer(2) };
}
