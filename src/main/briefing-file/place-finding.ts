/** Says where in a folder's files a finding is, so that its author can go there: file, line and column. */
import type { BriefingContent, Finding, Where } from '../../core/model/index.ts';
import type { FoundPlace } from './folder-reading.ts';

/** A briefing however it was opened; only a folder has places, and advice on its files. */
export interface OpenedBriefing extends BriefingContent {
  readonly findings?: readonly Finding[];
  readonly places?: ReadonlyMap<string, FoundPlace>;
}

/** Findings with their places in the folder that the briefing was opened from; from a file or the library as they are. */
export function placeFindings(findings: readonly Finding[], opened: OpenedBriefing): Finding[] {
  const { places } = opened;
  return places === undefined ? [...findings] : findings.map((finding) => placeFinding(finding, places));
}

/** The finding with its place, where it is known; the words it is about are looked for in their block. */
export function placeFinding(finding: Finding, places: ReadonlyMap<string, FoundPlace>): Finding {
  if (finding.where.file !== undefined) return finding;
  const place = keysOf(finding.where)
    .map((key) => places.get(key))
    .find((found) => found !== undefined);
  if (place === undefined) return finding;
  return { ...finding, where: { ...finding.where, file: place.file, ...placeOfWords(place, finding.where.text) } };
}

function keysOf({ letter, block, figure, quote, chart, table, office }: Where): string[] {
  const keys = letter !== undefined && block !== undefined ? [`letter/${letter}/${block}`] : [];
  for (const [kind, id] of Object.entries({ figure, quote, chart, table, office, letter })) {
    if (id !== undefined) keys.push(`${kind}/${id}`);
  }
  return keys;
}

function placeOfWords(
  { line, column, source }: FoundPlace,
  words: string | undefined,
): { line: number; column: number } {
  const at = words === undefined || words === '' ? -1 : (source?.indexOf(words) ?? -1);
  if (source === undefined || at < 0) return { line, column };
  const before = source.slice(0, at).split('\n');
  const last = before.at(-1) ?? '';
  return { line: line + before.length - 1, column: before.length === 1 ? column + last.length : last.length + 1 };
}
