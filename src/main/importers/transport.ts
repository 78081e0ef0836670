/**
 * A workbook on its way from the worker: taken apart into messages that each take the receiving thread a few milliseconds, codes handed
 * over without copying, and put together again. The receiver asks for each next message, so that its other work comes in between.
 */
import type { MergedRange, Sheet, StoredValue, TextColumn, Workbook } from '../../core/tables/sheet.ts';

type Head = Omit<Workbook, 'sheets'>;
type SheetHead = Omit<Sheet, 'columns' | 'stored' | 'merges' | 'hiddenRows' | 'hiddenColumns'>;

export type Parcel =
  | { readonly part: 'head'; readonly head: Head }
  | {
      readonly part: 'sheet';
      readonly head: SheetHead;
      readonly merges: Int32Array;
      readonly hiddenRows: Uint32Array;
      readonly hiddenColumns: Uint32Array;
    }
  /** No codes: the column is empty. */
  | { readonly part: 'column'; readonly codes: Uint32Array | undefined }
  | { readonly part: 'texts'; readonly texts: readonly string[] }
  | {
      readonly part: 'stored';
      readonly places: Uint32Array;
      readonly texts: readonly string[];
      readonly types: Uint8Array;
    };

/** Texts, or stored values, in one message. */
const portion = 10_000;
const types: readonly StoredValue['type'][] = ['number', 'date', 'truth', 'error', 'formula-without-value'];

export function* packWorkbook({ sheets, ...head }: Workbook): Generator<Parcel> {
  yield { part: 'head', head };
  for (const { columns, stored, merges, hiddenRows, hiddenColumns, ...sheet } of sheets) {
    const ranges = Int32Array.from(merges.flatMap(({ row, column, rows, columns: wide }) => [row, column, rows, wide]));
    yield {
      part: 'sheet',
      head: sheet,
      merges: ranges,
      hiddenRows: Uint32Array.from(hiddenRows),
      hiddenColumns: Uint32Array.from(hiddenColumns),
    };
    for (const column of columns) yield* packColumn(column);
    for (let at = 0; at < stored.length; at += portion) yield packStored(stored.slice(at, at + portion));
  }
}

function* packColumn({ dictionary, codes }: TextColumn): Generator<Parcel> {
  if (dictionary.length === 1) {
    yield { part: 'column', codes: undefined };
    return;
  }
  yield { part: 'column', codes };
  for (let at = 1; at < dictionary.length; at += portion)
    yield { part: 'texts', texts: dictionary.slice(at, at + portion) };
}

function packStored(values: readonly StoredValue[]): Parcel {
  return {
    part: 'stored',
    places: Uint32Array.from(values.flatMap(({ row, column }) => [row, column])),
    texts: values.map(({ stored }) => stored),
    types: Uint8Array.from(values.map(({ type }) => types.indexOf(type))),
  };
}

/** What may be handed over without copying. */
export function transferOf(parcel: Parcel): ArrayBuffer[] {
  const arrays: (Uint32Array | Int32Array | Uint8Array | undefined)[] = [];
  if (parcel.part === 'sheet') arrays.push(parcel.merges, parcel.hiddenRows, parcel.hiddenColumns);
  if (parcel.part === 'column') arrays.push(parcel.codes);
  if (parcel.part === 'stored') arrays.push(parcel.places, parcel.types);
  return arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]));
}

interface OpenSheet {
  readonly sheet: Omit<Sheet, 'columns' | 'stored'>;
  readonly columns: { dictionary: string[]; codes: Uint32Array }[];
  readonly stored: StoredValue[];
}

/** Puts parcels together in the order in which they were packed. */
export class Unpacking {
  #head: Head | undefined;
  readonly #sheets: OpenSheet[] = [];

  add(parcel: Parcel): void {
    const open = this.#sheets.at(-1);
    switch (parcel.part) {
      case 'head':
        this.#head = parcel.head;
        break;
      case 'sheet':
        this.#sheets.push({ sheet: sheetFrom(parcel), columns: [], stored: [] });
        break;
      case 'column':
        open?.columns.push({ dictionary: [''], codes: parcel.codes ?? emptyCodes(open) });
        break;
      case 'texts':
        for (const text of parcel.texts) open?.columns.at(-1)?.dictionary.push(text);
        break;
      case 'stored':
        parcel.texts.forEach((stored, at) => {
          const [row = 0, column = 0] = parcel.places.subarray(at * 2, at * 2 + 2);
          open?.stored.push({ row, column, stored, type: types[parcel.types[at] ?? 0] ?? 'number' });
        });
        break;
    }
  }

  finish(): Workbook {
    if (this.#head === undefined) throw new Error('The workbook did not arrive.');
    return { ...this.#head, sheets: this.#sheets.map(({ sheet, columns, stored }) => ({ ...sheet, columns, stored })) };
  }
}

function sheetFrom(parcel: Extract<Parcel, { part: 'sheet' }>): OpenSheet['sheet'] {
  const merges: MergedRange[] = [];
  for (let at = 0; at < parcel.merges.length; at += 4) {
    const [row = 0, column = 0, rows = 1, columns = 1] = parcel.merges.subarray(at, at + 4);
    merges.push({ row, column, rows, columns });
  }
  return {
    ...parcel.head,
    merges,
    hiddenRows: Array.from(parcel.hiddenRows),
    hiddenColumns: Array.from(parcel.hiddenColumns),
  };
}

/** Empty columns of a sheet share their codes. */
function emptyCodes({ sheet, columns }: OpenSheet): Uint32Array {
  return columns.find(({ dictionary }) => dictionary.length === 1)?.codes ?? new Uint32Array(sheet.rows);
}
