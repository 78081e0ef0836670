/** What `capture` and `audit` say at a terminal. */
import type {
  AuditedFile,
  AuditResponse,
  CaptureResponse,
  CapturedNumberResult,
  CapturedQuoteResult,
} from '../contract/audit-results.ts';

export function printCapture({ numbers, quotes }: CaptureResponse): string {
  const lines = [...numbers.map(tellNumber), ...quotes.map(tellQuote)];
  return lines.length === 0 ? 'No number and no quotation was found.' : lines.join('\n');
}

export function printAudit(response: AuditResponse): string {
  const files = 'files' in response ? response.files : [response];
  return files.map(printFile).join('\n\n');
}

function printFile({ file, findings, trials, numbers, quotes }: AuditedFile): string {
  const found = findings.map((finding) => `${finding.severity.toUpperCase()} ${finding.rule}\n  ${finding.message}`);
  const held = numbers
    .filter(({ verdict }) => verdict !== undefined)
    .map(
      (number) =>
        `  ${number.text}: ${number.verdict ?? ''}${number.figure === undefined ? '' : ` (${number.figure})`}`,
    );
  const sums = trials
    .filter(({ outcome }) => outcome !== 'does not hold')
    .map(({ sum, outcome }) => `  ${sum}: ${outcome}`);
  const count = (severity: string): string => String(findings.filter((one) => one.severity === severity).length);
  const total = `${String(numbers.length)} numbers, ${String(quotes.length)} quotations; ${count('wrong')} wrong, ${count('misleading')} misleading, ${count('style')} of style.`;
  return [
    `${file}: ${total}`,
    ...found,
    ...(sums.length === 0 ? [] : ['Sums that hold:', ...sums]),
    ...(held.length === 0 ? [] : ['Against the briefing:', ...held]),
  ].join('\n');
}

function tellNumber({ start, end, text, meaning, stated, unit, area, period }: CapturedNumberResult): string {
  const more = [unit, area, period?.text].filter((part) => part !== undefined).join(', ');
  return `${String(start)}–${String(end)} ${text}: ${meaning}${stated === undefined ? '' : ` ${stated}`}${more === '' ? '' : ` (${more})`}`;
}

function tellQuote({ start, end, words, speaker, role, organisation }: CapturedQuoteResult): string {
  const who = [speaker, role, organisation].filter((part) => part !== undefined).join(', ');
  return `${String(start)}–${String(end)} “${words.replaceAll('\n', ' ')}”${who === '' ? '' : `: ${who}`}`;
}
