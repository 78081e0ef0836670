/**
 * Ids. A slug is readable, renamable and what texts refer to; a uid never changes (DESIGN 5, Ids).
 */
import { z } from 'zod';
import { sha256Hex } from './canonical.ts';

export const slugPattern = /^[a-z][a-z0-9-]{0,63}$/;
export const uidPattern = /^[0-9a-f]{32}$/;
export const blockIdPattern = /^b-[a-z0-9]{4,16}$/;

export const slugSchema = z
  .string()
  .regex(slugPattern, 'an id is 1 to 64 lower-case letters, digits and hyphens, and begins with a letter');
export const uidSchema = z.string().regex(uidPattern, 'a uid is 32 hexadecimal digits');
export const blockIdSchema = z.string().regex(blockIdPattern, 'a block id is b- and 4 to 16 letters or digits');

/** What a share left out: a record by its uid, or one field of a record that did leave, as `uid/field`. */
export const withheldSchema = z
  .string()
  .regex(/^[0-9a-f]{32}(\/[A-Za-z]{1,40})?$/, 'this is a uid, or a uid, / and the name of a field');

/** The uid of a hand-written record: derived, so that packing a folder twice gives the same bytes. */
export function deriveUid(briefingId: string, kind: string, slug: string): string {
  return sha256Hex(`${briefingId}\n${kind}\n${slug}`).slice(0, 32);
}

/** The id of a hand-written block: a hash of the letter's id, the block's ordinal and its text at first pack. */
export function deriveBlockId(letterId: string, ordinal: number, text: string): string {
  return `b-${sha256Hex(`${letterId}\n${String(ordinal)}\n${text}`).slice(0, 8)}`;
}

/** A slug made from free text: "South Wales, 2023/24" gives "south-wales-2023-24"; never empty. */
export function slugFrom(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '');
  return plain === '' ? 'item' : plain;
}
