/** The worker of an import: reads the file, keeps it, and answers about it until it is ended. Started by `session/open-session.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Workbook } from '../../core/tables/sheet.ts';
import type { SessionAnswers, SessionAsk, SessionMessage, SessionQuestion, SessionTask } from './session/messages.ts';
import { correctInWorkbook, findInWorkbook, rowsOfSheet, runOnWorkbook } from './session/work.ts';
import { readSource } from './read-source.ts';
import { startReading } from './reading.ts';
import { sourceOfBytes, sourceOfFile } from './source.ts';

async function work(task: SessionTask): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const say = (message: SessionMessage): void => port.postMessage(message);
  const { from, name, ready } = task;
  const reading = startReading(task.choices, ({ share, rows }) => {
    const at = rows === 0 ? '' : `: row ${String(rows).replace(/\B(?=(?:\d{3})+$)/g, ',')}`;
    say({ kind: 'progress', share: share * 0.8, what: `Reading ${name}${at}` });
  });
  const read = await readSource(
    () => ('path' in from ? sourceOfFile(from.path, name) : sourceOfBytes(from.bytes, name)),
    name,
    reading,
  );
  if (!read.ok) {
    say({ kind: 'problems', problems: read.problems });
    port.close();
    return;
  }
  const workbook = read.value;
  const report = (share: number, what: string): void => say({ kind: 'progress', share: 0.8 + share * 0.2, what });
  say({ kind: 'found', file: findInWorkbook(workbook, ready, report) });
  port.on('message', (question: SessionQuestion) => {
    say({ kind: 'answer', id: question.id, answer: answerTo(workbook, task, question) });
  });
}

function answerTo(
  workbook: Workbook,
  task: SessionTask,
  { what, ask }: SessionQuestion,
): SessionAnswers[SessionAsk]['answer'] {
  switch (what) {
    case 'rows':
      return rowsOfSheet(workbook, ask as SessionAnswers['rows']['ask']);
    case 'correct': {
      const { table, correction } = ask as SessionAnswers['correct']['ask'];
      return correctInWorkbook(workbook, table, correction, task.ready);
    }
    case 'run':
      return runOnWorkbook(workbook, (ask as SessionAnswers['run']['ask']).steps);
  }
}

await work(workerData as SessionTask);
