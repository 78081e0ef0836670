/** The commands of the letter, for the palette and the keys (UI 5). */
import { onBeforeUnmount, onMounted } from 'vue';
import { toggleMark } from '@tiptap/pm/commands';
import { useCommands, type Command } from '../../stores/commands.ts';
import { useNotices } from '../../stores/notices.ts';
import { commandWords } from '../../words/letter-commands.ts';
import { toolWords } from '../../words/letter.ts';
import { makeBlockId } from '../../stores/briefing.ts';
import { insertBlock, makeKey } from './editor/insert.ts';
import { useStepFindings } from './use-step-findings.ts';
import type { Dialogs } from './dialogs/use-dialogs.ts';
import type { LetterContext } from './use-letter.ts';

export function useLetterCommands(context: LetterContext, dialogs: Dialogs): void {
  const { editor, letter } = context;
  const notices = useNotices();
  const steps = useStepFindings(context);
  const none = (): string | undefined => (letter.value === undefined ? commandWords.noLetter : undefined);
  const command = (id: string, title: string, run: () => unknown, keys?: string, also?: string): Command => ({
    ...{ id: `letter.${id}`, title, group: commandWords.group, run, why: none },
    ...(keys !== undefined && { keys }),
    ...(also !== undefined && { also }),
  });

  function mark(name: 'plain' | 'lang', attrs?: Record<string, unknown>): void {
    const view = editor.value?.view;
    const type = view?.state.schema.marks[name];
    if (!view || !type) return;
    if (view.state.selection.empty) {
      notices.say({ text: toolWords.chooseWords });
      return;
    }
    toggleMark(type, attrs)(view.state, view.dispatch);
    view.focus();
  }

  function addAsks(): void {
    const view = editor.value?.view;
    if (!view) return;
    const { schema } = view.state;
    const ask = schema.node('ask', { id: makeBlockId() });
    view.dispatch(insertBlock(view.state, schema.node('asks', { id: makeBlockId() }, [schema.node('lead'), ask])));
    view.focus();
  }

  useCommands().register([
    command('figure', commandWords.figure, () => context.searchDrawer.run(), 'Ctrl+Shift+F'),
    command('chart', commandWords.chart, () => dialogs.pick('chart'), 'Ctrl+Shift+H'),
    command('quote', commandWords.quote, () => dialogs.pick('quote'), 'Ctrl+Shift+Q'),
    command('table', commandWords.table, () => dialogs.pick('table')),
    command('note', commandWords.note, () => dialogs.note(), 'Ctrl+Alt+F', 'footnote'),
    command('asks', commandWords.asks, addAsks),
    command('plain', commandWords.plain, () => mark('plain', { key: makeKey() })),
    command('welsh', commandWords.welsh, () => mark('lang')),
    command('link', commandWords.link, () => {
      if (editor.value?.state.selection.empty === true && !editor.value.isActive('link'))
        notices.say({ text: toolWords.chooseWords });
      else dialogs.show('link');
    }),
    command('card', commandWords.card, () => steps.openCard(), 'Alt+Enter'),
    command('next', commandWords.next, () => steps.step(1), 'F8'),
    command('previous', commandWords.previous, () => steps.step(-1), 'Shift+F8'),
    command('accept', commandWords.accept, () => steps.accept(), 'Ctrl+.'),
    command('drawer', commandWords.drawer, () => (context.drawer.value = context.drawer.value !== true), 'Ctrl+\\'),
    command('preview', commandWords.preview, () => dialogs.show('preview')),
    command('settings', commandWords.settings, () => dialogs.show('settings')),
    command('new', commandWords.new, () => dialogs.show('new')),
    command(
      'export',
      commandWords.export,
      () => {
        context.flush.run();
        dialogs.show('export');
      },
      'Ctrl+E',
      'docx word save',
    ),
  ]);

  // Alt Enter belongs to the card only while the caret is in the text.
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.altKey && editor.value?.isFocused === true) {
      event.preventDefault();
      event.stopPropagation();
      steps.openCard();
    }
  };
  onMounted(() => window.addEventListener('keydown', hear, true));
  onBeforeUnmount(() => window.removeEventListener('keydown', hear, true));
}
