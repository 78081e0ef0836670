import { describe, expect, it } from 'vitest';
import { evaluateFigures } from '../figures/index.ts';
import { exampleBriefing, makeRecord } from '../letters/testing/example-records.ts';
import { recordsOfKind } from '../model/index.ts';
import { bindInTitle, figuresAbout, readTitle, retitle, unbindInTitle } from './title-phrases.ts';

const platforms = { table: 'platforms', columns: ['Offences'] };
const grooming = { table: 'grooming', columns: ['2017/18', '2023/24'] };
const records = exampleBriefing(
  makeRecord('chart', 'platforms', { chartKind: 'bar', title: 'Platforms', data: platforms }),
  makeRecord('chart', 'grooming', { chartKind: 'column', title: 'Grooming', data: grooming }),
);
const evaluation = evaluateFigures(records);
const chart = (id: string) => recordsOfKind(records, 'chart').find((one) => one.id === id)!;
const about = (id: string) => figuresAbout(chart(id), evaluation);
const read = (title: string, id = 'platforms') => readTitle(title, evaluation, about(id));

describe('readTitle', () => {
  it('says which figure an unbound phrase is true of', () => {
    const [phrase] = read('Where the platform was known, almost half involved Snapchat').phrases;
    expect(phrase).toMatchObject({
      text: 'almost half',
      bound: false,
      holds: true,
      figure: { id: 'snapchat-share', shown: '49.7%' },
    });
  });

  it('says so where no figure of the chart makes a phrase true', () => {
    const [phrase] = read('More than 90% involved Snapchat').phrases;
    expect(phrase).toMatchObject({ holds: false, why: 'No figure of this chart makes “More than 90%” true.' });
  });

  it('proves a bound phrase against its own figure, and offers wordings that hold', () => {
    const [phrase] = read('Exactly :figure[exactly half]{of=snapchat-share} involved Snapchat').phrases;
    expect(phrase).toMatchObject({ start: 8, end: 20, text: 'exactly half', bound: true, holds: false });
    expect(phrase?.instead).toContain('almost half');
  });

  it('matches figures that rest on those drawn: twice as many', () => {
    const [phrase] = read('Grooming offences recorded in Wales more than doubled', 'grooming').phrases;
    expect(phrase).toMatchObject({ holds: true, text: 'more than doubled' });
  });

  it('leaves years and plain numbers alone', () => {
    expect(read('Offences in 2023/24, four forces').phrases.map(({ text }) => text)).not.toContain('2023/24');
  });

  it('prints what auto words', () => {
    expect(read(':figure[auto]{of=snapchat-share} involved Snapchat').text).not.toContain('auto');
  });
});

describe('Binding in a title', () => {
  const plain = 'Where the platform was known, almost half involved Snapchat';
  const bound = 'Where the platform was known, :figure[almost half]{of=snapchat-share} involved Snapchat';

  it('binds a phrase where it stands, and lets it go again', () => {
    expect(bindInTitle(plain, { start: 30, end: 41 }, 'snapchat-share', evaluation)).toBe(bound);
    expect(unbindInTitle(bound, 30, evaluation)).toBe(plain);
  });

  it('puts a true wording in the place of a false one', () => {
    const title = ':figure[exactly half]{of=snapchat-share} here, :figure[840]{of=snapchat-share} there';
    expect(bindInTitle(title, { start: 0, end: 12 }, 'snapchat-share', evaluation, 'almost half')).toBe(
      ':figure[almost half]{of=snapchat-share} here, :figure[840]{of=snapchat-share} there',
    );
  });

  it('keeps a binding while the words around it change', () => {
    expect(retitle(bound, 'In Wales, almost half of all', evaluation)).toBe(
      'In Wales, :figure[almost half]{of=snapchat-share} of all',
    );
  });

  it('drops it where its words are gone or run into others', () => {
    expect(retitle(bound, 'In Wales, about half of all', evaluation)).toBe('In Wales, about half of all');
    expect(retitle(bound, 'almost halfway there', evaluation)).toBe('almost halfway there');
  });

  it('writes what a person types as plain words', () => {
    const typed = retitle(bound, 'Half *of* [all]: :figure[2]{of=x}', evaluation);
    expect(readTitle(typed, evaluation, []).text).toBe('Half *of* [all]: :figure[2]{of=x}');
  });
});
