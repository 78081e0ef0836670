/**
 * What comes in by paste and drop. The schema keeps what a letter can hold and nothing else: scripts, pictures and other
 * protocols leave no trace, and a number is a number, bound to nothing. Only words copied within the desk stay bound.
 */
import { Fragment, Slice, type Node as PmNode, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { unpackPhrase, DRAGGED_PHRASE } from '../../../ui/dragged-phrase.ts';
import { cleanHtml } from './clean-html.ts';
import { insertPhrase, makeKey } from './insert.ts';

export function pastePlugin(landed: (phrase: string) => void): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: cleanHtml,
      transformPasted: (slice, view) => freshIds(slice, view.state.schema),
      clipboardTextParser: (text, $context, _plain, view) => {
        const { schema } = view.state;
        const lines = text.split(/(?:\r\n?|\n)+/).filter((line) => line.trim() !== '');
        const marks = $context.marks().filter(({ type }) => type.name === 'strong' || type.name === 'emphasis');
        const paragraphs = lines.map((line) =>
          schema.node('paragraph', null, schema.text(line.replaceAll('\t', ' '), marks)),
        );
        return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1);
      },
      handleDrop: (view, event) => {
        if (!event.dataTransfer?.types.includes(DRAGGED_PHRASE)) return false;
        const dragged = unpackPhrase(event.dataTransfer);
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (dragged === undefined || place === null) return true;
        event.preventDefault();
        view.dispatch(insertPhrase(view.state, dragged, place.pos));
        view.focus();
        landed(dragged.phrase);
        return true;
      },
    },
  });
}

/** Bound words that are pasted are a phrase of their own; blocks get ids of their own where theirs are taken. */
function freshIds(slice: Slice, schema: Schema): Slice {
  const keys = new Map<string, string>();
  const figure = schema.marks['figure'];
  const plain = schema.marks['plain'];
  const renew = (fragment: Fragment): Fragment => {
    const nodes: PmNode[] = [];
    fragment.forEach((node) => {
      const marks = node.marks.map((mark) => {
        if (mark.type !== figure && mark.type !== plain) return mark;
        const was = String(mark.attrs['key']);
        const key = keys.get(was) ?? makeKey();
        keys.set(was, key);
        return mark.type.create({ ...mark.attrs, key });
      });
      nodes.push(node.isText ? node.mark(marks) : node.copy(renew(node.content)).mark(marks));
    });
    return Fragment.from(nodes);
  };
  return new Slice(renew(slice.content), slice.openStart, slice.openEnd);
}
