/** What a share would let leave, and what stays: exactly, before a file is written (issue 7). */
import type { BriefingContent, BriefingRecord, RecordKind } from '../model/index.ts';
import type { ShareProfile } from './profiles.ts';
import { fieldsLeftOut, selectForSharing, type SharedBefore } from './share.ts';
import { latestEmbargo } from './summary.ts';

export interface PreviewedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  /** Fields that it leaves without. */
  readonly without: readonly string[];
  /** Does it leave changed: numbers hidden, a picture scrubbed? */
  readonly changed: boolean;
}

export interface SharePreview {
  readonly profile: string;
  readonly leaves: readonly PreviewedRecord[];
  readonly stays: readonly Pick<PreviewedRecord, 'kind' | 'id' | 'title'>[];
  /** Files that leave, and files that stay, with their sizes in bytes. */
  readonly files: { readonly leave: readonly PreviewedFile[]; readonly stay: readonly PreviewedFile[] };
  /** Earlier revisions: how many are named, and of how many the content leaves. */
  readonly revisions: { readonly named: number; readonly withContent: number };
  readonly embargo?: string;
}

export interface PreviewedFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Made by the very selection that a share writes, so the two cannot differ. */
export function previewShare(
  content: BriefingContent,
  profile: ShareProfile,
  sharedBefore: readonly SharedBefore[] = [],
): SharePreview {
  return describeShare(content, selectForSharing(content, profile, sharedBefore));
}

/** @param leaving what `selectForSharing` made of `content`. */
export function describeShare(content: BriefingContent, leaving: BriefingContent): SharePreview {
  const { records, revisions } = leaving.briefing;
  const all = [...content.briefing.records.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const embargo = latestEmbargo(records);
  const files = (assets: BriefingContent['assets'], but?: BriefingContent['assets']): PreviewedFile[] =>
    [...assets]
      .filter(([sha256]) => but?.has(sha256) !== true)
      .map(([sha256, { length }]) => ({ sha256, bytes: length }));
  return {
    profile: leaving.profile ?? '',
    leaves: all.flatMap((record) => {
      const left = records.get(record.uid);
      if (left === undefined) return [];
      const without = fieldsLeftOut(record, left);
      const changed = Object.keys(left).some((field) => fieldOf(left, field) !== fieldOf(record, field));
      return [{ ...describe(record), without, changed }];
    }),
    stays: all.filter(({ uid }) => !records.has(uid)).map(describe),
    files: { leave: files(leaving.assets), stay: files(content.assets, leaving.assets) },
    revisions: { named: revisions.length, withContent: revisions.filter(({ body }) => body === 'state').length },
    ...(embargo !== undefined && { embargo }),
  };
}

function nameOf({ kind, id }: BriefingRecord): string {
  return `${kind}/${id}`;
}

function fieldOf(record: BriefingRecord, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field];
}

/** A record as a list names it. */
export function describe(record: BriefingRecord): { kind: RecordKind; id: string; title: string } {
  const { kind, id } = record;
  const title =
    'title' in record ? record.title : 'label' in record ? record.label : 'name' in record ? record.name : id;
  return { kind, id, title: typeof title === 'string' ? title : id };
}
