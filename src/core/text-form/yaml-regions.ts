/** Cuts a YAML file into regions that can be read alone: the records of a list, or the fields of a map. */

export type Layout = 'list' | 'map' | 'lists';

export interface Region {
  readonly text: string;
  /** The line of the file on which the region begins. */
  readonly firstLine: number;
  /** The field of a map, or the list that a record stands in. */
  readonly field?: string;
  readonly list?: string;
}

interface Draft {
  lines: string[];
  firstLine: number;
  field?: string;
  list?: string;
}

/** Lines before the first region are comments, or belong to nothing; a comment that opens a region stays with it. */
export function splitRegions(text: string, layout: Layout, firstLine: number): Region[] {
  const regions: Draft[] = [];
  let list: string | undefined;
  let indent: number | undefined;
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const heading = layout === 'list' ? undefined : /^["']?([^\s#"'-][^:"']*)["']?:(?=\s|$)/.exec(line)?.[1];
    const item = layout === 'map' ? undefined : /^( *)-(?=\s|$)/.exec(line)?.[1]?.length;
    if (layout === 'map' && heading !== undefined)
      regions.push({ lines: [line], firstLine: firstLine + index, field: heading });
    else if (layout === 'lists' && heading !== undefined) {
      list = heading;
      indent = undefined;
    } else if (item !== undefined && item <= (indent ?? item)) {
      indent = item;
      regions.push({ lines: [line], firstLine: firstLine + index, ...(list === undefined ? {} : { list }) });
    } else if (/\S/.test(line) && !/^\s*#/.test(line) && regions.length === 0 && line !== '---') {
      regions.push({ lines: [line], firstLine: firstLine + index });
    } else regions.at(-1)?.lines.push(line);
  });
  return regions.map(({ lines, ...rest }) => ({ ...rest, text: `${lines.join('\n')}\n` }));
}
