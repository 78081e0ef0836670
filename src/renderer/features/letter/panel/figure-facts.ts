/** What the cards say of a figure: its value, what it is, what it counts, where it stands. Presentation only; the facts are the core's. */
import {
  groupDigits,
  renderDate,
  renderPeriod,
  showQuantity,
  type CellTrace,
  type EvaluatedFigure,
} from '../../../../core/figures/index.ts';

/** "2,194", "49.7%", "5.99", "2.02×", "1 to 4". */
export function shownValue(figure: EvaluatedFigure): string {
  const { quantity, measure, unit } = figure;
  if (quantity.kind === 'missing') return showQuantity(quantity);
  const shown = showQuantity(quantity, measure);
  if (measure === 'ratio') return shown.replace(/ times$/, '×');
  return `${unit?.symbol !== undefined && measure === 'count' ? unit.symbol : ''}${shown}`;
}

/** "offences a day, Wales, 2023/24": unit, area and period, where the label does not say them. */
export function factLine(figure: EvaluatedFigure): string {
  const parts = [
    figure.unit?.many,
    figure.area?.label,
    figure.period === undefined ? undefined : renderPeriod(figure.period, 'slash'),
  ];
  return parts.filter((part) => part !== undefined && !figure.label.includes(part)).join(', ');
}

/** "1 April 2023 to 31 March 2024". */
export function spanOf(figure: EvaluatedFigure): string | undefined {
  const { period } = figure;
  if (period === undefined) return undefined;
  return period.start === period.end
    ? renderDate(period.start)
    : `${renderDate(period.start)} to ${renderDate(period.end)}`;
}

/** "44 of 45 forces". */
export function coverageOf({ coverage }: EvaluatedFigure): string | undefined {
  if (coverage === undefined) return undefined;
  const usable = groupDigits(String(coverage.usable));
  return coverage.of === undefined
    ? `${usable} ${coverage.what}`
    : `${usable} of ${groupDigits(String(coverage.of))} ${coverage.what}`;
}

/** "Forces!F4:F7": the cells of one sheet, runs of one column together. */
export function cellsOf(cells: readonly CellTrace[], most = 4): string {
  const bySheet = Map.groupBy(cells, ({ sheet }) => sheet);
  const said = [...bySheet].map(([sheet, own]) => {
    const runs = joinRuns(own.map(({ cell }) => cell));
    const more = runs.length > most ? ` and ${String(runs.length - most)} more` : '';
    return `${sheet}!${runs.slice(0, most).join(', ')}${more}`;
  });
  return said.join('; ');
}

function joinRuns(addresses: readonly string[]): string[] {
  const runs: { first: string; last: string; column: string; row: number }[] = [];
  for (const address of addresses) {
    const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const before = runs.at(-1);
    if (before?.column === column && before.row + 1 === Number(row)) {
      before.last = address;
      before.row += 1;
    } else runs.push({ first: address, last: address, column, row: Number(row) });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}:${last}`));
}
