import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from './refused.ts';
import { attributeOf, attributesOf, decodeXml, scanXml } from './xml.ts';

/** Everything the scan says, one line each; neighbouring texts put together. */
function scan(xml: string | Uint8Array): string[] {
  const said: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') said.push(`text ${decodeXml(text)}`);
    text = '';
  };
  scanXml(typeof xml === 'string' ? Buffer.from(xml) : xml, {
    open: (name, attributes) => {
      flush();
      said.push(`open ${name}${attributes}`);
    },
    close: (name) => {
      flush();
      said.push(`close ${name}`);
    },
    text: (raw) => {
      text += raw;
    },
  });
  return said;
}

describe('XML', () => {
  it('is said tag by tag, without prefixes, comments and instructions', () => {
    expect(scan(`<?xml version="1.0"?><!-- <a> --><x:a b="1 > 0"><c/>T&amp;C<![CDATA[<d>&amp;]]></x:a >`)).toEqual([
      'open a b="1 > 0"',
      'open c',
      'close c',
      'text T&C<d>&amp;',
      'close a',
    ]);
  });

  it('is read in UTF-16, too', () => {
    expect(scan(Buffer.from('\uFEFF<a>Môn</a>', 'utf16le'))).toEqual(['open a', 'text Môn', 'close a']);
  });

  it.each(['<a', '<a b="', '<!-- never closed', '<![CDATA[ never closed', '<a/><b'])(
    'is damaged where it ends in %j',
    (xml) => {
      expect(() => scan(xml)).toThrow(Refused);
    },
  );

  it('brings no definitions of its own, and none is ever expanded', () => {
    expect(() => scan('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow('brings definitions of its own');
    expect(decodeXml('&b; &lt;&#163;&#xA3;&#x110000;&#0;')).toBe('&b; <££&#x110000;&#0;');
  });

  it('is the same wherever the megabytes fall', () => {
    const piece = fc.constantFrom(
      '<a b="c">',
      '</a>',
      '<d/>',
      'Ynys Môn ',
      '&amp;',
      '<!-- x -->',
      '<![CDATA[y]]>',
      "<e f='>'/>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: -150, max: 20 }), (pieces, offset) => {
        const small = `<r>${pieces.join('')}</r>`;
        const filler = 'f'.repeat(1024 * 1024 + offset);
        const large = scan(`<r>${filler}<r/>${pieces.join('')}</r>`);
        const begin = large.indexOf('close r') + 1;
        expect(large.slice(begin)).toEqual(scan(small).slice(1));
      }),
      { numRuns: 60 },
    );
  });

  it('gives attributes by name, however they are written', () => {
    expect(attributeOf(' r="B3" table:number-rows-repeated="7"', 'r')).toBe('B3');
    expect(attributeOf(' r="B3" table:number-rows-repeated="7"', 'table:number-rows-repeated')).toBe('7');
    expect(attributeOf(' rr="B3"', 'r')).toBeUndefined();
    expect(attributeOf("\n r = 'B&quot;3'", 'r')).toBe('B"3');
    expect([...attributesOf(` x:id="1" name='a "b"'`)]).toEqual([
      ['id', '1'],
      ['name', 'a "b"'],
    ]);
  });
});
