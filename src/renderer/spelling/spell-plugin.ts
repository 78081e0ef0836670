/**
 * Marks words that are not in the dictionary in an editor. Each block is read once and again only when it has changed, so
 * that a long letter costs no more than a short one; the word at the caret is left alone while it is written.
 */
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { watch } from 'vue';
import { spellingWords } from '../words/spelling.ts';
import { findWords, type FoundWord } from './find-words.ts';
import type { Spelling } from './use-spelling.ts';

export interface MisspeltPlace {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<DecorationSet>('spelling');
const pause = 350;
/** Words that are not the author's own English: bound figures, numbers said to be plain, other languages. */
const foreign = new Set(['figure', 'plain', 'lang', 'code']);

/** @param open called where the menu of a marked word is asked for, by mouse or by key. */
export function spellPlugin(
  spelling: Spelling,
  open: (view: EditorView, place: MisspeltPlace) => void,
): Plugin<DecorationSet> {
  const known = new WeakMap<Node, readonly FoundWord[]>();

  function wordsOf(block: Node): readonly FoundWord[] {
    const found = known.get(block) ?? readBlock(block);
    known.set(block, found);
    return found;
  }

  function mark(state: EditorState): DecorationSet {
    const { head, empty } = state.selection;
    const marks: Decoration[] = [];
    eachBlock(state.doc, (block, pos) => {
      for (const { word, start, end } of wordsOf(block)) {
        const [from, to] = [pos + 1 + start, pos + 1 + end];
        if ((empty && head === to) || !spelling.isWrong(word)) continue;
        marks.push(Decoration.inline(from, to, looks, { word }));
      }
    });
    return DecorationSet.create(state.doc, marks);
  }

  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        contextmenu: (view, event) => {
          const place = placeAt(view, event);
          if (place === undefined) return false;
          event.preventDefault();
          open(view, place);
          return true;
        },
      },
    },
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const check = async (): Promise<void> => {
        const words: string[] = [];
        eachBlock(view.state.doc, (block) => words.push(...wordsOf(block).map(({ word }) => word)));
        await spelling.check(words);
        if (!view.isDestroyed)
          view.dispatch(view.state.tr.setMeta(key, mark(view.state)).setMeta('addToHistory', false));
      };
      const schedule = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => void check(), pause);
      };
      const stop = watch(spelling.version, schedule);
      schedule();
      return {
        update: (_view, before) => {
          if (before.doc !== view.state.doc || !before.selection.eq(view.state.selection)) schedule();
        },
        destroy: () => {
          clearTimeout(timer);
          stop();
        },
      };
    },
  });
}

const looks = { class: 'misspelt', role: 'mark', 'aria-description': spellingWords.misspelt };

/** Words of one block, at their offsets in it; an atom takes one place, as it does in the document. */
function readBlock(block: Node): FoundWord[] {
  const skip: { start: number; end: number }[] = [];
  block.forEach((child, start) => {
    if (child.marks.some(({ type }) => foreign.has(type.name))) skip.push({ start, end: start + child.nodeSize });
  });
  const text = block.textBetween(0, block.content.size, undefined, '\ufffc');
  return findWords(text).filter(({ start, end }) => !skip.some((one) => start < one.end && one.start < end));
}

function eachBlock(doc: Node, visit: (block: Node, pos: number) => void): void {
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    visit(node, pos);
    return false;
  });
}

/** The marked word under the pointer; by the menu key, the one at the caret. */
function placeAt(view: EditorView, event: MouseEvent): MisspeltPlace | undefined {
  const byMouse = event.button === 2;
  const pos = byMouse ? view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos : view.state.selection.head;
  if (pos === undefined) return undefined;
  const [found] = key.getState(view.state)?.find(pos, pos) ?? [];
  const word = (found?.spec as { word?: string } | undefined)?.word;
  return found === undefined || word === undefined ? undefined : { word, from: found.from, to: found.to };
}
