/** What the authorities of a survey are, in the plural: "forces", "councils". */
import { areaByCode, isAreaName, matchArea } from '../areas/index.ts';
import type { Area, Source } from '../model/index.ts';

const nouns: Readonly<Partial<Record<string, string>>> = {
  force: 'forces',
  'local-authority': 'councils',
  nation: 'nations',
  region: 'regions',
};

/** As the source says; else by what the gazetteer says that nearly all of them are; else "authorities". */
export function nameAuthorities(
  source: Source | undefined,
  authorities: readonly { readonly authority: string; readonly area?: Area }[],
): string {
  if (source?.authorities !== undefined) return source.authorities;
  const kinds = authorities.map(({ authority, area }) => kindOf(authority, area));
  const [kind] = kinds;
  const alike = kinds.filter((one) => one === kind).length;
  return kind !== undefined && alike * 10 >= kinds.length * 9 ? (nouns[kind] ?? 'authorities') : 'authorities';
}

function kindOf(authority: string, area: Area | undefined): string | undefined {
  const known = areaByCode(area?.code ?? '')?.kind;
  if (known !== undefined) return known;
  if (/^(?:E0[6-9]|E10|W06|S12|N09)\d{6}$/.test(area?.code ?? '')) return 'local-authority';
  if (/\b(?:council|borough)\b/i.test(authority)) return 'local-authority';
  if (!isAreaName(authority)) return undefined;
  const match = matchArea(authority, { prefer: 'force' });
  return match.kind === 'area' ? match.areaKind : undefined;
}
