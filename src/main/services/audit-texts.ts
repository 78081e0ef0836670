/** Captures and audits texts: what they say in numbers and quotations, and whether it holds, alone or against a briefing. */
import type {
  AuditResponse,
  AuditedFile,
  CapturedNumberResult,
  CaptureResponse,
} from '../../contract/audit-results.ts';
import { auditAgainst, auditText, type Audit, type AuditedNumber } from '../../core/audit/index.ts';
import { captureText, type CapturedQuote } from '../../core/capture/index.ts';
import { evaluateFigures, type EvaluatedFigure } from '../../core/figures/index.ts';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import type { Desk } from './desk.ts';
import { openBriefing } from './open-briefing.ts';
import { isProseFile, readProse } from './read-prose.ts';

/** Numbers and quotations of a text: the words themselves, the name of a file, or `-` for standard input. */
export async function captureFrom(given: string): Promise<Result<CaptureResponse>> {
  const isName = given === '-' || (isProseFile(given) && !/[\n\r]/.test(given) && given.length < 1024);
  const text = isName ? await readProse(given) : success(given);
  if (!text.ok) return text;
  const { numbers, quotes } = captureText(text.value);
  return success({ numbers: numbers.map(tellNumber), quotes: quotes.map(tellQuote) });
}

/** Audits each file; with `against`, each number is held against that briefing's figures. */
export async function auditFiles(
  files: readonly string[],
  options: { readonly against?: string },
  desk: Desk,
): Promise<Result<AuditResponse>> {
  const figures = options.against === undefined ? success(undefined) : await figuresOf(options.against, desk);
  if (!figures.ok) return figures;
  const audited: AuditedFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const text = await readProse(file);
    if (!text.ok) problems.push(...text.problems);
    else {
      const alone = auditText(text.value);
      audited.push(tellFile(file, figures.value === undefined ? alone : auditAgainst(alone, figures.value)));
    }
  }
  const [only] = audited;
  if (problems.length > 0) return failure(...problems);
  return success(audited.length === 1 && only !== undefined ? only : { files: audited });
}

async function figuresOf(place: string, desk: Desk): Promise<Result<readonly EvaluatedFigure[]>> {
  const opened = await openBriefing(place, desk);
  return opened.ok ? success([...evaluateFigures(opened.value.briefing.records).figures.values()]) : opened;
}

function tellFile(file: string, audit: Audit): AuditedFile {
  return {
    file,
    findings: audit.findings.map((finding) => ({ ...finding, where: { ...finding.where, file } })),
    trials: [...audit.trials],
    numbers: audit.numbers.map(tellNumber),
    quotes: audit.quotes.map(tellQuote),
  };
}

function tellNumber(number: AuditedNumber): CapturedNumberResult {
  const { stated, to, halfUnit: _halfUnit, hedgeWords: _hedgeWords, scaled: _scaled, period, ...plain } = number;
  return {
    ...plain,
    ...(stated && { stated: stated.toFixed() }),
    ...(to && { to: to.toFixed() }),
    ...(period && { period: { text: period.text, ...period.period } }),
  };
}

function tellQuote(quote: CapturedQuote): CaptureResponse['quotes'][number] {
  return { ...quote };
}
