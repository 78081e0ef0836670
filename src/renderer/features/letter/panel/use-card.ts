/**
 * The card at a phrase: opened by pointing for a moment, by Alt Enter, by a flag in the margin. It stays while the pointer
 * is in it, and closes with Esc, which gives the caret back.
 */
import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import type { Mark, Node as PmNode } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { Finding } from '../../../../core/model/index.ts';
import { decorationsKey } from '../editor/decorations.ts';
import { rangeOfMark } from '../editor/insert.ts';
import type { LetterContext } from '../use-letter.ts';

const wait = { open: 220, close: 240 };

export type CardSubject =
  /** Bound words, or an atom that prints a figure's best phrase. */
  | { readonly kind: 'figure'; readonly of: string; readonly text: string; readonly auto: boolean }
  | { readonly kind: 'count'; readonly of: string; readonly text: string }
  | { readonly kind: 'note'; readonly number: number; readonly own: boolean; readonly source?: string }
  | { readonly kind: 'malformed'; readonly text: string; readonly why: string; readonly remedy: string }
  /** Words that a finding is about and that are bound to nothing. */
  | { readonly kind: 'words'; readonly text: string };

export interface OpenCard {
  readonly subject: CardSubject;
  readonly from: number;
  readonly to: number;
  readonly findings: readonly Finding[];
  /** Where the words stand in the window. */
  readonly rect: DOMRect;
  readonly byKey: boolean;
}

export interface CardControl {
  readonly open: ShallowRef<OpenCard | undefined>;
  point(event: MouseEvent): boolean;
  leave(): void;
  hold(): boolean;
  press(event: MouseEvent): boolean;
  enter(): void;
  moved(): void;
  close(giveBack?: boolean): void;
  openAt(place: number, byKey: boolean): boolean;
  openFinding(index: number): boolean;
}

const key: InjectionKey<CardControl> = Symbol('card');
const targets = '.figure, .finding, .note-mark, .malformed';

export function provideCard(context: LetterContext): CardControl {
  const open = shallowRef<OpenCard>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointed: Element | undefined;

  const later = (run: () => void, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  };

  function openElement(element: Element, x: number, y: number): void {
    const view = context.editor.value?.view;
    if (!view?.dom.contains(element)) return;
    const rects = [...element.getClientRects()];
    const rect =
      rects.find((one) => y >= one.top - 2 && y <= one.bottom + 2 && x >= one.left - 2 && x <= one.right + 2) ??
      rects[0] ??
      element.getBoundingClientRect();
    const card = cardAt(view.state, view.posAtDOM(element, 0), element, context);
    if (card) open.value = { ...card, rect, byKey: false };
  }

  const control: CardControl = {
    open,
    point: (event) => {
      const target = event.target instanceof Element ? event.target.closest(targets) : null;
      if (event.buttons !== 0) return false;
      if (target === null) {
        pointed = undefined;
        control.leave();
      } else if (target !== pointed) {
        pointed = target;
        later(() => openElement(target, event.clientX, event.clientY), wait.open);
      } else if (open.value !== undefined) clearTimeout(timer);
      return false;
    },
    leave: () => {
      clearTimeout(timer);
      if (open.value === undefined || open.value.byKey) return;
      later(() => {
        control.close();
      }, wait.close);
    },
    hold: () => {
      clearTimeout(timer);
      return false;
    },
    press: (event) => {
      const target =
        event.target instanceof Element ? event.target.closest('.note-mark, .malformed, .count, .auto') : null;
      if (target === null) return false;
      openElement(target, event.clientX, event.clientY);
      return open.value !== undefined;
    },
    enter: () => {
      clearTimeout(timer);
    },
    moved: () => {
      clearTimeout(timer);
      if (open.value !== undefined && !open.value.byKey) control.close();
    },
    close: (giveBack = false) => {
      clearTimeout(timer);
      pointed = undefined;
      const byKey = open.value?.byKey ?? false;
      open.value = undefined;
      if (giveBack || byKey) context.editor.value?.commands.focus(undefined, { scrollIntoView: false });
    },
    openAt: (place, byKey) => {
      const view = context.editor.value?.view;
      if (!view) return false;
      const card = cardAt(view.state, place, undefined, context);
      if (card === undefined) return false;
      const from = view.coordsAtPos(card.from);
      const to = view.coordsAtPos(card.to, -1);
      const sameLine = Math.abs(from.top - to.top) < 4;
      const right = sameLine ? to.right : from.right + 8;
      open.value = {
        ...card,
        byKey,
        rect: new DOMRect(from.left, from.top, Math.max(2, right - from.left), from.bottom - from.top),
      };
      return true;
    },
    openFinding: (index) => {
      const view = context.editor.value?.view;
      const found = view && decorationsKey.getState(view.state)?.placed.find((one) => one.index === index);
      if (!view || !found) return false;
      context.editor.value?.chain().focus().setTextSelection(found.from).scrollIntoView().run();
      // The page has to be where it will be.
      requestAnimationFrame(() => control.openAt(found.from, true));
      return true;
    },
  };
  provide(key, control);
  return control;
}

export function useCard(): CardControl {
  const control = inject(key);
  if (control === undefined) throw new Error('The card is only known on the paper.');
  return control;
}

function cardAt(
  state: EditorState,
  place: number,
  element: Element | undefined,
  context: LetterContext,
): Omit<OpenCard, 'rect' | 'byKey'> | undefined {
  const note = noteOf(element);
  const found = boundAt(state, place, context) ?? (note && { subject: note, from: place, to: place });
  const placed = decorationsKey.getState(state)?.placed ?? [];
  const range = found ?? placed.find((one) => one.from <= place && one.to >= place);
  if (range === undefined) return undefined;
  const here = placed.filter((one) => one.from < Math.max(range.to, range.from + 1) && one.to > range.from);
  const subject: CardSubject = found?.subject ?? { kind: 'words', text: state.doc.textBetween(range.from, range.to) };
  return { subject, from: range.from, to: range.to, findings: here.map(({ finding }) => finding) };
}

function noteOf(element: Element | undefined): (CardSubject & { kind: 'note' }) | undefined {
  if (!(element instanceof HTMLElement) || !element.classList.contains('own-of-desk')) return undefined;
  return { kind: 'note', number: Number(element.dataset['number']), own: false };
}

function boundAt(
  state: EditorState,
  place: number,
  { print }: LetterContext,
): { subject: CardSubject; from: number; to: number } | undefined {
  const $place = state.doc.resolve(place);
  for (const node of [$place.nodeAfter, $place.nodeBefore]) {
    if (node === null) continue;
    const mark: Mark | undefined = node.marks.find(({ type }) => type.name === 'figure');
    if (node.isText && mark) {
      const { from, to } = rangeOfMark(state.doc, node === $place.nodeAfter ? place + 1 : place - 1, mark);
      const text = state.doc.textBetween(from, to);
      return { subject: { kind: 'figure', of: String(mark.attrs['of']), text, auto: false }, from, to };
    }
    const from = node === $place.nodeAfter ? place : place - node.nodeSize;
    const subject = atomSubject(node, print);
    if (subject) return { subject, from, to: from + node.nodeSize };
  }
  return undefined;
}

function atomSubject(node: PmNode, print: LetterContext['print']): CardSubject | undefined {
  const of = String(node.attrs['of'] ?? '');
  const text = print(node.type.name, node.attrs);
  switch (node.type.name) {
    case 'autoFigure':
      return { kind: 'figure', of, text, auto: true };
    case 'count':
      return { kind: 'count', of, text };
    case 'note':
      return { kind: 'note', number: 0, own: true };
    case 'sourceNote':
      return { kind: 'note', number: 0, own: true, source: String(node.attrs['source']) };
    case 'malformed':
      return {
        kind: 'malformed',
        text: String(node.attrs['text']),
        why: String(node.attrs['why']),
        remedy: String(node.attrs['remedy']),
      };
    default:
      return undefined;
  }
}
