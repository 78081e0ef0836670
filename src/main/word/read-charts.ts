/** Charts of a Word letter: what is drawn, and what stands in the workbook behind it. Either may be edited without the other. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { ReadChart, ReadSeries } from '../../core/readback/index.ts';
import type { Parts } from './read-parts.ts';
import { readWorkbook } from './read-workbook.ts';
import { allNamed, childLocal } from './xml-walk.ts';

/** The most points that any chart of a letter has. */
const mostPoints = 10_000;

/** A chart by the relationship id that the body names; undefined where its part is not there. */
export function readChart(parts: Parts, id: string, name: string): ReadChart | undefined {
  const link = parts.related(parts.document).get(id);
  const root = link === undefined || link.external ? undefined : parts.xml(link.target);
  if (link === undefined || root === undefined) return undefined;
  const workbook = [...parts.related(link.target).values()].find(
    ({ kind, external }) => !external && (kind === 'package' || kind === 'oleObject'),
  );
  const bytes = workbook === undefined ? undefined : parts.bytes(workbook.target);
  return {
    name,
    series: [...allNamed(root, 'ser')].map(readSeries),
    workbook: bytes === undefined ? undefined : readWorkbook(bytes),
  };
}

function readSeries(series: XmlElement): ReadSeries {
  const values = childLocal(series, 'val') ?? childLocal(series, 'yVal');
  const formula = values === undefined ? undefined : [...allNamed(values, 'f')][0];
  return {
    name: readPoints(childLocal(series, 'tx')).join(' '),
    categories: readPoints(childLocal(series, 'cat') ?? childLocal(series, 'xVal')),
    values: readPoints(values),
    from: formula?.text ?? '',
  };
}

/** The cached points of a reference, or the literal ones; a point that is not there is empty. */
function readPoints(element: XmlElement | undefined): string[] {
  if (element === undefined) return [];
  const count = Number([...allNamed(element, 'ptCount')][0]?.attributes['val'] ?? 0);
  const points: string[] = Array.from({ length: Math.min(mostPoints, Number.isInteger(count) ? count : 0) }, () => '');
  for (const point of allNamed(element, 'pt')) {
    const at = Number(point.attributes['idx']);
    if (at < mostPoints && at < points.length) points[at] = childLocal(point, 'v')?.text ?? '';
  }
  if (points.length > 0) return points;
  const literal = childLocal(element, 'v');
  return literal === undefined ? [] : [literal.text];
}
