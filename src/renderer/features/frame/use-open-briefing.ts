/** Opening and leaving a briefing: the one that was open last opens again when the app starts. */
import { useBriefing } from '../../stores/briefing.ts';
import { useDesk } from '../../stores/desk.ts';
import { useNotices } from '../../stores/notices.ts';
import { useView, type Section } from '../../stores/view.ts';
import { startWords } from '../../words/start.ts';

export function useOpenBriefing(): {
  /** Opens one and shows a section of it. @returns whether it is open. */
  readonly open: (uid: string, section?: Section) => Promise<boolean>;
  /** Back to the start screen. */
  readonly leave: () => Promise<void>;
} {
  const briefing = useBriefing();
  const desk = useDesk();
  const notices = useNotices();
  const view = useView();

  async function open(uid: string, section: Section = 'letter'): Promise<boolean> {
    const failed = await briefing.open(uid);
    if (failed) {
      notices.fail(failed, { doing: startWords.opening, retry: () => void open(uid, section) });
      return false;
    }
    view.forget();
    view.go(section);
    void desk.saveSettings({ briefing: uid });
    return true;
  }

  async function leave(): Promise<void> {
    await briefing.close();
    view.forget();
    await desk.reloadBriefings();
  }

  return { open, leave };
}
