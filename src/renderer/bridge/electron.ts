/** The bridge of an Electron window: what the preload put on `window`, with the answers read by the contract. */
import { ref } from 'vue';
import type { PreloadBridge } from '../../contract/preload-bridge.ts';
import type { Progress } from '../../contract/call.ts';
import { deskEventSchema, type DeskEvent } from '../../contract/events.ts';
import type { Bridge } from '../bridge.ts';

export function makeElectronBridge(): Bridge {
  const preload = (window as unknown as { readonly briefingDesk: PreloadBridge }).briefingDesk;
  const listeners = new Set<(event: DeskEvent) => void>();
  const running = new Map<string, (progress: Progress) => void>();
  preload.listen((event) => {
    const read = deskEventSchema.safeParse(event);
    if (!read.success) return;
    if (read.data.type === 'progress') running.get(read.data.call)?.(read.data.progress);
    else for (const listener of listeners) listener(read.data);
  });
  return {
    shell: 'electron',
    connected: ref(true),
    call: async (name, request, { signal, onProgress } = {}) => {
      const id = crypto.randomUUID();
      if (onProgress !== undefined) running.set(id, onProgress);
      const stop = (): void => preload.stop(id);
      signal?.addEventListener('abort', stop);
      try {
        // Plain copies: what Vue watches does not survive the way over the bridge.
        return (await preload.call(id, name, JSON.parse(JSON.stringify(request)))) as never;
      } finally {
        signal?.removeEventListener('abort', stop);
        running.delete(id);
      }
    },
    listen: (handler) => {
      listeners.add(handler);
      return () => listeners.delete(handler);
    },
    chooseFile: (options) => preload.chooseFile({ title: options.title, accept: [...options.accept] }),
    takeFile: (file) => preload.takeFile(file),
    saveFile: (file) => preload.saveFile(file.handle),
  };
}
