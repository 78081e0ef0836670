/** Which areas a sentence names: those of the gazetteer and of the briefing, the longest name first. */
import { gazetteer } from '../areas/index.ts';
import type { Evaluation } from '../figures/index.ts';

/** Shorter names are words of other meanings too. */
const shortest = 4;

/** Reads the names out of a sentence: "South Wales Police" names South Wales, and not Wales. */
export function areaReader(evaluation: Evaluation): (text: string) => readonly string[] {
  const own = [...evaluation.figures.values()].flatMap(({ area }) =>
    area === undefined ? [] : [plainLabel(area.label)],
  );
  const known = gazetteer.map(({ label }) => plainLabel(label));
  const names = [...new Set([...own, ...known])].filter((name) => name.length >= shortest || name === 'UK');
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${names.map(escape).join('|')})(?![\\p{L}\\d])`, 'gu');
  return (text) => [...text.matchAll(pattern)].map(([name]) => name);
}

/** "the UK" is named as UK. */
export function plainLabel(label: string): string {
  return label.replace(/^[Tt]he /, '');
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
