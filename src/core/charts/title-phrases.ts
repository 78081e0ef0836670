/**
 * The phrases of a chart's title and what they are true of. A title is checked like the text of a letter: a phrase that is
 * bound to a figure is proved against it, and one that is not is matched with the figures that the chart is about.
 */
import { captureText, isStatistic } from '../capture/index.ts';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import { showQuantity, type Evaluation } from '../figures/index.ts';
import { escapeInline } from '../letters/escape-inline.ts';
import type { InlineNode } from '../letters/inline-node.ts';
import { inlineToPlainText } from '../letters/inline-text.ts';
import { parseInline } from '../letters/inline.ts';
import type { ChartSpec } from '../model/index.ts';
import { phrasesThatHold, provePhrase, wordFigure, type WordingOptions } from '../wording/index.ts';

const wording: WordingOptions = { profile: 'house' };

export interface TitlePhrase {
  /** Its place in the title as printed. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The figure that it is bound to, or that it would be true of. */
  readonly figure?: { readonly id: string; readonly label: string; readonly shown: string };
  readonly bound: boolean;
  readonly holds: boolean;
  /** Why it does not hold; empty where it does. */
  readonly why: string;
  /** Wordings of its figure that hold, where it does not. */
  readonly instead: readonly string[];
}

export interface ReadTitle {
  /** As printed. */
  readonly text: string;
  readonly phrases: readonly TitlePhrase[];
}

interface Binding {
  readonly start: number;
  readonly end: number;
  readonly of: string;
  readonly wording: string;
}

/** The figures that a chart's title may speak of: those it draws first, then those that rest on the same ones or on its table. */
export function figuresAbout(spec: ChartSpec, evaluation: Evaluation): readonly EvaluatedFigure[] {
  const all = [...evaluation.figures.values()];
  const named = new Set('figures' in spec.data ? figuresOf(spec.data.figures) : []);
  const table = 'table' in spec.data ? spec.data.table : undefined;
  const drawn = all.filter(({ id }) => named.has(id));
  const tables = new Set<unknown>(table === undefined ? drawn.flatMap((figure) => figure.tables) : [table]);
  const near = all.filter(
    (figure) =>
      !named.has(figure.id) &&
      (figure.figures.some((id) => named.has(id)) || figure.tables.some((id) => tables.has(id))),
  );
  return [...drawn, ...near];
}

function figuresOf(entries: unknown): string[] {
  return (entries as readonly { readonly figure: string }[]).map(({ figure }) => figure);
}

/** Reads a title with its bindings; unbound statistics are matched with the figures given, in their order. */
export function readTitle(title: string, evaluation: Evaluation, about: readonly EvaluatedFigure[]): ReadTitle {
  const { text, bindings } = printBindings(title, evaluation);
  const bound = bindings.map((binding): TitlePhrase => {
    const { start, end, of } = binding;
    const figure = evaluation.figures.get(of);
    const words = text.slice(start, end);
    const place = { start, end, text: words, bound: true };
    if (figure === undefined)
      return { ...place, holds: false, why: `The briefing has no figure “${of}”.`, instead: [] };
    return { ...place, figure: nameFigure(figure), ...judge(words, figure) };
  });
  const free = captureText(text)
    .numbers.filter(({ meaning, start, end }) => {
      return isStatistic(meaning) && !bindings.some((one) => one.start < end && start < one.end);
    })
    .map(({ start, end, text: words }): TitlePhrase => {
      const place = { start, end, text: words, bound: false, instead: [] };
      const figure = about.find((one) => provePhrase(words, one, wording).holds);
      if (figure !== undefined) return { ...place, figure: nameFigure(figure), holds: true, why: '' };
      return { ...place, holds: false, why: `No figure of this chart makes “${words}” true.` };
    });
  return { text, phrases: [...bound, ...free].sort((a, b) => a.start - b.start) };
}

function judge(words: string, figure: EvaluatedFigure): Pick<TitlePhrase, 'holds' | 'why' | 'instead'> {
  const verdict = provePhrase(words, figure, wording);
  if (verdict.holds) return { holds: true, why: '', instead: [] };
  const instead = phrasesThatHold(figure, wording).map((one) => one.text);
  return { holds: false, why: verdict.message, instead };
}

function nameFigure({ id, label, quantity, measure, per }: EvaluatedFigure) {
  return { id, label, shown: showQuantity(quantity, measure, { per }) };
}

/** Binds the words at a place of the printed title to a figure; with other words, those take their place. */
export function bindInTitle(
  title: string,
  place: { readonly start: number; readonly end: number },
  figure: string,
  evaluation: Evaluation,
  words?: string,
): string {
  const { text, bindings } = printBindings(title, evaluation);
  const put = words ?? text.slice(place.start, place.end);
  const grown = put.length - (place.end - place.start);
  const others = bindings
    .filter(({ start, end }) => end <= place.start || start >= place.end)
    .map((one) => (one.start >= place.end ? { ...one, start: one.start + grown, end: one.end + grown } : one));
  const binding = { start: place.start, end: place.start + put.length, of: figure, wording: put };
  return compose(`${text.slice(0, place.start)}${put}${text.slice(place.end)}`, [...others, binding]);
}

/** Lets the phrase at a place go: its words stay, bound to nothing. */
export function unbindInTitle(title: string, start: number, evaluation: Evaluation): string {
  const { text, bindings } = printBindings(title, evaluation);
  return compose(
    text,
    bindings.filter((one) => one.start !== start),
  );
}

/** The title with other words, as a person typed them: a phrase that still stands in them stays bound. */
export function retitle(title: string, words: string, evaluation: Evaluation): string {
  const { text, bindings } = printBindings(title, evaluation);
  let from = 0;
  const kept = [...bindings]
    .sort((a, b) => a.start - b.start)
    .flatMap((binding) => {
      const at = words.indexOf(text.slice(binding.start, binding.end), from);
      const end = at + binding.end - binding.start;
      if (at < 0 || joins(words, at) || joins(words, end)) return [];
      from = end;
      return [{ ...binding, start: at, end }];
    });
  return compose(words, kept);
}

/** Does the place stand inside a word or a number? */
function joins(words: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(words[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(words[at] ?? '');
}

function compose(text: string, bindings: readonly Binding[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, of, wording: words } of [...bindings].sort((a, b) => a.start - b.start)) {
    made += `${escapeInline(text.slice(from, start))}:figure[${escapeInline(words)}]{of=${of}}`;
    from = end;
  }
  return `${made}${escapeInline(text.slice(from))}`;
}

/** The title as it prints, and where its figures stand in it. Spaces stay as they were typed. */
function printBindings(title: string, evaluation: Evaluation): { text: string; bindings: Binding[] } {
  const bindings: Binding[] = [];
  let text = '';
  const print = (nodes: readonly InlineNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'figure') {
        const figure = evaluation.figures.get(node.of);
        const auto = node.wording === 'auto' && figure !== undefined;
        const words = auto ? (wordFigure(figure, wording) ?? figure.label) : node.wording;
        bindings.push({ start: text.length, end: text.length + words.length, of: node.of, wording: node.wording });
        text += words;
      } else if ('children' in node && node.type !== 'note') print(node.children);
      else text += inlineToPlainText([node]);
    }
  };
  print(parseInline(title));
  return { text, bindings };
}
