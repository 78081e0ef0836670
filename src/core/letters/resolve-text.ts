/** One line of the letter into plan inlines: figures bound, notes placed, Welsh runs and marks kept. */
import { bindCount } from './bind-count.ts';
import { bindFigure, type Bound } from './bind-figure.ts';
import type { InlineNode } from './inline-node.ts';
import { inlineToPlainText } from './inline-text.ts';
import { parseInline } from './inline.ts';
import type { Mark, PlanInline } from './letter-plan.ts';
import { recordsOfKind } from '../model/index.ts';
import { suggestNames } from '../tables/index.ts';
import { placeNotes, type Piece } from './place-notes.ts';
import type { LetterWork } from './work.ts';

interface Setting {
  readonly block: string;
  readonly marks: readonly Mark[];
  readonly language?: 'cy-GB';
  /** Inside a note there are no further notes. */
  readonly inNote?: boolean;
}

/** Resolves the text of a block. `automatic: false` where no source notes are made: in headings. */
export function resolveText(work: LetterWork, text: string, block: string, automatic = true): PlanInline[] {
  const pieces = piecesOf(work, parseInline(text), { block, marks: [] });
  return placeNotes(pieces, work.notes, automatic);
}

/** Plain words of plan inlines, without note marks. */
export function planText(inlines: readonly PlanInline[]): string {
  return inlines.map((inline) => (inline.type === 'note' ? '' : inline.text)).join('');
}

function piecesOf(work: LetterWork, nodes: readonly InlineNode[], setting: Setting): Piece[] {
  return nodes.flatMap((node) => pieceOf(work, node, setting));
}

function pieceOf(work: LetterWork, node: InlineNode, setting: Setting): Piece[] {
  const { block } = setting;
  switch (node.type) {
    case 'text':
    case 'plain':
      return [textPiece(node.text, setting)];
    case 'malformed':
      work.report({
        rule: 'directive-malformed',
        severity: 'wrong',
        message: `${node.why} So nothing is bound here. ${node.remedy}`,
        where: { block, text: node.text },
      });
      return [textPiece(node.text, setting)];
    case 'strong':
      return piecesOf(work, node.children, withMark(setting, 'bold'));
    case 'emphasis':
      return piecesOf(work, node.children, withMark(setting, 'italic'));
    case 'lang':
      return piecesOf(work, node.children, { ...setting, language: node.language });
    case 'link':
      return linkPieces(work, node, setting);
    case 'figure':
      return [boundPiece(bindFigure(work, node, block), setting)];
    case 'count':
      return [boundPiece(bindCount(work, node, block), setting)];
    case 'note': {
      const pieces = piecesOf(work, node.children, { block, marks: [], inNote: true });
      if (setting.inNote) return pieces;
      const sources = pieces.flatMap((piece) => (piece.kind === 'inline' ? piece.sources : []));
      return [{ kind: 'own-note', inlines: placeNotes(pieces, work.notes, false), sources }];
    }
    case 'source':
      return sourcePieces(work, node, setting);
  }
}

/** A link keeps its words together; a figure inside one stays a claim and the rest stays text. */
function linkPieces(work: LetterWork, node: InlineNode & { type: 'link' }, setting: Setting): Piece[] {
  const plain = node.children.every((child) => child.type === 'text' || child.type === 'plain');
  if (!plain) return piecesOf(work, node.children, setting);
  const text = inlineToPlainText(node.children);
  return [{ kind: 'inline', inline: { type: 'link', href: node.href, text }, sources: [] }];
}

function sourcePieces(work: LetterWork, node: InlineNode & { type: 'source' }, setting: Setting): Piece[] {
  if (work.find('source', node.source) === undefined) {
    const known = recordsOfKind(work.records, 'source').map(({ id }) => id);
    work.report({
      rule: 'source-unknown',
      severity: 'wrong',
      message: `The note is to a source “${node.source}”, which is not in the briefing. ${suggestNames(node.source, known, 'sources')}`,
      where: { block: setting.block, text: node.source },
    });
    return [textPiece(`[source ${node.source} is not in the briefing]`, setting)];
  }
  work.notes.useSource(node.source, node.place === undefined ? {} : { place: node.place });
  return setting.inNote ? [] : [{ kind: 'source-note', source: node.source }];
}

function textPiece(text: string, { marks, language }: Setting): Piece {
  const inline = { type: 'text' as const, text, ...(marks.length > 0 && { marks }), ...(language && { language }) };
  return { kind: 'inline', inline, sources: [] };
}

function boundPiece(bound: Bound, setting: Setting): Piece {
  if (bound.claim === undefined) return textPiece(bound.text, setting);
  const { marks } = setting;
  const inline = {
    type: 'claim' as const,
    claim: bound.claim.id,
    text: bound.text,
    ...(marks.length > 0 && { marks }),
  };
  return { kind: 'inline', inline, sources: bound.sources };
}

function withMark(setting: Setting, mark: Mark): Setting {
  return setting.marks.includes(mark) ? setting : { ...setting, marks: [...setting.marks, mark] };
}
