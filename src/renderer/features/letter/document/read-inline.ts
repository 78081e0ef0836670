/** Reads the text of a block, inline Markdown with our directives, as content of the editor. */
import { parseInline, type InlineNode } from '../../../../core/letters/index.ts';
import { withMarks, type InlineMark, type InlinePiece } from './inline-content.ts';
import { normaliseInline } from './normalise-inline.ts';

/** @param text the canonical text of a block, an item, an ask or a note. */
export function readInline(text: string): readonly InlinePiece[] {
  let keys = 0;
  const read = (nodes: readonly InlineNode[], marks: readonly InlineMark[]): InlinePiece[] =>
    nodes.flatMap((node): InlinePiece[] => {
      const piece = (bare: InlinePiece): InlinePiece[] => [withMarks(bare, marks)];
      const within = (mark: InlineMark, children: readonly InlineNode[]): InlinePiece[] =>
        read(children, [...marks.filter(({ type }) => type !== mark.type), mark]);
      const bound = (mark: InlineMark, words: string): InlinePiece[] => [
        withMarks({ type: 'text', text: words }, [...marks, mark]),
      ];
      switch (node.type) {
        case 'text':
          return node.text === '' ? [] : piece({ type: 'text', text: node.text });
        case 'strong':
        case 'emphasis':
          return within({ type: node.type }, node.children);
        case 'lang':
          return within({ type: 'lang' }, node.children);
        case 'link':
          return within({ type: 'link', attrs: { href: node.href } }, node.children);
        case 'plain':
          return bound({ type: 'plain', attrs: { key: String((keys += 1)) } }, node.text);
        case 'figure':
          if (node.wording === 'auto') return piece({ type: 'autoFigure', attrs: { of: node.of } });
          return bound({ type: 'figure', attrs: { of: node.of, key: String((keys += 1)) } }, node.wording);
        case 'count':
          return piece({ type: 'count', attrs: { of: node.of, wording: node.wording } });
        case 'source':
          return piece({ type: 'sourceNote', attrs: { source: node.source, place: node.place ?? '' } });
        case 'note':
          return piece({ type: 'note', attrs: { text: labelOf(text, node) } });
        case 'malformed':
          return piece({ type: 'malformed', attrs: { text: node.text, why: node.why, remedy: node.remedy } });
      }
    });
  return normaliseInline(read(parseInline(text), []));
}

/** What stands between the brackets of a note, as written. */
function labelOf(text: string, note: InlineNode & { type: 'note' }): string {
  const first = note.children[0]?.start ?? note.end;
  const last = note.children.at(-1)?.end ?? first;
  return text.slice(first, last);
}
