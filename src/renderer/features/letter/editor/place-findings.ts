/** Where in the editor's document the findings of the checks, the note marks of the plan and the bound figures stand. */
import type { Node as PmNode } from '@tiptap/pm/model';
import type { LetterPlan, PlanBlock, PlanInline } from '../../../../core/letters/index.ts';
import { isOpen, type Finding } from '../../../../core/model/index.ts';
import { printedText, type BoundWords, type PrintedText } from './blocks.ts';

/** One line of text: a paragraph, an item, an ask. */
export interface TextUnit {
  /** The block or ask that findings name. */
  readonly block: string;
  /** The block of the letter that it lies in. */
  readonly top: string;
  readonly node: PmNode;
  readonly pos: number;
  readonly printed: PrintedText;
  /** What the plan prints there. */
  readonly inlines: readonly PlanInline[];
}

/** Every line of the document with what the plan prints of it. */
export function textUnits(doc: PmNode, plan: LetterPlan | undefined, print: (atom: PmNode) => string): TextUnit[] {
  const planned = new Map(plan?.blocks.map((block) => [block.id, block]));
  const units: TextUnit[] = [];
  doc.forEach((node, pos) => {
    const top = node.attrs['id'] as string;
    const block = planned.get(top);
    const add = (line: PmNode, at: number, name: string, inlines: readonly PlanInline[]): void => {
      units.push({ block: name, top, node: line, pos: at, printed: printedText(line, at, print), inlines });
    };
    if (node.isTextblock) add(node, pos, top, block !== undefined && 'inlines' in block ? block.inlines : []);
    else
      node.forEach((line, at, index) => {
        if (!line.isTextblock) return;
        const own = line.type.name === 'ask' ? (line.attrs['id'] as string) : top;
        add(line, pos + 1 + at, own, inlinesOf(block, line, index, own));
      });
  });
  return units;
}

function inlinesOf(block: PlanBlock | undefined, line: PmNode, index: number, id: string): readonly PlanInline[] {
  if (block?.type === 'list') return block.items[index] ?? [];
  if (block?.type !== 'asks') return [];
  if (line.type.name === 'lead') return line.content.size === 0 ? [] : block.lead;
  return block.items.find((item) => item.id === id)?.inlines ?? [];
}

export interface PlacedFinding {
  readonly finding: Finding;
  /** Its place among the findings of the letter. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** What the letter shows under a phrase: findings that wait for somebody, and numbers that are bound to nothing. */
export function isShown(finding: Finding): boolean {
  return isOpen(finding) || (finding.rule === 'unsourced-number' && finding.accepted === undefined);
}

/**
 * The words that each finding is about. One without words, or whose words are no longer there, has no place.
 * @param findings of this letter; `index` counts in this list.
 */
export function placeFindings(units: readonly TextUnit[], findings: readonly Finding[]): PlacedFinding[] {
  const byBlock = Map.groupBy(units, ({ block }) => block);
  const met = new Map<string, number>();
  return findings.flatMap((finding, index) => {
    const { block, text, figure } = finding.where;
    if (!isShown(finding) || block === undefined || text === undefined || text === '') return [];
    const lines = byBlock.get(block) ?? [];
    const bound = lines
      .flatMap(({ printed }) => printed.bound)
      .filter((words) => words.of === figure && words.text === text);
    if (bound.length > 0) return bound.map(({ from, to }) => ({ finding, index, from, to }));
    const places = lines.flatMap((unit) => occurrences(unit, text, finding.rule === 'unsourced-number'));
    // Two findings of the same words are about the first and the second of them.
    const name = `${finding.rule}\n${block}\n${text}`;
    const nth = met.get(name) ?? 0;
    met.set(name, nth + 1);
    const place = places[Math.min(nth, places.length - 1)];
    return place === undefined ? [] : [{ finding, index, ...place }];
  });
}

function occurrences(unit: TextUnit, text: string, unboundOnly: boolean): { from: number; to: number }[] {
  const { printed } = unit;
  const found: { from: number; to: number }[] = [];
  for (let at = printed.text.indexOf(text); at >= 0; at = printed.text.indexOf(text, at + 1)) {
    const from = printed.placeOf(at);
    const to = printed.placeOf(at + text.length - 1) + 1;
    const isBound = printed.bound.some((words: BoundWords) => from < words.to && to > words.from);
    if (!unboundOnly || !isBound) found.push({ from, to });
  }
  return found;
}

export interface PlacedNote {
  readonly number: number;
  readonly repeat: boolean;
  /** The note or source mark that the author set; without one the desk sets the mark itself. */
  readonly atom?: number;
  readonly pos: number;
}

/** The note marks of the plan, each at the author's own mark or at the end of its sentence. */
export function placeNotes(units: readonly TextUnit[]): PlacedNote[] {
  return units.flatMap(({ printed, inlines }) => {
    const marks: { offset: number; number: number; repeat: boolean }[] = [];
    let offset = 0;
    for (const inline of inlines) {
      if (inline.type === 'note') marks.push({ offset, number: inline.number, repeat: inline.repeat === true });
      else offset += inline.text.length;
    }
    // The plan is a moment behind the typing: where the lines differ their marks would stand wrongly.
    if (offset !== printed.text.trimEnd().length && offset !== printed.text.length) return [];
    const own = printed.atoms.filter(({ node }) => node.type.name === 'note' || node.type.name === 'sourceNote');
    return [...Map.groupBy(marks, (mark) => mark.offset)].flatMap(([at, here]) => {
      const atoms = own.filter((atom) => atom.offset === at);
      // The desk's own marks come first.
      const first = here.length - atoms.length;
      return here.map(({ number, repeat }, index): PlacedNote => {
        const atom = atoms[index - first];
        return { number, repeat, pos: atom?.pos ?? printed.placeOf(at), ...(atom && { atom: atom.pos }) };
      });
    });
  });
}
