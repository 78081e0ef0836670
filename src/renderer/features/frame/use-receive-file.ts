/**
 * Where a file goes: a spreadsheet to Evidence (in a new briefing when none is open), a Word letter that came back and a
 * partner's briefing to Share; without an open briefing a partner's file is opened at once.
 */
import type { FileHandle } from '../../../contract/call.ts';
import { bridge } from '../../bridge.ts';
import { useArrivals } from '../../stores/arrivals.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useNotices } from '../../stores/notices.ts';
import { useView } from '../../stores/view.ts';
import { dropWords } from '../../words/frame.ts';
import { startWords } from '../../words/start.ts';
import { usePartnerFile } from '../start/partner-file.ts';
import { useOpenBriefing } from './use-open-briefing.ts';

export function useReceiveFile(): { readonly receive: (file: FileHandle) => Promise<void> } {
  const arrivals = useArrivals();
  const briefing = useBriefing();
  const notices = useNotices();
  const partner = usePartnerFile();
  const view = useView();
  const { open } = useOpenBriefing();

  async function receive(file: FileHandle): Promise<void> {
    const kind = arrivals.arrive(file);
    if (kind === 'table') {
      if (briefing.uid === undefined && !(await openNew())) return;
      view.go('evidence');
    } else if (kind === 'briefing' && briefing.uid === undefined) {
      arrivals.take('briefing');
      partner.begin(file);
    } else if ((kind === 'briefing' || kind === 'letter') && briefing.uid !== undefined) {
      view.go('share');
    } else {
      arrivals.take(kind);
      const message = dropWords.unknown(file.name);
      const details = [{ code: 'unknown-kind', message, remedy: dropWords.unknownRemedy }];
      notices.fail({ ok: false, code: 'unknown-kind', message, details });
    }
  }

  async function openNew(): Promise<boolean> {
    const made = await bridge.call('briefing.create', { title: startWords.newTitle });
    if (made.ok) return open(made.value.uid, 'evidence');
    notices.fail(made);
    return false;
  }

  return { receive };
}
