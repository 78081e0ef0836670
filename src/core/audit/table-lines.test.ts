import { expect, test } from 'vitest';
import { auditText } from './index.ts';
import { textOfTable } from './table-lines.ts';

test('each number of a table stands with its row and its heading', () => {
  const table = [
    ['Force', 'Offences', '2022/23', 'Share'],
    ['South Wales', '964', '901', '44%'],
    ['Gwent', '503', '', '23%'],
  ];
  expect(textOfTable(table)).toEqual([
    'South Wales: 964 offences',
    'South Wales, 2022/23: 901',
    'South Wales, Share: 44%',
    'Gwent: 503 offences',
    'Gwent, Share: 23%',
  ]);
  const lines = [...textOfTable([...table, ['Wales total', '2,194', '2,100', '100%']]), 'Source: Home Office'];
  const { findings, numbers } = auditText(lines.join('\n\n'));
  expect(findings).toEqual([]);
  expect(numbers.find(({ text }) => text === '964')).toMatchObject({ area: 'South Wales', unit: 'offences' });
});

test('a table of words is read cell by cell', () => {
  expect(
    textOfTable([
      ['Name', 'Role'],
      ['Jo Example', ' Chief\nExecutive '],
      ['', ''],
    ]),
  ).toEqual(['Name', 'Role', 'Jo Example', 'Chief Executive']);
});

test('a cell of prose stands for itself', () => {
  const said = 'Of the offences where the platform was known, half took place on one app.';
  expect(
    textOfTable([
      ['Wording', 'Value', 'About'],
      ['half', '49.7%', said],
    ]),
  ).toEqual(['half, Value: 49.7%', said]);
});
