import { describe, expect, test } from 'vitest';
import type { BriefingRecord, RecordMap } from '../model/index.ts';
import { latestEmbargo, writeSummary } from './index.ts';
import { walesRecords } from './testing/wales.ts';

const attack = `</title><script>alert(1)</script><img src=x onerror="alert(1)"><a href='javascript:alert(1)'>`;

/** Every text of a record that a schema leaves free, replaced. */
function poison(value: unknown, name = ''): unknown {
  const fixed =
    /^(uid|id|kind|type|of|table|figure|source|column|role|rows?|calculation|start|end|date|released|to|sender|organisation|person|speaker|office|officeKind|organisationKind|letterKind|sourceKind|quoteKind|status|measure|nations|value)$/;
  if (typeof value === 'string') return fixed.test(name) ? value : attack;
  if (Array.isArray(value)) return fixed.test(name) ? value : value.map((item) => poison(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poison(item, key)]));
}

describe('the summary of a shared file', () => {
  test('prints figures with their sums and cells, tables, quotes, letters as resolved and sources', () => {
    const summary = writeSummary(walesRecords, 'full');
    for (const text of [
      '964 + 535 + 503 + 192 = 2,194',
      '<th scope="row">Gwent</th>',
      'recorded 2,194 image offences',
    ]) {
      expect(summary).toContain(text);
    }
    expect(summary).toContain('<html lang="en-GB">');
    expect(summary).not.toContain('EMBARGO');
  });

  test('runs nothing and loads nothing, whatever the texts say', () => {
    const records: RecordMap = new Map(
      [...walesRecords].map(([uid, record]) => [uid, poison(record) as BriefingRecord]),
    );
    const summary = writeSummary(records, attack);
    expect(summary).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(summary).toContain('&lt;script&gt;');
    const tags = new Set([...summary.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name = '']) => name.toLowerCase()));
    for (const tag of ['script', 'img', 'a', 'iframe', 'object', 'svg', 'link', 'form'])
      expect(tags).not.toContain(tag);
    expect(summary).not.toMatch(/<[^>]* on[a-z]+=/i);
  });

  test('states the latest embargo on every page', () => {
    const embargoed = new Map(
      [...walesRecords].map(([uid, record]): [string, BriefingRecord] => [
        uid,
        record.id === 'home-office' ? { ...record, embargo: { until: '2025-03-12 00:01' } } : record,
      ]),
    );
    expect(latestEmbargo(embargoed)).toBe('2025-03-12 00:01');
    expect(writeSummary(embargoed, 'full')).toContain('not to be published before 00:01 on 12 March 2025.');
    expect(writeSummary(embargoed, 'full')).toContain('.embargo{position:fixed');
  });
});
