import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseBackups, isBackupDue, type DatedBackup } from './backup-policy.ts';

const now = '2025-03-12T17:00:00Z';
const at = (time: string): DatedBackup => ({ name: `library.${time}`, time });
const kept = (times: readonly string[], needed?: ReadonlySet<string>) =>
  chooseBackups(times.map(at), now, needed).keep.map(({ time }) => time);

describe('of the backups', () => {
  test('three of today stay, and the newest of each earlier day', () => {
    const times = [
      '2025-03-12T08:00:00Z',
      '2025-03-12T10:00:00Z',
      '2025-03-12T12:00:00Z',
      '2025-03-12T16:00:00Z',
      '2025-03-11T09:00:00Z',
      '2025-03-11T15:00:00Z',
      '2025-03-03T15:00:00Z',
    ];
    expect(kept(times)).toEqual([
      '2025-03-12T16:00:00Z',
      '2025-03-12T12:00:00Z',
      '2025-03-12T10:00:00Z',
      '2025-03-11T15:00:00Z',
      '2025-03-03T15:00:00Z',
    ]);
  });

  test('ten stay in all, the oldest go', () => {
    const days = Array.from({ length: 14 }, (_, day) => `2025-02-${String(day + 10)}T09:00:00Z`);
    expect(kept(days)).toEqual(days.slice(-10).reverse());
  });

  test('one that is needed stays whatever its age, and takes no place of another', () => {
    const old = '2020-01-01T00:00:00Z';
    const days = Array.from({ length: 12 }, (_, day) => `2025-02-${String(day + 10)}T09:00:00Z`);
    expect(kept([old, ...days], new Set([`library.${old}`]))).toEqual([...days.slice(-10).reverse(), old]);
  });

  test('a clock that was set back makes none of them old', () => {
    expect(kept(['2026-01-01T00:00:00Z', '2025-03-12T16:00:00Z'])).toHaveLength(2);
  });

  test('whatever there is: the newest stays, never more than ten, three a day and one of a past day', () => {
    const time = fc
      .date({ min: new Date('2025-01-01'), max: new Date(now), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.uniqueArray(time, { maxLength: 60 }), (times) => {
        const stay = kept(times);
        expect(stay.length).toBeLessThanOrEqual(10);
        expect(stay[0]).toBe([...times].sort().at(-1));
        const days = stay.map((one) => one.slice(0, 10));
        for (const day of days) {
          expect(days.filter((other) => other === day).length).toBeLessThanOrEqual(day === '2025-03-12' ? 3 : 1);
        }
        expect(kept(stay)).toEqual(stay);
      }),
    );
  });
});

describe('a backup by itself', () => {
  test('is due where there is none, on a new day, and after four hours, but only when something changed', () => {
    const early = [at('2025-03-12T08:00:00Z')];
    expect(isBackupDue([], now, now)).toBe(true);
    expect(isBackupDue([at('2025-03-11T23:00:00Z')], '2025-03-12T00:30:00Z', '2025-03-12T00:10:00Z')).toBe(true);
    expect(isBackupDue(early, '2025-03-12T11:59:00Z', '2025-03-12T11:00:00Z')).toBe(false);
    expect(isBackupDue(early, '2025-03-12T12:00:00Z', '2025-03-12T11:00:00Z')).toBe(true);
    expect(isBackupDue(early, '2025-03-13T12:00:00Z', '2025-03-12T08:00:00Z')).toBe(false);
  });
});
