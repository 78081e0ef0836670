import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextIndex } from './text-index.ts';

describe('The distinct texts of a column', () => {
  it('have one code each, in the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { maxLength: 400 }), (texts) => {
        const index = new TextIndex();
        const asked: string[] = [];
        const codes = texts.map((text) => index.codeOf(text, (added) => asked.push(added)));
        const distinct = [...new Set(texts)];
        expect(index.dictionary).toEqual(['', ...distinct]);
        expect(asked).toEqual(distinct);
        expect(codes.map((code) => index.dictionary[code])).toEqual(texts);
      }),
    );
  });

  it('stay apart by the hundred thousand', () => {
    const index = new TextIndex();
    for (let round = 0; round < 2; round += 1) {
      for (let at = 0; at < 100_000; at += 1)
        expect(index.codeOf(`row ${String(at)}`, () => undefined) === at + 1).toBe(true);
    }
    expect(index.dictionary).toHaveLength(100_001);
  });
});
