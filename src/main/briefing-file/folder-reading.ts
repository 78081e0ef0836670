/** What is gathered while a folder is read: records with their places, problems over all files, and advice. */
import {
  deriveUid,
  recordSchemas,
  slugPattern,
  type BriefingRecord,
  type Finding,
  type Json,
  type Problem,
  type RecordKind,
} from '../../core/model/index.ts';
import { typeRecord, type Path, type Place } from '../../core/text-form/index.ts';
import { inferFigureType } from './folder-fields.ts';
import { decodeText } from './read-json.ts';

export interface FoundPlace extends Place {
  readonly file: string;
  /** The Markdown of a block, so that words in it can be found. */
  readonly source?: string;
}

export interface RawRecord {
  readonly kind: RecordKind;
  readonly value: Readonly<Record<string, Json | undefined>>;
  readonly file: string;
  readonly place: (path: Path, of?: 'name' | 'value') => Place;
  readonly broken?: ReadonlySet<string>;
  /** The id that the name of the file gives. */
  readonly id?: string;
}

export class FolderReading {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly records: BriefingRecord[] = [];
  readonly problems: Problem[] = [];
  readonly findings: Finding[] = [];
  /** Where records and blocks stand: `figure/wales-total`, `letter/ministers/b-1a2b`. */
  readonly places = new Map<string, FoundPlace>();
  briefingId = '';
  private readonly firstOf = new Map<string, FoundPlace>();

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = files;
  }

  report(problem: Problem): void {
    this.problems.push(problem);
  }

  /** A file's text with LF line ends, or undefined where there is none or it is not text. @param asIs keep line ends. */
  text(file: string, asIs = false): string | undefined {
    const bytes = this.files.get(file);
    if (bytes === undefined) return undefined;
    const text = decodeText(bytes);
    if (text === undefined) {
      const remedy = 'Save it again with the encoding UTF-8.';
      this.report({ code: 'encoding', file, message: 'This file is not text in UTF-8.', remedy });
    }
    return asIs ? text : text?.replace(/\r\n?/g, '\n');
  }

  /** Types a record and keeps it. An id that another record of the kind has is a problem. */
  add(raw: RawRecord): void {
    const { kind, file } = raw;
    const value: Record<string, Json | undefined> = { ...raw.value };
    value['kind'] ??= kind;
    const id = raw.id ?? value['id'];
    value['id'] ??= id;
    if (raw.id !== undefined && value['id'] !== raw.id) {
      const message = `The id “${shown(value['id'])}” is not the name of the file.`;
      this.report({
        code: 'field',
        file,
        ...raw.place(['id']),
        message,
        remedy: 'Leave “id” out, or rename the file.',
      });
      value['id'] = raw.id;
    }
    value['uid'] ??= deriveUid(this.briefingId, kind, typeof id === 'string' ? id : '');
    if (kind === 'figure' && value['type'] === undefined && !this.inferType(value, raw)) return;
    const typed = typeRecord<BriefingRecord>(recordSchemas[kind], value, raw);
    this.problems.push(...typed.problems);
    this.findings.push(...typed.findings);
    if (typeof id === 'string' && slugPattern.test(id)) this.placeOf(kind, id, raw);
    if (typed.record !== undefined) this.records.push(typed.record);
  }

  private inferType(value: Record<string, Json | undefined>, raw: RawRecord): boolean {
    value['type'] = inferFigureType(value);
    if (value['type'] !== undefined) return true;
    const both = value['calculation'] !== undefined;
    const message = both
      ? 'This figure has both “value” and “calculation”.'
      : 'This figure has neither “value” nor “calculation”.';
    const remedy = both
      ? 'Keep “value” for a number as published, or “calculation” and “args” for one that is worked out.'
      : 'Add “value”, “asPublished” and “source” for a number as published, or “calculation” and “args” to work it out.';
    this.report({ code: 'field', file: raw.file, ...raw.place([]), message, remedy });
    return false;
  }

  private placeOf(kind: RecordKind, id: string, raw: RawRecord): void {
    const key = `${kind}/${id}`;
    const place = { file: raw.file, ...raw.place(raw.id === undefined ? ['id'] : []) };
    const first = this.firstOf.get(key);
    if (first !== undefined) {
      const message = `The id “${id}” is taken: another ${kind} has it in line ${first.line} of ${first.file}.`;
      this.report({ code: 'duplicate-id', ...place, message, remedy: 'Give one of the two another id.' });
      return;
    }
    this.firstOf.set(key, place);
    this.places.set(key, place);
  }
}

function shown(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
