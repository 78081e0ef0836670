/** The worker of the audit, so that a long text never holds up typing. It keeps neither text nor records. */
import { evaluateFigures } from '../../../core/figures/index.ts';
import type { BriefingRecord } from '../../../core/model/index.ts';
import { auditForScreen, type AuditView } from './audit-marks.ts';

export interface AuditRequest {
  readonly ticket: number;
  readonly text: string;
  /** The evidence of the briefing; left out: the text is held against itself alone. */
  readonly evidence: readonly BriefingRecord[] | undefined;
}
export interface AuditAnswer {
  readonly ticket: number;
  readonly view: AuditView;
}

self.addEventListener('message', ({ data }: MessageEvent<AuditRequest>) => {
  const { ticket, text, evidence } = data;
  const figures = evidence && evaluateFigures(new Map(evidence.map((record) => [record.uid, record]))).figures;
  self.postMessage({ ticket, view: auditForScreen(text, figures) } satisfies AuditAnswer);
});
