/** An import from the file to the table: reading with progress, the tables found, corrections, what the recipe makes, and the putting in. */
import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import type { Failure, Progress } from '../../../../contract/call.ts';
import type { OpenedFile, SheetTable, TrailStep } from '../../../../contract/calls/imports.ts';
import { readPeriod, renderPeriod } from '../../../../core/figures/index.ts';
import { tableSchema, type RecordPatch, type Source, type Table } from '../../../../core/model/index.ts';
import { freeId } from '../../../../core/patches/index.ts';
import { bridge } from '../../../bridge.ts';
import { makeUid, useBriefing } from '../../../stores/briefing.ts';
import { useEvidence, type ImportBegun } from '../evidence-store.ts';
import { sourceDraftOf, sourceFrom, type SourceDraft } from '../sources/source-draft.ts';
import { figureFormWords } from '../../../words/evidence-figures.ts';
import { compareMade, tableByUid } from './compare-made.ts';

export type ColumnPart = 'key' | 'value' | 'note' | 'out';
export interface TableEdit {
  readonly range?: SheetTable['at'] | undefined;
  readonly headerRows?: number | undefined;
  readonly parts: ReadonlyMap<number, ColumnPart>;
}
export interface Made {
  readonly table: Partial<Table> & { readonly title: string };
  readonly trail: readonly TrailStep[];
}
type Step = SheetTable['recipe'][number];

export function useImport(begun: ImportBegun) {
  const briefing = useBriefing();
  const evidence = useEvidence();

  const file = shallowRef<OpenedFile>();
  const tables = shallowRef<readonly SheetTable[]>([]);
  const chosen = ref(0);
  const edits = shallowRef<ReadonlyMap<number, TableEdit>>(new Map());
  const steps = shallowRef<readonly Step[]>([]);
  const made = shallowRef<Made>();
  const failure = shallowRef<Failure>();
  const stepFailure = shallowRef<Failure>();
  const progress = shallowRef<Progress>();
  const reading = shallowRef<AbortController>();
  const title = ref('');
  /** Of a new edition whose file states none. */
  const period = ref('');
  const source = ref<SourceDraft>(sourceDraftOf());
  /** The id of a source that the briefing has; empty for a new one. */
  const sourceId = ref('');

  const edition = computed(() => tableByUid(briefing.records, begun.edition));
  const table = computed(() => tables.value[chosen.value]);
  const difference = computed(() => {
    const before = edition.value;
    return before === undefined || made.value === undefined
      ? undefined
      : compareMade(briefing.records, before, withPeriod(made.value.table));
  });

  const periodProblem = computed(() =>
    period.value.trim() !== '' && readPeriod(period.value.trim()) === undefined
      ? figureFormWords.periodProblem
      : undefined,
  );
  /** The period that a person gave, where the file states none. */
  function withPeriod(own: Made['table']): Made['table'] {
    const given = own.period ?? (period.value.trim() === '' ? undefined : readPeriod(period.value.trim()));
    return given === undefined ? own : { ...own, period: given };
  }

  async function open(choices: { encoding?: OpenedFile['encoding']; delimiter?: string } = {}): Promise<void> {
    if (briefing.uid === undefined) return;
    const from =
      begun.file !== undefined ? { file: begun.file.handle } : begun.kept && { briefing: briefing.uid, ...begun.kept };
    if (from === undefined) return;
    reading.value = new AbortController();
    failure.value = undefined;
    const options = { signal: reading.value.signal, onProgress: (now: Progress) => (progress.value = now) };
    const answer = await bridge.call('import.open', { from, ...(choices as object) }, options);
    [reading.value, progress.value] = [undefined, undefined];
    if (!answer.ok) {
      if (answer.code === 'stopped') evidence.openFirst();
      else failure.value = answer;
      return;
    }
    file.value = answer.value;
    tables.value = answer.value.tables;
    edits.value = new Map();
    begin();
  }

  /** Chooses what to begin with: the steps of the table whose edition it is, else the surest table. */
  function begin(): void {
    const before = edition.value;
    if (before === undefined) {
      // Another table of a file that is here already has the same source.
      const same = briefing.all('table').find(({ origin }) => origin?.asset === file.value?.sha256);
      sourceId.value = same?.source ?? '';
      choose(0);
      return;
    }
    title.value = before.title;
    period.value = before.period === undefined ? '' : renderPeriod(before.period, 'slash');
    sourceId.value = before.source;
    steps.value = before.recipe ?? [];
    const first = steps.value.find(({ step }) => step === 'choose');
    const at = tables.value.findIndex(({ sheet }) => sheet.trim() === first?.['sheet']);
    chosen.value = Math.max(0, at);
    if (steps.value.length === 0) choose(0);
    else void run();
  }

  function choose(at: number): void {
    chosen.value = at;
    const own = tables.value[at];
    if (own === undefined) return;
    steps.value = own.recipe;
    if (edition.value === undefined) {
      title.value = own.title;
      source.value = suggestSource(own);
    }
    void run();
  }

  function suggestSource(own: SheetTable): SourceDraft {
    const name = file.value?.name ?? '';
    const words = name.replace(/\.\w{1,5}$/, '').replace(/[_-]+/g, ' ');
    const isPasted = name === 'Pasted table.tsv';
    const draft = sourceDraftOf({ title: own.title === '' || isPasted ? (isPasted ? '' : words) : own.title });
    const official = /^(?:recorded-crime|ons-|statswales|govuk)/.test(own.shape);
    const grid =
      own.shape === 'foi-grid'
        ? ({ sourceKind: 'freedom-of-information' } as const)
        : official
          ? ({ sourceKind: 'official-statistics' } as const)
          : {};
    return { ...draft, note: own.source ?? '', ...grid };
  }

  /** What a person puts right about the table; undefined takes all corrections back. */
  async function correct(edit: TableEdit | undefined): Promise<void> {
    const own = table.value;
    const opened = file.value;
    const found = opened?.tables[chosen.value];
    if (own === undefined || opened === undefined || found === undefined) return;
    const at = chosen.value;
    const next = new Map(edits.value);
    if (edit === undefined) next.delete(at);
    else next.set(at, edit);
    edits.value = next;
    const answer = await bridge.call('import.correct', {
      session: opened.session,
      ...{ sheet: found.sheet, number: found.number, at: found.at },
      ...(edit?.range !== undefined && { range: edit.range }),
      ...(edit?.headerRows !== undefined && { headerRows: edit.headerRows }),
      ...(edit !== undefined &&
        edit.parts.size > 0 && { parts: [...edit.parts].map(([column, part]) => ({ at: column, part })) }),
    });
    if (!answer.ok) {
      stepFailure.value = answer;
      return;
    }
    tables.value = tables.value.map((one, place) => (place === at ? answer.value : one));
    if (chosen.value === at) {
      steps.value = answer.value.recipe;
      await run();
    }
  }

  let turn = 0;
  async function run(): Promise<void> {
    const opened = file.value;
    if (opened === undefined || steps.value.length === 0) return;
    const own = ++turn;
    const answer = await bridge.call('import.run', { session: opened.session, steps: [...steps.value] });
    if (own !== turn) return;
    stepFailure.value = answer.ok ? undefined : answer;
    made.value = answer.ok ? answer.value : undefined;
    if (answer.ok && title.value.trim() === '') title.value = answer.value.table.title;
  }

  function setSteps(next: readonly Step[]): void {
    steps.value = next;
    void run();
  }

  /** The table and its source, in one revision; the original bytes are kept first. */
  async function put(): Promise<Failure | undefined> {
    const opened = file.value;
    if (opened === undefined || made.value === undefined || briefing.uid === undefined) return undefined;
    await briefing.settle();
    const kept = await bridge.call('import.keep', { session: opened.session, briefing: briefing.uid });
    if (!kept.ok) return kept;
    const patches = edition.value === undefined ? newTable(opened, made.value) : newEdition(opened);
    const edited = briefing.edit(patches);
    if (!edited.ok) {
      const [first] = edited.problems;
      return {
        ok: false,
        code: first?.code ?? 'record-shape',
        message: first?.message ?? '',
        details: [...edited.problems] as Failure['details'],
      };
    }
    const last = patches.at(-1);
    const id = last?.op === 'put' ? (last.record as { readonly id: string }).id : '';
    evidence.openTable(id);
    return undefined;
  }

  function newTable(opened: OpenedFile, { table: own }: Made): RecordPatch[] {
    const known = briefing.find('source', sourceId.value);
    const origin = { name: opened.name, sha256: opened.sha256 };
    const id = freeId(briefing.records, 'source', source.value.title);
    const made_: Source = known ?? sourceFrom({ uid: makeUid(), id, file: origin }, source.value);
    const name = title.value.trim() || own.title;
    const record = tableSchema.parse({
      ...own,
      title: name,
      uid: makeUid(),
      id: freeId(briefing.records, 'table', name),
      kind: 'table',
      source: made_.id,
    });
    return [...(known === undefined ? [{ op: 'put', record: made_ } as const] : []), { op: 'put', record }];
  }

  /** The table in its place with the new cells; its source gets the new edition's facts. */
  function newEdition(opened: OpenedFile): RecordPatch[] {
    const next = difference.value?.table;
    const own = briefing.find('source', edition.value?.source ?? '');
    if (next === undefined) return [];
    const isReplay = begun.kept !== undefined;
    const fresh = own !== undefined && !isReplay && source.value.released !== '';
    const sourcePatch: RecordPatch[] = fresh
      ? [
          {
            op: 'put',
            record: { ...sourceFrom(own, source.value), file: { name: opened.name, sha256: opened.sha256 } },
          },
        ]
      : [];
    return [...sourcePatch, { op: 'put', record: { ...next, title: title.value.trim() || next.title } }];
  }

  watch(
    edition,
    (own) => {
      const before = briefing.find('source', own?.source ?? '');
      if (before !== undefined)
        source.value = { ...sourceDraftOf(before), ...(begun.kept === undefined && { released: '', edition: '' }) };
    },
    { immediate: true },
  );
  onBeforeUnmount(() => {
    reading.value?.abort();
    if (file.value !== undefined) void bridge.call('import.close', { session: file.value.session });
  });
  void open();

  return {
    ...{
      file,
      tables,
      chosen,
      table,
      edits,
      steps,
      made,
      failure,
      stepFailure,
      progress,
      reading,
      title,
      source,
      sourceId,
    },
    ...{ period, periodProblem, edition, difference, open, choose, correct, setSteps, put },
  };
}
