/** F8 and its kin: from finding to finding in the order of the letter, the card of one, its suggested wording. */
import { useNotices } from '../../stores/notices.ts';
import { commandWords } from '../../words/letter-commands.ts';
import { decorationsKey } from './editor/decorations.ts';
import { replaceWords } from './editor/replace-words.ts';
import type { CardControl } from './panel/use-card.ts';
import type { LetterContext } from './use-letter.ts';

/** The card lives on the paper, beneath the screen: the screen gets it here. */
export const cardOf = new WeakMap<LetterContext, CardControl>();

export interface StepFindings {
  openCard(): void;
  step(by: 1 | -1): void;
  accept(): void;
}

export function useStepFindings(context: LetterContext): StepFindings {
  const notices = useNotices();
  const placed = () => {
    const state = context.editor.value?.state;
    const all = state === undefined ? [] : (decorationsKey.getState(state)?.placed ?? []);
    return [...all].sort((a, b) => a.from - b.from);
  };

  function openCard(): void {
    const place = context.editor.value?.state.selection.from;
    if (place === undefined || cardOf.get(context)?.openAt(place, true) !== true)
      notices.say({ text: commandWords.noCard });
  }

  function step(by: 1 | -1): void {
    const all = placed();
    const place = context.editor.value?.state.selection.from ?? 0;
    const next =
      by > 0
        ? (all.find(({ from }) => from > place) ?? all[0])
        : (all.findLast(({ from }) => from < place) ?? all.at(-1));
    if (next === undefined) notices.say({ text: commandWords.nothingToFix });
    else cardOf.get(context)?.openFinding(next.index);
  }

  function accept(): void {
    const view = context.editor.value?.view;
    if (!view) return;
    const place = view.state.selection.from;
    const here = placed().find(
      ({ from, to, finding }) => from <= place && to >= place && finding.suggestion !== undefined,
    );
    if (here?.finding.suggestion === undefined) notices.say({ text: commandWords.noSuggestion });
    else {
      view.dispatch(replaceWords(view.state, here.from, here.to, here.finding.suggestion));
      cardOf.get(context)?.close(true);
    }
  }

  return { openCard, step, accept };
}
