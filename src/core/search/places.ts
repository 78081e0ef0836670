/** Under which names a place is found: its code and those of every area that holds it; its own name where it has no code. */
import { areaByCode, isAreaName, matchArea } from '../areas/index.ts';
import type { Area } from '../model/index.ts';

const nationCodes: Readonly<Record<Area['nations'][number], string>> = {
  england: 'E92000001',
  wales: 'W92000004',
  scotland: 'S92000003',
  'northern-ireland': 'N92000002',
};

/**
 * In small letters: Gwent is found as W15000002, and as Wales and the UK by their codes. An area that the gazetteer does not
 * have is found by its own code and name, and in the one nation that it says it lies in.
 */
export function placesOf(area: Area): string[] {
  const code = codeOf(area.code, area.label);
  if (code !== undefined) return chainOf(code);
  const [nation, other] = area.nations;
  const wider = nation !== undefined && other === undefined ? chainOf(nationCodes[nation]) : [];
  return [...new Set([plainPlace(area.code), plainPlace(area.label), ...wider])];
}

/** Under which names to look for what a person typed: "the UK", "W92000004", "Heddlu Gwent". */
export function placesAskedFor(text: string): string[] {
  const code = codeOf(text.trim().toUpperCase(), text);
  return code === undefined ? [plainPlace(text)] : [plainPlace(code), plainPlace(text)];
}

function codeOf(code: string, label: string): string | undefined {
  const known = areaByCode(code)?.code;
  if (known !== undefined || !isAreaName(label)) return known;
  const match = matchArea(label);
  return match.kind === 'area' ? match.area.code : undefined;
}

const chains = new Map<string, string[]>();

/** The code and those of every area that holds it. */
function chainOf(code: string): string[] {
  const known = chains.get(code);
  if (known !== undefined) return known;
  const codes: string[] = [];
  for (let at = areaByCode(code); at !== undefined; at = areaByCode(at.parent ?? '')) codes.push(plainPlace(at.code));
  chains.set(code, codes);
  return codes;
}

function plainPlace(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
