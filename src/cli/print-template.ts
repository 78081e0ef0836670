/** What `template` says at a terminal. */
import type { TemplateResponse } from '../contract/templates.ts';

export function printTemplate(response: TemplateResponse): string {
  const { name, stripped, placeholders, unknown, styles, textWidth, narrower, into } = response;
  const list = (label: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${label.padEnd(13)} ${items.join(', ')}`];
  const braces = (item: string): string => `{{${item}}}`;
  return [
    into === undefined
      ? `${name} can be used as a letterhead.`
      : `${name} is the letterhead of “${into.organisation}” now.`,
    ...list('Taken out', stripped),
    ...list('Placeholders', placeholders.map(braces)),
    ...list('Not known', unknown.map(braces)),
    ...list('Text width', [
      `${(textWidth / 100).toFixed(1)} cm${narrower ? '; charts and tables are made smaller' : ''}`,
    ]),
    'Styles',
    ...styles.map(({ ours, theirs, chosen }) => `  ${ours.padEnd(18)} ${theirs}${chosen ? ' (chosen)' : ''}`),
    '  All others come with the letter.',
  ].join('\n');
}
