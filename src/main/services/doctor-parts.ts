/** The parts that the self-check tries, each by doing what it is for. */
import { join } from 'node:path';
import type { DoctorResponse } from '../../contract/doctor.ts';
import { findRecord, recordsOfKind, type RecordMap } from '../../core/model/index.ts';
import { prepareLetter } from '../../core/checks/index.ts';
import { presetSize } from '../../core/charts/index.ts';
import { packBriefing, readFolder, unpackBriefing } from '../briefing-file/index.ts';
import { findResource } from '../files/index.ts';
import { drawChart } from '../images/index.ts';
import { writeLetter } from '../word/index.ts';
import { resolveCharts } from './resolve-charts.ts';
import { findWordProcessor } from './word-processor.ts';

type Part = DoctorResponse['parts'][number];

interface Trial {
  readonly name: string;
  readonly needed: boolean;
  /** What it came to. @throws where it does not run. */
  readonly attempt: () => Promise<string> | string;
}

/** Tries each part on the example that comes with the app. */
export async function tryParts(): Promise<Part[]> {
  const example = await readFolder(join(findResource('examples'), 'wales-online-safety'));
  if (!example.ok) return [{ name: 'The example', ...failed('It cannot be read: the app is not whole.') }];
  const { briefing, assets } = example.value;
  const read = (sha256: string): Uint8Array | undefined => assets.get(sha256);
  const parts: Part[] = [];
  for (const { name, needed, attempt } of trials(briefing.records, read, () => packBriefing(example.value))) {
    const started = performance.now();
    const outcome = await Promise.resolve()
      .then(attempt)
      .then(
        (detail) => ({ runs: true, detail }),
        (error: unknown) => ({ runs: false, detail: error instanceof Error ? error.message : 'It does not run.' }),
      );
    parts.push({ name, needed, ...outcome, milliseconds: Math.round(performance.now() - started) });
  }
  return parts;
}

function trials(
  records: RecordMap,
  read: (sha256: string) => Uint8Array | undefined,
  pack: () => Uint8Array,
): readonly Trial[] {
  const letter = recordsOfKind(records, 'letter')[0];
  const chart = recordsOfKind(records, 'chart')[0];
  return [
    {
      name: 'Checks and Word letters',
      needed: true,
      attempt: async () => {
        const found = letter === undefined ? undefined : findRecord(records, 'letter', letter.id);
        if (found === undefined) throw new Error('The example has no letter.');
        const prepared = prepareLetter(records, found.id, { date: found.date, draft: false });
        if (!prepared.ok) throw new Error('The letter of the example cannot be worked out.');
        const bytes = await writeLetter(prepared.value.plan, read);
        return `A letter of ${String(prepared.value.plan.words)} words was checked and written, ${String(Math.ceil(bytes.length / 1024))} kB.`;
      },
    },
    {
      name: 'Charts as images',
      needed: true,
      attempt: async () => {
        const resolved = resolveCharts(records, [chart?.id ?? '']);
        const first = resolved.ok ? resolved.value[0] : undefined;
        if (first === undefined) throw new Error('The chart of the example cannot be worked out.');
        const drawn = await drawChart(first.chart, { format: 'png', size: presetSize('letter'), theme: 'light' }, read);
        if (!drawn.ok) throw new Error('The chart of the example cannot be drawn.');
        return 'A chart was drawn with the fonts of the app.';
      },
    },
    {
      name: 'Briefing files',
      needed: true,
      attempt: () => {
        if (!unpackBriefing(pack()).ok) throw new Error('A briefing file that was just made cannot be read.');
        return 'A briefing file was made and read again.';
      },
    },
    {
      name: 'Exact page counts',
      needed: false,
      attempt: async () => {
        const found = await findWordProcessor();
        if (found === 'none') throw new Error('Neither Word nor LibreOffice was found: page counts are estimates.');
        return found === 'word' ? 'Microsoft Word is here.' : 'LibreOffice is here.';
      },
    },
  ];
}

function failed(detail: string): Omit<Part, 'name'> {
  return { needed: true, runs: false, detail, milliseconds: 0 };
}
