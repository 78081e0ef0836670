/**
 * Matches the labels of a table to the gazetteer. A label is never replaced: the match stands beside it, so that a reader
 * sees what the source printed. Nothing is guessed: a label that fits two areas is said to.
 */
import type { Area } from '../model/index.ts';
import { nearestNames } from '../tables/nearest.ts';
import { areaByCode, gazetteer, notAreas, type AreaKind, type GazetteerEntry, type NotAnArea } from './gazetteer.ts';

export type AreaMatch =
  | {
      readonly kind: 'area';
      /** The label exactly as the table prints it. */
      readonly raw: string;
      readonly area: Area;
      readonly areaKind: AreaKind;
      readonly via: 'code' | 'name';
      /** Where code and name disagree: "the code E12000001 belongs to North East". The name then decides. */
      readonly doubt?: string;
    }
  /** "West Midlands" is a force and a region: the code, or what the column is called, must tell. */
  | { readonly kind: 'ambiguous'; readonly raw: string; readonly candidates: readonly GazetteerEntry[] }
  | { readonly kind: 'not-an-area'; readonly raw: string; readonly entry: NotAnArea }
  | { readonly kind: 'unknown'; readonly raw: string; readonly nearest: readonly string[] };

export interface MatchOptions {
  /** The code that stands beside the label. */
  readonly code?: string | undefined;
  /** What the column holds, where its heading says: "Region" or "Police force". */
  readonly prefer?: AreaKind | undefined;
  /** Look for the nearest names of an unknown label? Left out: yes. It takes long over very many labels. */
  readonly nearest?: boolean | undefined;
}

/** The area that a label means. Capitals, ampersands, "Police" and "Constabulary" make no difference. */
export function matchArea(label: string, options: MatchOptions = {}): AreaMatch {
  const entry = notAnArea.get(plainName(label));
  if (entry !== undefined) return { kind: 'not-an-area', raw: label, entry };
  const code = options.code?.trim() ?? '';
  const prefer = kindSaid(label) ?? options.prefer;
  const known = areasByName.get(plainName(label)) ?? areasByName.get(bareName(label)) ?? [];
  // Hampshire in a column of councils is the council, not the force that bears its name.
  const named =
    prefer === 'local-authority' ? known.filter(({ kind }) => kind === 'group' || kind === 'nation') : known;
  const coded = areaByCode(code) ?? localAuthority(code, label);
  if (coded !== undefined) {
    // A district called Dorset is no force: only codes that the gazetteer itself holds can be told from their names.
    const local = coded.kind === 'local-authority' || named.length === 0;
    if (local || named.some((one) => one.code === coded.code)) return matched(label, coded, 'code');
    const only = onlyOne(named, prefer);
    if (only === undefined) return matched(label, coded, 'code');
    const doubt = `“${label.trim()}” stands beside the code ${code}, which belongs to ${coded.label}`;
    return { ...matched(label, only, 'name'), doubt };
  }
  const only = onlyOne(named, prefer);
  if (only !== undefined) return matched(label, only, 'name');
  if (named.length > 1) return { kind: 'ambiguous', raw: label, candidates: named };
  return { kind: 'unknown', raw: label, nearest: options.nearest === false ? [] : nearestNames(label, allNames) };
}

/** "West Midlands Police" says itself that it is a force. */
function kindSaid(label: string): AreaKind | undefined {
  if (/\b(?:police|constabulary|pfa)\b/i.test(label)) return 'force';
  return /\bregion\b/i.test(label) ? 'region' : undefined;
}

/** Is the label a name of the gazetteer, be it of one area, of several or of no area? Quicker than a match. */
export function isAreaName(label: string): boolean {
  const plain = plainName(label);
  return areasByName.has(plain) || areasByName.has(bareName(label)) || notAnArea.has(plain);
}

/** What a heading says that its column holds: "PFA" forces, "Region" regions; undefined where it says nothing. */
export function areaKindOf(heading: string): AreaKind | undefined {
  const plain = heading.toLowerCase();
  if (/\bregions?\b/.test(plain) && !/\bforce|pfa\b/.test(plain)) return 'region';
  if (/\bforces?\b|\bpfa\b|\bconstabular/.test(plain)) return 'force';
  if (/\blocal authorit|\bcouncil\b|\bl\.?a\.?\b|\bupper tier\b|\bdistrict\b/.test(plain)) return 'local-authority';
  return /\bcountr(?:y|ies)\b|\bnations?\b/.test(plain) ? 'nation' : undefined;
}

/** Does a heading name a column of areas of any kind? */
export function headsAreas(heading: string): boolean {
  return areaKindOf(heading) !== undefined || /\barea\b|\bgeograph|\bplace\b|\bauthority\b/i.test(heading);
}

/** Is the text an ONS code: a letter and eight digits? */
export function isAreaCode(text: string): boolean {
  return /^[EWSNKJ]\d{8}$/.test(text.trim());
}

function matched(raw: string, entry: GazetteerEntry, via: 'code' | 'name'): AreaMatch & { kind: 'area' } {
  const { code, label, nations } = entry;
  return { kind: 'area', raw, area: { code, label, nations: [...nations] }, areaKind: entry.kind, via };
}

function onlyOne(entries: readonly GazetteerEntry[], prefer: AreaKind | undefined): GazetteerEntry | undefined {
  if (entries.length <= 1) return entries[0];
  const preferred = entries.filter(({ kind }) => kind === prefer);
  return preferred.length === 1 ? preferred[0] : undefined;
}

const nationsByLetter: Readonly<Record<string, Area['nations'][number]>> = {
  E: 'england',
  W: 'wales',
  S: 'scotland',
  N: 'northern-ireland',
};

/** Counties, districts, boroughs and councils by the opening of their ONS code; the name is the table's own. */
const localCodes = /^(?:E0[6-9]|E1[01]|W06|S12|N09)\d{6}$/;

function localAuthority(code: string, label: string): GazetteerEntry | undefined {
  const nation = nationsByLetter[code.slice(0, 1)];
  if (!localCodes.test(code) || nation === undefined) return undefined;
  return { kind: 'local-authority', code, label: label.trim(), nations: [nation], aliases: [] };
}

/** The name without its capitals, accents, ampersand, points and hyphens: what two writings share. */
function plainName(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^the /, '');
}

const titles =
  /\b(?:police force area|police service|police force|police area|police|constabulary|pfa|region|force)\b/g;

function bareName(label: string): string {
  return plainName(label).replace(titles, ' ').replace(/\s+/g, ' ').trim();
}

const areasByName = indexNames();
const notAnArea = new Map(
  notAreas.flatMap((entry) => [entry.label, ...entry.aliases].map((name) => [plainName(name), entry])),
);
const allNames = gazetteer.map(({ label }) => label);

function indexNames(): Map<string, GazetteerEntry[]> {
  const index = new Map<string, GazetteerEntry[]>();
  for (const entry of gazetteer) {
    for (const name of [entry.label, ...entry.aliases]) {
      const list = index.get(plainName(name));
      if (list === undefined) index.set(plainName(name), [entry]);
      else if (!list.includes(entry)) list.push(entry);
    }
  }
  return index;
}
