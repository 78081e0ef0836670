/**
 * A letter as a Markdown file: front matter (the letter record without its blocks, as YAML), then the blocks. Reading what
 * was written gives the same record; a letter written by hand needs no uid and no ids of blocks.
 */
import { deriveBlockId, letterSchema, type Json, type Letter, type Problem } from '../model/index.ts';
import { readYaml, writeYamlMap, type JsonObject, type Path, type Place } from '../text-form/index.ts';
import { readBlocks, type DraftBlock } from './markdown-blocks.ts';
import { MarkdownSource } from './markdown-source.ts';
import { writeBlocks } from './markdown-write.ts';

export { canonicaliseBlocks, canonicaliseBlockText } from './markdown-text.ts';

/** A letter as read, before the schema has typed it. */
export interface LetterDraft {
  /** The record without id, uid and kind where the front matter has none. */
  readonly value: Readonly<Record<string, Json>>;
  readonly place: (path: Path, of?: 'name' | 'value') => Place;
  readonly problems: readonly Problem[];
  /** Fields of the front matter that could not be read. */
  readonly broken: ReadonlySet<string>;
  /** Where each block and ask stands, by id, with its source. */
  readonly blocks: ReadonlyMap<string, Place & { readonly source: string }>;
}

/**
 * Writes a letter. @param leaveOut fields that the file's place says: `id` (its name), `kind`, and a derived `uid`.
 */
export function writeLetterMarkdown(letter: Letter, leaveOut: readonly string[] = ['id', 'kind']): string {
  const { blocks, ...record } = letter;
  const { text, leftovers } = writeBlocks(blocks);
  const front: Record<string, Json | undefined> = { ...(record as JsonObject) };
  for (const name of leaveOut) front[name] = undefined;
  if (Object.keys(leftovers).length > 0) front['blocks'] = leftovers;
  return `---\n${writeYamlMap(front, letterSchema)}---\n${text === '' ? '' : `\n${text}`}`;
}

/** Reads a letter's file. @param text with LF line ends. @param letterId the id that the file's name gives. */
export function readLetterMarkdown(text: string, letterId: string, file: string): LetterDraft {
  const cut = cutFrontMatter(text);
  if (cut === undefined) return withoutFront(file);
  const front = readYaml(cut.front, file, 'map', 2);
  const source = new MarkdownSource(cut.body, file, cut.bodyLine);
  const drafts = nameBlocks(readBlocks(source), letterId, source);
  const [part] = front.parts;
  const { blocks: extra, ...fields } = (part?.value ?? {}) as Record<string, Json>;
  const placed = part?.place ?? (() => ({ line: 1, column: 1 }));
  const blocks = drafts.map((block) => assemble(block, extra));
  const unclaimed = unclaimedIds(extra, drafts);
  const problems = [...front.problems, ...source.problems];
  for (const id of unclaimed) {
    const message = `No block of this letter has the id “${id}”.`;
    problems.push({
      code: 'markdown',
      file,
      ...placed(['blocks', id], 'name'),
      message,
      remedy: 'Take it out of “blocks:”.',
    });
  }
  return {
    value: { ...fields, ...(blocks.length === 0 ? {} : { blocks }) },
    place: (path, of) => (path[0] === 'blocks' ? placeOfBlock(path, drafts, source) : placed(path, of)),
    problems,
    broken: front.broken,
    blocks: new Map(allOf(drafts).map((block) => [block.id ?? '', whereIs(block, source)])),
  };
}

function cutFrontMatter(text: string): { front: string; body: string; bodyLine: number } | undefined {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
  if (end < 0) return undefined;
  const front = lines.slice(1, end).join('\n');
  return { front: `${front}\n`, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function withoutFront(file: string): LetterDraft {
  const place = { line: 1, column: 1 };
  const message = 'The front matter is missing or not closed.';
  const remedy = 'Begin the file with a line ---, then fields such as “title: ” and “date: ”, then a line ---.';
  const problems = [{ code: 'markdown', file, ...place, message, remedy }];
  return {
    value: {},
    place: () => place,
    problems,
    broken: new Set(Object.keys(letterSchema.shape)),
    blocks: new Map(),
  };
}

/** Gives an id to every block and ask that has none, and reports an id that two share. */
function nameBlocks(drafts: readonly DraftBlock[], letterId: string, source: MarkdownSource): DraftBlock[] {
  const used = new Set<string>();
  let ordinal = -1;
  const name = (block: DraftBlock): DraftBlock => {
    ordinal += 1;
    const id = block.id ?? deriveBlockId(letterId, ordinal, textOf(block));
    if (used.has(id)) {
      const message = `Two blocks have the id “${id}”.`;
      source.report(
        { text: '', lines: [], ...block },
        0,
        message,
        'Take the id out of the newer one; it will get its own.',
      );
    }
    used.add(id);
    return { ...block, id, ...(block.asks === undefined ? {} : { asks: block.asks.map(name) }) };
  };
  return drafts.map(name);
}

/** What the derived id of a block is a hash of. */
function textOf({ fields }: DraftBlock): string {
  if (Array.isArray(fields['items'])) return fields['items'].join('\n');
  const shown = [fields['text'], fields['quote'], fields['chart'], fields['table'], fields['lead']];
  return shown.find((value) => typeof value === 'string') ?? '';
}

function assemble(block: DraftBlock, extra: Json | undefined): Json {
  const more = block.id === undefined ? undefined : membersOf(extra)[block.id];
  const asks = block.asks === undefined ? {} : { items: block.asks.map((ask) => assemble(ask, extra)) };
  return { ...membersOf(more), ...block.fields, ...asks, ...(block.id === undefined ? {} : { id: block.id }) };
}

function unclaimedIds(extra: Json | undefined, drafts: readonly DraftBlock[]): string[] {
  const ids = new Set(allOf(drafts).map(({ id }) => id));
  return Object.keys(membersOf(extra)).filter((id) => !ids.has(id));
}

function placeOfBlock(path: Path, drafts: readonly DraftBlock[], source: MarkdownSource): Place {
  const block = drafts[Number(path[1])];
  const ask = path[2] === 'items' ? block?.asks?.[Number(path[3])] : undefined;
  return source.place((ask ?? block)?.start ?? 0);
}

function whereIs({ start, end }: DraftBlock, source: MarkdownSource): Place & { source: string } {
  return { ...source.place(start), source: source.text.slice(start, end) };
}

function allOf(drafts: readonly DraftBlock[]): DraftBlock[] {
  return drafts.flatMap((block) => [block, ...(block.asks ?? [])]);
}

function membersOf(value: Json | undefined): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Json>) : {};
}
