/**
 * Merges a table's cells where both sides corrected some and the table kept its shape: the same columns, the same rows by
 * their keys. A cell that both sides changed is asked. A table that changed shape is asked as a whole.
 */
import { sameJson, type Json } from '../model/index.ts';
import type { Sides } from './merge-list.ts';
import type { AskAt } from './merge-record.ts';

type Columns = Readonly<Record<string, readonly string[]>>;
interface Data {
  readonly columns: readonly { readonly name: string; readonly role: string }[];
  readonly cells: Columns;
}

/** @returns undefined where anything but cells of value and note columns differs. */
export function mergeCells(sides: Sides, askAt: AskAt): Json | undefined {
  const { base, mine, theirs } = sides as unknown as { base: Data; mine: Data; theirs: Data };
  if (!sameShape(base, mine) || !sameShape(base, theirs)) return undefined;
  const cells: Record<string, string[]> = {};
  for (const [column, before] of Object.entries(base.cells)) {
    cells[column] = before.map((text, row) => {
      const [left, right] = [mine.cells[column]?.[row] ?? text, theirs.cells[column]?.[row] ?? text];
      if (left === right || right === text) return left;
      if (left === text) return right;
      const answer = askAt(
        'changed-on-both',
        ['cells', column, String(row)],
        { base: text, mine: left, theirs: right },
        text,
      );
      return typeof answer === 'string' ? answer : text;
    });
  }
  return { ...(base as unknown as Readonly<Record<string, Json>>), cells };
}

function sameShape(base: Data, side: Data): boolean {
  const { cells: before, ...rest } = base;
  const { cells: after, ...others } = side;
  if (!sameJson(rest, others)) return false;
  const names = Object.keys(before);
  if (names.length !== Object.keys(after).length) return false;
  const keys = new Set(base.columns.filter((column) => column.role === 'key').map((column) => column.name));
  return names.every((name) => {
    const [old, now] = [before[name], after[name]];
    return now !== undefined && now.length === old?.length && (!keys.has(name) || sameJson(old, now));
  });
}
