/** Works out a reported figure: the number as the publisher printed it, and where. */
import type { ReportedFigure } from '../model/index.ts';
import { readCell } from '../tables/index.ts';
import { missing } from './arithmetic.ts';
import { citeSource, emptyGathering, type Gathered, type Workshop } from './gather.ts';
import { showQuantity, type Per } from './numbers.ts';
import type { Quantity } from './quantity.ts';

export interface ReportedRead {
  readonly quantity: Quantity;
  readonly sum: string;
  readonly gathered: Gathered;
}

/** Reads the value and cites the source. Text that is neither a number nor a known marker is a finding. */
export function readReported(shop: Workshop, figure: ReportedFigure, per: Per | undefined): ReportedRead {
  const gathered = emptyGathering();
  citeSource(shop, figure, figure.source, gathered);
  const cell = readCell(figure.value);
  if (cell.kind === 'marker' && /^(?:reads|is blank)/.test(cell.says ?? '')) {
    gathered.findings.push({
      rule: 'reported-value-unread',
      severity: 'wrong',
      message: `The value of the figure “${figure.id}” ${cell.says ?? ''}. Write it in digits, such as 903, or as the source's own marker.`,
      where: { figure: figure.id, text: figure.value },
    });
  }
  const quantity =
    cell.quantity.kind === 'missing'
      ? missing(cell.quantity.marker, `${figure.label} ${cell.says ?? ''}`.trim())
      : cell.quantity;
  return { quantity, sum: sayReported(figure, quantity, per), gathered };
}

/** "903, as published (page 4)"; where the printed words are others, they are quoted. */
function sayReported(figure: ReportedFigure, quantity: Quantity, per: Per | undefined): string {
  const shown = showQuantity(quantity, figure.measure, { per });
  const place = figure.place === undefined || figure.place === '' ? '' : ` (${figure.place})`;
  const printed = figure.asPublished.trim();
  const same = plain(printed) === plain(shown) || plain(printed) === plain(figure.value);
  return same ? `${shown}, as published${place}` : `${shown}, published as “${printed}”${place}`;
}

function plain(text: string): string {
  return text.replace(/[\s,]/g, '').toLowerCase();
}
