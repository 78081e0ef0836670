/** Checks and audit: what a letter costs on a keystroke, and a long text when it is pasted. */
import { auditText } from '../src/core/audit/index.ts';
import { checkLetter } from '../src/core/checks/index.ts';
import { corpus } from '../src/core/checks/corpus/measure.ts';
import { evaluateFigures } from '../src/core/figures/index.ts';
import { countWords, resolveLetter } from '../src/core/letters/index.ts';
import { recordsOfKind } from '../src/core/model/index.ts';
import { measure } from './measure.ts';
import type { Section } from './report.ts';
import { readExample } from './sample-letters.ts';

export async function benchChecks(): Promise<Section> {
  const records = await readExample();
  const [letter] = recordsOfKind(records, 'letter');
  if (letter === undefined) throw new Error('The example has no letter.');
  const evaluation = evaluateFigures(records);
  const resolved = resolveLetter(records, letter.id, { evaluation });
  if (!resolved.ok) throw new Error(resolved.problems.map((problem) => problem.message).join('\n'));
  const text = longText(5000);
  const rows = [
    await measure(
      'all checks on the two-page example letter',
      () => checkLetter(records, letter, resolved.value, evaluation),
      { budget: 30 },
    ),
    await measure(`audit of a text of ${String(countWords(text))} words`, () => auditText(text), { budget: 250 }),
  ];
  return { title: 'Checks', note: 'The audited text is the corpus, over and over.', rows };
}

function longText(words: number): string {
  const paragraphs: string[] = [];
  for (let count = 0, at = 0; count < words; at += 1) {
    const paragraph = corpus[at % corpus.length]?.[0] ?? '';
    paragraphs.push(paragraph);
    count += countWords(paragraph);
  }
  return paragraphs.join('\n\n');
}
