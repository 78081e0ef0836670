/** What can be done about a finding: use its suggestion, go to its place, accept it with a reason, take that back. */
import { acceptFinding, withdrawAcceptance } from '../../../core/checks/index.ts';
import { applySuggestion } from '../../../core/letters/index.ts';
import type { Actor, Finding, RecordPatch } from '../../../core/model/index.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useDesk } from '../../stores/desk.ts';
import { useFrame } from '../../stores/frame.ts';
import { useNotices } from '../../stores/notices.ts';
import { useView } from '../../stores/view.ts';
import { checksWords } from '../../words/checks.ts';

export interface FindingActions {
  /** Is there a wording that can be put in its place for sure? */
  readonly canUse: (finding: Finding) => boolean;
  readonly use: (finding: Finding) => void;
  readonly show: (finding: Finding) => void;
  /** @returns false where nothing was accepted. */
  readonly accept: (finding: Finding, reason: string) => Promise<boolean>;
  readonly takeBack: (finding: Finding) => void;
}

export function useFindingActions(): FindingActions {
  const briefing = useBriefing();
  const desk = useDesk();
  const frame = useFrame();
  const notices = useNotices();
  const view = useView();

  function patchesFor(finding: Finding): readonly RecordPatch[] {
    const letter = briefing.find('letter', finding.where.letter ?? '');
    return letter === undefined ? [] : applySuggestion(letter, finding);
  }

  function edit(patches: readonly RecordPatch[], text: string): boolean {
    const edited = briefing.edit(patches);
    if (edited.ok) {
      notices.say({ text, undo: () => void briefing.undo() });
      return true;
    }
    const [first] = edited.problems;
    if (first) notices.fail({ ok: false, code: first.code, message: first.message, details: [first] });
    return false;
  }

  function use(finding: Finding): void {
    const patches = patchesFor(finding);
    if (patches.length > 0) edit(patches, checksWords.used(finding.suggestion ?? ''));
  }

  function show({ where }: Finding): void {
    const { letter, block, chart, quote, figure, table } = where;
    const asks = briefing
      .find('letter', letter ?? '')
      ?.blocks.find((one) => one.type === 'asks' && one.items.some(({ id }) => id === block));
    if (letter !== undefined) view.go('letter', { letter, ...(block !== undefined && { block: asks?.id ?? block }) });
    else if (chart !== undefined) view.go('charts', { chart });
    else if (quote !== undefined) view.go('quotes', { quote });
    else if (figure !== undefined) view.go('evidence', { figure });
    else if (table !== undefined) view.go('evidence', { table });
  }

  async function accept(finding: Finding, reason: string): Promise<boolean> {
    const you = await frame.askYou();
    if (you === undefined) return false;
    const { name, role, organisation } = you;
    const by: Actor = { name, role, ...(organisation !== undefined && organisation !== '' && { organisation }) };
    const patch = acceptFinding(briefing.records, finding, { reason, by, date: desk.today });
    return patch !== undefined && edit([patch], checksWords.wasAccepted);
  }

  function takeBack(finding: Finding): void {
    const patch = withdrawAcceptance(briefing.records, finding);
    if (patch !== undefined) edit([patch], checksWords.wasTakenBack);
  }

  return { canUse: (finding) => patchesFor(finding).length > 0, use, show, accept, takeBack };
}
