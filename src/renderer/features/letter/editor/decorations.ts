/**
 * How the text looks beyond its own marks: findings under their words, what a figure is for a screen reader, note marks,
 * the phrase that just landed. Built when the checks answer; while typing it only moves along.
 */
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { LetterPlan } from '../../../../core/letters/index.ts';
import type { Finding } from '../../../../core/model/index.ts';
import { letterWords } from '../../../words/letter.ts';
import { placeFindings, placeNotes, textUnits, type PlacedFinding, type TextUnit } from './place-findings.ts';

export interface Told {
  readonly plan: LetterPlan | undefined;
  /** The findings of this letter. */
  readonly findings: readonly Finding[];
  readonly print: (atom: PmNode) => string;
  /** checked, or the check lapsed, or the figure is not in the briefing. */
  readonly standing: (figure: string) => 'checked' | 'lapsed' | 'traced' | 'unknown';
}

export interface Shown {
  readonly set: DecorationSet;
  readonly placed: readonly PlacedFinding[];
  readonly landed: DecorationSet;
}

type Meta = { readonly told: Told } | { readonly landed: { readonly from: number; readonly to: number } | undefined };

export const decorationsKey = new PluginKey<Shown>('letterDecorations');

const nothing: Shown = { set: DecorationSet.empty, placed: [], landed: DecorationSet.empty };

export function decorationsPlugin(): Plugin<Shown> {
  return new Plugin<Shown>({
    key: decorationsKey,
    state: {
      init: () => nothing,
      apply: (tr, shown, _before, state) => {
        const meta = tr.getMeta(decorationsKey) as Meta | undefined;
        let next = shown;
        if (tr.docChanged) {
          next = {
            set: shown.set.map(tr.mapping, tr.doc),
            landed: shown.landed.map(tr.mapping, tr.doc),
            placed: shown.placed.map((one) => ({
              ...one,
              from: tr.mapping.map(one.from, 1),
              to: tr.mapping.map(one.to, -1),
            })),
          };
        }
        if (meta === undefined) return next;
        if ('told' in meta) return { ...build(state, meta.told), landed: next.landed };
        const { landed } = meta;
        if (landed === undefined) return { ...next, landed: DecorationSet.empty };
        return {
          ...next,
          landed: DecorationSet.create(state.doc, [Decoration.inline(landed.from, landed.to, { class: 'landed' })]),
        };
      },
    },
    props: {
      decorations: (state) => {
        const shown = decorationsKey.getState(state);
        if (shown === undefined) return null;
        return shown.landed === DecorationSet.empty ? shown.set : shown.set.add(state.doc, shown.landed.find());
      },
    },
  });
}

function build(state: EditorState, told: Told): Omit<Shown, 'landed'> {
  const units = textUnits(state.doc, told.plan, told.print);
  const placed = placeFindings(units, told.findings).filter((one) => !isBeingTyped(state, units, one));
  const decorations = [
    ...units.flatMap((unit) => figuresOf(unit, told, placed)),
    ...placed.map(({ finding, index, from, to }) =>
      Decoration.inline(from, to, { class: looksOf(finding), 'data-finding': String(index) }),
    ),
    ...placeNotes(units).map(({ number, repeat, atom, pos }) => {
      const label = letterWords.noteMark(number);
      if (atom === undefined) {
        return Decoration.widget(pos, () => markOf(number, label, repeat), { side: -1, key: `note-${String(number)}` });
      }
      return Decoration.node(atom, atom + 1, { 'aria-label': label, role: 'note' }, { printed: String(number) });
    }),
    ...units.flatMap(({ printed }) => printed.atoms.flatMap(({ node, pos }) => printedAtom(node, pos, told))),
  ];
  return { set: DecorationSet.create(state.doc, decorations), placed };
}

export function looksOf({ rule, severity }: Finding): string {
  return rule === 'unsourced-number' ? 'finding unbound' : `finding ${severity}`;
}

/** What is said of every bound phrase; the eye sees its tint. */
function figuresOf({ printed }: TextUnit, told: Told, placed: readonly PlacedFinding[]): Decoration[] {
  return printed.bound.map(({ of, from, to }) => {
    const worst = placed.filter((one) => one.from < to && one.to > from).map(({ finding }) => finding.severity);
    const standing = told.standing(of);
    const state = worst.includes('wrong') ? 'wrong' : worst.includes('misleading') ? 'misleading' : standing;
    return Decoration.inline(from, to, {
      class: `is-${standing}`,
      role: 'mark',
      'aria-description': letterWords.figureSaid[state],
    });
  });
}

function printedAtom(node: PmNode, pos: number, told: Told): Decoration[] {
  const name = node.type.name;
  if (name === 'note' || name === 'sourceNote') return [];
  return [Decoration.node(pos, pos + node.nodeSize, {}, { printed: told.print(node) })];
}

function markOf(number: number, label: string, repeat: boolean): HTMLElement {
  const mark = document.createElement('span');
  mark.className = repeat ? 'note-mark own-of-desk repeat' : 'note-mark own-of-desk';
  mark.contentEditable = 'false';
  mark.setAttribute('role', 'note');
  mark.setAttribute('aria-label', label);
  mark.dataset['number'] = String(number);
  mark.textContent = String(number);
  return mark;
}

/** A number is looked at when its sentence has ended. */
function isBeingTyped(state: EditorState, units: readonly TextUnit[], { finding, from, to }: PlacedFinding): boolean {
  if (finding.rule !== 'unsourced-number' || !state.selection.empty) return false;
  const caret = state.selection.from;
  const unit = units.find(({ pos, node }) => from > pos && from < pos + node.nodeSize);
  if (unit === undefined || caret < to || caret > unit.pos + unit.node.nodeSize) return false;
  const between = state.doc.textBetween(to, caret);
  const rest = state.doc.textBetween(caret, unit.pos + unit.node.nodeSize - 1);
  return rest.trim() === '' && !/[.!?]/.test(between);
}
