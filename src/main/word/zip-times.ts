/** A zip's times set in place: the nested workbook of a chart needs no unpacking to become reproducible. */

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
/** 1 January 1980 in DOS form, midnight. */
const dosDate = 0x0021;

/** A copy of a zip whose every entry is dated 1 January 1980. Bytes that are no zip come back as they are. */
export function stampZip(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = findEnd(view);
  if (end === undefined) return copy;
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) break;
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return undefined;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, dosDate, true);
}
