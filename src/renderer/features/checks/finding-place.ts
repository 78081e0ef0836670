/** Where a finding is, in words, and the sentence that it is about as it prints. */
import { planText, splitSentences, type LetterPlan, type PlanBlock } from '../../../core/letters/index.ts';
import { findRecord, recordsOfKind, type Block, type Finding, type RecordMap } from '../../../core/model/index.ts';
import { placeWords } from '../../words/checks.ts';

/** "Letter, paragraph 4"; with several letters the title stands first. */
export function placeOfFinding(records: RecordMap, { where }: Finding): string {
  const letter = where.letter === undefined ? undefined : findRecord(records, 'letter', where.letter);
  if (letter !== undefined) {
    const name = recordsOfKind(records, 'letter').length > 1 ? letter.title : placeWords.letter;
    const block = where.block === undefined ? undefined : placeOfBlock(letter.blocks, where.block);
    return block === undefined ? name : `${name}, ${block}`;
  }
  if (where.chart !== undefined) return placeWords.chartRecord(titleOf(records, 'chart', where.chart));
  if (where.quote !== undefined) return placeWords.quoteRecord(titleOf(records, 'quote', where.quote));
  if (where.figure !== undefined) return placeWords.figure(titleOf(records, 'figure', where.figure));
  if (where.table !== undefined) return placeWords.tableRecord(titleOf(records, 'table', where.table));
  return placeWords.briefing;
}

/** "paragraph 4": counted among the blocks of its kind. */
export function placeOfBlock(blocks: readonly Block[], id: string): string | undefined {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const number = (counts.get(block.type) ?? 0) + 1;
    counts.set(block.type, number);
    const ask = block.type === 'asks' ? block.items.findIndex((item) => item.id === id) : -1;
    if (ask >= 0) return placeWords.ask(ask + 1);
    if (block.id === id) return block.type === 'asks' ? placeWords.asks : placeWords[block.type](number);
  }
  return undefined;
}

/** The sentence with the words of the finding; the whole passage where no sentence holds them; undefined without a plan. */
export function sentenceOfFinding(plan: LetterPlan | undefined, { where }: Finding): string | undefined {
  if (plan === undefined || where.block === undefined || where.text === undefined) return undefined;
  const passages = plan.blocks.flatMap((block) => passagesOf(block, where.block ?? ''));
  for (const passage of passages) {
    const sentences = splitSentences(passage).map(({ start, end }) => passage.slice(start, end));
    const found = sentences.find((sentence) => sentence.includes(where.text ?? ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

function passagesOf(block: PlanBlock, id: string): string[] {
  if (block.type === 'asks') {
    const asks = block.items.filter((ask) => ask.id === id || block.id === id);
    return [...(block.id === id ? [planText(block.lead)] : []), ...asks.map(({ inlines }) => planText(inlines))];
  }
  if (block.id !== id) return [];
  if (block.type === 'paragraph' || block.type === 'heading') return [planText(block.inlines)];
  if (block.type === 'list') return block.items.map(planText);
  return block.type === 'quote' ? [...block.paragraphs] : [];
}

function titleOf(records: RecordMap, kind: 'chart' | 'quote' | 'figure' | 'table', id: string): string {
  const record = findRecord(records, kind, id);
  if (record === undefined) return id;
  if (record.kind === 'figure') return record.label;
  return record.kind === 'quote' ? record.role : record.title;
}
