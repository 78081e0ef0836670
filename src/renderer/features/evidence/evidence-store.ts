/** What the Evidence screen shows: a table, a source, figures, requests, a search or an import; and what is chosen in it. */
import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { DraftChoices, DraftKind, PickedCell } from '../../../core/drafts/index.ts';
import { findRow } from '../../../core/tables/index.ts';
import type { FileHandle } from '../../../contract/call.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useDerived } from '../../stores/derived.ts';
import { useView, type Place } from '../../stores/view.ts';
import { chooseSpots, nothingSelected, selectedSpots, type Selection } from './table/selection.ts';
import { gridModelOf } from './table/grid-model.ts';

/** An import: of a file, of what was copied, or of a new edition of a table; or the replay of a table's own file. */
export interface ImportBegun {
  readonly file?: FileHandle | undefined;
  readonly kept?: { readonly asset: string; readonly name: string } | undefined;
  /** The uid of the table whose new edition it is. */
  readonly edition?: string | undefined;
}

export type Showing =
  | { readonly what: 'table' | 'source'; readonly id: string }
  | { readonly what: 'figures' | 'requests' | 'none' }
  | { readonly what: 'search'; readonly words: string }
  | { readonly what: 'import'; readonly begun: ImportBegun };

export const useEvidence = defineStore('evidence', () => {
  const briefing = useBriefing();
  const derived = useDerived();
  const view = useView();

  const showing = shallowRef<Showing>({ what: 'none' });
  /** The id of the figure that is looked at. */
  const figure = ref<string>();
  const selection = shallowRef<Selection>(nothingSelected());
  /** Places of the table's rows that are shown. */
  const shown = shallowRef<readonly number[]>([]);
  const kind = ref<DraftKind>('total');
  const choices = shallowRef<DraftChoices>({});
  const request = ref<string>();

  const table = computed(() => {
    const now = showing.value;
    return now.what === 'table' ? briefing.find('table', now.id) : undefined;
  });
  const model = computed(() => (table.value === undefined ? undefined : gridModelOf(table.value)));
  const source = computed(() => {
    const now = showing.value;
    const id = now.what === 'source' ? now.id : table.value?.source;
    return id === undefined ? undefined : briefing.find('source', id);
  });
  /** The chosen cells that hold numbers or stand for them. */
  const picked = computed<readonly PickedCell[]>(() => {
    const own = model.value;
    if (own === undefined) return [];
    return selectedSpots(selection.value).flatMap(({ row, column }) => {
      const at = own.columns[column];
      const key = own.rows[shown.value[row] ?? -1];
      return at?.isNumber === true && key !== undefined ? [{ column: at.column.name, row: key.key }] : [];
    });
  });

  function openTable(id: string, options: { readonly figure?: string } = {}): void {
    const same = showing.value.what === 'table' && showing.value.id === id;
    showing.value = { what: 'table', id };
    if (!same) {
      selection.value = nothingSelected();
      choices.value = {};
      showAllRows();
    }
    figure.value = options.figure;
    keepPlace({ table: id });
  }

  /** Shows every row again, in the order of the table. */
  function showAllRows(): void {
    shown.value = Array.from({ length: model.value?.rows.length ?? 0 }, (_, row) => row);
  }

  /** Chooses cells of a table and what is to be made of them. */
  function pick(id: string, cells: readonly PickedCell[], what: DraftKind): void {
    openTable(id);
    showAllRows();
    const own = model.value;
    const found = table.value;
    if (own === undefined || found === undefined) return;
    kind.value = what;
    choices.value = {};
    selection.value = chooseSpots(
      cells.flatMap(({ column: name, row: key }) => {
        const row = findRow(found, key);
        const column = own.columns.findIndex((one) => one.column.name === name);
        return row.ok && column >= 0 ? [{ row: row.value.index, column }] : [];
      }),
    );
  }

  /** Shows a figure, in the table that its cells stand in, or in its source. */
  function openFigure(id: string): void {
    const found = derived.figure(id);
    const own = found?.cells.find((cell) => cell.table === (table.value?.id ?? ''))?.table ?? found?.cells[0]?.table;
    const record = briefing.find('figure', id);
    if (own !== undefined) openTable(own, { figure: id });
    else if (record?.type === 'reported') openSource(record.source, id);
    else openFigures(id);
    keepPlace({ figure: id });
  }

  function openSource(id: string, itsFigure?: string): void {
    showing.value = { what: 'source', id };
    figure.value = itsFigure;
    keepPlace({ source: id });
  }

  function openFigures(id?: string): void {
    showing.value = { what: 'figures' };
    figure.value = id;
  }

  function openRequests(id?: string): void {
    showing.value = { what: 'requests' };
    request.value = id;
    figure.value = undefined;
  }

  function openSearch(words = ''): void {
    showing.value = { what: 'search', words };
    figure.value = undefined;
  }

  function beginImport(begun: ImportBegun): void {
    showing.value = { what: 'import', begun };
    figure.value = undefined;
  }

  /** What there is to show when nothing was chosen yet: the first table, else the first source. */
  function openFirst(): void {
    const [first] = briefing.all('table');
    const [only] = briefing.all('source');
    if (first !== undefined) openTable(first.id);
    else if (only !== undefined) openSource(only.id);
    else showing.value = { what: 'none' };
  }

  let own: Place | undefined;
  function keepPlace(place: Place): void {
    own = { ...view.place, ...place };
    view.place = own;
  }

  /** Goes where another screen asked to go: to what it named that was not named before. */
  function follow(place: Place, before: Place): void {
    if (place === own) return;
    const isNew = (name: keyof Place): boolean => place[name] !== undefined && place[name] !== before[name];
    if (isNew('figure') && briefing.find('figure', place.figure ?? '') !== undefined) openFigure(place.figure ?? '');
    else if (isNew('table') && briefing.find('table', place.table ?? '') !== undefined) openTable(place.table ?? '');
    else if (isNew('request')) openRequests(place.request);
    else if (isNew('source') && briefing.find('source', place.source ?? '') !== undefined)
      openSource(place.source ?? '');
  }
  watch(() => view.place, follow);
  watch(
    () => briefing.uid,
    () => {
      showing.value = { what: 'none' };
      figure.value = undefined;
      own = undefined;
    },
  );
  // Rows come and go with undo, an import, or an edit in another window.
  watch(
    () => table.value,
    (now, before) => {
      if (now === undefined && before !== undefined && showing.value.what === 'table') openFirst();
      else if (now !== undefined && shown.value.some((row) => row >= (model.value?.rows.length ?? 0))) showAllRows();
      else if (
        now !== undefined &&
        before !== undefined &&
        model.value?.rows.length !== gridModelOf(before).rows.length
      )
        showAllRows();
    },
  );

  return {
    ...{ showing, figure, selection, shown, kind, choices, request, table, model, source, picked },
    ...{
      openTable,
      openFigure,
      openSource,
      openFigures,
      openRequests,
      openSearch,
      openFirst,
      beginImport,
      pick,
      showAllRows,
    },
    ...{ follow },
  };
});
