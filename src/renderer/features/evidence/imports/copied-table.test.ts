import { describe, expect, test } from 'vitest';
import { bareTags } from './copied-table.ts';

describe('HTML that was copied, before it is parsed', () => {
  test.each([
    [
      'keeps cells and how far they reach',
      '<td class="x" colspan="2" rowspan=3>503</td>',
      '<td colspan="2" rowspan=3>503</td>',
    ],
    ['loses handlers', '<b onclick="go()" onmouseover=go()>a</b>', '<b>a</b>'],
    [
      'loses pictures and what they would load',
      '<td>1<img src="https://example.org/a.png" onerror="x"></td>',
      '<td>1</td>',
    ],
    ['loses scripts, also ones that never end', '<script>a</script><td>1</td><script>b', '<td>1</td>'],
    ['loses comments of Word', '<!--[if mso]><xml>a</xml><![endif]--><td>1</td>', '<td>1</td>'],
    ['keeps numbers that look like tags', '<td>&lt;5</td>', '<td>&lt;5</td>'],
    ['takes a quoted > for what it is', '<td title="a > b" onfocus=\'x\'>1</td>', '<td>1</td>'],
  ])('%s', (_, html, bare) => {
    expect(bareTags(html)).toBe(bare);
  });
});
