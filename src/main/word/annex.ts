/** The annexes, each on a new page: signatories beyond sixty, then "Figures in this letter" with its sources and findings. */
import { Paragraph, type FileChild } from 'docx';
import type { LetterPlan, PlanSignatory } from '../../core/letters/letter-plan.ts';
import { annexFigureBlocks } from './annex-figures.ts';
import { annexFindingBlocks } from './annex-findings.ts';
import { grid, tableBlocks, type Column } from './data-table.ts';
import { page } from './house-style.ts';
import { linkChildren } from './inlines.ts';
import { styleIds } from './names.ts';
import { gapAfter, line } from './paragraphs.ts';
import { runsOf } from './runs.ts';

export function annexBlocks(plan: LetterPlan): readonly FileChild[] {
  const { annex } = plan;
  const listed = plan.signatories.layout === 'annex' ? signatoryAnnex(plan) : [];
  if (annex === undefined) return listed;
  const tables = annex.tables.flatMap((table) => tableBlocks(table));
  return [
    ...listed,
    ...(annex.figures.length === 0
      ? []
      : [annexHeading('Figures in this letter'), ...annexFigureBlocks(annex.figures)]),
    ...(tables.length === 0 ? [] : [line(styleIds.heading2, 'The data'), ...tables]),
    ...sourceLines(annex.sources),
    ...annexFindingBlocks(annex, annex.figures.length === 0 && tables.length === 0),
  ];
}

/** Each source in full. In the notes its title is the link; here its address stands for readers on paper. */
function sourceLines(sources: NonNullable<LetterPlan['annex']>['sources']): readonly Paragraph[] {
  if (sources.length === 0) return [];
  const lines = sources.map(
    ({ citation, link }) =>
      new Paragraph({
        style: styleIds.tableText,
        spacing: { after: 80 },
        children:
          link === undefined ? runsOf(`${citation}.`) : [...runsOf(`${citation}: `), ...linkChildren(link, link)],
      }),
  );
  return [line(styleIds.heading2, 'The sources'), ...lines];
}

/** A heading of the first level on a new page. */
function annexHeading(text: string): Paragraph {
  return line(styleIds.annexHeading, text, { pageBreakBefore: true });
}

function signatoryAnnex(plan: LetterPlan): readonly FileChild[] {
  const { organisations, individuals } = plan.signatories;
  const both = organisations.length > 0 && individuals.length > 0;
  return [
    annexHeading('Signatories'),
    ...(both ? [line(styleIds.heading2, 'Organisations')] : []),
    ...(organisations.length === 0 ? [] : [signatoryGrid(organisations, true)]),
    ...(both ? [line(styleIds.heading2, 'Individuals')] : []),
    ...(individuals.length === 0
      ? []
      : [
          signatoryGrid(
            individuals,
            individuals.some((one) => one.organisation !== ''),
          ),
        ]),
    gapAfter(),
  ];
}

/** Name, role and organisation in columns; a column that nobody fills is left away. */
function signatoryGrid(people: readonly PlanSignatory[], withOrganisation: boolean): FileChild {
  const withRole = people.some((one) => one.role !== '');
  const columns: Column[] = [
    ...(withOrganisation ? [{ text: 'Organisation', align: 'left' as const }] : []),
    { text: 'Name', align: 'left' },
    ...(withRole ? [{ text: 'Role', align: 'left' as const }] : []),
  ];
  const width = Math.floor(page.textWidth / columns.length);
  const rows = people.map((one) =>
    [...(withOrganisation ? [one.organisation] : []), one.name, ...(withRole ? [one.role] : [])].map((text) => [
      line(styleIds.tableText, text),
    ]),
  );
  return grid(
    columns,
    columns.map(() => width),
    rows,
  );
}
