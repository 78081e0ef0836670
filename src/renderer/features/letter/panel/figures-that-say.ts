/** Figures of which words are true: what a typed number may be bound to. Counts of the same number come first. */
import type { EvaluatedFigure } from '../../../../core/figures/index.ts';
import { provePhrase, type WordingOptions } from '../../../../core/wording/index.ts';

/** @param words as a finding names them; a noun behind the number is tried with it and without. */
export function figuresThatSay(
  words: string,
  figures: readonly EvaluatedFigure[],
  wording: WordingOptions,
  most = 4,
): readonly EvaluatedFigure[] {
  const number = /^£?[\d,.]+\s?(?:%|per ?cent|thousand|million|billion)?/u.exec(words)?.[0].trim();
  const tries = [...new Set([words, ...(number === undefined || number === '' ? [] : [number])])];
  const holding = figures.filter(
    (figure) =>
      figure.quantity.kind !== 'missing' &&
      tries.some((text) => {
        const verdict = provePhrase(text, figure, wording);
        return verdict.holds && verdict.cautions.length === 0;
      }),
  );
  return holding.slice(0, most);
}
