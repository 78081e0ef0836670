/**
 * Same plan, same bytes. docx names relationships at random, numbers drawings from a counter of the process, dates the
 * document and its zips by the clock, and writes charts in American English. This pass, over text and zip headers alone,
 * undoes all four, adds the register and zips again in a fixed order (DESIGN 3.3).
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import { finishChart, type ChartFinish } from './chart-finish.ts';
import { registerContentType, registerParts, registerRelationship } from './register.ts';
import { writtenLines } from './written-lines.ts';
import { escapeXml } from './xml-text.ts';
import { stampZip } from './zip-times.ts';

/** The earliest date a zip can hold; what the document says of its date stands in its properties. */
const zipDate = new Date(1980, 0, 1);
const randomId = /"(rId[a-z0-9_-]{12,})"/g;

/** Files of a package by path, as docx compiles them: XML as text, pictures and workbooks as bytes. */
export type PackageFiles = ReadonlyMap<string, string | Uint8Array>;

/** A letter's package in its one byte form, with the register in it. */
export function canonicalise(files: PackageFiles, plan: LetterPlan, finishes: readonly ChartFinish[]): Uint8Array {
  const paths = [...files.keys()].sort(inPackageOrder);
  const names = relationshipNames(files, paths);
  const drawings = { count: 0 };
  const lines = new Set<string>();
  const out: Zippable = {};
  for (const path of paths) {
    const content = files.get(path) ?? '';
    if (typeof content === 'string') {
      const text = rewritePart(path, content, { plan, finishes, names, drawings });
      for (const line of writtenLines(path, text)) lines.add(line);
      out[path] = strToU8(text);
    } else out[path] = [path.endsWith('.xlsx') ? stampZip(content) : content, { level: 0 }];
  }
  for (const [path, text] of Object.entries(registerParts(plan, [...lines].sort()))) out[path] = strToU8(text);
  return zipSync(out, { level: 6, mtime: zipDate });
}

interface Rewriting {
  readonly plan: LetterPlan;
  /** One a chart, in the order of the chart parts' numbers. */
  readonly finishes: readonly ChartFinish[];
  readonly names: ReadonlyMap<string, string>;
  readonly drawings: { count: number };
}

function rewritePart(path: string, text: string, { plan, finishes, names, drawings }: Rewriting): string {
  const named = text.replace(randomId, (whole, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : `"${name}"`;
  });
  if (path === 'word/document.xml') return numberDrawings(named, drawings);
  const chart = /^word\/charts\/chart(\d+)\.xml$/.exec(path)?.[1];
  if (chart !== undefined) return finishChart(named, finishes[Number(chart) - 1] ?? {}, plan.language);
  if (path === 'docProps/core.xml') return dateProperties(named, plan);
  if (path === '[Content_Types].xml') return named.replace('</Types>', `${registerContentType}</Types>`);
  if (path === 'word/settings.xml') return named.replace('</w:settings>', `${themeLanguage(plan)}</w:settings>`);
  if (path === 'word/_rels/document.xml.rels') {
    return named.replace('</Relationships>', `${registerRelationship}</Relationships>`);
  }
  return named;
}

/** Random relationship ids in the order of the parts that list them, numbered from 1. */
function relationshipNames(files: PackageFiles, paths: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const path of paths) {
    const content = files.get(path);
    if (!path.endsWith('.rels') || typeof content !== 'string') continue;
    for (const [, id] of content.matchAll(/ Id="(rId[a-z0-9_-]{12,})"/g)) {
      if (id !== undefined && !names.has(id)) names.set(id, `rIdL${names.size + 1}`);
    }
  }
  return names;
}

function numberDrawings(text: string, drawings: { count: number }): string {
  return text.replace(/<(wp:docPr|pic:cNvPr)( [^>]*?)?\bid="\d+"/g, (_, name: string, between: string) => {
    if (name === 'wp:docPr') drawings.count += 1;
    return `<${name}${between}id="${drawings.count}"`;
  });
}

/** The letter's own date, at midnight, as the document's dates; its language as a property. */
function dateProperties(text: string, plan: LetterPlan): string {
  const dated = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${plan.date.iso}T00:00:00Z`);
  return dated.replace(
    '</cp:coreProperties>',
    `<dc:language>${escapeXml(plan.language)}</dc:language></cp:coreProperties>`,
  );
}

function themeLanguage(plan: LetterPlan): string {
  return `<w:themeFontLang w:val="${plan.language}"/>`;
}

/** Content types first, then the package's relationships, as Office writes them; the rest by name. */
function inPackageOrder(a: string, b: string): number {
  const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
