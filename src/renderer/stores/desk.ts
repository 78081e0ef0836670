/** The desk: who works at it, its settings, and the briefings in the library. */
import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Failure } from '../../contract/call.ts';
import type { ListedBriefing, Settings, You } from '../../contract/calls/desk.ts';
import { bridge } from '../bridge.ts';

export const useDesk = defineStore('desk', () => {
  const ready = ref(false);
  const problem = shallowRef<Failure>();
  const version = ref('');
  const you = shallowRef<You>();
  const settings = shallowRef<Settings>({ theme: 'system', words: [] });
  const briefings = shallowRef<readonly ListedBriefing[]>([]);
  const today = ref('');
  const wordProcessor = ref<'word' | 'libreoffice' | 'none'>('none');

  async function load(): Promise<void> {
    const answer = await bridge.call('desk.hello', {});
    if (!answer.ok) {
      problem.value = answer;
      return;
    }
    problem.value = undefined;
    const hello = answer.value;
    version.value = hello.version;
    you.value = hello.you;
    settings.value = hello.settings;
    briefings.value = hello.briefings;
    today.value = hello.today;
    wordProcessor.value = hello.wordProcessor;
    ready.value = true;
  }

  async function saveYou(next: You): Promise<Failure | undefined> {
    const answer = await bridge.call('desk.saveYou', next);
    if (!answer.ok) return answer;
    you.value = next;
    return undefined;
  }

  async function saveSettings(changes: Partial<Settings>): Promise<Failure | undefined> {
    const answer = await bridge.call('desk.saveSettings', changes);
    if (!answer.ok) return answer;
    settings.value = answer.value;
    return undefined;
  }

  async function reloadBriefings(): Promise<void> {
    const answer = await bridge.call('briefing.list', {});
    if (answer.ok) briefings.value = answer.value;
  }

  bridge.listen((event) => {
    if (event.type === 'briefings') void reloadBriefings();
  });

  return {
    ...{ ready, problem, version, you, settings, briefings, today, wordProcessor },
    ...{ load, saveYou, saveSettings, reloadBriefings },
  };
});
