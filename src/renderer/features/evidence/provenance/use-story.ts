/** When a record was added and changed, by whom, and whether its file is kept: asked of the desk for each new revision. */
import { shallowRef, watch, type Ref } from 'vue';
import { bridge } from '../../../bridge.ts';
import { useBriefing } from '../../../stores/briefing.ts';

export interface Story {
  readonly added?: { readonly time: string; readonly by: string } | undefined;
  readonly changed?: { readonly time: string; readonly by: string } | undefined;
  /** Of the original file; absent where it is not kept. */
  readonly bytes?: number | undefined;
}

export function useStory(
  of: () => { readonly uid: string; readonly asset?: string | undefined },
): Readonly<Ref<Story | undefined>> {
  const briefing = useBriefing();
  const story = shallowRef<Story>();
  watch(
    () => [of().uid, of().asset, briefing.head] as const,
    async ([uid, asset]) => {
      if (briefing.uid === undefined) return;
      const answer = await bridge.call('record.story', {
        briefing: briefing.uid,
        uid,
        ...(asset !== undefined && { asset }),
      });
      if (of().uid === uid) story.value = answer.ok ? answer.value : {};
    },
    { immediate: true },
  );
  return story;
}

/** "41 kB", "1.2 MB". */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  if (bytes < 1_000_000) return `${String(Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "sha256 9c41 e07b … 52d8". */
export function hashWords(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
}
