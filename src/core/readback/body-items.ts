/** Items of the lines that were sent: changed where they have a partner, taken out where they have none, moved where it stands elsewhere. */
import { authorsBetween, authorsOfDeleted, type Comparing, type ReturnedLine } from './comparing.ts';
import type { Edit } from './edits.ts';
import { headItems } from './head-items.ts';
import type { DraftItem, ItemKind, ItemPlace } from './items.ts';
import { claimPlace, itemsOfPair, nameClaim, pairOfLines, type PairItems } from './line-items.ts';
import { sourceOf } from './line-sources.ts';
import type { Match } from './match-lines.ts';
import { spansIn } from './comparing.ts';
import type { Part, SentLine } from './sent-lines.ts';

export interface BodyItems {
  readonly items: readonly DraftItem[];
  /** Claims whose place in the letter that came back is known, with how sure it is where the control was lost. */
  readonly covered: ReadonlyMap<string, number | undefined>;
}

const kinds: Readonly<Record<Part, readonly [kind: ItemKind, what: string]>> = {
  head: ['head-changed', 'The head of the letter'],
  text: ['words-changed', 'The paragraph'],
  heading: ['words-changed', 'The heading'],
  item: ['words-changed', 'The list item'],
  lead: ['words-changed', 'The line before the asks'],
  ask: ['ask-reworded', 'The ask'],
  quote: ['quote-changed', 'The quote'],
  attribution: ['attribution-changed', 'Who said it'],
  caption: ['caption-changed', 'The caption'],
  chart: ['chart-changed', 'The chart'],
  below: ['caption-changed', 'The line under it'],
  cell: ['table-changed', 'A cell of the table'],
  close: ['close-changed', 'The close'],
  signatory: ['signatory-changed', 'A signatory'],
  copy: ['close-changed', 'Who gets a copy'],
  annex: ['annex-changed', 'The annex'],
};

const evidence = 'A letter does not change the evidence. Change the table, chart or source at the desk.';
const cannotTake: Partial<Record<Part, string>> = {
  attribution: 'Change the role or organisation in the quote or person at the desk.',
  caption: evidence,
  below: evidence,
  cell: evidence,
  annex: 'The desk writes the annex itself, from figures and sources.',
};

/** Quotes and signatories are compared whole, elsewhere. */
const apart: ReadonlySet<Part> = new Set(['quote', 'signatory']);

export function bodyItems(comparing: Comparing): BodyItems {
  const covered = new Map<string, number | undefined>();
  const items = comparing.matches.flatMap((match): readonly DraftItem[] => {
    const line = match.left === undefined ? undefined : comparing.left[match.left];
    if (line === undefined || apart.has(line.owner.part)) return [];
    const partner = match.right === undefined ? undefined : comparing.right[match.right];
    if (partner === undefined) return comparing.notSent(line.text) ? [] : goneItems(comparing, line);
    if (partner.text === line.text) {
      coverEqual(comparing, line, covered, partner);
      return [];
    }
    if (comparing.untouched(partner.text) || isOurWording(comparing, line, partner)) {
      for (const { claim } of spansIn(comparing, comparing.sent.controls, { paragraph: line.place }))
        covered.set(claim, undefined);
      return [];
    }
    const made = changedItems(comparing, line, partner, match);
    for (const { claim, lost } of made.comparison.found)
      covered.set(claim, lost ? Math.round(match.likeness * 100) : undefined);
    return made.items;
  });
  return { items, covered };
}

/** Without a register nobody can say whose the wordings in the annex are: they follow the letter, where they are told. */
function isOurWording({ returned }: Comparing, line: SentLine, partner: ReturnedLine): boolean {
  const wording = /^“[^”]*”$/;
  return (
    returned.register === undefined &&
    line.owner.part === 'annex' &&
    wording.test(line.text) &&
    wording.test(partner.text)
  );
}

/** The words are all there: a claim without a control is found by its place. */
function coverEqual(
  comparing: Comparing,
  line: SentLine,
  covered: Map<string, number | undefined>,
  partner: ReturnedLine,
): void {
  const here = new Set(
    spansIn(comparing, comparing.returned.controls, { paragraph: partner.place }).map(({ claim }) => claim),
  );
  for (const { claim } of spansIn(comparing, comparing.sent.controls, { paragraph: line.place })) {
    covered.set(claim, here.has(claim) ? undefined : 100);
  }
}

function changedItems(comparing: Comparing, line: SentLine, partner: ReturnedLine, { likeness }: Match): PairItems {
  const [kind, what] = kinds[line.owner.part];
  const why = cannotTake[line.owner.part];
  const pair = pairOfLines(line, partner, likeness, {
    ...{ kind, what, where: placeOf(comparing, line), source: sourceOf(comparing, line) },
    ...(why !== undefined && { cannotTake: why }),
  });
  const made = itemsOfPair(comparing, pair);
  if (line.owner.part !== 'head' && line.owner.part !== 'close' && line.owner.part !== 'copy') return made;
  return { ...made, items: headItems(comparing, line, partner, made.items) };
}

/** Where a line stands, in the words of the record. */
export function placeOf({ letter }: Comparing, { owner, paragraph }: SentLine): ItemPlace {
  const { block, part, index = 0 } = owner;
  if (block === undefined) return { part: paragraph.style ?? part };
  const ask = block.type === 'asks' && part === 'ask' ? block.items[index]?.id : undefined;
  const chart = block.type === 'chart' ? block.chart.id : undefined;
  const written = letter.blocks.find(({ id }) => id === block.id);
  const quote = written?.type === 'quote' ? written.quote : undefined;
  return {
    block: block.id,
    ...(ask !== undefined && { ask }),
    ...(chart !== undefined && { chart }),
    ...(quote !== undefined && { quote }),
  };
}

function goneItems(comparing: Comparing, line: SentLine): DraftItem[] {
  const { owner, text } = line;
  const where = placeOf(comparing, line);
  const authors = authorsOfDeleted(comparing, line.paragraph.text);
  const item = (kind: ItemKind, message: string, edits: readonly Edit[], why?: string): DraftItem => ({
    ...{ kind, where, was: text.replace('\uFFFC', ''), now: '', message, authors, edits },
    ...(why !== undefined && { cannotTake: why }),
  });
  const block = owner.block?.id ?? '';
  const figures = (): DraftItem[] => goneFigures(comparing, line, where, authors);
  switch (owner.part) {
    case 'text':
    case 'heading': {
      const what = owner.part === 'text' ? 'paragraph' : 'heading';
      return [...figures(), item('words-deleted', `The ${what} was taken out.`, [{ kind: 'remove-block', block }])];
    }
    case 'item': {
      const all = isWholeGone(comparing, block);
      const edit: Edit = all ? { kind: 'remove-block', block } : { kind: 'remove-item', block, item: owner.index ?? 0 };
      return [...figures(), item('words-deleted', 'The list item was taken out.', [edit])];
    }
    case 'ask': {
      const edit: Edit = isWholeGone(comparing, block)
        ? { kind: 'remove-block', block }
        : { kind: 'remove-ask', block, ask: where.ask ?? '' };
      return [...figures(), item('ask-removed', `An ask was taken out: “${text}”`, [edit])];
    }
    case 'lead':
      return [
        item(
          'words-deleted',
          'The line before the asks was taken out.',
          [],
          'Asks always have a line before them. Change its words instead.',
        ),
      ];
    case 'attribution':
      return isWholeGone(comparing, block)
        ? []
        : [item('attribution-changed', 'Who said the quote was taken out.', [], cannotTake.attribution)];
    case 'chart':
    case 'caption':
    case 'below':
    case 'cell':
      return goneExhibit(comparing, line, item);
    case 'annex':
      return [item('annex-changed', 'A line of the annex was taken out.', [], cannotTake.annex)];
    case 'head':
      return [item('head-changed', `A line at the head of the letter was taken out: “${text}”`, [], headRemedy)];
    default:
      return [item('close-changed', `A line after the letter was taken out: “${text}”`, [], headRemedy)];
  }
}

export const headRemedy = 'Change the people, offices or settings of the letter at the desk.';

/** A chart or table goes as one; one of its lines goes alone. */
function goneExhibit(
  comparing: Comparing,
  { owner }: SentLine,
  item: (kind: ItemKind, message: string, edits: readonly Edit[], why?: string) => DraftItem,
): DraftItem[] {
  const { block } = owner;
  if (block === undefined) return [];
  const isChart = block.type === 'chart';
  const hasChart =
    !isChart ||
    comparing.matches.some(({ left, right }) => {
      const line = left === undefined ? undefined : comparing.left[left];
      return line?.owner.block === block && line.owner.part === 'chart' && right !== undefined;
    });
  if (isWholeGone(comparing, block.id)) {
    if (owner.part !== 'caption') return [];
    const what = isChart ? 'chart' : 'table';
    return [
      item(isChart ? 'chart-deleted' : 'table-changed', `The ${what} was taken out.`, [
        { kind: 'remove-block', block: block.id },
      ]),
    ];
  }
  if (owner.part === 'chart')
    return [
      item('chart-deleted', 'The chart was taken out; its caption stands.', [
        { kind: 'remove-block', block: block.id },
      ]),
    ];
  if (owner.part === 'cell')
    return [item('table-changed', 'A cell of the table was emptied or taken out.', [], evidence)];
  return [
    item('caption-changed', `A line of the ${isChart && hasChart ? 'chart' : 'exhibit'} was taken out.`, [], evidence),
  ];
}

/** Did every line of a block go? */
function isWholeGone(comparing: Comparing, block: string): boolean {
  return comparing.matches.every(({ left, right }) => {
    const line = left === undefined ? undefined : comparing.left[left];
    return line?.owner.block?.id !== block || line.owner.part === 'lead' || right === undefined;
  });
}

/** Figures go with their line, unless their control stands elsewhere now. */
function goneFigures(
  comparing: Comparing,
  line: SentLine,
  where: ItemPlace,
  authors: DraftItem['authors'],
): DraftItem[] {
  return spansIn(comparing, comparing.sent.controls, { paragraph: line.place }).flatMap(
    ({ claim: id }): DraftItem[] => {
      const claim = comparing.claims.get(id);
      if (claim === undefined || claim.kind === 'quote' || comparing.controls.has(id)) return [];
      return [
        {
          kind: 'figure-deleted',
          where: { ...where, ...claimPlace(claim) },
          ...{ was: claim.text, now: '', authors, edits: [] },
          message: `${nameClaim(claim)}, “${claim.text}”, went with the words around it.`,
          cannotTake: 'Take the words that went with it.',
        },
      ];
    },
  );
}

/** Claims whose control stands in a line that is not theirs: compared by the control alone. */
export function strayItems(comparing: Comparing, covered: ReadonlyMap<string, unknown>): DraftItem[] {
  return [...comparing.controls].flatMap(([id, [control]]): DraftItem[] => {
    const claim = comparing.claims.get(id);
    if (claim === undefined || control === undefined || claim.kind === 'quote' || covered.has(id)) return [];
    const now = control.text.replace(/\s+/g, ' ').trim();
    if (now === claim.text) return [];
    const at = { paragraph: control.paragraph ?? -1 };
    return [
      {
        kind: 'figure-changed',
        where: { block: claim.block, ...claimPlace(claim) },
        ...{ was: claim.text, now, edits: [] },
        message: `${nameClaim(claim)} was “${claim.text}”, stands elsewhere and is “${now}” now.`,
        authors: authorsBetween(comparing, at, [control.start, control.end]),
        cannotTake: 'Take the words that it stands in now.',
      },
    ];
  });
}
