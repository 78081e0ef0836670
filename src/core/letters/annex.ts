/** The annex "Figures in this letter": each figure with its wordings, exact value, sum, source, cells and checker. */
import { exactText, renderDate, renderPeriod } from '../figures/index.ts';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import { Decimal } from '../figures/quantity.ts';
import type { Coverage, Period } from '../model/index.ts';
import type { AnnexFigure, Claim, LetterPlan, PlanBlock } from './letter-plan.ts';
import { citeCells, citeSource, linkOf } from './source-words.ts';
import type { LetterWork } from './work.ts';

/** One row a figure, in the order in which the letter first prints it: in its text, then in its charts. */
export function listFigures(work: LetterWork, blocks: readonly PlanBlock[]): AnnexFigure[] {
  const wordings = new Map<string, string[]>();
  const add = (figure: string, wording: string): void => {
    const known = wordings.get(figure) ?? [];
    if (!known.includes(wording)) wordings.set(figure, [...known, wording]);
  };
  const claimed = new Map<string, Claim[]>();
  for (const claim of work.claims) claimed.set(claim.block, [...(claimed.get(claim.block) ?? []), claim]);
  for (const block of blocks) {
    const ids = block.type === 'asks' ? [block.id, ...block.items.map((item) => item.id)] : [block.id];
    for (const claim of ids.flatMap((id) => claimed.get(id) ?? []))
      if (claim.kind === 'figure') add(claim.of, claim.text);
    if (block.type === 'chart')
      for (const figure of block.chart.figures) add(figure, `shown in chart ${String(block.number)}`);
  }
  return [...wordings].flatMap(([id, printed]) => {
    const figure = work.evaluation.figures.get(id);
    return figure === undefined ? [] : [describeFigure(work, figure, printed)];
  });
}

/** Every source that the letter rests on: those of its notes in their order, then those of its figures and charts. */
export function listSources(
  work: LetterWork,
  blocks: readonly PlanBlock[],
): NonNullable<LetterPlan['annex']>['sources'] {
  const noted = work.notes.entries.flatMap((entry) => (entry.kind === 'source' ? [entry.source] : []));
  const printed = work.claims.flatMap((claim) => work.evaluation.figures.get(claim.of)?.sources ?? []);
  const drawn = blocks.flatMap((block) => (block.type === 'chart' ? block.chart.sources : []));
  return [...new Set([...noted, ...printed, ...drawn])].flatMap((id) => {
    const source = work.find('source', id);
    if (source === undefined) return [];
    const link = linkOf(source);
    return [{ citation: citeSource(source), ...(link === undefined ? {} : { link }) }];
  });
}

/** "20 of 45 forces". */
export function wordCoverage({ usable, of, what }: Coverage): string {
  return `${String(usable)}${of === undefined ? '' : ` of ${String(of)}`} ${what}`;
}

/** "49.7% known"; undefined where it cannot be told. */
export function knownRateOf(figure: EvaluatedFigure): Decimal | undefined {
  const known = figure.known;
  if (known?.part.kind !== 'value' || known.whole.kind !== 'value' || known.whole.value.lte(0)) return undefined;
  return known.part.value.div(known.whole.value).times(100);
}

function describeFigure(work: LetterWork, figure: EvaluatedFigure, wordings: readonly string[]): AnnexFigure {
  const sources = figure.sources.map((id) => {
    const source = work.find('source', id);
    return source === undefined ? `[source ${id} is not in the briefing]` : `${source.publisher}, ${source.title}`;
  });
  return {
    figure: figure.id,
    label: figure.label,
    wordings,
    exact: wordExact(figure),
    sum: figure.sum,
    base: wordBase(figure),
    period: figure.period === undefined ? '' : wordPeriod(figure.period),
    area: figure.area?.label ?? '',
    coverage: figure.coverage === undefined ? '' : wordCoverage(figure.coverage),
    source: sources.join('; '),
    cells: wordCells(figure),
    checker: wordChecker(figure),
  };
}

function wordExact(figure: EvaluatedFigure): string {
  const { quantity, measure, unit } = figure;
  if (quantity.kind === 'missing') return `${quantity.marker} (${quantity.why})`;
  const text = exactText(quantity, measure, figure.per);
  const counted = measure === 'count' || measure === 'difference' || measure === 'mean';
  if (!counted || unit === undefined) return text;
  if (unit.symbol !== undefined && unit.symbol !== '') return `${unit.symbol}${text}`;
  const one = quantity.kind === 'value' && quantity.value.abs().eq(1);
  return `${text} ${one ? unit.one : unit.many}`;
}

/** The base of a share, and how much of the whole it is. */
function wordBase(figure: EvaluatedFigure): string {
  if (figure.base === undefined) return figure.population ?? '';
  const rate = knownRateOf(figure);
  return `${figure.base} (${rate === undefined ? 'known rate: not known' : `known rate: ${rate.toFixed(1, Decimal.ROUND_HALF_UP)}%`})`;
}

function wordPeriod(period: Period): string {
  const name = renderPeriod(period, 'slash');
  const days = `${renderDate(period.start)} to ${renderDate(period.end)}`;
  return name === days || period.start === period.end ? name : `${name} (${days})`;
}

function wordCells(figure: EvaluatedFigure): string {
  if (figure.cells.length === 0) return figure.place ?? figure.asPublished ?? '';
  const tables = new Map<string, EvaluatedFigure['cells'][number][]>();
  for (const cell of figure.cells) tables.set(cell.table, [...(tables.get(cell.table) ?? []), cell]);
  return [...tables.values()].flatMap((cells) => citeCells(cells)).join('; ');
}

function wordChecker({ checked }: EvaluatedFigure): string {
  if (checked === undefined) return 'not checked';
  const line = `${checked.by}, ${renderDate(checked.date)}`;
  return checked.lapsed ? `not checked: ${line} checked an earlier value` : line;
}
