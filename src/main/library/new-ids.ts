/** New uids and block ids: made once, here, by chance (DESIGN 5, Ids). */
import { randomBytes } from 'node:crypto';

export function makeUid(): string {
  return randomBytes(16).toString('hex');
}

export function makeBlockId(): string {
  return `b-${randomBytes(4).toString('hex')}`;
}
