/** What the hand beside a block can do with it: put something behind it, move it, make another kind of it, take it out, drag it. */
import { computed, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { ArrowDown, ArrowUp, Trash2 } from '@lucide/vue';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { makeBlockId } from '../../stores/briefing.ts';
import type { MenuEntry } from '../../ui/index.ts';
import { toolWords } from '../../words/letter.ts';
import { kindOfBlock, selectBlock, setBlockKind, type BlockKind } from './editor/insert.ts';
import { moveBlock } from './editor/keys.ts';
import { focusSoon } from './focus-soon.ts';

export interface HandPlace {
  readonly editor: Readonly<Ref<Editor | undefined>>;
  /** The block that the hand is beside; undefined where there is none. */
  readonly handle: ShallowRef<{ top: number; pos: number } | undefined>;
  /** Draws the margin anew. */
  readonly draw: () => void;
}

export function useBlockHand({ editor, handle, draw }: HandPlace): {
  readonly add: () => void;
  readonly drag: (event: DragEvent) => void;
  readonly items: ComputedRef<readonly MenuEntry[]>;
} {
  const viewOf = (): EditorView | undefined => editor.value?.view;

  function add(): void {
    const view = viewOf();
    const at = handle.value?.pos;
    if (!view || at === undefined) return;
    const node = view.state.doc.nodeAt(at);
    if (!node) return;
    const { tr, schema } = view.state;
    let caret = at + 1;
    if (!(node.type.name === 'paragraph' && node.content.size === 0)) {
      caret = at + node.nodeSize + 1;
      tr.insert(at + node.nodeSize, schema.node('paragraph', { id: makeBlockId() }));
    }
    tr.insertText('/', caret);
    view.dispatch(tr);
    editor.value?.commands.focus(caret + 1);
  }

  function withBlock(run: (view: EditorView, pos: number) => void): void {
    const view = viewOf();
    const at = handle.value?.pos;
    if (!view || at === undefined) return;
    run(view, at);
    focusSoon(view);
    draw();
  }

  function move(step: -1 | 1): void {
    withBlock((view, pos) => {
      const node = view.state.doc.nodeAt(pos);
      view.dispatch(
        node?.isAtom === true ? selectBlock(view.state, pos) : view.state.tr.setSelection(placeIn(view, pos)),
      );
      moveBlock(step)(view.state, view.dispatch);
      handle.value = undefined;
    });
  }

  /** A caret in the block, where there is none. */
  function placeIn(view: EditorView, pos: number): Selection {
    const { selection, doc } = view.state;
    const size = doc.nodeAt(pos)?.nodeSize ?? 0;
    return selection.from > pos && selection.to < pos + size ? selection : Selection.near(doc.resolve(pos + 1));
  }

  const items = computed<readonly MenuEntry[]>(() => {
    const view = viewOf();
    const pos = handle.value?.pos;
    const node = view && pos !== undefined ? (view.state.doc.nodeAt(pos) ?? undefined) : undefined;
    const kind = kindOfBlock(node);
    const kinds = (Object.keys(toolWords.blocks) as BlockKind[]).map((one) => ({
      label: toolWords.blocks[one],
      checked: one === kind,
      run: () => {
        withBlock((live, at) => {
          live.dispatch(live.state.tr.setSelection(placeIn(live, at)));
          const tr = setBlockKind(live.state, one);
          if (tr) live.dispatch(tr);
        });
      },
    }));
    return [
      { label: toolWords.moveUp, icon: ArrowUp, keys: 'Alt Shift ↑', run: () => move(-1) },
      { label: toolWords.moveDown, icon: ArrowDown, keys: 'Alt Shift ↓', run: () => move(1) },
      'line' as const,
      ...(kind === undefined ? [] : [...kinds, 'line' as const]),
      {
        label: toolWords.remove,
        icon: Trash2,
        danger: true,
        run: () => {
          withBlock((live, at) => {
            const size = live.state.doc.nodeAt(at)?.nodeSize ?? 0;
            const { tr, schema, doc } = live.state;
            if (doc.childCount === 1) tr.replaceWith(at, at + size, schema.node('paragraph', { id: makeBlockId() }));
            else tr.delete(at, at + size);
            live.dispatch(tr);
            handle.value = undefined;
          });
        },
      },
    ];
  });

  /** Dragging the handle drags its block: the browser shows it, the editor drops it. */
  function drag(event: DragEvent): void {
    const view = viewOf();
    const at = handle.value?.pos;
    if (!view || at === undefined || !event.dataTransfer) return;
    view.dispatch(selectBlock(view.state, at));
    const slice = view.state.selection.content();
    const dom = view.nodeDOM(at);
    event.dataTransfer.clearData();
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', slice.content.textBetween(0, slice.content.size, '\n'));
    if (dom instanceof HTMLElement) event.dataTransfer.setDragImage(dom, 0, 0);
    view.dragging = { slice, move: true };
  }

  return { add, drag, items };
}
