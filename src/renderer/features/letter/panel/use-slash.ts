/** The insert menu: opened by / at the start of a line or after a space, driven by the arrow keys while one types on. */
import { shallowRef, type ShallowRef } from 'vue';
import { Plugin, PluginKey, Selection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useBriefing, makeBlockId } from '../../../stores/briefing.ts';
import { useCommands } from '../../../stores/commands.ts';
import { useDerived } from '../../../stores/derived.ts';
import { useNotices } from '../../../stores/notices.ts';
import { splitSentences } from '../../../../core/letters/index.ts';
import { slashWords } from '../../../words/letter-commands.ts';
import { letterWords, toolWords } from '../../../words/letter.ts';
import { insertBlock, insertPhrase, setBlockKind } from '../editor/insert.ts';
import type { LetterContext } from '../use-letter.ts';
import { figuresForSentence, filterItems, type SlashItem } from './slash-items.ts';

export interface OpenSlash {
  readonly items: readonly SlashItem[];
  readonly index: number;
  /** Where the / stands in the window. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface SlashControl {
  readonly plugin: Plugin;
  readonly open: ShallowRef<OpenSlash | undefined>;
  choose(index: number): void;
  point(index: number): void;
  close(): void;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

export function useSlash(context: LetterContext): SlashControl {
  const briefing = useBriefing();
  const commands = useCommands();
  const derived = useDerived();
  const notices = useNotices();
  const open = shallowRef<OpenSlash>();
  /** A / that was closed with Esc stays a /. */
  let refused: number | undefined;
  let range: Range | undefined;

  function itemsFor(state: EditorState, query: string): readonly SlashItem[] {
    const block = (
      id: string,
      icon: SlashItem['icon'],
      label: string,
      hint: string,
      run: () => void,
      keys?: string,
    ): SlashItem => ({
      ...{ id, group: 'insert' as const, label, hint, icon, run },
      ...(keys !== undefined && { keys }),
    });
    const asks = state.doc.content.content.find((node) => node.type.name === 'asks');
    const view = (): EditorView | undefined => context.editor.value?.view;
    const dispatch = (make: (live: EditorState) => ReturnType<typeof insertBlock> | undefined): void => {
      const live = view();
      const tr = live && make(live.state);
      if (live && tr) live.dispatch(tr);
      live?.focus();
    };
    const blocks = [
      block(
        'figure',
        'figure',
        toolWords.figure,
        slashWords.figure,
        () => commands.run('letter.figure'),
        'Ctrl Shift F',
      ),
      block(
        'chart',
        'chart',
        toolWords.chart,
        slashWords.charts(briefing.all('chart').length),
        () => commands.run('letter.chart'),
        'Ctrl Shift H',
      ),
      block('quote', 'quote', toolWords.quote, slashWords.quotes, () => commands.run('letter.quote'), 'Ctrl Shift Q'),
      block('ask', 'ask', 'Ask', asks ? slashWords.ask(asks.childCount) : slashWords.asks, () => {
        dispatch((live) => addAsk(live));
      }),
      block('note', 'note', toolWords.note, slashWords.note, () => commands.run('letter.note'), 'Ctrl Alt F'),
      block('table', 'table', toolWords.table, slashWords.table, () => commands.run('letter.table')),
      block('heading', 'heading', toolWords.blocks.heading2, slashWords.heading, () =>
        dispatch((live) => setBlockKind(live, 'heading2')),
      ),
      block('list', 'list', toolWords.blocks.bullets, slashWords.list, () =>
        dispatch((live) => setBlockKind(live, 'bullets')),
      ),
    ];
    const phrase =
      (group: 'fits' | 'found') =>
      (id: string): SlashItem[] => {
        const figure = derived.figure(id);
        const [best] = figure === undefined ? [] : context.phrases(figure);
        if (figure === undefined || best === undefined) return [];
        return [
          {
            ...{ id: `figure-${id}`, group, label: figure.label, strong: best, icon: 'figure' as const },
            run: () => {
              dispatch((live) => insertPhrase(live, { of: id, phrase: best }));
              context.flush.run();
              notices.say({ text: letterWords.inserted(best), undo: () => void briefing.undo() });
            },
          },
        ];
      };
    const { sentence, used } = sentenceOf(state);
    const all = [...derived.evaluation.figures.values()];
    if (query.trim() === '') {
      const fitting = figuresForSentence(sentence, all, used).map(({ id }) => id);
      const later = blocks.slice(5).map((item) => ({ ...item, group: 'more' as const }));
      return [...blocks.slice(0, 5), ...fitting.flatMap(phrase('fits')), ...later];
    }
    const words = query.toLowerCase();
    const near = all.filter(({ label, id }) => label.toLowerCase().includes(words) || id.includes(words)).slice(0, 6);
    return [...filterItems(blocks, query), ...near.map(({ id }) => id).flatMap(phrase('found'))].slice(0, 10);
  }

  function update(view: EditorView): void {
    const found = findSlash(view.state);
    if (found === undefined || !view.editable || view.composing) {
      if (found === undefined) refused = undefined;
      hide(view);
      return;
    }
    if (refused === found.from) return;
    const items = itemsFor(view.state, found.query);
    if (items.length === 0 && found.query.length > 12) {
      hide(view);
      return;
    }
    const place = view.coordsAtPos(found.from);
    const before = range?.from === found.from && range.query === found.query ? open.value?.index : undefined;
    range = found;
    show(view, { items, index: before ?? 0, left: place.left, top: place.top, bottom: place.bottom });
  }

  function show(view: EditorView, next: OpenSlash): void {
    open.value = next;
    view.dom.setAttribute('aria-haspopup', 'listbox');
    view.dom.setAttribute('aria-controls', 'slash-menu');
    const current = next.items[next.index];
    if (current) view.dom.setAttribute('aria-activedescendant', `slash-${current.id}`);
  }

  function hide(view: EditorView): void {
    if (open.value === undefined) return;
    open.value = undefined;
    range = undefined;
    for (const name of ['aria-haspopup', 'aria-controls', 'aria-activedescendant']) view.dom.removeAttribute(name);
  }

  function choose(index: number): void {
    const view = context.editor.value?.view;
    const item = open.value?.items[index];
    if (!view || !item || range === undefined) return;
    const { from, to } = range;
    hide(view);
    view.dispatch(view.state.tr.delete(from, to));
    view.focus();
    item.run();
  }

  const plugin = new Plugin({
    key: new PluginKey('slash'),
    view: () => ({
      update: (view, before) => {
        if (view.state.doc !== before.doc || !view.state.selection.eq(before.selection)) update(view);
      },
      destroy: () => {
        open.value = undefined;
      },
    }),
    props: {
      handleKeyDown: (view, event) => {
        const now = open.value;
        if (now === undefined || event.isComposing) return false;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step !== undefined && now.items.length > 0) {
          show(view, { ...now, index: (now.index + step + now.items.length) % now.items.length });
          return true;
        }
        if ((event.key === 'Enter' || event.key === 'Tab') && now.items.length > 0) {
          choose(now.index);
          return true;
        }
        if (event.key === 'Escape') {
          refused = range?.from;
          hide(view);
          return true;
        }
        return false;
      },
      handleDOMEvents: {
        blur: (view) => {
          setTimeout(() => {
            if (!view.hasFocus()) hide(view);
          }, 120);
          return false;
        },
      },
    },
  });

  return {
    plugin,
    open,
    choose,
    point: (index) => {
      const view = context.editor.value?.view;
      if (view && open.value) show(view, { ...open.value, index });
    },
    close: () => {
      const view = context.editor.value?.view;
      if (view) hide(view);
    },
  };
}

/** The / before the caret with what was typed behind it: at the start of a line or after a space. */
function findSlash(state: EditorState): Range | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 40),
    $from.parentOffset,
    undefined,
    '\ufffc',
  );
  const match = /(?:^|[\s\u00a0])\/([\p{L}\p{N}][\p{L}\p{N} ]{0,24}|)$/u.exec(before);
  if (match === null) return undefined;
  const query = match[1] ?? '';
  if (/ {2}| $/.test(query) && query.trim().split(' ').length > 3) return undefined;
  return { from: $from.pos - query.length - 1, to: $from.pos, query };
}

/** The sentence of the caret, and the figures that stand in its line. */
function sentenceOf(state: EditorState): { sentence: string; used: ReadonlySet<string> } {
  const { $from } = state.selection;
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, ' ');
  const sentence = splitSentences(text).find(({ end }) => $from.parentOffset <= end);
  const used = new Set<string>();
  $from.parent.forEach((node) => {
    for (const mark of node.marks) if (mark.type.name === 'figure') used.add(String(mark.attrs['of']));
  });
  return { sentence: sentence === undefined ? text : text.slice(sentence.start, sentence.end), used };
}

/** One more ask at the end of the asks; the asks themselves where there are none. */
function addAsk(state: EditorState): ReturnType<typeof insertBlock> {
  const { schema } = state;
  let end: number | undefined;
  state.doc.forEach((node, pos) => {
    if (node.type.name === 'asks') end = pos + node.nodeSize - 1;
  });
  const ask = schema.node('ask', { id: makeBlockId() });
  if (end === undefined) {
    return insertBlock(state, schema.node('asks', { id: makeBlockId() }, [schema.node('lead'), ask]));
  }
  const tr = state.tr.insert(end, ask);
  const place = tr.doc.resolve(end + 1);
  return tr.setSelection(Selection.near(place)).scrollIntoView();
}
