import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordPatch } from '../../core/model/index.ts';
import {
  figureUid,
  gwentUid,
  letterUid,
  officer,
  quoteUid,
  sourceUid,
  tableUid,
  uidOf,
  valueOf,
  walesBriefing,
} from '../../core/sharing/testing/wales.ts';
import type { SearchQuery } from './search.ts';
import { codeOf, contentOf, openTestLibrary, set, type TestLibrary } from './testing/open-library.ts';

let desk: TestLibrary;
beforeEach(() => {
  desk = openTestLibrary();
  valueOf(desk.now().importBriefing(contentOf(walesBriefing), officer));
});
afterEach(() => {
  desk.close();
});
const search = (words: string, query: Omit<SearchQuery, 'words'> = {}) =>
  valueOf(desk.now().search({ words, ...query })).hits;
const found = (words: string, query: Omit<SearchQuery, 'words'> = {}) => search(words, query).map(({ id }) => id);
const edit = (...patches: RecordPatch[]) => valueOf(desk.now().applyPatches('wales', patches, officer));

describe('a search', () => {
  test('finds figures, quotes, sources, tables and letters by their words', () => {
    expect(found('gwent police')).toEqual(['gwent-known']);
    expect(found('somebody failed')).toEqual(['chief-executive']);
    expect(found('home office')).toContain('home-office');
    expect(found('act on this')).toEqual(['ministers']);
    expect(found('abuse image offences by force')).toEqual(['offences-by-force']);
  });

  test('finds other forms of a word, beginnings of the last one, and words without their accents', () => {
    expect(found('protecting')).toEqual(['chief-executive']);
    expect(found('some fai')).toEqual([]);
    expect(found('somebody fai')).toEqual(['chief-executive']);
    edit(set(gwentUid, ['label'], 'Troseddau yng Nghâr'));
    expect(found('nghar')).toEqual(['gwent-known']);
  });

  test('finds a figure by its number, with and without its comma, worked out from its cells', () => {
    expect(found('2,194', { kind: 'figure' })).toEqual(['wales-total']);
    expect(found('2194')).toEqual(['wales-total']);
    edit({ op: 'set', uid: tableUid, path: ['cells', 'Offences'], value: ['965', '535', '503', '192'] });
    expect(found('2,195')).toEqual(['wales-total']);
    expect(found('2194')).toEqual([]);
  });

  test('puts the title before the text', () => {
    edit(set(sourceUid, ['caveat'], 'Gwent Police counted twice'), set(tableUid, ['title'], 'Gwent offences'));
    expect(found('gwent')).toEqual([expect.any(String), expect.any(String), 'home-office']);
  });

  test('shows what was found as plain data', () => {
    const [hit] = search('somebody');
    expect(hit).toMatchObject({ uid: quoteUid, kind: 'quote', briefing: { id: 'wales' } });
    expect(hit?.snippet.map(({ text }) => text).join('')).toContain('Every offence is a child whom somebody failed');
    expect(hit?.snippet.filter((part) => part.found)).toEqual([{ text: 'somebody', found: true }]);
  });

  test('takes whatever is typed for words, never for commands', () => {
    for (const typed of [
      '"',
      '*',
      'NOT',
      'a AND (',
      'title:x',
      "'; DROP TABLE entries",
      '^',
      '{x}:y',
      'offence -- ',
      '💥',
    ]) {
      expect(desk.now().search({ words: `${typed} offences` }).ok).toBe(true);
    }
    expect(codeOf(desk.now().search({ words: ' * ' }))).toBe('search-empty');
    expect(codeOf(desk.now().search({ words: 'x', kind: 'person' }))).toBe('search-kind');
    expect(codeOf(desk.now().search({ words: 'x', period: 'soon' }))).toBe('search-period');
  });

  test('says when there is more than was asked for', () => {
    expect(valueOf(desk.now().search({ words: 'offences', limit: 2 }))).toMatchObject({ more: true });
    expect(valueOf(desk.now().search({ words: 'offences', limit: 9 }))).toMatchObject({ more: false });
  });
});

describe('filters', () => {
  test('by kind, alone or with words', () => {
    expect(found('', { kind: 'figure' })).toEqual(['gwent-known', 'wales-total']);
    expect(found('wales', { kind: 'letter' })).toEqual(['ministers']);
  });

  test('by area: by name, other name or code; what lies in it is found too', () => {
    expect(found('', { area: 'Gwent' })).toEqual(['gwent-known']);
    for (const area of ['Wales', 'wales', 'W92000004']) {
      expect(found('', { kind: 'figure', area })).toEqual(['gwent-known', 'wales-total']);
    }
    expect(found('', { kind: 'figure', area: 'Kent' })).toEqual([]);
  });

  test('by period: what lies in it or holds it', () => {
    for (const period of ['2023/24', 'year ending March 2024', 'April 2023']) {
      expect(found('', { kind: 'figure', period })).toEqual(['gwent-known', 'wales-total']);
    }
    expect(found('', { kind: 'figure', period: '2022/23' })).toEqual([]);
    expect(found('', { kind: 'quote', period: 'February 2025' })).toEqual(['chief-executive']);
  });

  test('by topic, of the record or of its briefing', () => {
    edit({ op: 'set', uid: gwentUid, path: ['topics'], value: ['Online safety'] });
    expect(found('', { topic: 'online safety' })).toEqual(['gwent-known']);
    edit({ op: 'set', uid: uidOf('briefing', 'wales'), path: ['topics'], value: ['Children'] });
    expect(found('offences', { topic: 'children', kind: 'figure' })).toHaveLength(2);
  });

  test('a letter has the areas and periods of the figures that it prints, and follows them', () => {
    expect(found('', { kind: 'letter', area: 'Wales', period: '2023/24' })).toEqual(['ministers']);
    edit({
      op: 'set',
      uid: figureUid,
      path: ['area'],
      value: { code: 'E92000001', label: 'England', nations: ['england'] },
    });
    expect(found('', { kind: 'letter', area: 'Wales' })).toEqual([]);
    expect(found('', { kind: 'letter', area: 'England' })).toEqual(['ministers']);
  });
});

describe('the index', () => {
  test('goes with its records: edited, removed, undone, the briefing gone', () => {
    edit({ op: 'remove', uid: quoteUid });
    expect(found('somebody')).toEqual([]);
    valueOf(desk.now().undo('wales', officer));
    expect(found('somebody')).toEqual(['chief-executive']);
    valueOf(desk.now().removeBriefing('wales'));
    expect(found('offences')).toEqual([]);
  });

  test('an edit that is refused leaves it as it was', () => {
    const patches = [set(gwentUid, ['label'], 'Zebra'), set('f'.repeat(32), ['label'], 'x')];
    expect(desk.now().applyPatches('wales', patches, officer).ok).toBe(false);
    expect(found('zebra')).toEqual([]);
  });

  test('is the same after an edit as when it is made anew', () => {
    edit(set(gwentUid, ['label'], 'Renamed'), set(letterUid, ['subject'], 'Another subject'));
    const rows = () =>
      desk.raw((database) => [
        database.prepare('SELECT uid, kind, title, text, labels FROM entries ORDER BY uid').all(),
        database.prepare('SELECT * FROM links ORDER BY 1, 2, 3, 4').all(),
      ]);
    const kept = rows();
    desk.raw((database) => database.exec(`UPDATE notes_of_desk SET value = 'older'`));
    desk.reopen();
    expect(rows()).toEqual(kept);
    desk.reopen();
  });
});

describe('where used', () => {
  const uses = (record: string) => valueOf(desk.now().whereUsed('wales', record));
  const names = (list: readonly { kind: string; id: string; direct: boolean }[]) =>
    list.map(({ kind, id, direct }) => `${direct ? '' : '… '}${kind}/${id}`);

  test('a figure: the letter that prints it, and the table and source that it rests on', () => {
    const { record, usedBy, uses: rests } = uses('figure/wales-total');
    expect(record).toMatchObject({ uid: figureUid, title: 'Image offences recorded by the four Welsh forces' });
    expect(names(usedBy)).toEqual(['letter/ministers']);
    expect(names(rests)).toEqual(['table/offences-by-force', '… source/home-office']);
  });

  test('a source: everything that rests on it, through others too', () => {
    expect(names(uses(sourceUid).usedBy)).toEqual([
      'figure/gwent-known',
      'table/offences-by-force',
      '… figure/wales-total',
      '… letter/ministers',
    ]);
  });

  test('an id that two kinds have means the first that a text may mean', () => {
    expect(names(uses('person/chief-executive').usedBy)).toEqual(['letter/ministers', 'quote/chief-executive']);
    expect(names(uses('quote/chief-executive').usedBy)).toEqual([]);
  });

  test('follows an edit, and knows what is not there', () => {
    edit({ op: 'remove-block', letter: letterUid, block: 'b-open' });
    expect(names(uses('figure/wales-total').usedBy)).toEqual([]);
    expect(codeOf(desk.now().whereUsed('wales', 'figure/none'))).toBe('unknown-record');
  });
});
