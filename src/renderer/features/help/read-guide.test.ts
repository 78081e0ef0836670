import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGuide, type GuidePart } from './read-guide.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'guide');
const files = readdirSync(folder).filter((name) => /^\d\d-[a-z-]+\.md$/.test(name));

describe('A page of the guide', () => {
  it('is read into plain parts, without HTML', () => {
    const page = readGuide(
      [
        '# First letter',
        'Press `Ctrl K`, then **Export**. See [checks](06-checks.md).',
        '1. Open\n2. Write',
        '| key | does |\n| --- | --- |\n| F7 | checks |',
        '![The letter](pictures/letter.png)',
        '<script>alert(1)</script>',
      ].join('\n\n'),
    );
    expect(page).toEqual({
      title: 'First letter',
      parts: [
        {
          type: 'paragraph',
          texts: [
            { type: 'text', text: 'Press ' },
            { type: 'keys', text: 'Ctrl K' },
            { type: 'text', text: ', then ' },
            { type: 'strong', text: 'Export' },
            { type: 'text', text: '. See ' },
            { type: 'page', text: 'checks', page: 'checks' },
            { type: 'text', text: '.' },
          ],
        },
        { type: 'list', ordered: true, items: [[{ type: 'text', text: 'Open' }], [{ type: 'text', text: 'Write' }]] },
        { type: 'table', head: ['key', 'does'], rows: [['F7', 'checks']] },
        { type: 'picture', name: 'pictures/letter.png', alt: 'The letter' },
      ],
    });
  });
});

describe('The guide', () => {
  it('has ten pages', () => {
    expect(files).toHaveLength(10);
  });

  it.each(files)('%s has a title, and its pictures and links lead somewhere', (file) => {
    const page = readGuide(readFileSync(join(folder, file), 'utf8'));
    expect(page.title).not.toBe('');
    const texts = page.parts.flatMap((part: GuidePart) =>
      part.type === 'list' ? part.items.flat() : 'texts' in part ? part.texts : [],
    );
    for (const text of texts) {
      if (text.type === 'page') expect(files.map((name) => name.slice(3, -3))).toContain(text.page);
    }
    for (const part of page.parts) {
      if (part.type !== 'picture') continue;
      expect(part.alt.length).toBeGreaterThan(10);
      expect(existsSync(join(folder, part.name))).toBe(true);
    }
  });
});
