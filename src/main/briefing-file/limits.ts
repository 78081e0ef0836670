/** How large a briefing from somebody else may be before it is read (DESIGN 3.7). */
export interface Limits {
  /** Bytes of the file itself. */
  readonly file: number;
  readonly entries: number;
  /** Bytes of one part, and of all parts, unpacked. */
  readonly part: number;
  readonly total: number;
  /** From `ratioFrom` bytes unpacked, at most this many times the file's own size. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const megabyte = 1024 * 1024;

export const limits: Limits = {
  file: 512 * megabyte,
  entries: 10_000,
  part: 256 * megabyte,
  total: 1024 * megabyte,
  ratio: 100,
  ratioFrom: 64 * megabyte,
};
