/** What the palette may put at the caret while the letter is on the screen: a figure in its best true words, or a block. */
import { useBriefing, makeBlockId } from '../../stores/briefing.ts';
import { useDerived } from '../../stores/derived.ts';
import { useInserter } from '../../stores/inserter.ts';
import { useNotices } from '../../stores/notices.ts';
import { letterWords } from '../../words/letter.ts';
import { insertBlock, insertPhrase } from './editor/insert.ts';
import type { LetterContext } from './use-letter.ts';

export function offerInserts({ editor, flush, phrases }: LetterContext): void {
  const briefing = useBriefing();
  const derived = useDerived();
  const notices = useNotices();

  function putFigure(of: string): void {
    const view = editor.value?.view;
    const figure = derived.figure(of);
    const [phrase] = figure === undefined ? [] : phrases(figure);
    if (!view || phrase === undefined) return;
    view.dispatch(insertPhrase(view.state, { of, phrase }));
    view.focus();
    flush.run();
    notices.say({ text: letterWords.inserted(phrase), undo: () => void briefing.undo() });
  }

  function putBlock(kind: 'quote' | 'chart' | 'table', id: string): void {
    const view = editor.value?.view;
    if (!view) return;
    view.dispatch(insertBlock(view.state, view.state.schema.node(kind, { id: makeBlockId(), [kind]: id })));
    view.focus();
    flush.run();
  }

  useInserter().offer({
    figure: putFigure,
    quote: (id) => putBlock('quote', id),
    chart: (id) => putBlock('chart', id),
    table: (id) => putBlock('table', id),
  });
}
