/** Checks a whole briefing: every letter, figure, quote and chart. */
import type { CheckResponse } from '../../contract/results.ts';
import { checkBriefing } from '../../core/checks/index.ts';
import { isUnusable, success, type Result } from '../../core/model/index.ts';
import { placeFindings } from '../briefing-file/index.ts';
import type { Desk } from './desk.ts';
import { countOpen } from './findings.ts';
import { openBriefing } from './open-briefing.ts';

/**
 * Passes when nothing is wrong; with `strict`, when nothing misleading is open either. Unusable: something cannot be worked
 * out at all.
 */
export async function checkPlace(
  place: string,
  options: { readonly strict: boolean },
  desk: Desk,
): Promise<Result<CheckResponse>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const checked = checkBriefing(opened.value.briefing.records);
  const findings = [...(opened.value.findings ?? []), ...placeFindings(checked, opened.value)];
  const open = countOpen(findings);
  const passes = open.wrong === 0 && (!options.strict || open.misleading === 0);
  return success({ findings, open, passes, unusable: findings.some(isUnusable) });
}
