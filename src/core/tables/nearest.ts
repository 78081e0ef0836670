/** Nearest names: what a mistyped id, row or column most likely meant. */

const most = 3;

/** Up to three of the names that are nearest to the text, nearest first; none when nothing is near. */
export function nearestNames(text: string, names: Iterable<string>): string[] {
  const wanted = plain(text);
  const ranked: { name: string; distance: number }[] = [];
  for (const name of new Set(names)) {
    const other = plain(name);
    const distance = editDistance(wanted, other);
    const contains = wanted.length >= 3 && (other.includes(wanted) || (other.length >= 3 && wanted.includes(other)));
    const allowed = Math.max(1, Math.floor(Math.min(wanted.length, other.length) / 3));
    if (distance <= allowed) ranked.push({ name, distance });
    else if (contains) ranked.push({ name, distance: allowed + distance });
  }
  ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, most).map(({ name }) => name);
}

/** "Did you mean “Gwent”?", or the names there are when nothing is near. */
export function suggestNames(text: string, names: Iterable<string>, what: string): string {
  const all = [...new Set(names)];
  const near = nearestNames(text, all);
  if (near.length > 0) return `Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`;
  if (all.length === 0) return `There are no ${what}.`;
  const listed = all.slice(0, 8).map((name) => `“${name}”`);
  return `The ${what} are ${listed.join(', ')}${all.length > 8 ? ` and ${String(all.length - 8)} more` : ''}.`;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Insertions, deletions, replacements and swaps of neighbours needed to turn one text into the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(steps);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
