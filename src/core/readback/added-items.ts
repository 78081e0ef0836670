/** Items of lines that nobody sent: new paragraphs, asks, list items, rows; and what stands where else it stood. */
import { deriveBlockId, type Json } from '../model/index.ts';
import { authorsBetween, spansIn, type Comparing, type ReturnedLine } from './comparing.ts';
import { headRemedy } from './body-items.ts';
import type { Edit } from './edits.ts';
import type { DraftItem, ItemPlace } from './items.ts';
import { judgeNumbers } from './judge.ts';
import { numberItem } from './line-items.ts';
import { longestRising, tokenise } from './tokens.ts';
import { key, type SentLine } from './sent-lines.ts';
import { writeWords } from './source-map.ts';

export function addedItems(comparing: Comparing): DraftItem[] {
  const { right } = comparing;
  const owners = ownersOf(comparing);
  const anchors: (string | null)[] = [null];
  return right.flatMap((line, at): readonly DraftItem[] => {
    const own = owners[at];
    if (own !== undefined) {
      const block = own.owner.block?.id;
      if (block !== undefined && anchors[0] !== block) anchors.unshift(block);
      return [];
    }
    if (comparing.untouched(line.text)) return [];
    return itemsOf(comparing, line, at, owners, anchors);
  });
}

type Owners = readonly (SentLine | undefined)[];

/** The sent line that each line that came back is the partner of. */
function ownersOf({ matches, left, right }: Comparing): Owners {
  const owners: (SentLine | undefined)[] = right.map(() => undefined);
  for (const match of matches) {
    if (match.left !== undefined && match.right !== undefined) owners[match.right] = left[match.left];
  }
  return owners;
}

function itemsOf(
  comparing: Comparing,
  line: ReturnedLine,
  at: number,
  owners: Owners,
  anchors: (string | null)[],
): DraftItem[] {
  const before = owners.slice(0, at).findLast((owner) => owner !== undefined);
  const after = owners.slice(at + 1).find((owner) => owner !== undefined);
  const part = before?.owner.part ?? 'head';
  const authors = authorsBetween(comparing, { paragraph: line.place });
  const item = (
    kind: DraftItem['kind'],
    where: ItemPlace,
    message: string,
    edits: readonly Edit[],
    why?: string,
  ): DraftItem => ({
    ...{ kind, where, was: '', now: line.text, message, authors, edits },
    ...(why !== undefined && { cannotTake: why }),
  });
  if (line.paragraph.charts.length > 0) {
    return [item('chart-added', {}, 'A chart was put in.', [], 'Make the chart at the desk, from figures or a table.')];
  }
  if (part === 'annex')
    return [
      item(
        'annex-changed',
        { part: 'annex' },
        'A line was put into the annex.',
        [],
        'The desk writes the annex itself.',
      ),
    ];
  if (part === 'close' || part === 'signatory') return [];
  if (part === 'copy')
    return [item('close-changed', { part: 'copies' }, 'A line was put in after the letter.', [], headRemedy)];
  if (part === 'head' && after?.owner.part === 'head') {
    return [item('head-changed', { part: 'head' }, 'A line was put in at the head of the letter.', [], headRemedy)];
  }
  const numbers = numbersIn(comparing, line, { ...(typeof anchors[0] === 'string' && { block: anchors[0] }) });
  const block = before?.owner.block;
  if (line.paragraph.inTable && part !== 'cell') {
    return [
      item(
        'words-added',
        {},
        'A table was put in, or a line of one.',
        [],
        'Make the table at the desk, so that each number has a source.',
      ),
      ...numbers,
    ];
  }
  if (part === 'cell') {
    if (line.paragraph.inTable) {
      return [
        item(
          'table-changed',
          { block: block?.id ?? '' },
          'A cell was put into the table.',
          [],
          'A letter does not change the evidence. Change the table at the desk.',
        ),
      ];
    }
  }
  const text = markdownOf(comparing, line);
  if (block?.type === 'asks' && belongsTo(comparing, line, block.id, owners)) {
    const index = before?.owner.part === 'ask' ? (before.owner.index ?? 0) : -1;
    const previous = block.items[index]?.id ?? null;
    const ask = { id: deriveBlockId(comparing.letter.id, at, line.text), text };
    return [
      item('ask-added', { block: block.id, ask: ask.id }, `An ask was put in: “${line.text}”`, [
        { kind: 'add-ask', block: block.id, after: previous, ask },
      ]),
      ...numbers,
    ];
  }
  if (block?.type === 'list' && belongsTo(comparing, line, block.id, owners)) {
    const edit: Edit = { kind: 'add-item', block: block.id, after: before?.owner.index ?? -1, text };
    return [item('words-added', { block: block.id }, 'A list item was put in.', [edit]), ...numbers];
  }
  const id = deriveBlockId(comparing.letter.id, at, line.text);
  const level = headingLevel(comparing, line);
  const made: Record<string, Json> =
    level === undefined ? { id, type: 'paragraph', text } : { id, type: 'heading', level, text };
  const edit: Edit = { kind: 'add-block', block: made, after: [...anchors] };
  anchors.unshift(id);
  const what = level === undefined ? 'paragraph' : 'heading';
  return [item('words-added', { block: id }, `A ${what} was put in.`, [edit]), ...numbers];
}

/** Is a new line one more of the list or the asks before it? It looks as their lines look, or stands between two of them. */
function belongsTo({ right }: Comparing, line: ReturnedLine, block: string, owners: Owners): boolean {
  const at = right.indexOf(line);
  const ours = (owner: SentLine | undefined): boolean =>
    owner?.owner.block?.id === block && (owner.owner.part === 'ask' || owner.owner.part === 'item');
  if (ours(owners.slice(at + 1).find((owner) => owner !== undefined))) return true;
  const other = right[owners.findLastIndex((owner, place) => place !== at && ours(owner))];
  if (other === undefined) return false;
  return (
    other.paragraph.style === line.paragraph.style &&
    other.paragraph.numbered === line.paragraph.numbered &&
    (line.paragraph.numbered || key(line.paragraph.style ?? '') !== 'normal')
  );
}

/** "Heading 2" under a subject line is a heading of the letter's second level. */
function headingLevel({ plan }: Comparing, { paragraph }: ReturnedLine): 2 | 3 | undefined {
  const rank = /^heading([1-9])$/.exec(key(paragraph.style ?? ''))?.[1];
  if (rank === undefined) return undefined;
  return Number(rank) + (plan.subject === undefined ? 1 : 0) <= 2 ? 2 : 3;
}

/** The words as Markdown, with claims that were moved into them still bound. */
function markdownOf(comparing: Comparing, { place, paragraph }: ReturnedLine): string {
  const spans = spansIn(comparing, comparing.returned.controls, { paragraph: place });
  const tokens = tokenise(paragraph.text, spans);
  const text = tokens.map(({ text: words, claim: id }) => {
    const claim = id === undefined ? undefined : comparing.claims.get(id);
    if (claim === undefined || claim.kind === 'quote') return writeWords(words);
    return `:${claim.kind}[${writeWords(words)}]{of=${claim.of}}`;
  });
  return text.join('').trim();
}

function numbersIn(comparing: Comparing, line: ReturnedLine, where: ItemPlace): DraftItem[] {
  const spans = spansIn(comparing, comparing.returned.controls, { paragraph: line.place });
  const { text } = line.paragraph;
  return judgeNumbers(text, comparing.evaluation.figures.values())
    .filter(({ start, end }) => !spans.some((span) => span.start < end && start < span.end))
    .map((number) =>
      numberItem(number, where, authorsBetween(comparing, { paragraph: line.place }, [number.start, number.end])),
    );
}

/** Blocks and asks that stand in another place: those that are left when as many as can be keep their order. */
export function movedItems(comparing: Comparing): DraftItem[] {
  const places = new Map<string, { readonly right: number; readonly line: SentLine }>();
  for (const { left, right, moved } of comparing.matches) {
    const line = left === undefined ? undefined : comparing.left[left];
    const block = line?.owner.block?.id;
    if (line === undefined || right === undefined || block === undefined) continue;
    const known = places.get(block);
    if (known === undefined || (!moved && known.right > right)) places.set(block, { right, line });
  }
  const blocks = comparing.plan.blocks.map(({ id }) => id);
  return [...movedAmong(comparing, blocks, places), ...movedAsks(comparing)];
}

function movedAmong(
  comparing: Comparing,
  blocks: readonly string[],
  places: ReadonlyMap<string, { readonly right: number; readonly line: SentLine }>,
): DraftItem[] {
  const order = blocks.flatMap((id, at): [number, number][] => {
    const place = places.get(id);
    return place === undefined ? [] : [[at, place.right]];
  });
  const stay = new Set(longestRising(order).map(([at]) => at));
  const now = [...order].sort((a, b) => a[1] - b[1]).map(([at]) => blocks[at] ?? '');
  return order
    .filter(([at]) => !stay.has(at))
    .map(([at, right]): DraftItem => {
      const id = blocks[at] ?? '';
      const after = now[now.indexOf(id) - 1] ?? null;
      const line = places.get(id)?.line;
      const words = line?.text ?? '';
      return {
        kind: 'block-moved',
        where: { block: id },
        ...{ was: words, now: words, edits: [{ kind: 'move-block', block: id, after }] },
        message: `“${words.length > 60 ? `${words.slice(0, 57)}…` : words}” stands in another place.`,
        authors: authorsBetween(comparing, { paragraph: comparing.right[right]?.place ?? -1 }),
      };
    });
}

function movedAsks(comparing: Comparing): DraftItem[] {
  return comparing.plan.blocks.flatMap((block): DraftItem[] => {
    if (block.type !== 'asks') return [];
    const found = comparing.matches.flatMap(({ left, right }): [number, number][] => {
      const owner = left === undefined ? undefined : comparing.left[left]?.owner;
      return owner?.block !== block || owner.part !== 'ask' || right === undefined ? [] : [[owner.index ?? 0, right]];
    });
    const order = found.sort((a, b) => a[0] - b[0]);
    const stay = new Set(longestRising(order).map(([at]) => at));
    const now = [...order].sort((a, b) => a[1] - b[1]).map(([at]) => at);
    return order
      .filter(([at]) => !stay.has(at))
      .map(([at, right]): DraftItem => {
        const ask = block.items[at]?.id ?? '';
        const before = now[now.indexOf(at) - 1];
        const after = before === undefined ? null : (block.items[before]?.id ?? null);
        const words = comparing.right[right]?.text ?? '';
        return {
          kind: 'ask-moved',
          where: { block: block.id, ask },
          ...{ was: words, now: words, edits: [{ kind: 'move-ask', block: block.id, ask, after }] },
          message: `The ask “${words}” stands in another place among the asks.`,
          authors: authorsBetween(comparing, { paragraph: comparing.right[right]?.place ?? -1 }),
        };
      });
  });
}
