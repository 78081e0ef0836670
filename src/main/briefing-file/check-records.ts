/** What must hold of the records together, in every codec: one briefing, no id twice, tables in shape. */
import { findShapeFault, recordsOfKind, type BriefingRecord, type Problem } from '../../core/model/index.ts';

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
    const fault = findShapeFault(record);
    if (fault !== undefined) report(record, `${fault.message}.`, fault.remedy);
  }
  const heads = recordsOfKind(new Map(records.map((record) => [record.uid, record])), 'briefing').length;
  if (heads !== 1) {
    const message = `A briefing has one record of the kind briefing; here there are ${heads}.`;
    problems.push({ code: 'records', message, remedy: 'Ask for the file again, or take a backup.' });
  }
  return problems;
}
