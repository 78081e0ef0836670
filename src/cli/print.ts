/** Results in plain words, for people at a terminal. */
import type {
  ChartResponse,
  ChartsResponse,
  CheckResponse,
  Counts,
  FiguresResponse,
  LetterResponse,
} from '../contract/results.ts';
import { describeProblem, type Finding, type Problem } from '../core/model/index.ts';

export function printProblems(problems: readonly Problem[]): string {
  return problems.map(describeProblem).join('\n');
}

/** "Nothing wrong. Nothing misleading is open. 3 accepted with a reason." */
export function printCounts(open: Counts): string {
  const wrong = open.wrong === 0 ? 'Nothing is wrong.' : `${String(open.wrong)} wrong.`;
  const misleading =
    open.misleading === 0 ? 'Nothing misleading is open.' : `${String(open.misleading)} misleading and open.`;
  const accepted = open.accepted === 0 ? '' : ` ${String(open.accepted)} accepted with a reason.`;
  const style = open.style === 0 ? '' : ` ${count(open.style, 'piece', 'pieces')} of style advice.`;
  return `${wrong} ${misleading}${accepted}${style}`;
}

/** One finding as two or three indented lines. */
export function printFinding(finding: Finding): string {
  const state = finding.accepted === undefined ? finding.severity : `${finding.severity}, accepted`;
  const lines = [`${state.toUpperCase()} ${finding.rule} (${printWhere(finding)})`, `  ${finding.message}`];
  if (finding.sum !== undefined) lines.push(`  Sum: ${finding.sum}`);
  if (finding.suggestion !== undefined) lines.push(`  Try: ${finding.suggestion}`);
  if (finding.accepted !== undefined) {
    const { reason, by, role, date } = finding.accepted;
    lines.push(`  Accepted by ${by === role ? by : `${by}, ${role}`}, ${date}: ${reason}`);
  }
  return lines.join('\n');
}

function printWhere(finding: Finding): string {
  const { where } = finding;
  const names = ['letter', 'block', 'figure', 'quote', 'chart', 'table', 'office'] as const;
  const parts = names.flatMap((name) => (where[name] === undefined ? [] : [`${name} ${where[name]}`]));
  const text = where.text === undefined ? [] : [`“${where.text}”`];
  const file =
    where.file === undefined ? [] : [`${where.file}${where.line === undefined ? '' : `:${String(where.line)}`}`];
  return [...file, ...parts, ...text].join(', ') || 'briefing';
}

export function printCheck(response: CheckResponse): string {
  return [...response.findings.map((finding) => printFinding(finding as Finding)), printCounts(response.open)].join(
    '\n\n',
  );
}

export function printFigures(response: FiguresResponse): string {
  const figures = response.figures.map((figure) => {
    const place = [figure.area, figure.period?.shown].filter((part) => part !== undefined).join(', ');
    return [
      `${figure.id}: ${figure.shown}`,
      `  ${figure.label}${place === '' ? '' : ` (${place})`}`,
      `  ${figure.sum}`,
      ...(figure.phrases.length === 0 ? [] : [`  True phrases: ${figure.phrases.join(' · ')}`]),
    ].join('\n');
  });
  const findings = response.findings.map((finding) => printFinding(finding as Finding));
  return [...figures, ...findings, count(figures.length, 'figure', 'figures')].join('\n\n');
}

const refusals = {
  wrong: 'The letter was not written, because something in it is wrong. Mend it, or write a draft with --draft.',
  unusable:
    'The letter was not written, because something in it cannot be worked out. Mend it, or write a draft with --draft.',
};

export function printLetter(response: LetterResponse): string {
  const shown = response.findings.filter((finding) => finding.severity !== 'style' && finding.accepted === undefined);
  const accepted = response.findings.filter((finding) => finding.accepted !== undefined);
  const { file, bytes, draft, traced, figures } = response;
  const head =
    response.refused === 'no'
      ? [
          `Letter    ${file} (${String(Math.ceil(bytes / 1024))} kB${draft ? ', DRAFT' : ''})`,
          `Figures   ${count(traced, 'phrase', 'phrases')} traced to source, from ${count(figures.length, 'figure', 'figures')}`,
        ]
      : [refusals[response.refused], ''];
  const findings = shown.map((finding) => printFinding(finding as Finding));
  const reasons = accepted.map(({ rule, where, accepted: by }) => {
    return `Accepted  ${rule}, ${where.figure ?? where.quote ?? where.chart ?? where.block ?? ''}: ${by?.reason ?? ''}`;
  });
  return [...head, `Checks    ${printCounts(response.open)}`, ...reasons, ...findings].join('\n');
}

export function printChart(response: ChartResponse): string {
  const { file, bytes, alt, refused, findings } = response;
  const head =
    refused === 'no'
      ? [`Chart     ${file} (${String(Math.ceil(bytes / 1024))} kB)`, `Alt text  ${alt}`]
      : ['The chart was not drawn, because something in it is wrong. Mend it, then try again.', ''];
  return [
    ...head,
    `Checks    ${printCounts(response.open)}`,
    ...findings.map((finding) => printFinding(finding as Finding)),
  ].join('\n');
}

export function printCharts(response: ChartsResponse): string {
  const { folder, files, charts, leftOut, findings } = response;
  const wrong = findings.filter((finding) => finding.severity !== 'style');
  return [
    `Charts    ${count(charts, 'chart', 'charts')} as ${count(files.length, 'file', 'files')} in ${folder}; open index.html there first`,
    ...(leftOut.length === 0 ? [] : [`Left out  ${leftOut.join(', ')}, because something in them is wrong`]),
    `Checks    ${printCounts(response.open)}`,
    ...wrong.map((finding) => printFinding(finding as Finding)),
  ].join('\n');
}

/** "1 figure", "14 figures". */
export function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
