/** Dates as spreadsheets store them: days since 1900, with a 29 February 1900 that never was, or since 1904. */

const day = 86_400_000;
const lastSerial = 2_958_466;

/**
 * "2024-03-31", "2024-03-31T09:30:00", or "09:30:00" for a time of day without a date. Undefined for what is no date: before the first,
 * after the year 9999, or that 29 February.
 */
export function readSerialDate(serial: number, since1904: boolean): string | undefined {
  const days = since1904 ? serial + 1462 : serial;
  if (!(serial >= 0) || days >= lastSerial || (days >= 60 && days < 61)) return undefined;
  if (serial < 1)
    return new Date(Math.round(serial * day))
      .toISOString()
      .slice(11, 23)
      .replace(/\.000$/, '');
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return writeIsoDate(epoch + Math.round(days * day));
}

/** From milliseconds since 1970 in UTC; the time is left out where it is midnight. */
export function writeIsoDate(time: number): string {
  const text = new Date(time)
    .toISOString()
    .slice(0, 23)
    .replace(/\.000$/, '');
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}

/** The serial of an ISO date or date with time, in days since 1900; undefined when it is none. */
export function serialOf(iso: string): number | undefined {
  const time = Date.parse(iso.includes('T') ? `${iso.replace(/Z$/, '')}Z` : `${iso}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d/.test(iso) || Number.isNaN(time)) return undefined;
  const days = (time - Date.UTC(1899, 11, 30)) / day;
  return days < 61 ? days - 1 : days;
}
