/** What changed in a letter since a version was frozen, passage by passage, in the words of both. */
import { resolveLetter, planText, type LetterPlan, type PlanBlock, type PlanInline } from '../letters/index.ts';
import type { Letter, RecordMap } from '../model/index.ts';
import { compareWords, type WordRun } from '../sharing/index.ts';
import { signedPart } from './freeze.ts';

export interface ChangedPassage {
  /** "Paragraph 2", "Salutation". */
  readonly part: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly words: readonly WordRun[];
}

/**
 * @param frozen the bytes of the frozen plan.
 * @returns nothing where the two say the same; undefined where the frozen plan cannot be read.
 */
export function compareVersion(records: RecordMap, letter: Letter, frozen: Uint8Array): ChangedPassage[] | undefined {
  const before = readPlan(frozen);
  const resolved = resolveLetter(records, letter.id, {});
  if (before === undefined || !resolved.ok) return undefined;
  const [old, now] = [passagesOf(before), passagesOf(signedPart(resolved.value.plan))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): ChangedPassage[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.text === is?.text) return [];
    const words = compareWords(was?.text ?? '', is?.text ?? '').filter(({ text }) => text !== '');
    return [{ part: is?.part ?? was?.part ?? '', before: was?.text, after: is?.text, words }];
  });
}

interface Passage {
  readonly part: string;
  readonly text: string;
}

type SignedPlan = Pick<LetterPlan, 'blocks' | 'date' | 'reference' | 'salutation' | 'subject' | 'close' | 'addressees'>;

function readPlan(bytes: Uint8Array): SignedPlan | undefined {
  try {
    const plan = JSON.parse(new TextDecoder().decode(bytes)) as SignedPlan;
    return Array.isArray(plan.blocks) ? plan : undefined;
  } catch {
    return undefined;
  }
}

const kinds: Readonly<Record<PlanBlock['type'], string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  list: 'List',
  quote: 'Quote',
  chart: 'Chart',
  table: 'Table',
  asks: 'Asks',
};

function passagesOf(plan: SignedPlan): Map<string, Passage> {
  const passages = new Map<string, Passage>();
  const { date, reference, salutation, subject, close, addressees } = plan;
  const head: readonly (readonly [string, unknown])[] = [
    ['Date', date],
    ['Reference', reference],
    ['Addressees', addressees],
    ['Salutation', salutation],
    ['Subject', subject],
    ['Close', close],
  ];
  for (const [part, value] of head) {
    const text = wordsIn(value).join(' ');
    if (text !== '') passages.set(part, { part, text });
  }
  const counts = new Map<string, number>();
  for (const block of plan.blocks) {
    const place = (counts.get(block.type) ?? 0) + 1;
    counts.set(block.type, place);
    passages.set(block.id, { part: `${kinds[block.type]} ${String(place)}`, text: textOf(block) });
  }
  return passages;
}

function textOf(block: PlanBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.inlines);
    case 'list':
      return block.items.map(wordsOf).join('\n');
    case 'asks':
      return [wordsOf(block.lead), ...block.items.map(({ inlines }) => wordsOf(inlines))].join('\n');
    case 'quote':
      return [...block.paragraphs, block.attribution].join('\n');
    case 'chart':
      return [block.chart.title, block.chart.alt].join('\n');
    case 'table':
      return block.table.title;
  }
}

/** A count of signatories is no part of what is signed: it stands as an ellipsis. */
function wordsOf(inlines: readonly PlanInline[]): string {
  return planText(inlines).replace(/ {2,}/g, ' … ');
}

/** Every text in a value, in its order. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
