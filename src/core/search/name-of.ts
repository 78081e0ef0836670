/** What a record is called in lists: search results, where-used lists, messages. */
import type { BriefingRecord } from '../model/index.ts';
import { renderDate } from '../figures/index.ts';
import { plainLine } from './plain-line.ts';

/** "Image offences recorded in Wales"; for a quote its speaker's role and date: "Chief Executive, 4 March 2025". */
export function nameOf(record: BriefingRecord): string {
  switch (record.kind) {
    case 'figure':
      return record.label;
    case 'person':
    case 'organisation':
      return record.name;
    case 'request':
      return record.authority;
    case 'quote':
      return `${record.role}, ${renderDate(record.date)}`;
    case 'tenure':
      return record.person === undefined ? record.office : `${record.person} as ${record.office}`;
    case 'chart':
    case 'letter':
      return plainLine(record.title);
    case 'briefing':
    case 'source':
    case 'table':
    case 'office':
      return record.title;
  }
}
