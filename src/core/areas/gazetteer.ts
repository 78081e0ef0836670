/**
 * The gazetteer: police forces, regions, nations and their groups, with the names that published tables print (DOMAIN 18).
 * Names in tables that look like forces and are no areas, such as Action Fraud, are known as such.
 */
import { z } from 'zod';
import data from '../../../resources/gazetteer/areas.json' with { type: 'json' };
import { areaSchema, type Area } from '../model/index.ts';

export const areaKinds = ['group', 'nation', 'region', 'force', 'local-authority'] as const;
export type AreaKind = (typeof areaKinds)[number];

export interface GazetteerEntry extends Area {
  readonly kind: AreaKind;
  /** Code of the area that holds this one. */
  readonly parent?: string | undefined;
  /** Other names that tables print, in English and in Welsh. */
  readonly aliases: readonly string[];
}

/** A name that stands among forces and is no area. */
export interface NotAnArea {
  readonly label: string;
  /** What it is: "the national reporting centre for fraud". */
  readonly why: string;
  readonly aliases: readonly string[];
}

const gazetteerSchema = z.object({
  about: z.string(),
  source: z.string(),
  areas: z.array(
    areaSchema.extend({ kind: z.enum(areaKinds), parent: z.string().optional(), aliases: z.array(z.string()) }),
  ),
  notAreas: z.array(z.object({ label: z.string(), why: z.string(), aliases: z.array(z.string()) })),
});

const read = gazetteerSchema.parse(data);

/** Every area, from the United Kingdom down to the forces. */
export const gazetteer: readonly GazetteerEntry[] = read.areas;
export const notAreas: readonly NotAnArea[] = read.notAreas;
/** Where names and codes come from. */
export const gazetteerSource = read.source;

const byCode = new Map(gazetteer.map((entry) => [entry.code, entry]));

/** The area with this code; undefined where the gazetteer has none. */
export function areaByCode(code: string): GazetteerEntry | undefined {
  return byCode.get(code);
}

/** Does the first area hold the second, directly or through others? England holds Kent; nothing holds itself. */
export function holdsArea(whole: string, part: string): boolean {
  for (let at = byCode.get(part)?.parent; at !== undefined; at = byCode.get(at)?.parent) if (at === whole) return true;
  return false;
}

/** How wide the area is: 0 a group of nations, 1 a nation, 2 a region, 3 a force or a local authority. */
export function areaLevel(kind: AreaKind): number {
  return Math.min(3, areaKinds.indexOf(kind));
}
