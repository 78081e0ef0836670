/** Counts the cells of an XLS stream from the heads of its records, before any of them is read. */

const filePass = 0x002f;
const multipleNumbers = 0x00bd;
/** Formula, number, text, truth value or error: one cell each. */
const oneCell = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x00d6, 0x00fd, 0x027e]);

export function countXlsCells(stream: Uint8Array): { cells: number; encrypted: boolean } {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  for (let at = 0; at + 4 <= view.byteLength;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (type === filePass) return { cells, encrypted: true };
    if (type === multipleNumbers) cells += Math.max(0, Math.floor((length - 6) / 6));
    else if (oneCell.has(type)) cells += 1;
    at += 4 + length;
  }
  return { cells, encrypted: false };
}
