/** What a reader noticed, in words. */

/** No remark for none, else the one in the right number. */
export function countRemark(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [count === 1 ? one : many];
}
