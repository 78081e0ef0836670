/**
 * Makes a library where there is none, then edits, undoes and redoes at random until it is killed. Prints the newest revision
 * after each change that is acknowledged.
 */
import { writeSync } from 'node:fs';
import type { RecordPatch } from '../../../core/model/index.ts';
import {
  figureUid,
  gwentUid,
  letterUid,
  officer,
  quoteUid,
  tableUid,
  valueOf,
  walesBriefing,
} from '../../../core/sharing/testing/wales.ts';
import { makeBlockId, openLibrary } from '../index.ts';

const [, , file = ''] = process.argv;
const library = valueOf(openLibrary(file));
if (valueOf(library.listBriefings()).length === 0) {
  valueOf(library.importBriefing({ briefing: walesBriefing, assets: new Map() }, officer));
}
acknowledge(valueOf(library.listBriefings())[0]?.head);
for (let count = 1; ; count += 1) {
  const chance = Math.random();
  const step =
    chance < 0.15 ? library.undo('wales', officer) : chance < 0.25 ? library.redo('wales', officer) : undefined;
  if (step?.ok === true) acknowledge(step.value.head);
  if (step !== undefined) continue;
  acknowledge(valueOf(library.applyPatches('wales', randomEdit(count), officer)).head);
}

function randomEdit(count: number): RecordPatch[] {
  const value = `${String(process.pid)} ${String(count)} ${'x'.repeat(Math.floor(Math.random() * 3000))}`;
  const uid = pick([figureUid, gwentUid, quoteUid, tableUid]);
  const note: RecordPatch = { op: 'set', uid, path: ['note'], value };
  const subject: RecordPatch = { op: 'set', uid: letterUid, path: ['subject'], value };
  const block = { id: makeBlockId(), type: 'paragraph', text: `Words ${String(count)}.` };
  return pick([[note], [subject], [note, subject], [{ op: 'put-block', letter: letterUid, block, after: null }]]);
}

function pick<T>(list: readonly [T, ...T[]]): T {
  return list[Math.floor(Math.random() * list.length)] ?? list[0];
}

function acknowledge(head: string | undefined): void {
  writeSync(1, `${head ?? ''}\n`);
}
