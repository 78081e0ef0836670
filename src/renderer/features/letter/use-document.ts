/**
 * The editor of the letter on the screen, kept the same as its record. Typing is gathered for a moment before it becomes
 * patches, so that a key is on the screen before anything else is done with it.
 */
import { onBeforeUnmount, onMounted, watch } from 'vue';
import type { AnyExtension } from '@tiptap/core';
import type { Plugin } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import type { Block } from '../../../core/model/index.ts';
import { makeBlockId } from '../../stores/briefing.ts';
import { useDerived } from '../../stores/derived.ts';
import { letterWords } from '../../words/letter.ts';
import { patchBlocks } from './document/block-patches.ts';
import { catchUpWithCaret } from './editor/catch-up.ts';
import { decorationsKey, decorationsPlugin } from './editor/decorations.ts';
import { makeEditor } from './editor/make-editor.ts';
import { blocksOfDoc, docOfBlocks, FROM_RECORD, showBlocks, type BlockCache } from './editor/sync.ts';
import type { LetterContext } from './use-letter.ts';

/** Typing gathers while it goes on, and no longer than this, in ms. */
const gather = { pause: 200, most: 600 };
/** The looks of the checks wait until nobody has typed for so long, in ms. */
const calm = 350;

export interface DocumentSetup {
  readonly blockAtoms: readonly AnyExtension[];
  readonly plugins: readonly Plugin[];
  readonly props: EditorProps;
}

export function useDocument(context: LetterContext, setup: DocumentSetup): void {
  const derived = useDerived();
  let known: readonly Block[] = [];
  let shownUid: string | undefined;
  let cache: BlockCache = new WeakMap();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let typed = 0;
  let telling: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    const letter = context.letter.value;
    context.editor.value?.destroy();
    context.editor.value = undefined;
    shownUid = letter?.uid;
    typed = 0;
    if (letter === undefined) return;
    known = letter.blocks;
    cache = new WeakMap();
    const editor = makeEditor({
      ...setup,
      content: docOfBlocks(letter.blocks, makeBlockId),
      makeId: makeBlockId,
      print: context.print,
      label: letterWords.text,
      plugins: [...setup.plugins, decorationsPlugin()],
    });
    editor.on('transaction', ({ transaction }) => {
      if (transaction.docChanged && transaction.getMeta(FROM_RECORD) !== true) schedule();
    });
    editor.on('blur', flush);
    context.editor.value = editor;
    tell();
  }

  function schedule(): void {
    const now = performance.now();
    typed = now;
    if (pause === undefined) since = now;
    else clearTimeout(pause);
    pause = setTimeout(flush, Math.max(0, Math.min(gather.pause, gather.most - (now - since))));
  }

  /** What was typed becomes patches. */
  function flush(): void {
    clearTimeout(pause);
    pause = undefined;
    const { editor, letter } = context;
    if (editor.value === undefined || letter.value === undefined || shownUid !== letter.value.uid) return;
    if (editor.value.view.composing) {
      schedule();
      return;
    }
    const blocks = blocksOfDoc(editor.value.state.doc, known, cache);
    const patches = patchBlocks(letter.value.uid, known, blocks);
    if (patches.length === 0) return;
    const [only] = patches;
    const part = patches.length === 1 && only?.op === 'replace-block' ? (only.block['id'] as string) : undefined;
    if (context.change(patches, part)) known = context.letter.value?.blocks ?? blocks;
    else show(true);
  }

  /** What changed elsewhere comes into the editor. */
  function show(anew = false): void {
    const editor = context.editor.value;
    const letter = context.letter.value;
    if (editor === undefined || letter === undefined) return;
    if (pause !== undefined && !anew) {
      // What was typed is not sent yet: it goes first, and its echo brings the rest.
      flush();
    }
    const blocks = context.letter.value?.blocks ?? [];
    const tr = showBlocks(editor.state, anew ? blocksOfDoc(editor.state.doc, known, cache) : known, blocks, cache);
    known = blocks;
    if (tr !== undefined) editor.view.dispatch(tr);
  }

  /** The checks answered. */
  function tell(): void {
    clearTimeout(telling);
    const left = typed + calm - performance.now();
    if (left > 0) {
      telling = setTimeout(tell, left + 20);
      return;
    }
    const view: EditorView | undefined = context.editor.value?.view;
    if (view === undefined) return;
    catchUpWithCaret(view);
    const told = {
      plan: context.plan.value,
      findings: context.findings.value,
      print: (atom: { type: { name: string }; attrs: Readonly<Record<string, unknown>> }) =>
        context.print(atom.type.name, atom.attrs),
      standing: (of: string) => {
        const figure = derived.figure(of);
        if (figure === undefined) return 'unknown' as const;
        if (figure.checked === undefined) return 'traced' as const;
        return figure.checked.lapsed ? ('lapsed' as const) : ('checked' as const);
      },
    };
    view.dispatch(view.state.tr.setMeta(decorationsKey, { told }).setMeta('addToHistory', false));
  }

  context.flush.run = flush;
  watch(() => context.letter.value?.uid, open);
  watch(
    () => context.letter.value?.blocks,
    () => {
      if (shownUid === context.letter.value?.uid) show();
    },
  );
  watch([context.plan, context.findings, () => derived.evaluation], tell);
  onMounted(() => {
    open();
    window.addEventListener('pagehide', flush);
  });
  onBeforeUnmount(() => {
    clearTimeout(telling);
    flush();
    window.removeEventListener('pagehide', flush);
    context.editor.value?.destroy();
    context.editor.value = undefined;
  });
}
