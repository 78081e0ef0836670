/** What must hold of the records together, in every codec: one briefing, no id twice, tables in shape. */
import { recordsOfKind, type BriefingRecord, type Letter, type Problem, type Table } from '../../core/model/index.ts';
import { mostCells } from '../../core/text-form/index.ts';

/** @param fileOf the file to name for a record. */
export function checkRecords(
  records: readonly BriefingRecord[],
  fileOf: (record: BriefingRecord) => Partial<Problem>,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, BriefingRecord>();
  const uids = new Map<string, BriefingRecord>();
  const report = (record: BriefingRecord, message: string, remedy: string): void => {
    problems.push({ code: 'records', ...fileOf(record), message, remedy });
  };
  for (const record of records) {
    const name = `${record.kind} ${record.id}`;
    const twin = uids.get(record.uid);
    if (seen.has(name))
      report(record, `Two records of the kind ${record.kind} have the id “${record.id}”.`, 'Give one another id.');
    else if (twin !== undefined) {
      report(record, `“${record.id}” and “${twin.id}” have the same uid.`, 'Take the uid out of the newer one.');
    }
    seen.set(name, record);
    uids.set(record.uid, record);
    if (record.kind === 'table') for (const [message, remedy] of tableFaults(record)) report(record, message, remedy);
    if (record.kind === 'letter') {
      const twice = blockTwice(record);
      if (twice !== undefined) {
        report(record, `Two blocks of “${record.id}” have the id “${twice}”.`, 'Take the id out of the newer one.');
      }
    }
  }
  const heads = recordsOfKind(new Map(records.map((record) => [record.uid, record])), 'briefing').length;
  if (heads !== 1) {
    const message = `A briefing has one record of the kind briefing; here there are ${heads}.`;
    problems.push({ code: 'records', message, remedy: 'Ask for the file again, or take a backup.' });
  }
  return problems;
}

function tableFaults({ id, columns, cells }: Table): [message: string, remedy: string][] {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    return [[`The table “${id}” lists the column “${twice}” twice.`, 'Give each column its own name.']];
  const lengths = new Set(names.map((name) => cells[name]?.length));
  const same = lengths.size === 1 && !lengths.has(undefined) && Object.keys(cells).length === names.length;
  if (!same) return [[`The columns of the table “${id}” and its cells do not match.`, 'Import the table again.']];
  const count = names.length * (cells[names[0] ?? '']?.length ?? 0);
  if (count <= mostCells) return [];
  return [[`The table “${id}” has more than 200,000 cells.`, 'Keep the rows and columns that the briefing uses.']];
}

function blockTwice({ blocks }: Letter): string | undefined {
  const ids = blocks.flatMap((block) => [block.id, ...(block.type === 'asks' ? block.items.map((ask) => ask.id) : [])]);
  return ids.find((id, index) => ids.indexOf(id) !== index);
}
