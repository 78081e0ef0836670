/** Tables that lie on their side: areas across the top, and down the side what was counted in each. */
import { isAreaName } from '../../areas/index.ts';
import type { DetectedColumn } from './detected-table.ts';

/**
 * Do the columns of numbers name areas, three or more, while the rows name neither areas nor periods? Years down the side and areas across
 * the top is how a series is printed, and no such table.
 */
export function liesOnItsSide(columns: readonly DetectedColumn[]): boolean {
  const values = columns.filter(({ use }) => use === 'value');
  const keys = columns.filter(({ use }) => use === 'key');
  const areas = values.filter(({ name }) => isAreaName(name));
  return (
    areas.length >= 3 &&
    areas.length >= values.length * 0.8 &&
    keys.length === 1 &&
    keys.every(({ of }) => of === 'category')
  );
}
