/**
 * Files on their way to the screen that reads them: dropped anywhere in the window, chosen at a door of the start screen, or
 * opened in the system. The screen takes its file with `take('table')` or `take('briefing')`.
 */
import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { FileHandle } from '../../contract/call.ts';

export type ArrivalKind = 'table' | 'briefing' | 'letter' | 'other';
export interface Arrival {
  readonly file: FileHandle;
  readonly kind: ArrivalKind;
}

export const tableEndings = ['.csv', '.tsv', '.xlsx', '.xlsm', '.xls', '.ods'];
export const briefingEndings = ['.briefing'];
export const letterEndings = ['.docx'];

/** What a file is for, by its name; what is in it is read later. */
export function kindOfFile(name: string): ArrivalKind {
  const ends = (endings: readonly string[]): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));
  if (ends(tableEndings)) return 'table';
  if (ends(briefingEndings)) return 'briefing';
  return ends(letterEndings) ? 'letter' : 'other';
}

export const useArrivals = defineStore('arrivals', () => {
  const waiting = shallowRef<Arrival>();

  /** One at a time: a file that was not taken makes room for the next. */
  function arrive(file: FileHandle): ArrivalKind {
    const kind = kindOfFile(file.name);
    waiting.value = { file, kind };
    return kind;
  }

  /** The file that waits for this reader, once. */
  function take(kind: ArrivalKind): FileHandle | undefined {
    if (waiting.value?.kind !== kind) return undefined;
    const { file } = waiting.value;
    waiting.value = undefined;
    return file;
  }

  return { waiting, arrive, take };
});
