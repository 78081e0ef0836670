/** `docs/CHECKS.md`, made from the registry and the corpus. The test beside this file keeps it true. */
import { auditRules } from '../audit/index.ts';
import { corpus } from './corpus/measure.ts';
import { rules } from './registry.ts';
import type { Rule, RuleExample } from './rule.ts';

/** The whole page, as Markdown. */
export function describeChecks(): string {
  return [
    '# Checks',
    'Made from `src/core/checks` and `src/core/audit`; do not edit by hand (`npm run docs` writes it). *Wrong* is false, *misleading* must be accepted with a reason, *style* is advice. Sources are the papers of the project.',
    '## Rules of letters and figures',
    `${String(rules.length)} rules. The severity is the gravest that a rule gives; examples are changes to the example briefing.`,
    `| rule | severity | looks for | source |\n| --- | --- | --- | --- |\n${rules
      .map(
        ({ id, severity, about, source }) => `| [\`${id}\`](#${id}) | ${severity} | ${cell(about)} | ${cell(source)} |`,
      )
      .join('\n')}`,
    ...rules.flatMap(describeRule),
    '## Rules of the audit',
    'For any text, by its own numbers alone (`briefing audit`). Examples are passages of the corpus.',
    ...auditRules.flatMap(({ id, severity, about, source }) => [
      `### ${id}`,
      `*${severity}*. ${about} (${source})`,
      ...list(
        'Fires',
        corpus
          .filter(([, ...must]) => must.includes(id))
          .slice(0, 3)
          .map(([text]) => text),
      ),
    ]),
  ].join('\n\n');
}

function describeRule({ id, severity, about, source, examples }: Rule): string[] {
  return [
    `### ${id}`,
    `*${severity}*. ${about} (${source})`,
    ...list('Fires', examples.fires.map(tell)),
    ...list('Quiet', examples.quiet.map(tell)),
  ];
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [`${heading}:`, items.map((item) => `- \`${item.replaceAll('`', "'")}\``).join('\n')];
}

/** An example as one line: its paragraph, or what it changes. */
function tell({ paragraph, ...rest }: RuleExample): string {
  const changes = Object.keys(rest).length === 0 ? '' : JSON.stringify(rest);
  const words = [paragraph, changes].filter((part) => part !== undefined && part !== '').join(' with ');
  const line = words === '' ? 'the example as it is' : words.replace(/\s+/g, ' ');
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
