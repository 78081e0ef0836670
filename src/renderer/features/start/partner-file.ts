/**
 * A partner's file at the start screen: opened, its passphrase asked for where it is locked. What is new here becomes a
 * briefing of the library; a copy of one that is held goes to Share, where its changes are decided.
 */
import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { FileHandle } from '../../../contract/call.ts';
import { bridge } from '../../bridge.ts';
import { useArrivals } from '../../stores/arrivals.ts';
import { useNotices } from '../../stores/notices.ts';
import { receiveWords } from '../../words/start.ts';
import { useOpenBriefing } from '../frame/use-open-briefing.ts';

export const usePartnerFile = defineStore('partner-file', () => {
  const arrivals = useArrivals();
  const notices = useNotices();
  const { open } = useOpenBriefing();
  const file = shallowRef<FileHandle>();
  const state = ref<'none' | 'reading' | 'locked'>('none');
  const problem = ref('');

  function begin(arrived: FileHandle): void {
    file.value = arrived;
    void read();
  }

  /** Reads the file; asks for the passphrase where it needs one, as often as it takes. */
  async function read(passphrase?: string): Promise<void> {
    if (file.value === undefined) return;
    const held = file.value;
    const asked = passphrase !== undefined;
    state.value = asked ? 'locked' : 'reading';
    problem.value = '';
    const answer = await bridge.call('review.open', {
      file: held.handle,
      ...(asked && { passphrase: passphrase.trim() }),
    });
    if (answer.ok) {
      leave();
      const { uid, how, title } = answer.value;
      if (how === 'review') arrivals.arrive(held);
      if (!(await open(uid, how === 'review' ? 'share' : 'letter'))) return;
      if (how !== 'review') notices.say({ text: receiveWords[how](title) });
    } else if (answer.code === 'passphrase-needed') {
      state.value = 'locked';
    } else if (answer.code === 'passphrase-wrong') {
      problem.value = [answer.message, answer.details[0]?.remedy ?? ''].join(' ');
    } else {
      leave();
      notices.fail(answer, { doing: held.name });
    }
  }

  function leave(): void {
    file.value = undefined;
    state.value = 'none';
    problem.value = '';
  }

  return { file, state, problem, begin, read, leave };
});
