/** An area by its name: the gazetteer's where it has one, else a local one. */
import { matchArea } from '../../../../core/areas/index.ts';
import { slugFrom, type Area } from '../../../../core/model/index.ts';

export function areaNamed(name: string): Area {
  const match = matchArea(name, { nearest: false });
  if (match.kind === 'area') return match.area;
  const [first] = match.kind === 'ambiguous' ? match.candidates : [];
  if (first !== undefined) return { code: first.code, label: first.label, nations: [...first.nations] };
  return { code: slugFrom(name), label: name, nations: [] };
}
