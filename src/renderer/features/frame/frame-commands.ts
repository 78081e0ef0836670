/** The commands that are there on every screen: sections, undo, theme, help, and leaving the briefing. */
import { watch } from 'vue';
import {
  BookOpen,
  Contrast,
  Focus,
  FolderOpen,
  Info,
  Keyboard,
  LayoutGrid,
  ListChecks,
  PencilLine,
  Redo2,
  Undo2,
  UserRound,
} from '@lucide/vue';
import { bridge } from '../../bridge.ts';
import { briefingEndings, letterEndings, tableEndings } from '../../stores/arrivals.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useCommands, type Command } from '../../stores/commands.ts';
import { useDerived } from '../../stores/derived.ts';
import { useFrame } from '../../stores/frame.ts';
import { useNotices } from '../../stores/notices.ts';
import { sections, useView } from '../../stores/view.ts';
import { commandWords, frameWords, sectionNames } from '../../words/frame.ts';
import { guideWords } from '../../words/help.ts';
import { sectionIcons, sectionKeys } from './sections.ts';
import { useOpenBriefing } from './use-open-briefing.ts';
import { stepRegion } from './use-regions.ts';
import { useReceiveFile } from './use-receive-file.ts';
import { useTheme } from './use-theme.ts';

export function useFrameCommands(): void {
  const briefing = useBriefing();
  const commands = useCommands();
  const derived = useDerived();
  const frame = useFrame();
  const notices = useNotices();
  const view = useView();
  const { choose } = useTheme();
  const { leave } = useOpenBriefing();
  const { receive } = useReceiveFile();
  const closed = (): string | undefined => (briefing.uid === undefined ? commandWords.openFirst : undefined);

  async function step(back: boolean): Promise<void> {
    const failed = await (back ? briefing.undo() : briefing.redo());
    if (failed) notices.fail(failed, { doing: back ? commandWords.undo : commandWords.redo });
  }

  async function openFile(): Promise<void> {
    const accept = [...tableEndings, ...briefingEndings, ...letterEndings];
    const chosen = await bridge.chooseFile({ title: commandWords.openFile, accept });
    if (chosen?.ok === true) await receive(chosen.value);
    else if (chosen !== undefined) notices.fail(chosen, { doing: commandWords.openFile });
  }

  const always: readonly Command[] = [
    {
      ...{
        id: 'file.open',
        icon: FolderOpen,
        title: commandWords.openFile,
        group: commandWords.briefing,
        keys: 'Ctrl+O',
      },
      also: commandWords.openFileAlso,
      run: openFile,
    },
    {
      id: 'app.palette',
      title: frameWords.search,
      group: commandWords.help,
      keys: 'Ctrl+K',
      run: () => frame.open('palette'),
    },
    {
      id: 'help.keys',
      icon: Keyboard,
      title: frameWords.keys,
      group: commandWords.help,
      keys: 'Ctrl+/',
      run: () => frame.open('keys'),
    },
    {
      ...{ id: 'help.guide', icon: BookOpen, title: guideWords.menu, group: commandWords.help, keys: 'F1' },
      run: () => frame.open('guide'),
    },
    { id: 'help.about', icon: Info, title: frameWords.about, group: commandWords.help, run: () => frame.open('about') },
    {
      ...{
        id: 'app.you',
        icon: UserRound,
        title: commandWords.you,
        group: commandWords.help,
        also: 'name role organisation',
      },
      run: () => frame.open('you'),
    },
    ...(['system', 'light', 'dark'] as const).map((theme) => ({
      ...{
        id: `view.theme.${theme}`,
        icon: Contrast,
        title: commandWords.theme(frameWords.themes[theme]),
        group: commandWords.view,
      },
      run: () => choose(theme),
    })),
    {
      id: 'view.nextRegion',
      title: commandWords.nextRegion,
      group: commandWords.view,
      keys: 'F6',
      run: () => stepRegion(1),
    },
    {
      ...{
        id: 'view.previousRegion',
        icon: Focus,
        title: commandWords.previousRegion,
        group: commandWords.view,
        keys: 'Shift+F6',
      },
      run: () => stepRegion(-1),
    },
    {
      ...{ id: 'edit.undo', icon: Undo2, title: commandWords.undo, group: commandWords.edit, keys: 'Ctrl+Z' },
      run: () => step(true),
      why: () => closed() ?? (briefing.canUndo ? undefined : commandWords.noUndo),
    },
    {
      ...{ id: 'edit.redo', icon: Redo2, title: commandWords.redo, group: commandWords.edit, keys: 'Ctrl+Y' },
      run: () => step(false),
      why: () => closed() ?? (briefing.canRedo ? undefined : commandWords.noRedo),
    },
    {
      ...{ id: 'edit.redoShift', title: commandWords.redo, group: '', keys: 'Ctrl+Shift+Z' },
      run: () => step(false),
      why: () => closed() ?? (briefing.canRedo ? undefined : commandWords.noRedo),
    },
  ];
  const open: readonly Command[] = [
    ...sections.map((section) => ({
      ...{ id: `go.${section}`, title: commandWords.goTo(sectionNames[section]), group: commandWords.go },
      ...{ keys: sectionKeys(section), icon: sectionIcons[section] },
      run: () => view.go(section),
    })),
    {
      id: 'briefing.rename',
      icon: PencilLine,
      title: commandWords.rename,
      group: commandWords.briefing,
      run: () => frame.open('rename'),
    },
    {
      id: 'briefing.leave',
      icon: LayoutGrid,
      title: frameWords.allBriefings,
      group: commandWords.briefing,
      also: 'close start',
      run: leave,
    },
    {
      ...{ id: 'checks.run', icon: ListChecks, title: commandWords.runChecks, group: sectionNames.checks, keys: 'F7' },
      run: () => {
        derived.check();
        view.go('checks');
      },
    },
  ];
  commands.register(always);
  let take: (() => void) | undefined;
  watch(
    () => briefing.uid !== undefined,
    (isOpen) => {
      take?.();
      take = isOpen ? commands.register(open) : undefined;
    },
    { immediate: true },
  );
}
