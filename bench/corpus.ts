/** `npm run corpus`: precision and recall of the audit over the corpus, and each passage that came out otherwise than labelled. */
import { corpus, measureCorpus } from '../src/core/checks/corpus/measure.ts';

const { scores, misses } = measureCorpus();
const percent = (rate: number): string => `${(rate * 100).toFixed(1)}%`;
const rows = scores.map(({ severity, found, missed, mistaken, precision, recall }) =>
  [severity, found, missed, mistaken, percent(precision), percent(recall)].join(' | '),
);
const lines = [
  `${String(corpus.length)} passages`,
  '',
  '| severity | found | missed | mistaken | precision | recall |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows.map((row) => `| ${row} |`),
  ...misses.map(({ kind, rule, text }) => `${kind} ${rule}: ${text}`),
];
process.stdout.write(`${lines.join('\n')}\n`);
