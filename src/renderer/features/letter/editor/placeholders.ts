/** What stands in an empty line until something is typed: in the line of the caret, in the last line, in leads and asks. */
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface PlaceholderWords {
  readonly placeholder: string;
  readonly leadPlaceholder: string;
  readonly askPlaceholder: string;
  readonly itemPlaceholder: string;
}

export function placeholderPlugin(words: PlaceholderWords): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => {
        const found: Decoration[] = [];
        const show = (pos: number, size: number, text: string): void => {
          found.push(Decoration.node(pos, pos + size, { 'data-placeholder': text, class: 'empty' }));
        };
        const { doc, selection } = state;
        doc.forEach((node, pos, index) => {
          const here = selection.from > pos && selection.from < pos + node.nodeSize;
          if (node.type.name === 'paragraph' && node.content.size === 0) {
            if (here || index === doc.childCount - 1) show(pos, node.nodeSize, words.placeholder);
          } else if (node.type.name === 'asks' || (node.type.name === 'list' && here)) {
            node.forEach((line, at) => {
              if (line.content.size > 0) return;
              const name = line.type.name;
              const text =
                name === 'lead' ? words.leadPlaceholder : name === 'ask' ? words.askPlaceholder : words.itemPlaceholder;
              show(pos + 1 + at, line.nodeSize, text);
            });
          }
        });
        return found.length === 0 ? null : DecorationSet.create(doc, found);
      },
    },
  });
}
