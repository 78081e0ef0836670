/** What `readback` says at a terminal. */
import type { ReadBackItemResult, ReadBackResponse } from '../contract/readback.ts';

export function printReadBack({ letter, items, bindings, sureness, basis, doNotHold }: ReadBackResponse): string {
  const count = items.length === 1 ? '1 change' : `${String(items.length)} changes`;
  const head = items.length === 0 ? `Nothing was changed in “${letter}”.` : `${count} in “${letter}”.`;
  const false_ = doNotHold === 0 ? '' : ` ${String(doNotHold)} with wording that does not hold.`;
  return [`${head}${false_}`, ...tellBasis(basis), ...tellBindings(bindings, sureness), ...items.map(printItem)].join(
    '\n',
  );
}

function tellBasis(basis: ReadBackResponse['basis']): string[] {
  if (basis === 'same') return [];
  return basis === 'changed since'
    ? ['The briefing has changed since the letter was written. Only what was changed in Word is listed.']
    : ['The file does not say which briefing it was written from, so it is compared with the letter as it is now.'];
}

function tellBindings({ kept, lost }: ReadBackResponse['bindings'], sureness: number): string[] {
  if (lost.length === 0) return [];
  const least = Math.min(...lost.map((one) => one.sureness));
  return [
    `Binding lost for ${String(lost.length)} of ${String(kept + lost.length)} phrases: they were found by the words around them, the least sure with ${String(least)}%. ${String(sureness)}% of the letter's words are in the file.`,
  ];
}

function printItem({ kind, message, verdict, authors, sureness, cannotTake, where }: ReadBackItemResult): string {
  const place = where.ask ?? where.block ?? where.part;
  const lines = [`${kind.toUpperCase()}${place === undefined ? '' : ` (${place})`}`, `  ${message}`];
  if (verdict !== undefined) {
    lines.push(`  ${verdict.holds ? 'Holds' : 'Does not hold'}: ${verdict.message}`);
    if (verdict.suggestion !== undefined) lines.push(`  Try: ${verdict.suggestion}`);
  }
  if (sureness !== undefined) lines.push(`  Binding lost: found by the words around it, ${String(sureness)}% sure.`);
  for (const { name, date, change } of authors) {
    lines.push(
      `  By: ${name === '' ? 'somebody without a name' : name}, ${change}${date === undefined ? '' : ` ${date}`}`,
    );
  }
  if (cannotTake !== undefined) lines.push(`  Not taken by itself: ${cannotTake}`);
  return lines.join('\n');
}
